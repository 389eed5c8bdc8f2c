//! Sealing, and every way of tampering with what is sealed.

mod files;
mod pruning;
mod reading;
mod sealing;
mod tampering;

use sea_orm::{ConnectionTrait, EntityTrait, PaginatorTrait};

use super::entity::audit_seal;
use super::{Actor, AuditKey, Deed, Entry, Head, Report, Subject, record, seal, verify};
use crate::people::PersonId;
use crate::testing::World;

fn key() -> AuditKey {
    AuditKey::new(&[7; 64]).unwrap()
}

/// Somebody is given a role, with a fact that may have to be erased.
async fn note(world: &World, person: PersonId, address: &str) {
    let campus = world.campus();
    let mut moment = world.moment();
    let salt = moment.bytes();
    let entry = Entry::new(Actor::Operator, Deed::RoleGranted)
        .to(Subject::Person(person))
        .fact("role", "administrator")
        .erasable("address", person, address, salt);
    let transaction = campus.begin().await.unwrap();
    record(&transaction, &moment, entry).await.unwrap();
    transaction.commit().await.unwrap();
}

/// Three seals over three entries each, and one entry that waits.
async fn chain(world: &World) -> Vec<Head> {
    let person = world.person("A Learner").await.id();
    let mut heads = Vec::new();
    for batch in 0..3 {
        for entry in 0..3 {
            note(world, person, &format!("{batch}.{entry}@example.org")).await;
        }
        world.advance(time::Duration::minutes(1));
        heads.extend(sealed(world).await);
    }
    note(world, person, "late@example.org").await;
    heads
}

async fn sealed(world: &World) -> Option<Head> {
    seal(world.campus(), &world.moment(), &key()).await.unwrap()
}

async fn checked(world: &World, heads: &[Head]) -> Report {
    verify(world.campus(), &key(), heads).await.unwrap()
}

async fn change(world: &World, sql: &str) {
    for statement in sql.split(';') {
        let write = world.campus().database().write();
        let changed = write.execute_unprepared(statement).await.unwrap();
        assert_ne!(changed.rows_affected(), 0, "{statement}");
    }
}

async fn seals(world: &World) -> u64 {
    audit_seal::Entity::find()
        .count(world.campus().read())
        .await
        .unwrap()
}
