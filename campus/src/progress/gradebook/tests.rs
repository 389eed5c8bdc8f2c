//! On both databases, with many learners.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use courseware::Language;
use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter};

use super::right::{book, right_of_staff, right_to_teach};
use super::*;
use crate::assessment::AttemptState;
use crate::assessment::entity::attempt;
use crate::audit::Deed;
use crate::audit::entity::audit_entry;
use crate::cohorts::entity::{cohort_partner, cohort_role, enrolment};
use crate::cohorts::{CohortId, CohortRole};
use crate::institutions::entity::{institution, role_grant};
use crate::institutions::{InstitutionId, Role};
use crate::people::SignedIn;
use crate::people::entity::person;
use crate::progress::CompletionManner;
use crate::progress::entity::item_completion;
use crate::testing::{World, on_both_databases, small_course};

fn quiz() -> ItemId {
    "counting-quiz".parse().unwrap()
}

/// A cohort with its host's coordinator.
struct House {
    world: World,
    cohort: CohortId,
    host: institution::Model,
    coordinator: SignedIn,
}

impl House {
    async fn new(world: &World) -> Self {
        let cohort = world.cohort(&small_course()).await;
        let read = world.campus().read();
        let host = institution::Entity::find()
            .one(read)
            .await
            .unwrap()
            .unwrap();
        let coordinator = world.person("A Coordinator").await;
        let house = Self {
            world: world.clone(),
            cohort,
            host,
            coordinator,
        };
        house.make_staff(&house.coordinator, house.host.id).await;
        house
    }

    async fn make_staff(&self, person: &SignedIn, institution: InstitutionId) {
        let role = role_grant::ActiveModel {
            person_id: Set(person.id()),
            institution_id: Set(Some(institution)),
            role: Set(Role::Coordinator),
            granted_at: Set(self.world.now()),
            ..Default::default()
        };
        role.insert(self.world.campus().database().write())
            .await
            .unwrap();
    }

    async fn enrolment(&self, learner: &SignedIn) -> enrolment::Model {
        enrolment::Entity::find()
            .filter(enrolment::Column::PersonId.eq(learner.id()))
            .one(self.world.campus().read())
            .await
            .unwrap()
            .unwrap()
    }

    /// A learner with an attempt at the quiz that came to so many percent; none where it waits to be marked.
    async fn learner(&self, name: &str, percent: Option<i64>) -> SignedIn {
        let learner = self.world.learner_in(self.cohort, name).await;
        let enrolment = self.enrolment(&learner).await;
        let cohort = crate::cohorts::entity::cohort::Entity::find_by_id(self.cohort);
        let cohort = cohort
            .one(self.world.campus().read())
            .await
            .unwrap()
            .unwrap();
        let row = attempt::ActiveModel {
            enrolment_id: Set(enrolment.id),
            item: Set(quiz().to_string()),
            revision_id: Set(cohort.revision_id),
            number: Set(1),
            state: Set(AttemptState::Submitted),
            drawn: Set("[]".to_owned()),
            started_at: Set(self.world.now()),
            submitted_at: Set(Some(self.world.now())),
            earned: Set(percent.map(|percent| percent * 80)),
            possible: Set(percent.map(|_| 8000)),
            passed: Set(percent.map(|percent| percent >= 75)),
            ..Default::default()
        };
        row.insert(self.world.campus().database().write())
            .await
            .unwrap();
        learner
    }

    async fn book(&self) -> Gradebook {
        let slug = self.host.slug.parse().unwrap();
        gradebook_of_institution(self.world.campus(), &self.coordinator, &slug, self.cohort)
            .await
            .unwrap()
            .unwrap()
    }
}

fn names(rows: &[&GradebookRow]) -> Vec<String> {
    rows.iter().map(|row| row.name.clone()).collect()
}

#[on_both_databases]
async fn grades_are_sorted_and_filtered(world: World) {
    let house = House::new(&world).await;
    house.learner("bano", Some(90)).await;
    house.learner("Amna", Some(50)).await;
    house.learner("Daud", None).await;
    world.learner_in(house.cohort, "Chaudhry").await;
    let book = house.book().await;
    let shown = |how: Arrangement| names(&book.arranged(&how));
    let by_quiz = |descending| Arrangement {
        by: SortBy::Quiz(quiz()),
        descending,
        ..Arrangement::default()
    };
    assert_eq!(
        shown(Arrangement::default()),
        ["Amna", "bano", "Chaudhry", "Daud"]
    );
    assert_eq!(shown(by_quiz(true)), ["bano", "Amna", "Chaudhry", "Daud"]);
    assert_eq!(shown(by_quiz(false)), ["Amna", "bano", "Chaudhry", "Daud"]);
    let only = |only| {
        shown(Arrangement {
            only,
            ..Arrangement::default()
        })
    };
    assert_eq!(only(Only::Waiting), ["Daud"]);
    assert_eq!(only(Only::NotPassed), ["Amna"]);
    assert_eq!(only(Only::NothingDone), ["Chaudhry"]);
    assert_eq!(only(Only::Completed), Vec::<String>::new());
    let named = Arrangement {
        name: " BA ".to_owned(),
        ..Arrangement::default()
    };
    assert_eq!(shown(named), ["bano"]);
    let states: Vec<_> = book
        .rows
        .iter()
        .filter_map(|row| row.quizzes.get(&quiz()))
        .map(|grade| grade.state)
        .collect();
    for state in [QuizState::Passed, QuizState::NotPassed, QuizState::Waiting] {
        assert!(states.contains(&state));
    }
}

#[on_both_databases]
async fn each_house_sees_its_own_and_a_facilitator_everyone(world: World) {
    let house = House::new(&world).await;
    let mut other = small_course();
    other.owner = "lums".parse().unwrap();
    other.id = "other-course".parse().unwrap();
    world.cohort(&other).await;
    let read = world.campus().read();
    let partner = institution::Entity::find()
        .filter(institution::Column::Slug.eq("lums"))
        .one(read)
        .await
        .unwrap()
        .unwrap();
    let write = world.campus().database().write();
    let tie = cohort_partner::ActiveModel {
        cohort_id: Set(house.cohort),
        institution_id: Set(partner.id),
        added_at: Set(world.now()),
        ..Default::default()
    };
    tie.insert(write).await.unwrap();
    house.learner("By herself", Some(80)).await;
    let brought = house.learner("Brought by LUMS", Some(80)).await;
    let mut row: enrolment::ActiveModel = house.enrolment(&brought).await.into();
    row.sponsor_id = Set(Some(partner.id));
    row.update(write).await.unwrap();

    let slug = "lums".parse().unwrap();
    let theirs = world.person("Coordinator of LUMS").await;
    house.make_staff(&theirs, partner.id).await;
    let of_partner = gradebook_of_institution(world.campus(), &theirs, &slug, house.cohort).await;
    let all = Arrangement::default();
    assert_eq!(
        names(&of_partner.unwrap().unwrap().arranged(&all)),
        ["Brought by LUMS"]
    );
    assert_eq!(names(&house.book().await.arranged(&all)), ["By herself"]);
    let hosts = house.host.slug.parse().unwrap();
    for (who, slug) in [
        (&theirs, &hosts),
        (&house.coordinator, &slug),
        (&brought, &hosts),
    ] {
        let found = gradebook_of_institution(world.campus(), who, slug, house.cohort).await;
        assert!(found.unwrap().is_none());
        let (campus, moment) = (world.campus(), world.moment());
        let taken = take_gradebook_of_institution(campus, &moment, who, slug, house.cohort);
        assert!(taken.await.unwrap().is_none());
    }

    let teacher = world.person("A Facilitator").await;
    let taught = gradebook_of_taught(world.campus(), &teacher, house.cohort).await;
    assert!(taught.unwrap().is_none());
    let role = cohort_role::ActiveModel {
        cohort_id: Set(house.cohort),
        person_id: Set(teacher.id()),
        role: Set(CohortRole::Facilitator),
        granted_at: Set(world.now()),
        ..Default::default()
    };
    role.insert(write).await.unwrap();
    let taught = gradebook_of_taught(world.campus(), &teacher, house.cohort).await;
    assert_eq!(
        names(&taught.unwrap().unwrap().arranged(&all)),
        ["Brought by LUMS", "By herself"]
    );
}

#[on_both_databases]
async fn taking_it_is_noted(world: World) {
    let house = House::new(&world).await;
    house.learner("A Learner", Some(80)).await;
    let (slug, moment) = (house.host.slug.parse().unwrap(), world.moment());
    let taken = take_gradebook_of_institution(
        world.campus(),
        &moment,
        &house.coordinator,
        &slug,
        house.cohort,
    );
    assert_eq!(taken.await.unwrap().unwrap().rows.len(), 1);
    let noted = audit_entry::Entity::find()
        .filter(audit_entry::Column::Deed.eq(Deed::GradebookTaken))
        .all(world.campus().read())
        .await
        .unwrap();
    assert_eq!(noted.len(), 1);
    assert_eq!(noted[0].institution_id, Some(house.host.id));
    assert!(noted[0].facts.contains("\"learners\":1"));
}

/// How many learners the largest test has.
const MANY: usize = 1_000;

async fn many(house: &House) {
    let (write, now) = (house.world.campus().database().write(), house.world.now());
    let people = (0..MANY).map(|number| person::ActiveModel {
        name: Set(format!("Learner {number:04}")),
        language: Set(Language::English.code().to_owned()),
        created_at: Set(now),
        ..Default::default()
    });
    person::Entity::insert_many(people)
        .exec(write)
        .await
        .unwrap();
    let people = person::Entity::find()
        .filter(person::Column::Name.starts_with("Learner "))
        .all(write)
        .await
        .unwrap();
    let places = people.iter().map(|person| enrolment::ActiveModel {
        cohort_id: Set(house.cohort),
        person_id: Set(person.id),
        state: Set(EnrolmentState::Active),
        created_at: Set(now),
        state_since: Set(now),
        ..Default::default()
    });
    enrolment::Entity::insert_many(places)
        .exec(write)
        .await
        .unwrap();
    let places = enrolment::Entity::find().all(write).await.unwrap();
    let revision = house.book().await.revision.id;
    let done = places.iter().map(|place| item_completion::ActiveModel {
        enrolment_id: Set(place.id),
        item: Set("counting".to_owned()),
        revision_id: Set(revision),
        manner: Set(CompletionManner::ByHand),
        completed_at: Set(now),
        ..Default::default()
    });
    item_completion::Entity::insert_many(done)
        .exec(write)
        .await
        .unwrap();
}

#[on_both_databases]
async fn a_thousand_learners_take_as_many_queries_as_one(world: World) {
    let house = House::new(&world).await;
    many(&house).await;
    let slug = house.host.slug.parse().unwrap();
    let campus = world.campus();
    let queries = Arc::new(AtomicUsize::new(0));
    let mut counting = campus.read().clone();
    let counted = Arc::clone(&queries);
    counting.set_metric_callback(move |_| {
        counted.fetch_add(1, Ordering::SeqCst);
    });
    let right = right_of_staff(&counting, &house.coordinator, &slug, house.cohort)
        .await
        .unwrap();
    let of_proof = queries.swap(0, Ordering::SeqCst);
    assert!((1..=5).contains(&of_proof), "{of_proof}");
    let book = book(campus, &counting, right).await.unwrap().unwrap();
    assert_eq!(
        queries.load(Ordering::SeqCst),
        3,
        "learners, what they did, attempts"
    );
    assert!(
        right_to_teach(&counting, &house.coordinator, house.cohort)
            .await
            .unwrap()
            .is_none()
    );

    let by_lessons = Arrangement {
        by: SortBy::Lessons,
        descending: true,
        ..Arrangement::default()
    };
    let first = book.page(&by_lessons, 1);
    assert_eq!((first.all, first.pages, first.rows.len()), (MANY, 20, 50));
    assert_eq!(first.rows[0].lessons(&book), 1);
    assert_eq!(first.rows[0].name, "Learner 0000");
    let last = book.page(&Arrangement::default(), 99);
    assert_eq!((last.page, &*last.rows[49].name), (20, "Learner 0999"));
}
