//! A model, built for real.

use campus::Operator;
use campus::Wording;
use campus::cohorts::entity::{cohort, cohort_partner, cohort_role, enrolment};
use campus::cohorts::{CohortId, CohortRole, EnrolmentRule, EnrolmentState};
use campus::institutions::entity::role_grant;
use campus::institutions::{self, InstitutionId, NewInstitution};
use campus::people::entity::identifier;
use campus::people::{SessionKey, SignedIn};
use campus::testing::{World, small_course};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use tower_sessions::session::Id;

use super::ledger::Ledger;
use super::model::{Enrolment, Fact, Grant, Known, Model, Role};
use super::things::Thing;
use super::visits::{NOWHERE, without_nonces};
use crate::certificates::finisher::finish;
use crate::site::Site;

/// Everyone's: the file of what is held about oneself is not given without.
const PASSWORD: &str = "seven paper cranes";

/// A model, built; everything by its place in the model's lists.
pub(super) struct Town {
    pub(super) model: Model,
    pub(super) world: World,
    pub(super) site: Site,
    pub(super) ledger: Ledger,
    pub(super) institutions: Vec<(String, InstitutionId)>,
    pub(super) courses: Vec<String>,
    pub(super) cohorts: Vec<CohortId>,
    pub(super) people: Vec<SignedIn>,
    /// The cookies of browsers in which they are signed in.
    pub(super) cookies: Vec<String>,
    /// What they are told of an address that there isn't.
    pub(super) nowhere: Vec<String>,
    /// Other browsers in which they are signed in, by the keys of their sessions.
    pub(super) devices: Vec<Own>,
    /// By their numbers.
    pub(super) attempts: Vec<Own>,
    /// How they are reached, by their numbers.
    pub(super) contacts: Vec<Own>,
    /// By their serials.
    pub(super) certificates: Vec<Own>,
    /// What else has a number of its own.
    pub(super) things: Vec<Thing>,
}

/// Something that one person made in a cohort.
pub(super) struct Own {
    pub(super) person: usize,
    pub(super) cohort: usize,
    pub(super) name: String,
}

impl Town {
    /// Builds the model; `number` keeps it apart from others in the same world.
    pub(super) async fn build(world: &World, number: usize, model: Model) -> Self {
        let mut town = Self {
            ledger: Ledger::new(number, &model),
            site: Site::new(world, None),
            world: world.clone(),
            institutions: Vec::new(),
            courses: Vec::new(),
            cohorts: Vec::new(),
            people: Vec::new(),
            cookies: Vec::new(),
            nowhere: Vec::new(),
            devices: Vec::new(),
            attempts: Vec::new(),
            contacts: Vec::new(),
            certificates: Vec::new(),
            things: Vec::new(),
            model: model.clone(),
        };
        for place in 0..model.institutions {
            town.found(format!("place-{number}-{place}")).await;
        }
        for person in 0..model.people {
            town.settle(person).await;
        }
        for (place, cohort) in model.cohorts.iter().enumerate() {
            let owner = town.institutions[model.courses[cohort.course]].0.clone();
            let slug = format!("course-{number}-{}", cohort.course);
            town.open(place, &slug, &owner).await;
        }
        // A course without a cohort is still a course.
        for (course, owner) in model.courses.iter().enumerate() {
            let owner = town.institutions[*owner].0.clone();
            let slug = format!("course-{number}-{course}");
            let (number, _) = town.revision_of(&slug, &owner).await;
            town.write(course, number, &slug, &owner).await;
            town.courses.push(slug);
        }
        for enrolment in &model.enrolments {
            town.enrol(enrolment).await;
        }
        for grant in &model.grants {
            town.grant(grant).await;
        }
        town.fill_records().await;
        town.fill_logs().await;
        town.world.deliver_mail().await;
        town.plant_things().await;
        for cookie in &town.cookies {
            let answer = town.site.get(NOWHERE, Some(cookie)).await;
            town.nowhere.push(without_nonces(&answer.body));
        }
        town
    }

    async fn found(&mut self, slug: String) {
        let new = NewInstitution {
            slug: slug.clone(),
            short_name: slug.clone(),
            name: Wording::new(slug.clone(), slug.clone()),
            about: Wording::new("About.", "تعارف"),
            time_zone: "Asia/Karachi".to_owned(),
        };
        let by = Operator::at_the_command_line();
        let id = institutions::found(self.world.campus(), &self.world.moment(), by, new)
            .await
            .unwrap();
        self.institutions.push((slug, id));
    }

    async fn settle(&mut self, person: usize) {
        let name = self.ledger.fact(person, Fact::Name);
        let email = self.ledger.email(Known::Of(person, Fact::Contact));
        let known = self.world.person_reached_by(&name, &email).await;
        // Who has chosen a password needs no code to come in, and gets none.
        let awaited = |place: &Enrolment| place.person == person && place.awaited;
        if !self.model.enrolments.iter().any(awaited) {
            self.world.give_password(&known, PASSWORD).await;
        }
        self.cookies.push(self.site.signed_in(&known).await);
        let elsewhere = self.site.signed_in(&known).await;
        let (_, session) = elsewhere.split_once('=').unwrap();
        let session: Id = session.parse().unwrap();
        self.devices.push(Own {
            person,
            cohort: 0,
            name: SessionKey::of(session.0).as_str().to_owned(),
        });
        let read = self.world.campus().read();
        let contact = identifier::Entity::find()
            .filter(identifier::Column::PersonId.eq(known.id()))
            .one(read)
            .await
            .unwrap()
            .unwrap();
        self.contacts.push(Own {
            person,
            cohort: 0,
            name: contact.id.to_string(),
        });
        self.people.push(known);
    }

    async fn revision_of(
        &self,
        slug: &str,
        owner: &str,
    ) -> (campus::courses::CourseNumber, campus::courses::RevisionId) {
        let mut course = small_course();
        course.id = slug.parse().unwrap();
        course.owner = owner.parse().unwrap();
        self.world.revision(&course).await
    }

    async fn open(&mut self, place: usize, slug: &str, owner: &str) {
        let (course, revision) = self.revision_of(slug, owner).await;
        let planned = &self.model.cohorts[place];
        let write = self.world.campus().database().write();
        let opened = cohort::ActiveModel {
            course_id: Set(course),
            revision_id: Set(revision),
            host_id: Set(self.institutions[planned.host].1),
            title: Set(Wording::new(self.ledger.word(Known::Cohort(place)), "گروپ")),
            enrolment_rule: Set(EnrolmentRule::Invitation),
            created_at: Set(self.world.now()),
            ..Default::default()
        };
        let id = opened.insert(write).await.unwrap().id;
        for partner in &planned.partners {
            let partner = cohort_partner::ActiveModel {
                cohort_id: Set(id),
                institution_id: Set(self.institutions[*partner].1),
                added_at: Set(self.world.now()),
                ..Default::default()
            };
            partner.insert(write).await.unwrap();
        }
        for teaching in self
            .model
            .teaching
            .iter()
            .filter(|role| role.cohort == place)
        {
            let role = cohort_role::ActiveModel {
                cohort_id: Set(id),
                person_id: Set(self.people[teaching.person].id()),
                role: Set(CohortRole::Facilitator),
                granted_at: Set(self.world.now()),
                withdrawn_at: Set(teaching.withdrawn.then(|| self.world.now())),
                ..Default::default()
            };
            role.insert(write).await.unwrap();
        }
        self.cohorts.push(id);
    }

    /// Enrols, and has the learner do something that others may not see.
    async fn enrol(&mut self, planned: &Enrolment) {
        let (person, cohort) = (&self.people[planned.person], self.cohorts[planned.cohort]);
        let write = self.world.campus().database().write();
        let place = enrolment::ActiveModel {
            cohort_id: Set(cohort),
            person_id: Set(person.id()),
            sponsor_id: Set(planned.sponsor.map(|sponsor| self.institutions[sponsor].1)),
            state: Set(match planned.awaited {
                true => EnrolmentState::Invited,
                false => EnrolmentState::Active,
            }),
            created_at: Set(self.world.now()),
            state_since: Set(self.world.now()),
            ..Default::default()
        };
        let place = place.insert(write).await.unwrap();
        if planned.awaited {
            return;
        }
        let cookie = Some(self.cookies[planned.person].as_str());
        let own = |name: &str| Own {
            person: planned.person,
            cohort: planned.cohort,
            name: name.to_owned(),
        };
        if planned.finished {
            finish(&self.world, person, cohort).await;
            let form = format!("name={}", self.ledger.fact(planned.person, Fact::Name));
            let path = format!("/cohorts/{cohort}/certificate");
            let answer = self.site.post(&path, cookie, form).await;
            let serial = answer.location().strip_prefix("/certificates/").unwrap();
            self.certificates.push(own(serial));
        } else {
            let path = format!("/cohorts/{cohort}/items/counting-quiz/attempts");
            let answer = self.site.post(&path, cookie, String::new()).await;
            let number = answer.location().strip_prefix("/attempts/").unwrap();
            self.attempts.push(own(number));
        }
        if planned.left {
            let mut leaving: enrolment::ActiveModel = place.into();
            leaving.state = Set(EnrolmentState::Withdrawn);
            leaving.update(write).await.unwrap();
        }
    }

    async fn grant(&self, planned: &Grant) {
        let (institution, role) = match planned.role {
            Role::PlatformAdministrator => (None, institutions::Role::Administrator),
            Role::Administrator(place) => (Some(place), institutions::Role::Administrator),
            Role::Coordinator(place) => (Some(place), institutions::Role::Coordinator),
            Role::Instructor(place) => (Some(place), institutions::Role::Instructor),
        };
        let person = self.people[planned.person].id();
        institutions::grant_role(
            self.world.campus(),
            &self.world.moment(),
            Operator::at_the_command_line(),
            person,
            institution.map(|place| self.institutions[place].1),
            role,
        )
        .await
        .unwrap();
        if planned.withdrawn {
            self.withdraw(planned, role).await;
        }
    }

    async fn withdraw(&self, planned: &Grant, role: institutions::Role) {
        let write = self.world.campus().database().write();
        let person = self.people[planned.person].id();
        let held = role_grant::Entity::find()
            .filter(role_grant::Column::PersonId.eq(person))
            .filter(role_grant::Column::Role.eq(role))
            .one(write)
            .await
            .unwrap()
            .unwrap();
        let mut held: role_grant::ActiveModel = held.into();
        held.withdrawn_at = Set(Some(self.world.now()));
        held.update(write).await.unwrap();
    }
}
