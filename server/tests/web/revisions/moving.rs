//! A cohort moves to another revision by its staff's decision, who see first what changes for whom.

use axum::http::StatusCode;
use campus::Operator;
use campus::Wording;
use campus::cohorts::{self, CohortId, EnrolmentRule, NewCohort};
use campus::institutions::Role;
use campus::people::SignedIn;
use campus::progress::{CompletionManner, complete_lesson};
use campus::testing::{World, on_both_databases};
use courseware::Sources;

use super::{founded, published, sources, staff};
use crate::site::Site;

fn first() -> Sources {
    sources(
        "Counting",
        "",
        &[("one", "Once."), ("two", "Twice."), ("three", "Thrice.")],
    )
}

/// One renamed, one removed, one added.
fn second() -> Sources {
    let head = "renamed: {one: uno}\nremoved: [two, three]\n";
    sources(
        "Counting",
        head,
        &[("uno", "Once."), ("four", "Four times.")],
    )
}

/// One renamed, and no more is asked for.
fn third() -> Sources {
    let head = "renamed: {one: uno}\nremoved: [two, three, four]\n";
    sources("Counting", head, &[("uno", "Once.")])
}

struct Class {
    site: Site,
    cohort: CohortId,
    coordinator: String,
    path: String,
}

async fn class(world: &World) -> Class {
    founded(world).await;
    let published = published(world, &first()).await;
    let campus = world.campus();
    let host = campus::institutions::by_slug(campus, &"hsa".parse().unwrap()).await;
    let new = NewCohort {
        course: published.course,
        revision: published.revision,
        host: host.unwrap().unwrap().id,
        title: Wording::new("Cohort", "گروپ"),
        enrolment_rule: EnrolmentRule::Open,
    };
    let by = Operator::at_the_command_line();
    let cohort = cohorts::open(campus, &world.moment(), by, new)
        .await
        .unwrap();
    let coordinator = staff(world, "A Coordinator", "hsa", Role::Coordinator).await;
    let (hsa, partner) = ("hsa".parse().unwrap(), "lums".parse().unwrap());
    cohorts::add_partner(
        campus,
        &world.moment(),
        &coordinator,
        &hsa,
        cohort,
        &partner,
    )
    .await
    .unwrap();
    let site = Site::new(world, None);
    Class {
        coordinator: site.signed_in(&coordinator).await,
        path: format!("/institutions/hsa/cohorts/{cohort}/revision"),
        site,
        cohort,
    }
}

async fn learner(world: &World, class: &Class, name: &str, done: &[&str]) -> SignedIn {
    let person = world.learner_in(class.cohort, name).await;
    for item in done {
        let (item, manner) = (item.parse().unwrap(), CompletionManner::ByHand);
        let moment = world.moment();
        complete_lesson(
            world.campus(),
            &moment,
            &person,
            class.cohort,
            &item,
            manner,
        )
        .await
        .unwrap()
        .unwrap();
    }
    person
}

#[on_both_databases]
async fn staff_see_what_changes_for_whom_and_then_move(world: World) {
    let class = class(&world).await;
    let (site, cookie) = (&class.site, Some(class.coordinator.as_str()));
    let alone = site.get(&class.path, cookie).await.body;
    assert!(
        alone.contains("the newest revision of its course"),
        "{alone}"
    );

    learner(&world, &class, "Ready Learner", &["one"]).await;
    learner(&world, &class, "Finished Learner", &["one", "two", "three"]).await;
    let fresh = learner(&world, &class, "Fresh Learner", &[]).await;
    published(&world, &second()).await;
    let page = site.get(&class.path, cookie).await.body;
    for part in [
        "What changes from revision 1 to revision 2",
        "Had the id one before",
        "2 learners",
        "Lesson two",
        "Removed",
        "Lesson four",
        "New",
        "3 learners are in the cohort",
        "One of them has completed the course",
        "For one of these",
        "Nobody else will have done all",
        "Move to revision 2",
    ] {
        assert!(page.contains(part), "{part} is missing in {page}");
    }
    published(&world, &third()).await;
    let page = site.get(&class.path, cookie).await.body;
    assert!(page.contains("One learner will have done all"), "{page}");
    assert!(page.contains("<bdi>Ready Learner</bdi>"), "{page}");
    assert!(!page.contains("Fresh Learner"), "{page}");

    let moved = site
        .post(&class.path, cookie, "from=1&to=3".to_owned())
        .await;
    assert_eq!(moved.location(), class.path);
    let own = site.signed_in(&fresh).await;
    let cohort = format!("/cohorts/{}", class.cohort);
    let outline = site.get(&cohort, Some(&own)).await.body;
    assert!(outline.contains("Lesson uno") && !outline.contains("Lesson two"));

    // Sent once more, or from a page that was opened before, it changes nothing and says why.
    let late = site
        .post(&class.path, cookie, "from=1&to=2".to_owned())
        .await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    for part in ["it is on revision 3 now", "from revision 3 to revision 2"] {
        assert!(
            late.body.contains(part),
            "{part} is missing in {}",
            late.body
        );
    }
    for nowhere in ["from=3&to=9", "from=3&to=0", "", "from=x"] {
        let answer = site.post(&class.path, cookie, nowhere.to_owned()).await;
        assert!(answer.status.is_client_error(), "{nowhere}");
    }
}

#[on_both_databases]
async fn a_partner_looks_and_only_the_host_moves(world: World) {
    let class = class(&world).await;
    published(&world, &second()).await;
    let partner = staff(&world, "A Partner", "lums", Role::Coordinator).await;
    learner(&world, &class, "Learner By Themselves", &["one"]).await;
    let cookie = class.site.signed_in(&partner).await;
    let path = format!("/institutions/lums/cohorts/{}/revision", class.cohort);
    let page = class.site.get(&path, Some(&cookie)).await;
    assert_eq!(page.status, StatusCode::OK);
    // Whom nobody brought is the host's to see.
    assert!(
        page.body.contains("Nobody is in the cohort yet"),
        "{}",
        page.body
    );
    assert!(!page.body.contains("Move to revision"), "{}", page.body);
    let form = "from=1&to=2".to_owned();
    let moved = class.site.post(&path, Some(&cookie), form.clone()).await;
    assert_eq!(moved.status, StatusCode::NOT_FOUND);
    let theirs = class.site.post(&class.path, Some(&cookie), form).await;
    assert_eq!(theirs.status, StatusCode::NOT_FOUND);
}
