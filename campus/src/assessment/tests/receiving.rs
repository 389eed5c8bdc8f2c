//! Changes that browsers send: repeated, out of order, from several devices.

use crate::testing::on_both_databases;
use sea_orm::{EntityTrait, QueryOrder};

use super::*;
use crate::assessment::entity::response_change;

const PHONE: &str = "phone-00000000";
const DESK: &str = "desk-000000000";

fn change(sequence: i64, question: &str, value: &str) -> Change {
    Change {
        sequence,
        question: question.parse().unwrap(),
        values: vec![value.to_owned()],
        changed_at: None,
    }
}

impl Sitting {
    async fn send(&self, device: &str, changes: &[Change]) -> Vec<(i64, Receipt)> {
        let (campus, moment) = (self.world.campus(), self.world.moment());
        let device = device.parse().unwrap();
        save_changes(
            campus,
            &moment,
            &self.learner,
            self.attempt,
            &device,
            changes,
        )
        .await
        .unwrap()
        .unwrap()
        .receipts
    }

    async fn history(&self) -> Vec<(String, i64, ChangeOutcome)> {
        let rows = response_change::Entity::find()
            .order_by_asc(response_change::Column::Id)
            .all(self.world.campus().read())
            .await
            .unwrap();
        rows.into_iter()
            .map(|row| (row.device, row.sequence, row.outcome))
            .collect()
    }
}

fn kept(sequence: i64, outcome: ChangeOutcome) -> (i64, Receipt) {
    (sequence, Receipt::Kept(outcome))
}

#[on_both_databases]
async fn what_comes_twice_is_kept_once_and_answered_the_same(world: World) {
    let sitting = Sitting::begin(&world, &small_course()).await;
    let changes = [change(1, "source", "0"), change(2, "zero", "false")];
    let first = sitting.send(PHONE, &changes).await;
    assert_eq!(
        first,
        [kept(1, ChangeOutcome::Saved), kept(2, ChangeOutcome::Saved)]
    );
    assert_eq!(sitting.send(PHONE, &changes).await, first);
    let twice_at_once = [change(3, "source", "1"), change(3, "source", "1")];
    sitting.send(PHONE, &twice_at_once).await;
    assert_eq!(sitting.values("source").await, ["1"]);
    assert_eq!(sitting.history().await.len(), 3);
}

#[on_both_databases]
async fn a_delayed_change_does_not_undo_a_later_one_of_the_same_browser(world: World) {
    let sitting = Sitting::begin(&world, &small_course()).await;
    sitting.send(PHONE, &[change(5, "source", "1")]).await;
    let delayed = sitting
        .send(
            PHONE,
            &[change(4, "source", "0"), change(3, "zero", "true")],
        )
        .await;
    assert_eq!(
        delayed,
        [
            kept(4, ChangeOutcome::Superseded),
            kept(3, ChangeOutcome::Saved)
        ]
    );
    assert_eq!(sitting.values("source").await, ["1"]);
    assert_eq!(sitting.values("zero").await, ["true"]);
    assert_eq!(
        sitting.send(PHONE, &[change(6, "source", "")]).await,
        [kept(6, ChangeOutcome::Saved)]
    );
    assert!(sitting.values("source").await.is_empty(), "taken back");
}

#[on_both_databases]
async fn between_devices_the_order_of_receipt_decides_and_the_history_shows_both(world: World) {
    let sitting = Sitting::begin(&world, &small_course()).await;
    sitting.send(DESK, &[change(90, "source", "0")]).await;
    sitting.send(PHONE, &[change(1, "source", "1")]).await;
    assert_eq!(sitting.values("source").await, ["1"]);
    sitting.save(&[("source", "2")]).await;
    sitting.save(&[("source", "2")]).await;
    let of = |device: &str, sequence| (device.to_owned(), sequence, ChangeOutcome::Saved);
    assert_eq!(
        sitting.history().await,
        [of(DESK, 90), of(PHONE, 1), of("form", 1)]
    );
}

#[on_both_databases]
async fn what_can_not_be_an_answer_is_refused_alone(world: World) {
    let sitting = Sitting::begin(&world, &small_course()).await;
    let sent = [
        change(1, "source", "77"),
        change(2, "nowhere", "1"),
        change(3, "zero", "false"),
    ];
    let receipts = sitting.send(PHONE, &sent).await;
    assert!(matches!(
        receipts.as_slice(),
        [
            (1, Receipt::Refused(AnswerProblem::Unreadable(_))),
            (2, Receipt::Refused(AnswerProblem::NotAsked)),
            (3, Receipt::Kept(ChangeOutcome::Saved)),
        ]
    ));
    assert_eq!(sitting.values("zero").await, ["false"]);
}

#[on_both_databases]
async fn what_comes_after_handing_in_is_kept_and_does_not_count(world: World) {
    let sitting = Sitting::begin(&world, &small_course()).await;
    sitting.submit(ALL_RIGHT, Unanswered::Accept).await.unwrap();
    let late = sitting.send(PHONE, &[change(1, "source", "0")]).await;
    assert_eq!(late, [kept(1, ChangeOutcome::TooLate)]);
    assert_eq!(sitting.marked().await.score().earned, 8_000);
    assert_eq!(
        sitting.history().await.last().unwrap().2,
        ChangeOutcome::TooLate
    );
}

#[test]
fn a_device_has_a_plain_name() {
    for wrong in [
        "",
        "short",
        "form",
        "with space in it",
        &"x".repeat(33),
        "ﺍردو-ﺍردو-ﺍردو",
    ] {
        assert!(wrong.parse::<Device>().is_err(), "{wrong}");
    }
    assert!(PHONE.parse::<Device>().is_ok());
}
