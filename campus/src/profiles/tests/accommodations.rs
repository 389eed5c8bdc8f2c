use super::super::*;
use super::{brought, percent, slug, staff, two_institutions, words};
use crate::institutions::Role;
use crate::people::SignedIn;
use crate::testing::{World, on_both_databases, small_course};

async fn grant(world: &World, by: &SignedIn, at: &str, to: &SignedIn, much: u8) -> bool {
    let new = Accommodation {
        extra_time: percent(much),
        note: Some(words("Reads slowly")),
    };
    let moment = &mut world.moment();
    grant_accommodation(world.campus(), moment, by, &slug(at), to.id(), new)
        .await
        .unwrap()
}

#[on_both_databases]
async fn extra_time_holds_where_its_institution_hosts_or_brought_the_person(world: World) {
    let two = two_institutions(&world).await;
    let at_hsa = staff(&world, "HSA", two.hsa, Role::Coordinator).await;
    let at_lums = staff(&world, "LUMS", two.lums, Role::Coordinator).await;
    let platform = staff(&world, "Platform", None, Role::Administrator).await;
    let sana = world.person("Sana").await;
    let alone = world.cohort(&small_course()).await;
    assert!(
        !grant(&world, &at_hsa, "hsa", &sana, 25).await,
        "not in sight"
    );
    brought(&world, &sana, two.cohort, Some(two.lums)).await;
    brought(&world, &sana, alone, None).await;
    assert!(grant(&world, &at_lums, "lums", &sana, 50).await);
    assert!(
        !grant(&world, &platform, "hsa", &sana, 10).await,
        "runs no cohort"
    );
    assert!(grant(&world, &at_hsa, "hsa", &sana, 10).await);
    assert!(grant(&world, &at_hsa, "hsa", &sana, 25).await);
    assert!(!grant(&world, &at_lums, "hsa", &sana, 100).await);

    let connection = world.campus().read();
    let holds = async |cohort| extra_time(connection, sana.id(), cohort).await.unwrap();
    assert_eq!(holds(two.cohort).await, percent(50), "the longer of both");
    assert_eq!(
        holds(alone).await,
        percent(25),
        "what LUMS granted does not reach here"
    );
    let elsewhere = world.cohort(&small_course()).await;
    assert_eq!(holds(elsewhere).await, percent(0), "not in that cohort");

    let seen = records(world.campus(), &at_hsa, &slug("hsa"), sana.id()).await;
    let seen = seen.unwrap().unwrap().accommodation.unwrap();
    assert_eq!((seen.extra_time, seen.institution_id), (25, two.hsa));
    let own = profile(world.campus(), &sana).await.unwrap().unwrap();
    let own: Vec<_> = own
        .accommodations
        .iter()
        .map(|one| one.extra_time)
        .collect();
    assert_eq!(own, [25, 50]);

    assert!(grant(&world, &at_lums, "lums", &sana, 0).await);
    assert_eq!(holds(two.cohort).await, percent(25));
}
