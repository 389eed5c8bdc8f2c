use sea_orm::{EntityTrait, PaginatorTrait};
use time::macros::date;

use super::super::*;
use super::{registered, words};
use crate::audit::entity::audit_value;
use crate::people::{PersonName, signed_in};
use crate::testing::{World, on_both_databases};

#[on_both_databases]
async fn a_profile_is_kept_and_the_certificate_takes_its_name_from_it(world: World) {
    let sana = world.person("Sana").await;
    assert_eq!(sana.name_on_certificates(), "Sana");
    let new = NewProfile {
        name_urdu: Some(UrduName::parse("ثنا").unwrap()),
        name_on_certificates: Some(PersonName::parse("Sana Bibi").unwrap()),
        cadre: Some(Cadre::LadyHealthWorker),
        cadre_words: Some(words("not kept beside a cadre of the list")),
    };
    for _ in 0..2 {
        change_profile(world.campus(), &mut world.moment(), &sana, new.clone())
            .await
            .unwrap();
    }
    let sana = signed_in(world.campus(), sana.id()).await.unwrap().unwrap();
    assert_eq!(sana.name_on_certificates(), "Sana Bibi");
    let shown = profile(world.campus(), &sana).await.unwrap().unwrap();
    assert_eq!(shown.person.name_urdu.as_deref(), Some("ثنا"));
    assert_eq!(shown.person.cadre, Some(Cadre::LadyHealthWorker));
    assert_eq!(shown.person.cadre_words, None);
    let noted = audit_value::Entity::find()
        .count(world.campus().read())
        .await
        .unwrap();
    assert_eq!(noted, 2, "saving the same again is no change");
}

#[on_both_databases]
async fn registrations_and_affiliations_are_ones_own(world: World) {
    let (sana, bilal) = (world.person("Sana").await, world.person("Bilal").await);
    let id = registered(&world, &sana, "A-1").await;
    assert_eq!(registered(&world, &sana, "A-1").await, id);
    let moment = &mut world.moment();
    let other = NewRegistration {
        body: Body::Other,
        body_words: Some(words("A council")),
        number: words("9"),
    };
    let campus = world.campus();
    let changed = change_registration(campus, moment, &bilal, id, other.clone()).await;
    assert!(!changed.unwrap());
    assert!(
        !remove_registration(campus, moment, &bilal, id)
            .await
            .unwrap()
    );
    assert!(
        change_registration(campus, moment, &sana, id, other)
            .await
            .unwrap()
    );

    let place = NewAffiliation {
        institution: None,
        organisation: Some(words("A rural health centre")),
        post: Some(words("Nurse")),
        begun_on: Some(date!(2020 - 02 - 29)),
        ended_on: None,
    };
    let affiliation = add_affiliation(campus, moment, &sana, place.clone())
        .await
        .unwrap()
        .unwrap();
    let ended = NewAffiliation {
        ended_on: Some(date!(2026 - 01 - 31)),
        ..place
    };
    let by_bilal = change_affiliation(campus, moment, &bilal, affiliation, ended.clone()).await;
    assert!(!by_bilal.unwrap());
    assert!(
        !remove_affiliation(campus, moment, &bilal, affiliation)
            .await
            .unwrap()
    );
    assert!(
        change_affiliation(campus, moment, &sana, affiliation, ended)
            .await
            .unwrap()
    );
    let shown = profile(campus, &sana).await.unwrap().unwrap();
    let council = shown.registrations[0].registration.body_words.as_deref();
    assert_eq!(council, Some("A council"));
    let until = shown.affiliations[0].affiliation.ended_on;
    assert_eq!(until, Some(date!(2026 - 01 - 31)));
    assert!(
        remove_affiliation(campus, moment, &sana, affiliation)
            .await
            .unwrap()
    );
    assert!(
        remove_registration(campus, moment, &sana, id)
            .await
            .unwrap()
    );
}

#[on_both_databases]
async fn nobody_holds_more_registrations_than_a_page_can_show(world: World) {
    let sana = world.person("Sana").await;
    for number in 0..20 {
        registered(&world, &sana, &number.to_string()).await;
    }
    let one_more = NewRegistration {
        body: Body::Pharmacy,
        body_words: None,
        number: words("21"),
    };
    let added = add_registration(world.campus(), &mut world.moment(), &sana, one_more).await;
    assert_eq!(added.unwrap(), None);
}
