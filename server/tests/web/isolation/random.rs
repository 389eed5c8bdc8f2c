//! The same in worlds that nobody thought of.

use std::sync::Arc;

use campus::testing::{World, on_both_databases};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use super::build::Town;
use super::model::{Authoring, Cohort, Enrolment, Grant, Model, Role, Teaching};

/// How many worlds are visited at each run, unless more are asked for: `SEEKH_TEST_WORLDS=40`. They are the same ones
/// each time.
const WORLDS: usize = 4;
const PEOPLE: usize = 6;

/// Small worlds: few people, so that one is often several things at once.
fn models() -> impl Strategy<Value = Model> {
    (2usize..=3, 1usize..=2, 1usize..=3).prop_flat_map(|(institutions, courses, cohorts)| {
        let cohort = (0..courses, 0..institutions, vec(0..institutions, 0..=2));
        let enrolment = (
            0..PEOPLE,
            0..cohorts,
            prop::option::of(0..institutions),
            prop_oneof![
                4 => Just(State::Active),
                1 => Just(State::Left),
                1 => Just(State::Awaited),
                2 => Just(State::Finished),
            ],
        );
        let role = prop_oneof![
            1 => Just(Role::PlatformAdministrator),
            2 => (0..institutions).prop_map(Role::Administrator),
            4 => (0..institutions).prop_map(Role::Coordinator),
            1 => (0..institutions).prop_map(Role::Instructor),
        ];
        let grant = (0..PEOPLE, role, prop::bool::weighted(0.2));
        let teaching = (0..PEOPLE, 0..cohorts, prop::bool::weighted(0.2));
        let authoring = (
            0..PEOPLE,
            0..courses,
            any::<bool>(),
            prop::bool::weighted(0.2),
        );
        (
            Just(institutions),
            vec(0..institutions, courses),
            vec(cohort, cohorts),
            vec(enrolment, 0..=7),
            vec(grant, 0..=5),
            vec(teaching, 0..=2),
            vec(authoring, 0..=3),
        )
            .prop_map(assemble)
    })
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Active,
    Left,
    Awaited,
    Finished,
}

type Parts = (
    usize,
    Vec<usize>,
    Vec<(usize, usize, Vec<usize>)>,
    Vec<(usize, usize, Option<usize>, State)>,
    Vec<(usize, Role, bool)>,
    Vec<(usize, usize, bool)>,
    Vec<(usize, usize, bool, bool)>,
);

/// Leaves out what the database would not hold: twice the same, a host as its own partner.
fn assemble(parts: Parts) -> Model {
    let (institutions, courses, cohorts, enrolments, grants, teaching, authoring) = parts;
    let mut model = Model {
        institutions,
        courses,
        people: PEOPLE,
        ..Model::default()
    };
    for (course, host, mut partners) in cohorts {
        partners.sort_unstable();
        partners.dedup();
        partners.retain(|partner| *partner != host);
        model.cohorts.push(Cohort {
            course,
            host,
            partners,
        });
    }
    for (person, cohort, sponsor, state) in enrolments {
        let known = |other: &Enrolment| other.person == person && other.cohort == cohort;
        if !model.enrolments.iter().any(known) {
            model.enrolments.push(Enrolment {
                person,
                cohort,
                sponsor,
                left: state == State::Left,
                awaited: state == State::Awaited,
                finished: state == State::Finished,
            });
        }
    }
    for (person, role, withdrawn) in grants {
        let known = |other: &Grant| other.person == person && other.role == role;
        if !model.grants.iter().any(known) {
            model.grants.push(Grant {
                person,
                role,
                withdrawn,
            });
        }
    }
    for (person, cohort, withdrawn) in teaching {
        let known = |other: &Teaching| other.person == person && other.cohort == cohort;
        if !model.teaching.iter().any(known) {
            model.teaching.push(Teaching {
                person,
                cohort,
                withdrawn,
            });
        }
    }
    for (person, course, reviewer, withdrawn) in authoring {
        let known = |other: &Authoring| {
            other.person == person && other.course == course && other.reviewer == reviewer
        };
        if !model.authoring.iter().any(known) {
            model.authoring.push(Authoring {
                person,
                course,
                reviewer,
                withdrawn,
            });
        }
    }
    model
}

#[on_both_databases]
async fn nobody_sees_or_changes_what_is_not_theirs_in_any_world(world: World) {
    let seed = world.moment().bytes::<32>();
    let chance = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
    let mut runner = TestRunner::new_with_rng(Config::default(), chance);
    let asked = std::env::var("SEEKH_TEST_WORLDS").ok();
    let worlds = asked.and_then(|worlds| worlds.parse().ok());
    for number in 0..worlds.unwrap_or(WORLDS) {
        let model = models().new_tree(&mut runner).unwrap().current();
        let town = Arc::new(Town::build(&world, number, model).await);
        let faults = town.faults().await;
        assert!(faults.is_empty(), "{faults:#?} in {:#?}", town.model);
    }
}
