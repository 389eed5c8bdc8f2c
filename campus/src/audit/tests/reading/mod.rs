//! The log as administrators search it: what they find, and whom it names to them.

mod naming;
mod searching;

use courseware::InstitutionSlug;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use time::Duration;

use super::super::*;
use crate::Operator;
use crate::audit::entity::{audit_entry, audit_value};
use crate::cohorts::CohortId;
use crate::cohorts::entity::cohort;
use crate::institutions::{InstitutionId, Role, by_slug, grant_role};
use crate::people::entity::person;
use crate::people::{PersonId, SignedIn};
use crate::testing::{World, on_both_databases, small_course};

/// Two institutions; the first hosts a cohort, and Amina administers it.
struct Houses {
    world: World,
    ours: InstitutionId,
    theirs: InstitutionId,
    cohort: CohortId,
    amina: SignedIn,
}

impl Houses {
    async fn new(world: &World) -> Self {
        let cohort = world.cohort(&small_course()).await;
        let mut elsewhere = small_course();
        elsewhere.id = "elsewhere".parse().unwrap();
        elsewhere.owner = "elsewhere".parse().unwrap();
        world.cohort(&elsewhere).await;
        let id = async |slug: InstitutionSlug| {
            let found = by_slug(world.campus(), &slug).await.unwrap();
            found.unwrap().id
        };
        let ours = id(small_course().owner).await;
        let theirs = id(elsewhere.owner).await;
        let amina = with_role(world, "Amina", Some(ours), Role::Administrator).await;
        Self {
            world: world.clone(),
            ours,
            theirs,
            cohort,
            amina,
        }
    }

    async fn found(&self, search: Search) -> EntriesFound {
        let ours = small_course().owner;
        entries_of_institution(self.world.campus(), &self.amina, &ours, &search)
            .await
            .unwrap()
            .unwrap()
    }

    /// The one entry of this kind.
    async fn only(&self, deed: Deed) -> ShownEntry {
        let what = Some(What::Deed(deed));
        let mut found = self
            .found(Search {
                what,
                ..Search::default()
            })
            .await;
        assert_eq!(found.entries.len(), 1, "{deed:?}");
        found.entries.remove(0)
    }

    async fn deeds(&self, search: Search) -> Vec<Deed> {
        let found = self.found(search).await;
        found.entries.iter().map(|entry| entry.deed).collect()
    }
}

async fn with_role(
    world: &World,
    name: &str,
    institution: Option<InstitutionId>,
    role: Role,
) -> SignedIn {
    let person = world.person(name).await;
    let by = Operator::at_the_command_line();
    grant_role(
        world.campus(),
        &world.moment(),
        by,
        person.id(),
        institution,
        role,
    )
    .await
    .unwrap();
    person
}

async fn write(world: &World, entry: Entry) {
    let transaction = world.campus().begin().await.unwrap();
    record(&transaction, &world.moment(), entry).await.unwrap();
    transaction.commit().await.unwrap();
}

fn named(person: &SignedIn) -> ShownPerson {
    ShownPerson::Named(person.id(), person.name().to_owned())
}

fn doer(entry: &ShownEntry) -> &ShownPerson {
    match &entry.by {
        ShownActor::Person(person) => person,
        other => panic!("{other:?} is no person"),
    }
}

fn about(entry: &ShownEntry) -> &ShownPerson {
    match &entry.about {
        Some(ShownSubject::Person(person)) => person,
        other => panic!("{other:?} is no person"),
    }
}
