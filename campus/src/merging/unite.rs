//! Two places of one person in one cohort become one.

use sea_orm::{ActiveEnum, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::journal::{Kept, Step};
use crate::Failure;
use crate::assessment::entity::{attempt, extension};
use crate::certificates::entity::certificate;
use crate::cohorts::entity::enrolment;
use crate::cohorts::{EnrolmentId, EnrolmentState};
use crate::progress::entity::item_completion;

/// The work of `other` joins that of `own`; `other` is left as a place that somebody left.
pub(super) async fn unite(
    connection: &impl ConnectionTrait,
    own: &enrolment::Model,
    other: &enrolment::Model,
) -> Result<Vec<Step>, Failure> {
    let mut steps = completions(connection, own.id, other.id).await?;
    steps.extend(attempts(connection, own.id, other.id).await?);
    steps.extend(certificates(connection, own.id, other.id).await?);
    steps.extend(extensions(connection, own.id, other.id).await?);
    steps.push(state(own, better(own, other)));
    let left = enrolment::Model {
        state: EnrolmentState::Withdrawn,
        ..other.clone()
    };
    steps.push(state(other, left));
    Ok(steps)
}

/// What was completed in either place is completed; the first time counts.
fn better(own: &enrolment::Model, other: &enrolment::Model) -> enrolment::Model {
    let completed_at = [own.completed_at, other.completed_at]
        .into_iter()
        .flatten()
        .min();
    let state = match (own.state, other.state) {
        (EnrolmentState::Completed, _) | (_, EnrolmentState::Completed) => {
            EnrolmentState::Completed
        }
        (EnrolmentState::Active, _) | (_, EnrolmentState::Active) => EnrolmentState::Active,
        (EnrolmentState::Invited, _) | (_, EnrolmentState::Invited) => EnrolmentState::Invited,
        (EnrolmentState::Withdrawn, EnrolmentState::Withdrawn) => EnrolmentState::Withdrawn,
    };
    let state_since = match state == own.state {
        true => own.state_since,
        false => other.state_since,
    };
    enrolment::Model {
        state,
        state_since,
        completed_at,
        ..own.clone()
    }
}

fn state(before: &enrolment::Model, after: enrolment::Model) -> Step {
    Step::of("enrolment", before.id.0)
        .set(
            "state",
            Kept::text(before.state.to_value()),
            Kept::text(after.state.to_value()),
        )
        .set(
            "state_since",
            Kept::moment(Some(before.state_since)),
            Kept::moment(Some(after.state_since)),
        )
        .set(
            "completed_at",
            Kept::moment(before.completed_at),
            Kept::moment(after.completed_at),
        )
}

/// Done once is done, and the earlier of two counts.
async fn completions(
    connection: &impl ConnectionTrait,
    own: EnrolmentId,
    other: EnrolmentId,
) -> Result<Vec<Step>, Failure> {
    let of = async |place: EnrolmentId| {
        item_completion::Entity::find()
            .filter(item_completion::Column::EnrolmentId.eq(place))
            .order_by_asc(item_completion::Column::Id)
            .all(connection)
            .await
    };
    let (mine, theirs) = (of(own).await?, of(other).await?);
    let steps = theirs.into_iter().filter_map(|row| {
        let Some(known) = mine.iter().find(|known| known.item == row.item) else {
            let step = Step::of("item_completion", row.id);
            return Some(step.number("enrolment_id", other.0, own.0));
        };
        (row.completed_at < known.completed_at).then(|| {
            Step::of("item_completion", known.id)
                .number("revision_id", known.revision_id.0, row.revision_id.0)
                .set(
                    "manner",
                    Kept::text(known.manner.to_value()),
                    Kept::text(row.manner.to_value()),
                )
                .set(
                    "completed_at",
                    Kept::moment(Some(known.completed_at)),
                    Kept::moment(Some(row.completed_at)),
                )
        })
    });
    Ok(steps.collect())
}

/// All attempts count, those of the other place after one's own: no limit is raised by having two accounts.
async fn attempts(
    connection: &impl ConnectionTrait,
    own: EnrolmentId,
    other: EnrolmentId,
) -> Result<Vec<Step>, Failure> {
    let rows = attempt::Entity::find()
        .filter(attempt::Column::EnrolmentId.is_in([own, other]))
        .order_by_asc(attempt::Column::Number)
        .all(connection)
        .await?;
    let rows = rows.into_iter().map(|row| Numbered {
        row: row.id.0,
        place: row.enrolment_id,
        kind: row.item,
        number: row.number,
    });
    Ok(line_up("attempt", "number", own, rows))
}

/// Certificates go along, as further issues; their documents stay what they are.
async fn certificates(
    connection: &impl ConnectionTrait,
    own: EnrolmentId,
    other: EnrolmentId,
) -> Result<Vec<Step>, Failure> {
    let rows = certificate::Entity::find()
        .filter(certificate::Column::EnrolmentId.is_in([own, other]))
        .order_by_asc(certificate::Column::Issue)
        .all(connection)
        .await?;
    let rows = rows.into_iter().map(|row| Numbered {
        row: row.id.0,
        place: row.enrolment_id,
        kind: row.kind,
        number: row.issue,
    });
    Ok(line_up("certificate", "issue", own, rows))
}

/// What was granted to either is granted; where both were granted something at a quiz, the later holds, as ever.
async fn extensions(
    connection: &impl ConnectionTrait,
    own: EnrolmentId,
    other: EnrolmentId,
) -> Result<Vec<Step>, Failure> {
    let rows = extension::Entity::find()
        .filter(extension::Column::EnrolmentId.eq(other))
        .order_by_asc(extension::Column::Id)
        .all(connection)
        .await?;
    let steps = rows
        .into_iter()
        .map(|row| Step::of("extension", row.id.0).number("enrolment_id", other.0, own.0));
    Ok(steps.collect())
}

/// A row that has a number among those of its kind in its place.
struct Numbered<K> {
    row: i64,
    place: EnrolmentId,
    kind: K,
    number: i32,
}

/// The rows of the other place come to `own`, each behind those of its kind.
fn line_up<K: PartialEq>(
    table: &str,
    column: &str,
    own: EnrolmentId,
    rows: impl Iterator<Item = Numbered<K>>,
) -> Vec<Step> {
    let (mut all, theirs): (Vec<_>, Vec<_>) = rows.partition(|row| row.place == own);
    let mut steps = Vec::new();
    for row in theirs {
        let same = all.iter().filter(|known| known.kind == row.kind);
        let last = same.map(|known| known.number).max();
        let number = last.unwrap_or_default().saturating_add(1);
        steps.push(
            Step::of(table, row.row)
                .number("enrolment_id", row.place.0, own.0)
                .number(column, i64::from(row.number), i64::from(number)),
        );
        all.push(Numbered { number, ..row });
    }
    steps
}
