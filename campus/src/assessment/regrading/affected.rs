//! The certificates that say a score which has changed since. None of them changes by itself: people decide.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use courseware::{InstitutionSlug, ItemId, Score};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect,
    RelationTrait,
};
use time::OffsetDateTime;

use crate::assessment::AttemptId;
use crate::assessment::entity::{attempt, correction, score_change};
use crate::certificates::CertificateState;
use crate::certificates::entity::certificate;
use crate::cohorts::entity::{cohort, enrolment};
use crate::cohorts::{CohortId, CohortStaff, EnrolmentId, cohort_staff};
use crate::courses::Revision;
use crate::institutions::entity::{institution, role_grant};
use crate::institutions::{InstitutionId, Role, standing};
use crate::messages::{Event, notify};
use crate::people::entity::person;
use crate::people::{PersonId, SignedIn};
use crate::{Campus, Failure, Moment, Transaction, Wording};

/// The certificates of a cohort that say a score which has changed since, as far as an institution sees their owners.
#[derive(Clone, Debug)]
pub struct AffectedCertificates {
    /// By which right.
    pub staff: CohortStaff,
    /// The revision that the cohort is on.
    pub revision: Arc<Revision>,
    /// The certificates: first those of a quiz that is no longer passed, then by name.
    pub certificates: Vec<AffectedCertificate>,
}

/// One of them, for one quiz.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AffectedCertificate {
    /// The serial, without separators.
    pub serial: String,
    /// Its owner.
    pub person: PersonId,
    /// What they are called.
    pub name: String,
    /// The quiz, by the id that it had.
    pub item: ItemId,
    /// The score of the attempt when the certificate was issued.
    pub before: Score,
    /// The score of the attempt now.
    pub after: Score,
    /// Whether the quiz is passed by any attempt now.
    pub passed: bool,
    /// Why the score changed last.
    pub reason: String,
    /// When.
    pub at: OffsetDateTime,
}

/// What the list is made from, all of one cohort.
struct Work {
    revision: Arc<Revision>,
    /// The newest certificate of each.
    issued: BTreeMap<EnrolmentId, certificate::Model>,
    attempts: BTreeMap<EnrolmentId, Vec<attempt::Model>>,
    /// In the order in which they came.
    changes: BTreeMap<AttemptId, Vec<score_change::Model>>,
    reasons: BTreeMap<i64, String>,
}

/// The list, for the staff of an institution that hosts the cohort or is a partner in it; none for anyone else.
///
/// # Errors
/// When the database fails.
pub async fn affected_certificates(
    campus: &Campus,
    viewer: &SignedIn,
    institution: &InstitutionSlug,
    cohort: CohortId,
) -> Result<Option<AffectedCertificates>, Failure> {
    let connection = campus.read();
    let Some(staff) = cohort_staff(connection, viewer, institution, cohort).await? else {
        return Ok(None);
    };
    let work = Work::load(campus, staff.cohort()).await?;
    let seen: Vec<(EnrolmentId, PersonId, String)> = staff
        .enrolments_in_sight()
        .select_only()
        .column(enrolment::Column::Id)
        .column(person::Column::Id)
        .column(person::Column::Name)
        .join(JoinType::InnerJoin, enrolment::Relation::Person.def())
        .order_by_asc(person::Column::Name)
        .order_by_asc(enrolment::Column::Id)
        .into_tuple()
        .all(connection)
        .await?;
    let mut certificates: Vec<_> = seen
        .into_iter()
        .flat_map(|(enrolment, person, name)| work.affected(enrolment, person, &name))
        .collect();
    certificates.sort_by_key(|certificate| certificate.passed);
    Ok(Some(AffectedCertificates {
        staff,
        revision: work.revision,
        certificates,
    }))
}

impl Work {
    async fn load(campus: &Campus, cohort: &cohort::Model) -> Result<Self, Failure> {
        let connection = campus.read();
        let issued = certificate::Entity::find()
            .inner_join(enrolment::Entity)
            .filter(enrolment::Column::CohortId.eq(cohort.id))
            .filter(certificate::Column::State.eq(CertificateState::Valid))
            .order_by_asc(certificate::Column::Issue)
            .all(connection)
            .await?;
        let submitted = attempt::Entity::find()
            .inner_join(enrolment::Entity)
            .filter(enrolment::Column::CohortId.eq(cohort.id))
            .filter(attempt::Column::SubmittedAt.is_not_null())
            .order_by_asc(attempt::Column::Id)
            .all(connection)
            .await?;
        let changed = score_change::Entity::find()
            .join(JoinType::InnerJoin, score_change::Relation::Attempt.def())
            .join(JoinType::InnerJoin, attempt::Relation::Enrolment.def())
            .filter(enrolment::Column::CohortId.eq(cohort.id))
            .order_by_asc(score_change::Column::Id)
            .all(connection)
            .await?;
        let reasons = reasons_of(connection, &changed).await?;
        let mut attempts: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for attempt in submitted {
            let of_learner = attempts.entry(attempt.enrolment_id).or_default();
            of_learner.push(attempt);
        }
        let mut changes: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for change in changed {
            changes.entry(change.attempt_id).or_default().push(change);
        }
        let library = campus.library();
        Ok(Self {
            revision: library.revision(connection, cohort.revision_id).await?,
            issued: issued
                .into_iter()
                .map(|certificate| (certificate.enrolment_id, certificate))
                .collect(),
            attempts,
            changes,
            reasons,
        })
    }

    /// What a quiz is called now.
    fn quiz(&self, item: &str) -> Option<ItemId> {
        let item: ItemId = item.parse().ok()?;
        let now = self.revision.course.item_once_called(&item);
        Some(now.map_or(item, |now| now.id.clone()))
    }

    /// The learner's certificate, for each attempt with another score than it had when the certificate was issued.
    fn affected(
        &self,
        enrolment: EnrolmentId,
        person: PersonId,
        name: &str,
    ) -> Vec<AffectedCertificate> {
        let Some(certificate) = self.issued.get(&enrolment) else {
            return Vec::new();
        };
        let attempts = self.attempts.get(&enrolment).map_or(&[][..], Vec::as_slice);
        let affected = attempts.iter().filter_map(|attempt| {
            let mut since = self
                .changes
                .get(&attempt.id)?
                .iter()
                .filter(|change| change.changed_at >= certificate.issued_at);
            let first = since.next()?;
            let last = since.next_back().unwrap_or(first);
            let before = score(first.earned_before, first.possible_before);
            // What was taken back again is what the certificate says.
            let after = attempt.score().filter(|after| *after != before)?;
            let item = self.quiz(&attempt.item)?;
            let passed = attempts.iter().any(|other| {
                other.passed == Some(true) && self.quiz(&other.item).as_ref() == Some(&item)
            });
            let reason = self.reasons.get(&last.correction_id.0).cloned();
            Some(AffectedCertificate {
                serial: certificate.serial.clone(),
                person,
                name: name.to_owned(),
                item,
                before,
                after,
                passed,
                reason: reason.unwrap_or_default(),
                at: last.changed_at,
            })
        });
        affected.collect()
    }
}

async fn reasons_of(
    connection: &impl ConnectionTrait,
    changes: &[score_change::Model],
) -> Result<BTreeMap<i64, String>, Failure> {
    let ids: BTreeSet<i64> = changes
        .iter()
        .map(|change| change.correction_id.0)
        .collect();
    let rows: Vec<(i64, String)> = correction::Entity::find()
        .select_only()
        .column(correction::Column::Id)
        .column(correction::Column::Reason)
        .filter(correction::Column::Id.is_in(ids))
        .into_tuple()
        .all(connection)
        .await?;
    Ok(rows.into_iter().collect())
}

pub(super) fn score(earned: i64, possible: i64) -> Score {
    Score {
        earned: u64::try_from(earned).unwrap_or_default(),
        possible: u64::try_from(possible).unwrap_or_default(),
    }
}

/// Tells the coordinators of each institution how many certificates of its learners say a score that a correction changed,
/// once all of them are known.
pub(super) async fn tell_coordinators(
    transaction: &Transaction,
    moment: &Moment,
    correction: &correction::Model,
) -> Result<(), Failure> {
    for ((institution, cohort), certificates) in by_institution(transaction, correction).await? {
        let found = (
            institution::Entity::find_by_id(institution)
                .one(transaction)
                .await?,
            cohort::Entity::find_by_id(cohort).one(transaction).await?,
        );
        let (Some(place), Some(cohort)) = found else {
            continue;
        };
        let event = Event::CertificatesAffected {
            count: certificates.len(),
            cohort: Wording(cohort.title.0),
            path: format!(
                "/institutions/{}/cohorts/{}/affected-certificates",
                place.slug, cohort.id
            ),
        };
        let coordinators = standing()
            .filter(role_grant::Column::InstitutionId.eq(institution))
            .filter(role_grant::Column::Role.eq(Role::Coordinator))
            .order_by_asc(role_grant::Column::Id)
            .all(transaction)
            .await?;
        let people: BTreeSet<PersonId> = coordinators.iter().map(|row| row.person_id).collect();
        for coordinator in people {
            notify(transaction, moment, coordinator, Some(institution), &event).await?;
        }
    }
    Ok(())
}

/// The certificates whose scores were changed by the correction, or by its being taken back, for each institution that sees
/// their owners, and each cohort.
async fn by_institution(
    transaction: &Transaction,
    correction: &correction::Model,
) -> Result<BTreeMap<(InstitutionId, CohortId), BTreeSet<i64>>, Failure> {
    let rows: Vec<(
        i64,
        OffsetDateTime,
        OffsetDateTime,
        CohortId,
        InstitutionId,
        Option<InstitutionId>,
    )> = score_change::Entity::find()
        .select_only()
        .column(certificate::Column::Id)
        .column(certificate::Column::IssuedAt)
        .column(score_change::Column::ChangedAt)
        .column(cohort::Column::Id)
        .column(cohort::Column::HostId)
        .column(enrolment::Column::SponsorId)
        .join(JoinType::InnerJoin, score_change::Relation::Attempt.def())
        .join(JoinType::InnerJoin, attempt::Relation::Enrolment.def())
        .join(JoinType::InnerJoin, enrolment::Relation::Cohort.def())
        .join(
            JoinType::InnerJoin,
            certificate::Relation::Enrolment.def().rev(),
        )
        .filter(score_change::Column::CorrectionId.eq(correction.id))
        .filter(score_change::Column::ByWithdrawal.eq(correction.withdrawn_at.is_some()))
        .filter(certificate::Column::State.eq(CertificateState::Valid))
        .into_tuple()
        .all(transaction)
        .await?;
    let mut found: BTreeMap<_, BTreeSet<i64>> = BTreeMap::new();
    for (certificate, issued, changed, cohort, host, sponsor) in rows {
        if issued <= changed {
            let place = (sponsor.unwrap_or(host), cohort);
            found.entry(place).or_default().insert(certificate);
        }
    }
    Ok(found)
}
