//! Invites the owner of an address into a cohort, and takes invitations back.

use courseware::InstitutionSlug;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Select,
};
use time::Duration;

use super::bring_learner::{BringRefusal, NewLearner};
use super::entity::cohort_invitation;
use super::{CohortId, CohortStaff, InvitationId, cohort_staff};
use crate::audit::{self, Deed, Entry, Subject};
use crate::messages::{Letter, TextMessage, mails_since, post, post_text};
use crate::people::{Address, SecretToken, SignedIn, link_path, reader_of};
use crate::{Campus, Failure, Moment, Transaction};

/// How long the link works.
const LIFETIME: Duration = Duration::days(30);
/// An address gets no more mails than this in an hour.
const MOST_MAILS: u64 = 5;

/// Writes the invitation and sends its link. One that the institution sent to the same address before gives way.
pub(super) async fn invite(
    campus: &Campus,
    transaction: &Transaction,
    moment: &mut Moment,
    staff: &CohortStaff,
    new: &NewLearner,
    address: &Address,
) -> Result<Result<(), BringRefusal>, Failure> {
    let institution = staff.staff().institution();
    cohort_invitation::Entity::update_many()
        .col_expr(
            cohort_invitation::Column::WithdrawnAt,
            Expr::value(moment.now()),
        )
        .filter(cohort_invitation::Column::CohortId.eq(staff.cohort().id))
        .filter(cohort_invitation::Column::InstitutionId.eq(institution.id))
        .filter(cohort_invitation::Column::Address.eq(address.as_str()))
        .filter(cohort_invitation::Column::AcceptedAt.is_null())
        .filter(cohort_invitation::Column::WithdrawnAt.is_null())
        .exec(transaction)
        .await?;
    let token = SecretToken::draw(moment);
    let path = link_path::link_path(link_path::JOIN, &token);
    let name = institution.short_name.clone();
    let reader = reader_of(transaction, address, new.language).await?;
    match address {
        Address::Email(email) => {
            let since = moment.now() - Duration::HOUR;
            if mails_since(transaction, email.as_str(), since).await? >= MOST_MAILS {
                return Ok(Err(BringRefusal::TooManyMessages));
            }
            let letter = Letter::CohortInvitation {
                institution: name,
                cohort: staff.cohort().title.0.get(reader.language).value.clone(),
                path,
                language_is_guessed: !reader.chose_it,
            };
            post(
                transaction,
                moment,
                email.as_str(),
                reader.language,
                &letter,
            )
            .await?;
        }
        Address::Phone(phone) => {
            let message = TextMessage::Invitation {
                institution: name,
                path,
            };
            let (recipient, rules) = ((phone, reader.language), campus.telephony());
            let sent = post_text(
                transaction,
                moment,
                rules,
                recipient,
                &message,
                Some(LIFETIME),
            );
            if let Err(refusal) = sent.await? {
                return Ok(Err(refusal.into()));
            }
        }
    }
    let row = cohort_invitation::ActiveModel {
        cohort_id: Set(staff.cohort().id),
        institution_id: Set(institution.id),
        address: Set(address.as_str().to_owned()),
        name: Set(new.name.as_str().to_owned()),
        learner_code: Set(new
            .learner_code
            .as_ref()
            .map(|code| code.of(&institution.slug))),
        language: Set(new.language.code().to_owned()),
        token_hash: Set(token.hash()),
        invited_by: Set(staff.staff().person().id()),
        created_at: Set(moment.now()),
        expires_at: Set(moment.now() + LIFETIME),
        ..Default::default()
    }
    .insert(transaction)
    .await?;
    let entry = Entry::new(staff.staff().person(), Deed::LearnerInvited)
        .at(institution.id)
        .to(Subject::Cohort(staff.cohort().id))
        .fact("invitation", row.id.0);
    audit::record(transaction, moment, entry).await?;
    Ok(Ok(()))
}

/// Invitations that wait for an answer.
pub(super) fn open_invitations_at(moment: &Moment) -> Select<cohort_invitation::Entity> {
    cohort_invitation::Entity::find()
        .filter(cohort_invitation::Column::AcceptedAt.is_null())
        .filter(cohort_invitation::Column::WithdrawnAt.is_null())
        .filter(cohort_invitation::Column::ExpiresAt.gt(moment.now()))
}

/// The institution's own invitations into the cohort that wait for an answer, and by which right they are seen; none for
/// people who are not of its staff.
///
/// # Errors
/// When the database fails.
pub async fn open_invitations(
    campus: &Campus,
    moment: &Moment,
    viewer: &SignedIn,
    institution: &InstitutionSlug,
    cohort: CohortId,
) -> Result<Option<(CohortStaff, Vec<cohort_invitation::Model>)>, Failure> {
    let Some(staff) = cohort_staff(campus.read(), viewer, institution, cohort).await? else {
        return Ok(None);
    };
    let open = open_invitations_at(moment)
        .filter(cohort_invitation::Column::CohortId.eq(cohort))
        .filter(cohort_invitation::Column::InstitutionId.eq(staff.staff().institution().id))
        .order_by_asc(cohort_invitation::Column::Name)
        .order_by_asc(cohort_invitation::Column::Id)
        .all(campus.read())
        .await?;
    Ok(Some((staff, open)))
}

/// Takes an invitation back; none when it isn't the institution's, or is answered already.
///
/// # Errors
/// When the database fails.
pub async fn withdraw_invitation(
    campus: &Campus,
    moment: &Moment,
    viewer: &SignedIn,
    institution: &InstitutionSlug,
    cohort: CohortId,
    invitation: InvitationId,
) -> Result<Option<()>, Failure> {
    let transaction = campus.begin().await?;
    let Some(staff) = cohort_staff(&transaction, viewer, institution, cohort).await? else {
        return Ok(None);
    };
    let own = staff.staff().institution().id;
    let withdrawn = cohort_invitation::Entity::update_many()
        .col_expr(
            cohort_invitation::Column::WithdrawnAt,
            Expr::value(moment.now()),
        )
        .filter(cohort_invitation::Column::Id.eq(invitation))
        .filter(cohort_invitation::Column::CohortId.eq(cohort))
        .filter(cohort_invitation::Column::InstitutionId.eq(own))
        .filter(cohort_invitation::Column::AcceptedAt.is_null())
        .filter(cohort_invitation::Column::WithdrawnAt.is_null())
        .exec(&transaction)
        .await?;
    if withdrawn.rows_affected == 0 {
        return Ok(None);
    }
    let entry = Entry::new(viewer, Deed::LearnerInvitationWithdrawn)
        .at(own)
        .to(Subject::Cohort(cohort))
        .fact("invitation", invitation.0);
    audit::record(&transaction, moment, entry).await?;
    transaction.commit().await?;
    Ok(Some(()))
}
