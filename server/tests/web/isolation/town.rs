//! Two institutions with a cohort each and one together, and one person of every kind.

use std::sync::Arc;

use campus::testing::{World, on_both_databases};

use super::build::Town;
use super::model::{Authoring, Cohort, Enrolment, Grant, Model, Role, Teaching};

const HSA: usize = 0;
const LUMS: usize = 1;

const COHORT_OF_HSA: usize = 0;
const COHORT_OF_LUMS: usize = 1;
/// Hosted by HSA, with LUMS as a partner.
const JOINT: usize = 2;

/// Who lives here. Their numbers are their places in the list.
#[derive(Clone, Copy)]
enum Person {
    Stranger,
    LearnerOfHsa,
    LearnerOfLums,
    LearnerByThemselves,
    /// Brought by HSA into the joint cohort and by LUMS into its own.
    LearnerOfBoth,
    JointLearnerOfLums,
    JointLearnerByThemselves,
    LearnerWhoLeft,
    /// Brought by HSA into the joint cohort, where their account waits to be claimed.
    AwaitedLearner,
    Graduate,
    CoordinatorOfHsa,
    CoordinatorOfLums,
    CoordinatorOfBoth,
    WithdrawnCoordinator,
    AdministratorOfHsa,
    AdministratorOfLums,
    InstructorOfHsa,
    Facilitator,
    WithdrawnFacilitator,
    PlatformAdministrator,
    AuthorOfHsa,
    ReviewerOfHsa,
    AuthorOfLums,
    WithdrawnAuthor,
}

const PEOPLE: usize = Person::WithdrawnAuthor as usize + 1;

fn model() -> Model {
    use Person::*;
    let cohort = |course, host, partners: &[usize]| Cohort {
        course,
        host,
        partners: partners.to_vec(),
    };
    let brought = |person: Person, cohort, sponsor| Enrolment {
        person: person as usize,
        cohort,
        sponsor: Some(sponsor),
        left: false,
        awaited: false,
        finished: false,
    };
    let by_themselves = |person: Person, cohort| Enrolment {
        sponsor: None,
        ..brought(person, cohort, HSA)
    };
    let grant = |person: Person, role| Grant {
        person: person as usize,
        role,
        withdrawn: false,
    };
    let teaching = |person: Person, withdrawn| Teaching {
        person: person as usize,
        cohort: JOINT,
        withdrawn,
    };
    let authoring = |person: Person, course, reviewer, withdrawn| Authoring {
        person: person as usize,
        course,
        reviewer,
        withdrawn,
    };
    Model {
        institutions: 2,
        courses: vec![HSA, LUMS],
        cohorts: vec![
            cohort(0, HSA, &[]),
            cohort(1, LUMS, &[]),
            // A course of LUMS, which HSA runs with it.
            cohort(1, HSA, &[LUMS]),
        ],
        people: PEOPLE,
        enrolments: vec![
            brought(LearnerOfHsa, COHORT_OF_HSA, HSA),
            brought(LearnerOfLums, COHORT_OF_LUMS, LUMS),
            by_themselves(LearnerByThemselves, COHORT_OF_HSA),
            brought(LearnerOfBoth, JOINT, HSA),
            brought(LearnerOfBoth, COHORT_OF_LUMS, LUMS),
            brought(JointLearnerOfLums, JOINT, LUMS),
            by_themselves(JointLearnerByThemselves, JOINT),
            Enrolment {
                left: true,
                ..brought(LearnerWhoLeft, COHORT_OF_LUMS, LUMS)
            },
            Enrolment {
                awaited: true,
                ..brought(AwaitedLearner, JOINT, HSA)
            },
            Enrolment {
                finished: true,
                ..brought(Graduate, COHORT_OF_HSA, HSA)
            },
            // Staff learn too.
            by_themselves(CoordinatorOfLums, COHORT_OF_HSA),
        ],
        grants: vec![
            grant(CoordinatorOfHsa, Role::Coordinator(HSA)),
            grant(CoordinatorOfLums, Role::Coordinator(LUMS)),
            grant(CoordinatorOfBoth, Role::Coordinator(HSA)),
            grant(CoordinatorOfBoth, Role::Coordinator(LUMS)),
            Grant {
                withdrawn: true,
                ..grant(WithdrawnCoordinator, Role::Coordinator(HSA))
            },
            grant(AdministratorOfHsa, Role::Administrator(HSA)),
            grant(AdministratorOfLums, Role::Administrator(LUMS)),
            grant(InstructorOfHsa, Role::Instructor(HSA)),
            grant(PlatformAdministrator, Role::PlatformAdministrator),
        ],
        teaching: vec![
            teaching(Facilitator, false),
            teaching(WithdrawnFacilitator, true),
        ],
        authoring: vec![
            authoring(AuthorOfHsa, 0, false, false),
            authoring(ReviewerOfHsa, 0, true, false),
            authoring(AuthorOfLums, 1, false, false),
            authoring(WithdrawnAuthor, 0, false, true),
            // Reviews for the other institution what nobody lets her write.
            authoring(AuthorOfLums, 0, true, false),
        ],
    }
}

#[test]
fn the_people_of_the_town_are_as_they_are_called() {
    let model = model();
    let sees = |institution, person: Person| model.sees_person(institution, person as usize);
    assert!(sees(HSA, Person::LearnerOfBoth) && sees(LUMS, Person::LearnerOfBoth));
    assert!(!sees(HSA, Person::JointLearnerOfLums) && sees(LUMS, Person::JointLearnerOfLums));
    assert!(sees(HSA, Person::JointLearnerByThemselves));
    assert!(!sees(LUMS, Person::JointLearnerByThemselves));
    assert!(!sees(HSA, Person::Stranger) && !sees(LUMS, Person::Stranger));
    assert!(sees(HSA, Person::AwaitedLearner) && !sees(LUMS, Person::AwaitedLearner));
    assert!(model.is_staff(Person::CoordinatorOfBoth as usize, LUMS));
    assert!(!model.is_staff(Person::WithdrawnCoordinator as usize, HSA));
    assert!(!model.is_staff(Person::InstructorOfHsa as usize, HSA));
    assert!(!model.is_staff(Person::PlatformAdministrator as usize, HSA));
    assert!(model.writes(Person::AuthorOfHsa as usize, 0));
    assert!(!model.writes(Person::AuthorOfLums as usize, 0));
    assert!(!model.sees_draft(Person::WithdrawnAuthor as usize, 0));
    assert!(!model.sees_draft(Person::AdministratorOfHsa as usize, 0));
}

#[on_both_databases]
async fn nobody_sees_or_changes_what_is_not_theirs(world: World) {
    let town = Arc::new(Town::build(&world, 0, model()).await);
    let faults = town.faults().await;
    assert!(faults.is_empty(), "{faults:#?}");
}

#[on_both_databases]
async fn whoever_may_send_a_form_is_heard(world: World) {
    let town = Town::build(&world, 0, model()).await;
    let faults = town.forms_refused().await;
    assert!(faults.is_empty(), "{faults:#?}");
    world.deliver_mail().await;
}

/// Forms of which this can't be shown here, and why.
const EXCUSED: &[(&str, &str)] = &[
    (
        "POST /institutions/{institution}/cohorts/{cohort}/quizzes/{item}",
        "the form of who teaches stands for it",
    ),
    (
        "POST /attempts/{attempt}/practice",
        "practice leaves no trace",
    ),
    (
        "POST /courses/{course}/reports",
        "reports are made only by what comes after it",
    ),
    ("POST /join/{token}", "the link is its holder's"),
    ("POST /invitations/{token}", "the link is its holder's"),
    (
        "POST /account/contacts/code/{ticket}",
        "the code is sent by text message",
    ),
    (
        "POST /institutions/{institution}/logo",
        "a picture is no text; the forms of settings stand for it",
    ),
    ("POST /cohorts/{cohort}/join", "no cohort here is open"),
    (
        "POST /cohorts/{cohort}/certificate",
        "who has earned one took it when the town was built",
    ),
    (
        "POST /institutions/{institution}/people/{person}/claim",
        "everyone here is reached by an address",
    ),
    (
        "POST /cohorts/{cohort}/items/{item}/attempts",
        "everyone has begun when the town was built",
    ),
    (
        "POST /platform/roles/{grant}/withdraw",
        "the platform keeps its last administrator; the same form works for institutions",
    ),
    (
        "POST /authoring/",
        "the tests of authoring fill these forms in",
    ),
    (
        "POST /courses/{course}/revisions/{revision}/again",
        "the only revision can't be gone back to; the tests of revisions do it",
    ),
    (
        "POST /courses/{course}/corrections/",
        "what is confirmed names what was seen; the tests of regrading do it",
    ),
    (
        "POST /cohorts/{cohort}/corrections/",
        "what is confirmed names what was seen; the tests of regrading do it",
    ),
    (
        "POST /institutions/{institution}/cohorts/{cohort}/revision",
        "there is no other revision to move to; the tests of revisions do it",
    ),
    (
        "POST /marking/{attempt}/{question}",
        "nothing here waits for a person to mark it; the tests of marking do it",
    ),
    (
        "POST /account/erase/keep",
        "whoever has asked to be erased is signed out",
    ),
];

#[on_both_databases]
async fn every_form_that_others_are_refused_does_something(world: World) {
    let town = Town::build(&world, 0, model()).await;
    let faults = town.forms_without_effect(EXCUSED).await;
    assert!(faults.is_empty(), "{faults:#?}");
    world.deliver_texts().await;
}
