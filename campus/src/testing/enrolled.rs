//! People and cohorts for a test, made in one call.

use courseware::{Course, Language, Sources};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder,
};

use super::World;
use crate::cohorts::entity::{cohort, cohort_role};
use crate::cohorts::{self, CohortId, CohortRole, EnrolmentRule, NewCohort};
use crate::courses::entity::{course, course_role, revision};
use crate::courses::{CourseNumber, CourseRole, RevisionId};
use crate::institutions::{self, NewInstitution};
use crate::people::entity::person;
use crate::people::{SignedIn, signed_in};
use crate::{Operator, Wording};

/// A learner who is enrolled in a cohort.
#[derive(Clone, Debug)]
pub struct EnrolledLearner {
    /// Who.
    pub learner: SignedIn,
    /// Where.
    pub cohort: CohortId,
}

#[expect(clippy::expect_used, reason = "a test harness fails by panicking")]
impl World {
    /// An account without an identifier or a password: a signed-in person to act as.
    pub async fn person(&self, name: &str) -> SignedIn {
        let row = person::ActiveModel {
            name: Set(name.to_owned()),
            language: Set(Language::English.code().to_owned()),
            created_at: Set(self.now()),
            ..Default::default()
        }
        .insert(self.campus().database().write())
        .await
        .expect("a person");
        signed_in(self.campus(), row.id)
            .await
            .expect("the database")
            .expect("the person just made")
    }

    /// The next revision of this course, whatever it says; its owner is founded where it is missing.
    pub async fn revision(&self, parsed: &Course) -> (CourseNumber, RevisionId) {
        let owner = institutions::found(
            self.campus(),
            &self.moment(),
            Operator::at_the_command_line(),
            institution_called(parsed.owner.as_str()),
        )
        .await
        .expect("an owner");
        let write = self.campus().database().write();
        let known = course::Entity::find()
            .filter(course::Column::Slug.eq(parsed.id.as_str()))
            .one(write)
            .await
            .expect("the database");
        let course = match known {
            Some(known) => known.id,
            None => {
                let new = course::ActiveModel {
                    slug: Set(parsed.id.to_string()),
                    owner_id: Set(owner),
                    created_at: Set(self.now()),
                    ..Default::default()
                };
                new.insert(write).await.expect("a course").id
            }
        };
        let newest = revision::Entity::find()
            .filter(revision::Column::CourseId.eq(course))
            .order_by_desc(revision::Column::Number)
            .one(write)
            .await
            .expect("the database");
        let number = newest.as_ref().map_or(0, |newest| newest.number) + 1;
        let sources = Sources::new(parsed.id.as_str());
        let added = revision::ActiveModel {
            course_id: Set(course),
            number: Set(number),
            based_on: Set(newest.map(|newest| newest.id)),
            format: Set(i32::try_from(parsed.format).expect("a format")),
            sources: Set(serde_json::to_string(&sources).expect("sources as JSON")),
            parsed: Set(serde_json::to_string(parsed).expect("a course as JSON")),
            digest: Set(format!("{course}-{number}")),
            published_at: Set(self.now()),
            ..Default::default()
        };
        (course, added.insert(write).await.expect("a revision").id)
    }

    /// An open cohort on a new revision of this course, hosted by its owner.
    pub async fn cohort(&self, parsed: &Course) -> CohortId {
        let (course, revision) = self.revision(parsed).await;
        let by = Operator::at_the_command_line();
        let host = institutions::found(
            self.campus(),
            &self.moment(),
            by,
            institution_called(parsed.owner.as_str()),
        )
        .await
        .expect("a host");
        let title = format!("Cohort on revision {revision}");
        let new = NewCohort {
            course,
            revision,
            host,
            title: Wording::new(title.clone(), title),
            enrolment_rule: EnrolmentRule::Open,
        };
        cohorts::open(self.campus(), &self.moment(), by, new)
            .await
            .expect("a cohort")
    }

    /// Moves a cohort to another revision of its course.
    pub async fn move_cohort(&self, cohort: CohortId, revision: RevisionId) {
        let moved = cohort::ActiveModel {
            id: Set(cohort),
            revision_id: Set(revision),
            ..Default::default()
        };
        moved
            .update(self.campus().database().write())
            .await
            .expect("the cohort moved");
    }

    /// Makes the person an author or a reviewer of the course.
    pub async fn give_course_role(
        &self,
        person: &SignedIn,
        course: CourseNumber,
        role: CourseRole,
    ) {
        let given = course_role::ActiveModel {
            course_id: Set(course),
            person_id: Set(person.id()),
            role: Set(role),
            granted_at: Set(self.now()),
            ..Default::default()
        };
        given
            .insert(self.campus().database().write())
            .await
            .expect("the role given");
    }

    /// Makes the person teach in the cohort.
    pub async fn give_cohort_role(&self, person: &SignedIn, cohort: CohortId) {
        let given = cohort_role::ActiveModel {
            cohort_id: Set(cohort),
            person_id: Set(person.id()),
            role: Set(CohortRole::Facilitator),
            granted_at: Set(self.now()),
            ..Default::default()
        };
        given
            .insert(self.campus().database().write())
            .await
            .expect("the role given");
    }

    /// A new person, enrolled in the cohort.
    pub async fn learner_in(&self, cohort: CohortId, name: &str) -> SignedIn {
        let learner = self.person(name).await;
        cohorts::enrol(self.campus(), &self.moment(), &learner, cohort)
            .await
            .expect("an enrolment");
        learner
    }

    /// A learner in an open cohort of this course.
    pub async fn enrolled_learner(&self, parsed: &Course) -> EnrolledLearner {
        let cohort = self.cohort(parsed).await;
        let learner = self.learner_in(cohort, "A Learner").await;
        EnrolledLearner { learner, cohort }
    }
}

fn institution_called(slug: &str) -> NewInstitution {
    let name = slug.to_uppercase();
    NewInstitution {
        slug: slug.to_owned(),
        short_name: name.clone(),
        name: Wording::new(name.clone(), name.clone()),
        about: Wording::new(name.clone(), name),
        time_zone: "Asia/Karachi".to_owned(),
    }
}
