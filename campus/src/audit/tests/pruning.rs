use super::*;
use crate::audit::{Problem, export_file, prune, verify_file};
use crate::testing::on_both_databases;

#[on_both_databases]
async fn what_is_left_when_old_seals_are_dropped_is_still_a_chain(world: World) {
    let heads = chain(&world).await;
    let now = world.now();
    let drop_before = async |before| {
        let campus = world.campus();
        prune(campus, &world.moment(), &key(), before)
            .await
            .unwrap()
    };
    assert!(!drop_before(now - time::Duration::days(1)).await);
    // The third seal was made now.
    assert!(drop_before(now).await);
    assert!(!drop_before(now).await);
    assert_eq!(seals(&world).await, 1);
    let report = checked(&world, &heads).await;
    assert!(report.is_sound(), "{report:?}");
    assert_eq!((report.pruned_up_to, report.entries), (Some(2), 3));
    let mut file = Vec::new();
    export_file(world.campus(), &key(), false, &mut file)
        .await
        .unwrap();
    assert!(verify_file(&key(), &heads, &*file).unwrap().is_sound());

    world.advance(time::Duration::days(1));
    assert_eq!(sealed(&world).await.unwrap().seal, 4);
    assert!(drop_before(world.now() + time::Duration::seconds(1)).await);
    assert_eq!(seals(&world).await, 0);
    assert_eq!(sealed(&world).await.unwrap().seal, 5);
    let report = checked(&world, &heads).await;
    assert!(report.is_sound(), "{report:?}");

    change(&world, "UPDATE audit_prune SET seal = 3").await;
    let report = checked(&world, &heads).await;
    assert!(report.problems.contains(&Problem::BeginningForged));
}

#[on_both_databases]
async fn seals_that_somebody_dropped_without_the_note_are_missed(world: World) {
    chain(&world).await;
    let now = world.now();
    let other = AuditKey::new(&[8; 64]).unwrap();
    let refused = prune(world.campus(), &world.moment(), &other, now).await;
    assert!(refused.is_err());
    assert_eq!(seals(&world).await, 3);
    prune(world.campus(), &world.moment(), &key(), now)
        .await
        .unwrap();
    change(&world, "DELETE FROM audit_prune").await;
    let report = checked(&world, &[]).await;
    let missing = Problem::SealsMissing { from: 1, to: 2 };
    assert_eq!(report.problems, [missing]);
}
