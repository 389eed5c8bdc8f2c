//! What an institution asks, confirms and grants.

use axum::http::StatusCode;
use campus::Operator;
use campus::institutions::{Role, all, grant_role};
use campus::testing::{World, on_both_databases, small_course};

use crate::site::Site;

#[on_both_databases]
async fn an_institution_asks_and_its_learners_answer(world: World) {
    let place = world.enrolled_learner(&small_course()).await;
    let staff = world.person("An Administrator").await;
    let hsa = all(world.campus()).await.unwrap()[0].id;
    grant_role(
        world.campus(),
        &world.moment(),
        Operator::at_the_command_line(),
        staff.id(),
        Some(hsa),
        Role::Administrator,
    )
    .await
    .unwrap();
    let site = Site::new(&world, None);
    let (staff, learner) = (
        site.signed_in(&staff).await,
        site.signed_in(&place.learner).await,
    );
    let fields = "/institutions/hsa/fields";
    let nothing = site.post(fields, Some(&staff), String::new()).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    let preset = site
        .get(&format!("{fields}?preset=gender"), Some(&staff))
        .await;
    assert!(preset.body.contains("Prefer not to say"), "{}", preset.body);
    let gender = "key=gender&label_english=Gender&label_urdu=%D8%AC%D9%86%D8%B3&kind=choice\
         &options=Female+%7C+%D8%B9%0AMale+%7C+%D9%85&required=yes&seen_by=coordinators&position=0";
    let added = site.post(fields, Some(&staff), gender.to_owned()).await;
    assert_eq!(added.location(), fields);
    let again = site.post(fields, Some(&staff), gender.to_owned()).await;
    assert!(again.body.contains("href=\"#key\""));
    let not_theirs = site.get(fields, Some(&learner)).await;
    assert_eq!(not_theirs.status, StatusCode::NOT_FOUND);

    let asked = "/account/profile/hsa";
    let page = site.get(asked, Some(&learner)).await;
    assert!(page.body.contains("Only HSA sees your answers"));
    let name = page.body.split("name=\"field-").nth(1).unwrap();
    let name = format!("field-{}", name.split('"').next().unwrap());
    for (answer, status) in [("", 422), ("7", 422), ("1", 303)] {
        let form = format!("{name}={answer}");
        let answered = site.post(asked, Some(&learner), form).await;
        assert_eq!(answered.status.as_u16(), status, "{answer}");
    }

    let records = format!("/institutions/hsa/people/{}/records", place.learner.id());
    let page = site.get(&records, Some(&staff)).await;
    assert!(page.body.contains("<bdi>Male</bdi>"), "{}", page.body);
    let registration = "body=pharmacy&number=P-9".to_owned();
    site.post("/account/registration", Some(&learner), registration)
        .await;
    let page = site.get(&records, Some(&staff)).await;
    let id = page
        .body
        .split("name=\"registration\" value=\"")
        .nth(1)
        .unwrap();
    let id = id.split('"').next().unwrap();
    for (number, status) in [("P-8", 422), ("%00", 422), ("P-9", 303)] {
        let form = format!("registration={id}&number={number}&do=verify");
        let confirmed = site.post(&records, Some(&staff), form).await;
        assert_eq!(confirmed.status.as_u16(), status, "{number}");
    }
    for (percent, status) in [("101", 422), ("x", 422), ("25", 303)] {
        let form = format!("do=extra-time&extra_time={percent}&note=Reads+slowly");
        let granted = site.post(&records, Some(&staff), form).await;
        assert_eq!(granted.status.as_u16(), status, "{percent}");
    }
    let own = site.get("/account/profile", Some(&learner)).await;
    assert!(own.body.contains("Confirmed by HSA") && own.body.contains("25 % more time"));
    assert!(!own.body.contains("Reads slowly"));
}
