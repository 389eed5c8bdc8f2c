use super::super::*;
use super::{brought, registered, slug, staff, two_institutions, words};
use crate::institutions::Role;
use crate::people::SignedIn;
use crate::testing::{World, on_both_databases};

async fn confirm(world: &World, by: &SignedIn, at: &str, whose: &SignedIn, what: Record) -> bool {
    let moment = world.moment();
    set_verified(
        world.campus(),
        &moment,
        by,
        &slug(at),
        whose.id(),
        what,
        true,
    )
    .await
    .unwrap()
}

async fn seen(world: &World, by: &SignedIn, at: &str, whose: &SignedIn) -> Option<Records> {
    records(world.campus(), by, &slug(at), whose.id())
        .await
        .unwrap()
}

#[on_both_databases]
async fn what_one_institution_confirmed_the_other_does_not_learn(world: World) {
    let two = two_institutions(&world).await;
    let at_hsa = staff(&world, "HSA", two.hsa, Role::Coordinator).await;
    let at_lums = staff(&world, "LUMS", two.lums, Role::Coordinator).await;
    let sana = world.person("Sana").await;
    let id = registered(&world, &sana, "A-1").await;
    let record = Record::Registration {
        id,
        number: "A-1".to_owned(),
    };
    assert!(!confirm(&world, &at_lums, "lums", &sana, record.clone()).await);
    brought(&world, &sana, two.cohort, Some(two.lums)).await;
    let second = world.cohort(&crate::testing::small_course()).await;
    brought(&world, &sana, second, None).await;
    assert!(confirm(&world, &at_lums, "lums", &sana, record.clone()).await);
    assert!(confirm(&world, &at_lums, "lums", &sana, record.clone()).await);
    assert!(!confirm(&world, &at_lums, "hsa", &sana, record.clone()).await);

    let count = |records: Option<Records>| records.unwrap().registrations[0].verifications.len();
    assert_eq!(count(seen(&world, &at_lums, "lums", &sana).await), 1);
    assert_eq!(count(seen(&world, &at_hsa, "hsa", &sana).await), 0);
    let own = profile(world.campus(), &sana).await.unwrap().unwrap();
    assert_eq!(
        own.registrations[0].verifications[0].institution.id,
        two.lums
    );

    // A number that was changed is confirmed by nobody, and not by who looked at the old one.
    let new = NewRegistration {
        body: Body::NursingAndMidwifery,
        body_words: None,
        number: words("A-2"),
    };
    let moment = &mut world.moment();
    change_registration(world.campus(), moment, &sana, id, new)
        .await
        .unwrap();
    assert_eq!(count(seen(&world, &at_lums, "lums", &sana).await), 0);
    assert!(!confirm(&world, &at_hsa, "hsa", &sana, record).await);
}

#[on_both_databases]
async fn an_institution_confirms_its_own_affiliations_only(world: World) {
    let two = two_institutions(&world).await;
    let at_hsa = staff(&world, "HSA", two.hsa, Role::Administrator).await;
    let sana = world.person("Sana").await;
    brought(&world, &sana, two.cohort, None).await;
    let mut ids = Vec::new();
    for institution in [Some(two.hsa), Some(two.lums), None] {
        let new = NewAffiliation {
            institution,
            organisation: Some(words("Elsewhere")),
            post: None,
            begun_on: None,
            ended_on: None,
        };
        let added = add_affiliation(world.campus(), &world.moment(), &sana, new).await;
        ids.push(added.unwrap().unwrap());
    }
    for (id, may) in ids.iter().zip([true, false, false]) {
        let record = Record::Affiliation(*id);
        assert_eq!(confirm(&world, &at_hsa, "hsa", &sana, record).await, may);
    }
    let shown = seen(&world, &at_hsa, "hsa", &sana).await.unwrap();
    assert_eq!(shown.affiliations.len(), 1);
    assert_eq!(shown.affiliations[0].verified_by, Some(at_hsa.id()));
    let stranger = world.person("A Stranger").await;
    assert!(seen(&world, &stranger, "hsa", &sana).await.is_none());
    let back = set_verified(
        world.campus(),
        &world.moment(),
        &at_hsa,
        &slug("hsa"),
        sana.id(),
        Record::Affiliation(ids[0]),
        false,
    )
    .await;
    assert!(back.unwrap());
    let shown = seen(&world, &at_hsa, "hsa", &sana).await.unwrap();
    assert_eq!(shown.affiliations[0].verified_at, None);
}
