use sea_orm::IntoActiveModel;

use super::*;
use crate::audit::Problem;
use crate::audit::entity::{audit_entry, audit_value};
use crate::testing::on_both_databases;

/// What somebody who can write the database might do, and what must be said of it.
fn deeds() -> Vec<(&'static str, Problem)> {
    let changed = |entry, seal| Problem::EntryChanged { entry, seal };
    vec![
        (
            "UPDATE audit_entry SET facts = '{}' WHERE id = 5",
            changed(5, 2),
        ),
        (
            "UPDATE audit_entry SET facts = replace(facts, ':', ': ') WHERE id = 5",
            changed(5, 2),
        ),
        (
            "UPDATE audit_entry SET actor_id = 1 WHERE id = 1",
            changed(1, 1),
        ),
        (
            "UPDATE audit_entry SET actor = 'system' WHERE id = 1",
            changed(1, 1),
        ),
        (
            "UPDATE audit_entry SET deed = 'no_such_deed' WHERE id = 9",
            changed(9, 3),
        ),
        (
            "UPDATE audit_entry SET subject_id = 77 WHERE id = 2",
            changed(2, 1),
        ),
        (
            "UPDATE audit_entry SET subject = NULL WHERE id = 2",
            changed(2, 1),
        ),
        (
            "UPDATE audit_entry SET institution_id = 3 WHERE id = 4",
            changed(4, 2),
        ),
        (
            "UPDATE audit_entry SET at = (SELECT MAX(at) FROM audit_entry) WHERE id = 4",
            changed(4, 2),
        ),
        (
            "UPDATE audit_entry SET seal_id = 3 WHERE id = 4",
            Problem::EntryRemoved { entry: 4, seal: 2 },
        ),
        (
            "UPDATE audit_entry SET seal_id = NULL WHERE id = 4",
            Problem::EntryRemoved { entry: 4, seal: 2 },
        ),
        (
            "UPDATE audit_entry SET seal_id = 2 WHERE id = 10",
            Problem::EntryAdded { entry: 10, seal: 2 },
        ),
        (
            "DELETE FROM audit_value WHERE entry_id = 6; DELETE FROM audit_entry WHERE id = 6",
            Problem::EntryRemoved { entry: 6, seal: 2 },
        ),
        // Two entries that change places.
        (
            "UPDATE audit_entry SET facts = (SELECT facts FROM audit_entry WHERE id = 8) WHERE id = 7",
            changed(7, 3),
        ),
        (
            "UPDATE audit_seal SET entries = 4 WHERE id = 2",
            Problem::SealChanged(2),
        ),
        (
            "UPDATE audit_seal SET sealed_at = (SELECT MAX(sealed_at) FROM audit_seal) WHERE id = 2",
            Problem::SealChanged(2),
        ),
        (
            "UPDATE audit_seal SET leaves = '[]' WHERE id = 2",
            Problem::SealChanged(2),
        ),
        (
            "UPDATE audit_seal SET leaves = NULL WHERE id = 2",
            Problem::SealChanged(2),
        ),
        (
            "UPDATE audit_seal SET previous = digest WHERE id = 2",
            Problem::SealChanged(2),
        ),
        (
            "UPDATE audit_seal SET signature = (SELECT signature FROM audit_seal WHERE id = 1) WHERE id = 2",
            Problem::SealForged(2),
        ),
        (
            "DELETE FROM audit_value WHERE entry_id IN (4, 5, 6); DELETE FROM audit_entry WHERE seal_id = 2; \
             DELETE FROM audit_seal WHERE id = 2",
            Problem::SealsMissing { from: 2, to: 2 },
        ),
        (
            "DELETE FROM audit_value WHERE entry_id IN (1, 2, 3); DELETE FROM audit_entry WHERE seal_id = 1; \
             DELETE FROM audit_seal WHERE id = 1",
            Problem::SealsMissing { from: 1, to: 1 },
        ),
        (
            "DELETE FROM audit_value WHERE entry_id > 6; DELETE FROM audit_entry WHERE id > 6; \
             DELETE FROM audit_seal WHERE id = 3",
            Problem::Truncated { from: 3, to: 3 },
        ),
        (
            "UPDATE audit_value SET value = 'other@example.org' WHERE entry_id = 1",
            Problem::ValueChanged {
                entry: 1,
                fact: "address".to_owned(),
            },
        ),
        (
            "UPDATE audit_value SET salt = 'no hex' WHERE entry_id = 10",
            Problem::ValueChanged {
                entry: 10,
                fact: "address".to_owned(),
            },
        ),
        (
            "UPDATE audit_value SET fact = 'role' WHERE entry_id = 1",
            Problem::ValueChanged {
                entry: 1,
                fact: "role".to_owned(),
            },
        ),
    ]
}

#[on_both_databases]
async fn whatever_is_changed_by_hand_is_found(world: World) {
    let heads = chain(&world).await;
    assert!(checked(&world, &heads).await.is_sound());
    let (read, write) = (world.campus().read(), world.campus().database().write());
    let entries = audit_entry::Entity::find().all(read).await.unwrap();
    let values = audit_value::Entity::find().all(read).await.unwrap();
    let seals = audit_seal::Entity::find().all(read).await.unwrap();
    for (deed, problem) in deeds() {
        change(&world, deed).await;
        let report = checked(&world, &heads).await;
        assert!(report.problems.contains(&problem), "{deed}: {report:?}");
        // As it was.
        audit_value::Entity::delete_many()
            .exec(write)
            .await
            .unwrap();
        audit_entry::Entity::delete_many()
            .exec(write)
            .await
            .unwrap();
        audit_seal::Entity::delete_many().exec(write).await.unwrap();
        let active = seals
            .iter()
            .cloned()
            .map(IntoActiveModel::into_active_model);
        audit_seal::Entity::insert_many(active)
            .exec(write)
            .await
            .unwrap();
        let active = entries
            .iter()
            .cloned()
            .map(IntoActiveModel::into_active_model);
        audit_entry::Entity::insert_many(active)
            .exec(write)
            .await
            .unwrap();
        let active = values
            .iter()
            .cloned()
            .map(IntoActiveModel::into_active_model);
        audit_value::Entity::insert_many(active)
            .exec(write)
            .await
            .unwrap();
        assert!(checked(&world, &heads).await.is_sound(), "after {deed}");
    }
}

#[on_both_databases]
async fn a_chain_that_was_made_anew_without_the_key_is_found(world: World) {
    let heads = chain(&world).await;
    let write = world.campus().database().write();
    change(
        &world,
        "UPDATE audit_entry SET seal_id = NULL WHERE seal_id IS NOT NULL",
    )
    .await;
    change(
        &world,
        "UPDATE audit_entry SET actor = 'system' WHERE id = 5",
    )
    .await;
    audit_seal::Entity::delete_many().exec(write).await.unwrap();
    let thief = AuditKey::new(&[9; 64]).unwrap();
    while seal(world.campus(), &world.moment(), &thief)
        .await
        .unwrap()
        .is_some()
    {}
    let report = checked(&world, &[]).await;
    assert_eq!(report.problems, [Problem::OtherKey]);
    let report = checked(&world, &heads).await;
    assert!(
        report.problems.contains(&Problem::SealForged(1)),
        "{report:?}"
    );
    assert!(report.problems.contains(&Problem::OtherThanKnown(1)));
    assert!(
        report
            .problems
            .contains(&Problem::Truncated { from: 2, to: 3 })
    );
}

#[on_both_databases]
async fn a_value_that_vanished_is_told_unless_its_person_was_erased(world: World) {
    let heads = chain(&world).await;
    change(&world, "DELETE FROM audit_value WHERE entry_id = 1").await;
    let report = checked(&world, &heads).await;
    assert!(report.is_sound());
    assert_eq!(report.values_gone, [(1, "address".to_owned())]);
    let campus = world.campus();
    let transaction = campus.begin().await.unwrap();
    let entry = Entry::new(Actor::System, Deed::PersonErased).to(Subject::Person(PersonId(1)));
    record(&transaction, &world.moment(), entry).await.unwrap();
    transaction.commit().await.unwrap();
    let report = checked(&world, &heads).await;
    assert_eq!((report.values_gone.len(), report.erased_values), (0, 1));
}
