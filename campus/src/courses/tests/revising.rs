use courseware::Sources;

use super::{hsa, published, published_by, sources};
use crate::courses::{
    self, CourseRole, PublishRefusal, Publisher, Reason, SourcesDigest, approve, compare, export,
    history, publish_again,
};
use crate::people::SignedIn;
use crate::progress::{CompletionManner, complete_lesson, outline};
use crate::testing::{World, on_both_databases};
use crate::{Error, Operator, Wording, cohorts};

async fn hand(world: &World, name: &str, role: CourseRole) -> SignedIn {
    let slug = "counting".parse().unwrap();
    let listing = courses::by_slug(world.campus(), &slug).await.unwrap();
    let person = world.person(name).await;
    world
        .give_course_role(&person, listing.unwrap().id, role)
        .await;
    person
}

async fn by_author(world: &World, author: &SignedIn) -> Publisher {
    let slug = "counting".parse().unwrap();
    let proof = courses::author_of(world.campus().read(), author, &slug).await;
    Publisher::Author(proof.unwrap().unwrap())
}

fn reason(text: &str) -> Reason {
    Reason::parse(text).unwrap()
}

/// The same files with another `course.md` and lesson.
fn changed(from: &Sources, head: &str, lesson: &str) -> Sources {
    let mut changed = Sources::new("counting");
    for (path, bytes) in from.iter() {
        match path {
            "course.md" => {
                let text = String::from_utf8(bytes.to_vec()).unwrap();
                let text = text.replacen("---\n", &format!("---\n{head}"), 1);
                changed.add(path, text.into_bytes()).unwrap();
            }
            "01-registers/01-lesson.md" => {
                changed.add(lesson, bytes.to_vec()).unwrap();
            }
            _ => changed.add(path, bytes.to_vec()).unwrap(),
        }
    }
    changed
}

#[on_both_databases]
async fn what_is_exported_is_byte_for_byte_what_was_published(world: World) {
    hsa(&world).await;
    let first = sources("Counting", "hsa");
    published(&world, &first, None).await.unwrap();
    published(&world, &sources("Counting well", "hsa"), None)
        .await
        .unwrap();
    let slug = "counting".parse().unwrap();
    let by = Operator::at_the_command_line();
    let out = export(world.campus(), by, &slug, Some(1)).await.unwrap();
    assert_eq!(out, Some(first.clone()));
    let newest = export(world.campus(), by, &slug, None).await.unwrap();
    assert_eq!(newest, Some(sources("Counting well", "hsa")));
    assert!(
        export(world.campus(), by, &slug, Some(3))
            .await
            .unwrap()
            .is_none()
    );
    // Taken in again, it is known to be the same.
    let again = published(&world, &newest.unwrap(), Some(2)).await.unwrap();
    assert!(!again.new);
}

#[on_both_databases]
async fn the_history_says_who_when_and_why_and_going_back_goes_on(world: World) {
    hsa(&world).await;
    published(&world, &sources("Counting", "hsa"), None)
        .await
        .unwrap();
    published(&world, &sources("Counting well", "hsa"), None)
        .await
        .unwrap();
    let author = hand(&world, "An Author", CourseRole::Author).await;
    let stranger = world.person("A Stranger").await;
    let (campus, slug) = (world.campus(), "counting".parse().unwrap());
    let why = || reason("The old title was right.");
    for (number, newest) in [(1, 1), (1, 5)] {
        let moment = world.moment();
        let late = publish_again(campus, &moment, &author, &slug, number, newest, why()).await;
        assert!(matches!(
            late,
            Err(Error::Refused(PublishRefusal::NotNewest { newest: 2 }))
        ));
    }
    let moment = world.moment();
    assert!(matches!(
        publish_again(campus, &moment, &stranger, &slug, 1, 2, why()).await,
        Ok(None)
    ));
    let back = publish_again(campus, &moment, &author, &slug, 1, 2, why()).await;
    assert_eq!(back.unwrap().unwrap().number, 3);

    let found = history(campus, &author, &slug, None)
        .await
        .unwrap()
        .unwrap();
    let told: Vec<_> = found
        .revisions
        .iter()
        .map(|one| (one.number, one.publisher.as_deref(), one.reason.as_deref()))
        .collect();
    assert_eq!(
        told,
        [
            (3, Some("An Author"), Some("The old title was right.")),
            (2, None, None),
            (1, None, None),
        ]
    );
    assert_eq!(found.newest, Some(3));
    let older = history(campus, &author, &slug, Some(3)).await.unwrap();
    assert_eq!(older.unwrap().revisions.len(), 2);
    assert!(
        history(campus, &stranger, &slug, None)
            .await
            .unwrap()
            .is_none()
    );

    let same = compare(campus, &author, &slug, 3, Some(1)).await.unwrap();
    assert!(same.unwrap().difference.is_empty());
    let other = compare(campus, &author, &slug, 3, None)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(other.before.map(|before| before.number), Some(2));
    assert_eq!(other.difference.files.len(), 1);
    assert!(
        compare(campus, &stranger, &slug, 3, None)
            .await
            .unwrap()
            .is_none()
    );
    assert!(
        compare(campus, &author, &slug, 4, None)
            .await
            .unwrap()
            .is_none()
    );
}

#[on_both_databases]
async fn what_learners_have_done_has_to_be_accounted_for_and_carries_over(world: World) {
    hsa(&world).await;
    let first = sources("Counting", "hsa");
    let published_first = published(&world, &first, None).await.unwrap();
    let campus = world.campus();
    let hsa = crate::institutions::by_slug(campus, &"hsa".parse().unwrap()).await;
    let new = cohorts::NewCohort {
        course: published_first.course,
        revision: published_first.revision,
        host: hsa.unwrap().unwrap().id,
        title: Wording::new("Cohort", "گروپ"),
        enrolment_rule: cohorts::EnrolmentRule::Open,
    };
    let by = Operator::at_the_command_line();
    let cohort = cohorts::open(campus, &world.moment(), by, new)
        .await
        .unwrap();
    let learner = world.learner_in(cohort, "A Learner").await;
    let renamed = "01-registers/01-counting.md";
    // Nobody has done it yet: it may go without a word.
    published(&world, &changed(&first, "", renamed), None)
        .await
        .unwrap();
    published(&world, &first, None).await.unwrap();
    let lesson = "lesson".parse().unwrap();
    let manner = CompletionManner::ByHand;
    complete_lesson(campus, &world.moment(), &learner, cohort, &lesson, manner)
        .await
        .unwrap()
        .unwrap();
    let refused = published(&world, &changed(&first, "", renamed), None).await;
    assert_eq!(refused, Err(PublishRefusal::Unaccounted(vec![lesson])));
    let gone = changed(&first, "removed: [lesson]\n", renamed);
    let gone = published(&world, &gone, None).await.unwrap();
    let kept = changed(&first, "renamed: {lesson: counting}\n", renamed);
    let kept = published(&world, &kept, None).await.unwrap();

    for (revision, done) in [(gone.revision, 0), (kept.revision, 1)] {
        world.move_cohort(cohort, revision).await;
        let outline = outline(campus, &learner, cohort).await.unwrap().unwrap();
        assert_eq!(outline.progress.done.len(), done);
        assert!(outline.is_completed(), "once completed stays completed");
    }
}

#[on_both_databases]
async fn a_course_that_asks_for_review_is_published_when_another_has_approved_exactly_that(
    world: World,
) {
    hsa(&world).await;
    let first = sources("Counting", "hsa");
    published(&world, &first, None).await.unwrap();
    let author = hand(&world, "An Author", CourseRole::Author).await;
    let slug = "counting".parse().unwrap();
    let (campus, lesson) = (world.campus(), "01-registers/01-lesson.md");
    let asked = changed(&first, "review: required\n", lesson);
    let digest = SourcesDigest::of(&asked);
    let attempt = async || {
        let by = by_author(&world, &author).await;
        published_by(&world, by, &asked, Some(1)).await
    };
    assert_eq!(attempt().await, Err(PublishRefusal::NotApproved));
    let approves = async |person: &SignedIn, digest: &SourcesDigest| {
        approve(campus, &world.moment(), person, &slug, digest, None)
            .await
            .unwrap()
    };
    // An author approves nothing, and who publishes does not approve for themselves.
    assert!(approves(&author, &digest).await.is_none());
    let listing = courses::by_slug(campus, &slug).await.unwrap().unwrap();
    world
        .give_course_role(&author, listing.id, CourseRole::Reviewer)
        .await;
    assert!(approves(&author, &digest).await.is_some());
    assert_eq!(attempt().await, Err(PublishRefusal::NotApproved));
    let reviewer = hand(&world, "A Reviewer", CourseRole::Reviewer).await;
    assert!(
        approves(&reviewer, &SourcesDigest::of(&first))
            .await
            .is_some()
    );
    assert_eq!(attempt().await, Err(PublishRefusal::NotApproved));
    assert!(approves(&reviewer, &digest).await.is_some());
    assert!(
        approves(&reviewer, &digest).await.is_some(),
        "twice is once"
    );
    assert_eq!(attempt().await.unwrap().number, 2);
    let found = history(campus, &author, &slug, None)
        .await
        .unwrap()
        .unwrap();
    let approvals = |place: usize| -> Vec<&str> {
        let approvals = &found.revisions[place].approvals;
        approvals.iter().map(|one| one.reviewer.as_str()).collect()
    };
    assert_eq!(approvals(0), ["An Author", "A Reviewer"]);

    let next = changed(
        &sources("Counting well", "hsa"),
        "review: required\n",
        lesson,
    );
    assert_eq!(
        published(&world, &next, None).await,
        Err(PublishRefusal::NotApproved)
    );
    let by = Publisher::Operator {
        by: Operator::at_the_command_line(),
        without_review: Some(reason("A wrong dose has to go at once.")),
    };
    assert_eq!(
        published_by(&world, by, &next, None).await.unwrap().number,
        3
    );
    let found = history(campus, &author, &slug, None)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        found.revisions[0].unreviewed.as_deref(),
        Some("A wrong dose has to go at once.")
    );
}
