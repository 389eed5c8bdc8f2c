//! A link that loses, repeats, delays and reorders what browsers send: in the end the record is what an ideal link would
//! have given, and what does not count was told.

use std::collections::BTreeMap;

use rand::rngs::StdRng;
use rand::seq::SliceRandom;
use rand::{RngExt, SeedableRng};
use time::Duration;

use super::*;
use crate::testing::{on_both_databases, quiz_of};

/// What can be changed, and to what: every answer can be read.
const ANSWERS: [(&str, [&str; 3]); 3] = [
    ("source", ["0", "1", ""]),
    ("zero", ["true", "false", ""]),
    ("completeness", ["75", "90", ""]),
];
const EDITS: i64 = 30;
const WORLDS: u64 = 10;

/// What a learner does on one browser, in order.
fn edits(random: &mut StdRng) -> Vec<Change> {
    let edits = (1..=EDITS).map(|sequence| {
        let (question, values) = ANSWERS[random.random_range(0..ANSWERS.len())];
        Change {
            sequence,
            question: question.parse().unwrap(),
            values: vec![values[random.random_range(0..3)].to_owned()],
            changed_at: None,
        }
    });
    edits.collect()
}

/// What arrives: everything at least once, some of it again, in any order, in parcels of any size.
fn parcels(random: &mut StdRng, edits: &[Change]) -> Vec<Vec<Change>> {
    let mut arriving = edits.to_vec();
    for edit in edits {
        if random.random_bool(0.3) {
            arriving.push(edit.clone());
        }
    }
    arriving.shuffle(random);
    let mut parcels = Vec::new();
    while !arriving.is_empty() {
        let size = random.random_range(1..=arriving.len().min(4));
        parcels.push(arriving.drain(..size).collect());
    }
    parcels
}

async fn sitting_in(world: &World, course: &Course, name: &str) -> Sitting {
    let cohort = world.cohort(course).await;
    let learner = world.learner_in(cohort, name).await;
    Sitting {
        attempt: begin(world, &learner, cohort).await,
        world: world.clone(),
        learner,
        cohort,
    }
}

async fn deliver(sitting: &Sitting, device: &str, parcel: &[Change]) -> Vec<(i64, Receipt)> {
    let (campus, moment) = (sitting.world.campus(), sitting.world.moment());
    let device = device.parse().unwrap();
    save_changes(
        campus,
        &moment,
        &sitting.learner,
        sitting.attempt,
        &device,
        parcel,
    )
    .await
    .unwrap()
    .unwrap()
    .receipts
}

async fn expect_answers(sitting: &Sitting, expected: &BTreeMap<String, String>, seed: u64) {
    for (question, _) in ANSWERS {
        let saved = sitting.values(question).await.join(" ");
        let wanted = expected.get(question).cloned().unwrap_or_default();
        assert_eq!(saved, wanted, "{question}, by chance {seed}");
    }
}

#[on_both_databases]
async fn a_bad_link_gives_what_an_ideal_one_would(world: World) {
    for seed in 0..WORLDS {
        let mut random = StdRng::seed_from_u64(seed);
        let sitting = sitting_in(&world, &small_course(), "A Learner").await;
        let edits = edits(&mut random);
        for parcel in parcels(&mut random, &edits) {
            deliver(&sitting, "a-phone-on-the-ward", &parcel).await;
        }
        let ideal = edits
            .iter()
            .map(|edit| (edit.question.to_string(), edit.values[0].clone()));
        expect_answers(&sitting, &ideal.collect(), seed).await;
    }
}

#[on_both_databases]
async fn what_the_end_cuts_off_is_told_and_the_rest_is_as_receipted(world: World) {
    let mut course = small_course();
    quiz_of(&mut course).time_limit = Some("30m".parse().unwrap());
    quiz_of(&mut course).grace = Some("10m".parse().unwrap());
    for seed in 0..WORLDS {
        let mut random = StdRng::seed_from_u64(seed);
        let sitting = sitting_in(&world, &course, "A Learner").await;
        let edits = edits(&mut random);
        let mut receipts = BTreeMap::new();
        for parcel in parcels(&mut random, &edits) {
            world.advance(Duration::minutes(random.random_range(0..4)));
            for (sequence, receipt) in deliver(&sitting, "a-phone-on-the-ward", &parcel).await {
                let first = *receipts.entry(sequence).or_insert(receipt);
                assert_eq!(receipt, first, "the same change, told otherwise: {seed}");
            }
        }
        assert_eq!(receipts.len(), edits.len(), "each has its receipt");
        let mut expected = BTreeMap::new();
        for edit in &edits {
            let counts = [ChangeOutcome::Saved, ChangeOutcome::Late].map(Receipt::Kept);
            if counts.contains(&receipts[&edit.sequence]) {
                expected.insert(edit.question.to_string(), edit.values[0].clone());
            }
        }
        expect_answers(&sitting, &expected, seed).await;
    }
}

#[on_both_databases]
async fn two_devices_end_with_what_arrived_last_and_both_stay_on_record(world: World) {
    for seed in 0..WORLDS {
        let mut random = StdRng::seed_from_u64(seed);
        let sitting = sitting_in(&world, &small_course(), "A Learner").await;
        let (phone, desk) = (edits(&mut random), edits(&mut random));
        let mut arriving: Vec<(&str, Change)> = Vec::new();
        let (mut phone, mut desk) = (phone.into_iter(), desk.into_iter());
        // Each browser's own order is kept; between them chance decides.
        loop {
            let (device, next) = match random.random_bool(0.5) {
                true => ("a-phone-on-the-ward", phone.next()),
                false => ("a-desk-in-the-office", desk.next()),
            };
            let Some(next) = next else { break };
            arriving.push((device, next));
        }
        let mut last = BTreeMap::new();
        for (device, change) in &arriving {
            deliver(&sitting, device, std::slice::from_ref(change)).await;
            last.insert(change.question.to_string(), change.values[0].clone());
        }
        expect_answers(&sitting, &last, seed).await;
        let (_, history) = history(world.campus(), &sitting.learner, sitting.attempt)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(history.len(), arriving.len());
    }
}
