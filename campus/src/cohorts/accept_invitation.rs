//! Accepts an invitation into a cohort.

use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel,
    QueryFilter, QuerySelect,
};

use super::enrol::new_place;
use super::entity::{cohort, cohort_invitation, enrolment};
use super::invite::open_invitations_at;
use super::tell_of_place::{Came, tell_of_place};
use super::{CohortId, EnrolmentState};
use crate::audit::{self, Deed, Entry, Subject};
use crate::institutions::entity::institution;
use crate::people::entity::{identifier, person};
use crate::people::{
    Address, AddressTaken, IdentifierKind, SecretToken, SignedIn, owner_of_address, take_address,
};
use crate::{Campus, Failure, Moment, Transaction};

/// What the page of an invitation shows.
#[derive(Clone, Debug)]
pub struct Invitation {
    /// Who invites, and would see the person's progress.
    pub institution: institution::Model,
    /// Into which cohort.
    pub cohort: cohort::Model,
}

/// What came of accepting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Acceptance {
    /// The person is in the cohort now, brought by the institution.
    Joined(CohortId),
    /// They were in it before, by themselves or through another institution, and nothing was changed: who may see their
    /// progress is never changed by the way.
    InAlready(CohortId),
    /// The address that the invitation was sent to is another account's, and nothing was changed. Whoever holds the link
    /// reads that address, so they may be told.
    AnothersAddress,
}

/// The invitation of this link, if it waits for an answer. Looking uses nothing up.
///
/// # Errors
/// When the database fails.
pub async fn invitation(
    campus: &Campus,
    moment: &Moment,
    token: &SecretToken,
) -> Result<Option<Invitation>, Failure> {
    let Some(row) = find(campus.read(), moment, token).await? else {
        return Ok(None);
    };
    let institution = institution::Entity::find_by_id(row.institution_id)
        .one(campus.read())
        .await?;
    let cohort = cohort::Entity::find_by_id(row.cohort_id)
        .one(campus.read())
        .await?;
    Ok(institution
        .zip(cohort)
        .map(|(institution, cohort)| Invitation {
            institution,
            cohort,
        }))
}

/// Puts the person into the cohort, brought by the institution that invited; none when the link is unknown, too old,
/// withdrawn or used. Whoever holds the link owns the address it was sent to, and to nowhere else: it is the person's
/// from now on, unless it is somebody's already.
///
/// # Errors
/// When the database fails.
pub async fn accept_invitation(
    campus: &Campus,
    moment: &mut Moment,
    who: &SignedIn,
    token: &SecretToken,
) -> Result<Option<Acceptance>, Failure> {
    let transaction = campus.begin().await?;
    let Some(row) = find(&transaction, moment, token).await? else {
        return Ok(None);
    };
    // One at a time for one person: two invitations accepted at once must not overwrite each other.
    person::Entity::find_by_id(who.id())
        .lock_exclusive()
        .one(&transaction)
        .await?;
    let sent_to = sent_to(&row)?;
    let owner = owner_of_address(&transaction, &sent_to).await?;
    if owner.as_ref().is_some_and(|owner| owner.id != who.id()) {
        return Ok(Some(Acceptance::AnothersAddress));
    }
    let known = enrolment::Entity::find()
        .filter(enrolment::Column::CohortId.eq(row.cohort_id))
        .filter(enrolment::Column::PersonId.eq(who.id()))
        .lock_exclusive()
        .one(&transaction)
        .await?;
    match known {
        Some(known) if known.sponsor_id != Some(row.institution_id) => {
            return Ok(Some(Acceptance::InAlready(row.cohort_id)));
        }
        Some(known) => come_back(&transaction, moment, known).await?,
        None => {
            new_place(moment, row.cohort_id, who.id(), Some(row.institution_id))
                .insert(&transaction)
                .await?;
        }
    }
    if !use_up(&transaction, moment, who, &row).await? {
        return Ok(None);
    }
    if owner.is_none() {
        let taken = take_address(campus, &transaction, moment, who, &sent_to).await?;
        // Somebody else proved it at this very moment.
        if let Err(AddressTaken) = taken {
            return Ok(Some(Acceptance::AnothersAddress));
        }
    }
    keep_learner_code(&transaction, moment, who, &row).await?;
    let entry = Entry::new(who, Deed::LearnerInvitationAccepted)
        .at(row.institution_id)
        .to(Subject::Cohort(row.cohort_id))
        .fact("invitation", row.id.0);
    audit::record(&transaction, moment, entry).await?;
    let (cohort, sponsor) = (row.cohort_id, row.institution_id);
    tell_of_place(
        &transaction,
        moment,
        who.id(),
        cohort,
        sponsor,
        Came::Invited,
    )
    .await?;
    transaction.commit().await?;
    Ok(Some(Acceptance::Joined(row.cohort_id)))
}

async fn find(
    connection: &impl ConnectionTrait,
    moment: &Moment,
    token: &SecretToken,
) -> Result<Option<cohort_invitation::Model>, Failure> {
    Ok(open_invitations_at(moment)
        .filter(cohort_invitation::Column::TokenHash.eq(token.hash()))
        .one(connection)
        .await?)
}

fn sent_to(row: &cohort_invitation::Model) -> Result<Address, Failure> {
    Address::from_kept(&row.address).ok_or(Failure::Invariant("an invitation went to no address"))
}

async fn use_up(
    transaction: &Transaction,
    moment: &Moment,
    who: &SignedIn,
    row: &cohort_invitation::Model,
) -> Result<bool, Failure> {
    let used = cohort_invitation::Entity::update_many()
        .col_expr(
            cohort_invitation::Column::AcceptedAt,
            Expr::value(moment.now()),
        )
        .col_expr(cohort_invitation::Column::PersonId, Expr::value(who.id()))
        .filter(cohort_invitation::Column::Id.eq(row.id))
        .filter(cohort_invitation::Column::AcceptedAt.is_null())
        .filter(cohort_invitation::Column::WithdrawnAt.is_null())
        .exec(transaction)
        .await?;
    Ok(used.rows_affected == 1)
}

/// Who had left, or was awaited, is in the cohort again with everything they had done.
async fn come_back(
    transaction: &Transaction,
    moment: &Moment,
    known: enrolment::Model,
) -> Result<(), Failure> {
    let state = match (known.state, known.completed_at) {
        (EnrolmentState::Active | EnrolmentState::Completed, _) => return Ok(()),
        (EnrolmentState::Withdrawn | EnrolmentState::Invited, Some(_)) => EnrolmentState::Completed,
        (EnrolmentState::Withdrawn | EnrolmentState::Invited, None) => EnrolmentState::Active,
    };
    let mut returning = known.into_active_model();
    returning.state = Set(state);
    returning.state_since = Set(moment.now());
    returning.update(transaction).await?;
    Ok(())
}

/// The institution's code for the learner, unless it was given to somebody else meanwhile.
async fn keep_learner_code(
    transaction: &Transaction,
    moment: &Moment,
    who: &SignedIn,
    row: &cohort_invitation::Model,
) -> Result<(), Failure> {
    let Some(code) = &row.learner_code else {
        return Ok(());
    };
    let kept = identifier::ActiveModel {
        person_id: Set(who.id()),
        kind: Set(IdentifierKind::LearnerCode),
        value: Set(code.clone()),
        verified_at: Set(Some(moment.now())),
        created_at: Set(Some(moment.now())),
        institution_id: Set(Some(row.institution_id)),
        ..Default::default()
    };
    identifier::Entity::insert(kept)
        .on_conflict(
            OnConflict::columns([identifier::Column::Kind, identifier::Column::Value])
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(transaction)
        .await?;
    Ok(())
}
