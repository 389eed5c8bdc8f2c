//! Who may look, and at whose answers.

use ::analysis::FEWEST;

use super::*;
use crate::disclosure::Told;
use crate::testing::on_both_databases;

const RIGHT: &[(&str, &str)] = &[("source", "1"), ("zero", "false")];
const WRONG: &[(&str, &str)] = &[("source", "0"), ("zero", "true")];

fn half(place: usize) -> Vec<(&'static str, &'static str)> {
    match place % 2 {
        0 => RIGHT.to_vec(),
        _ => WRONG.to_vec(),
    }
}

#[on_both_databases]
async fn a_partner_sees_the_attempts_of_whom_it_brought_and_the_host_does_not(world: World) {
    let class = Class::new(&world).await;
    let lums_id = found_lums(&world).await;
    class.join_with(lums_id).await;
    class.sit(FEWEST, half).await;
    for _ in 0..2 {
        class.bring(lums_id, RIGHT).await;
    }
    let partner = coordinator(&world, "Of LUMS", &lums()).await;
    let seat = Seat::Staff(lums(), class.cohort);
    let seen = class.look(&partner, &seat, Which::First).await.unwrap();
    assert_eq!((seen.attempts, seen.found), (Told::Exactly(2), None));
    let host = class.by_staff(Which::First).await;
    assert_eq!(host.attempts, Told::Exactly(30));
    // Who teaches sees the work of all.
    let seat = Seat::Teacher(class.cohort);
    let all = class.look(&class.teacher, &seat, Which::First).await;
    assert_eq!(all.unwrap().attempts, Told::Exactly(32));
}

#[on_both_databases]
async fn nobody_else_sees_that_there_is_anything(world: World) {
    let class = Class::new(&world).await;
    found_lums(&world).await;
    let sat = class.sit(FEWEST, half).await;
    let other = coordinator(&world, "Of LUMS", &lums()).await;
    let stranger = world.person("A Stranger").await;
    let seats = [
        Seat::Staff(hsa(), class.cohort),
        Seat::Staff(lums(), class.cohort),
        Seat::Teacher(class.cohort),
        Seat::Owner(hsa(), course()),
        Seat::Owner(lums(), course()),
    ];
    for viewer in [&other, &stranger, &sat[0]] {
        for seat in &seats {
            assert!(class.look(viewer, seat, Which::First).await.is_none());
            let listed = analysed_quizzes(world.campus(), viewer, seat, None).await;
            assert!(listed.unwrap().is_none());
        }
    }
    // One seat is not the other: who teaches is no staff, and staff teach nothing.
    assert!(
        class
            .look(&class.teacher, &seats[0], Which::First)
            .await
            .is_none()
    );
    assert!(
        class
            .look(&class.staff, &seats[2], Which::First)
            .await
            .is_none()
    );
    // There is no quiz of that name, and the lesson is none.
    for item in ["nothing", "counting"] {
        let (item, seat) = (item.parse().unwrap(), class.of_staff());
        let looked = quiz_analysis(
            world.campus(),
            &class.staff,
            &seat,
            &item,
            None,
            Which::First,
        )
        .await;
        assert!(looked.unwrap().is_none());
    }
}

#[on_both_databases]
async fn the_owner_is_told_shares_of_all_cohorts_and_nothing_of_a_few(world: World) {
    let class = Class::new(&world).await;
    // Of forty two chose DHIS2, eighteen the report and twenty the register.
    let mut answers = [[("source", "1"), ("zero", "false")]; 20].to_vec();
    answers.extend([[("source", "0"), ("zero", "false")]; 18]);
    answers.extend([[("source", "2"), ("zero", "true")]; 2]);
    let sat = class.sit(40, |place| answers[place].to_vec()).await;
    class.hand_in(&sat[0], RIGHT).await;
    let seat = Seat::Owner(hsa(), course());
    // Whatever is asked for, of each learner the first attempt counts.
    let seen = class.look(&class.staff, &seat, Which::All).await.unwrap();
    assert_eq!(
        (seen.attempts, seen.which),
        (Told::Exactly(40), Which::First)
    );
    let found = seen.found.unwrap();
    let figures = |place: usize| found.questions[place].figures.as_ref().unwrap();
    let shares: Vec<_> = figures(0)
        .options
        .iter()
        .map(|option| option.chosen.map(|part| (part.share, part.count)))
        .collect();
    // Two are hidden, and the eighteen for their sake: else they would be what is missing.
    assert_eq!(shares, [None, Some((0.5, None)), None]);
    assert_eq!(figures(0).difficulty, Some(0.5));
    // Thirty-eight of forty is two who were wrong.
    assert_eq!(figures(2).difficulty, None);
    assert!(
        figures(2)
            .options
            .iter()
            .all(|option| option.chosen.is_none())
    );
    assert!(found.questions.iter().all(|question| {
        let figures = question.figures.as_ref().unwrap();
        let options = figures.options.iter();
        figures.groups.is_none() && options.clone().all(|option| option.groups.is_none())
    }));
    assert!(
        found
            .scores
            .iter()
            .flatten()
            .all(|part| part.count.is_none())
    );
    // Staff of the cohort see how many.
    let staff = class.by_staff(Which::First).await.found.unwrap();
    let chosen = staff.questions[0].figures.as_ref().unwrap().options[2].chosen;
    assert_eq!(chosen.unwrap().count, Some(2));
}

#[on_both_databases]
async fn the_owner_is_not_told_of_so_few_or_of_who_is_missing(world: World) {
    let class = Class::new(&world).await;
    let seat = Seat::Owner(hsa(), course());
    let attempts = async || {
        class
            .look(&class.staff, &seat, Which::First)
            .await
            .unwrap()
            .attempts
    };
    assert_eq!(attempts().await, Told::Exactly(0));
    class.sit(4, half).await;
    assert_eq!(attempts().await, Told::Hidden);
    class.sit(1, half).await;
    assert_eq!(attempts().await, Told::Exactly(5));
    world.learner_in(class.cohort, "Has not answered").await;
    assert_eq!(attempts().await, Told::Hidden);
}
