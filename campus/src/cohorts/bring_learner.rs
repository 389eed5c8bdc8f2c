//! Brings a learner into a cohort: with an account made for them, or by an invitation to their address.

use courseware::{InstitutionSlug, Language};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect,
};

use super::enrol::new_place;
use super::entity::{cohort, enrolment};
use super::invite::invite;
use super::tell_of_place::{Came, tell_of_place};
use super::{CohortId, CohortStaff, EnrolmentState, cohort_staff};
use crate::audit::{self, Deed, Entry, Subject};
use crate::messages::TextRefusal;
use crate::people::entity::{identifier, person};
use crate::people::{Address, IdentifierKind, LearnerCode, PersonId, PersonName, SignedIn};
use crate::{Campus, Error, Failure, Moment, Transaction};

/// Whom to bring.
#[derive(Clone, Debug)]
pub struct NewLearner {
    /// The name.
    pub name: PersonName,
    /// The institution's code for the learner. Who gets neither code nor address is given one, to sign in with.
    pub learner_code: Option<LearnerCode>,
    /// How they are reached; none for people whom a slip of paper reaches.
    pub address: Option<Address>,
    /// The language to write to them in, unless the address's owner has chosen one.
    pub language: Language,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Brought {
    /// An account was made, and a place is kept for whoever takes it over with a claim code.
    Account(PersonId),
    /// An invitation was sent. Whether the address has an account is told to nobody.
    Invited,
}

/// Why nobody was brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BringRefusal {
    /// The institution has given this code to another learner.
    CodeTaken,
    /// The institution has a learner of this name in the cohort who has not come yet: only a code tells the two apart.
    SameName,
    /// The address has had enough messages for now.
    TooManyMessages,
    /// No text messages are sent here.
    NoTexts,
}

impl From<TextRefusal> for BringRefusal {
    fn from(refusal: TextRefusal) -> Self {
        match refusal {
            TextRefusal::NoTexts => Self::NoTexts,
            TextRefusal::TooMany => Self::TooManyMessages,
        }
    }
}

/// Brings the learner for the institution acted for, which is the sponsor; none when the viewer is not of the cohort's
/// staff.
///
/// # Errors
/// [`BringRefusal`], or when the database fails.
pub async fn bring_learner(
    campus: &Campus,
    moment: &mut Moment,
    viewer: &SignedIn,
    institution: &InstitutionSlug,
    cohort: CohortId,
    new: NewLearner,
) -> Result<Option<Brought>, Error<BringRefusal>> {
    let transaction = campus.begin().await?;
    let Some(staff) = cohort_staff(&transaction, viewer, institution, cohort).await? else {
        return Ok(None);
    };
    // One at a time: of two that bring the same learner at once, the second sees the first's.
    cohort::Entity::find_by_id(cohort)
        .lock_exclusive()
        .one(&transaction)
        .await?;
    if let Some(code) = &new.learner_code
        && code_is_taken(&transaction, institution.as_str(), code).await?
    {
        return Err(Error::Refused(BringRefusal::CodeTaken));
    }
    let brought = match &new.address {
        Some(address) => {
            invite(campus, &transaction, moment, &staff, &new, address)
                .await?
                .map_err(Error::Refused)?;
            Brought::Invited
        }
        None => {
            if new.learner_code.is_none() && name_is_awaited(&transaction, &staff, &new).await? {
                return Err(Error::Refused(BringRefusal::SameName));
            }
            Brought::Account(make_account(&transaction, moment, &staff, new).await?)
        }
    };
    transaction.commit().await?;
    Ok(Some(brought))
}

async fn code_is_taken(
    transaction: &Transaction,
    institution: &str,
    code: &LearnerCode,
) -> Result<bool, Failure> {
    let known = identifier::Entity::find()
        .filter(identifier::Column::Kind.eq(IdentifierKind::LearnerCode))
        .filter(identifier::Column::Value.eq(code.of(institution)))
        .one(transaction)
        .await?;
    Ok(known.is_some())
}

async fn name_is_awaited(
    transaction: &Transaction,
    staff: &CohortStaff,
    new: &NewLearner,
) -> Result<bool, Failure> {
    let awaited = enrolment::Entity::find()
        .inner_join(person::Entity)
        .filter(enrolment::Column::CohortId.eq(staff.cohort().id))
        .filter(enrolment::Column::SponsorId.eq(staff.staff().institution().id))
        .filter(enrolment::Column::State.eq(EnrolmentState::Invited))
        .filter(person::Column::Name.eq(new.name.as_str()))
        .one(transaction)
        .await?;
    Ok(awaited.is_some())
}

async fn make_account(
    transaction: &Transaction,
    moment: &mut Moment,
    staff: &CohortStaff,
    new: NewLearner,
) -> Result<PersonId, Failure> {
    let institution = staff.staff().institution();
    let code = match new.learner_code {
        Some(code) => code,
        None => draw_code(transaction, moment, &institution.slug).await?,
    };
    let person = person::ActiveModel {
        name: Set(new.name.into_string()),
        language: Set(new.language.code().to_owned()),
        password_hash: Set(None),
        created_at: Set(moment.now()),
        ..Default::default()
    }
    .insert(transaction)
    .await?;
    identifier::ActiveModel {
        person_id: Set(person.id),
        kind: Set(IdentifierKind::LearnerCode),
        value: Set(code.of(&institution.slug)),
        verified_at: Set(None),
        created_at: Set(Some(moment.now())),
        institution_id: Set(Some(institution.id)),
        ..Default::default()
    }
    .insert(transaction)
    .await?;
    let mut place = new_place(moment, staff.cohort().id, person.id, Some(institution.id));
    place.state = Set(EnrolmentState::Invited);
    place.insert(transaction).await?;
    let entry = Entry::new(staff.staff().person(), Deed::LearnerBrought)
        .at(institution.id)
        .to(Subject::Person(person.id))
        .fact("cohort", staff.cohort().id.0);
    audit::record(transaction, moment, entry).await?;
    // They find it when they come.
    let (cohort, sponsor) = (staff.cohort().id, institution.id);
    let came = Came::Brought;
    tell_of_place(transaction, moment, person.id, cohort, sponsor, came).await?;
    Ok(person.id)
}

/// A code that the institution has not given to anybody yet.
async fn draw_code(
    transaction: &Transaction,
    moment: &mut Moment,
    institution: &str,
) -> Result<LearnerCode, Failure> {
    loop {
        let code = LearnerCode::draw(moment);
        if !code_is_taken(transaction, institution, &code).await? {
            return Ok(code);
        }
    }
}
