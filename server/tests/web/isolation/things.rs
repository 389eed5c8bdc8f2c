//! What in a town has a number of its own, so that everyone can ask for everyone else's.

use campus::cohorts::entity::cohort_role;
use campus::courses::entity::{course, course_role};
use campus::institutions::entity::role_grant;
use campus::people::PersonId;
use sea_orm::{ColumnTrait, DatabaseConnection, EntityTrait, QueryFilter};

use super::build::Town;
use super::place::Place;

/// Something with a number.
#[derive(Clone, Debug)]
pub(super) struct Thing {
    /// How addresses and forms call it: `{grant}`.
    pub(super) kind: &'static str,
    /// Where it belongs.
    pub(super) home: Place,
    /// What stands for it in addresses and forms, its number first.
    pub(super) texts: Vec<(&'static str, String)>,
}

/// How addresses and forms call things.
pub(super) const KINDS: &[&str] = &[
    "{sheet}",
    "{grant}",
    "{role-invitation}",
    "{learner-invitation}",
    "{signatory}",
    "{claim}",
    "{claim-token}",
    "{bounced}",
    "{field}",
    "{registration}",
    "{affiliation}",
    "{merge}",
    "{merged}",
    "{mail}",
    "{awaited}",
];

/// Who has made two accounts one, or is about to.
const MERGERS: [usize; 2] = [1, 4];

impl Town {
    pub(super) async fn plant_things(&mut self) {
        for person in 0..self.model.people {
            self.claim(person).await;
            self.bounced(person).await;
        }
        for person in MERGERS {
            self.merges(person).await;
        }
        for institution in 0..self.model.institutions {
            self.sign(institution).await;
        }
        for home in self.model.places() {
            self.invite_to_role(home).await;
        }
        self.invite_learners().await;
        for institution in (0..self.model.institutions).map(Some).chain([None]) {
            self.fail_to_write(institution).await;
        }
        self.grants().await;
        self.awaited();
        self.sheets();
    }

    pub(super) fn write_to(&self) -> &DatabaseConnection {
        self.world.campus().database().write()
    }

    pub(super) fn thing(&mut self, kind: &'static str, home: Place, number: impl ToString) {
        self.things.push(Thing {
            kind,
            home,
            texts: vec![(kind, number.to_string())],
        });
    }

    pub(super) fn own(person: usize) -> Place {
        Place {
            person: Some(person),
            ..Place::default()
        }
    }

    pub(super) fn number(&self, person: usize) -> PersonId {
        self.people[person].id()
    }

    pub(super) async fn course(&self, course: usize) -> course::Model {
        course::Entity::find()
            .filter(course::Column::Slug.eq(self.courses[course].as_str()))
            .one(self.write_to())
            .await
            .unwrap()
            .unwrap()
    }

    /// What the roles of the model are called.
    async fn grants(&mut self) {
        let people: Vec<_> = self.people.iter().map(|person| person.id()).collect();
        let grants = role_grant::Entity::find()
            .filter(role_grant::Column::PersonId.is_in(people))
            .all(self.write_to())
            .await
            .unwrap();
        for grant in grants {
            let institution = grant.institution_id.map(|id| {
                self.institutions
                    .iter()
                    .position(|known| known.1 == id)
                    .unwrap()
            });
            let home = Place {
                institution,
                ..Place::default()
            };
            self.thing("{grant}", home, grant.id);
        }
        for (cohort, planned) in self.model.cohorts.clone().into_iter().enumerate() {
            let grants = cohort_role::Entity::find()
                .filter(cohort_role::Column::CohortId.eq(self.cohorts[cohort]))
                .all(self.write_to())
                .await
                .unwrap();
            let home = Place {
                institution: Some(planned.host),
                cohort: Some(cohort),
                ..Place::default()
            };
            for grant in grants {
                self.thing("{grant}", home, grant.id);
            }
        }
        for (course, owner) in self.model.courses.clone().into_iter().enumerate() {
            let grants = course_role::Entity::find()
                .filter(course_role::Column::CourseId.eq(self.course(course).await.id))
                .all(self.write_to())
                .await
                .unwrap();
            let home = Place {
                institution: Some(owner),
                course: Some(course),
                ..Place::default()
            };
            for grant in grants {
                self.thing("{grant}", home, grant.id);
            }
        }
    }

    /// The attempts once more, for those who send answers without a page.
    fn sheets(&mut self) {
        let sheets: Vec<_> = self
            .attempts
            .iter()
            .map(|own| (own.person, own.name.clone()))
            .collect();
        for (person, number) in sheets {
            self.thing("{sheet}", Self::own(person), number);
        }
    }

    fn awaited(&mut self) {
        for enrolment in self.model.enrolments.clone() {
            let Some(sponsor) = enrolment.sponsor.filter(|_| enrolment.awaited) else {
                continue;
            };
            let home = Place {
                institution: Some(sponsor),
                cohort: Some(enrolment.cohort),
                ..Place::default()
            };
            self.thing("{awaited}", home, self.number(enrolment.person));
        }
    }
}
