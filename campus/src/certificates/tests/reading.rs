//! What holders and strangers see, and what they don't.

use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::fixture::{Fixture, add_revision};
use crate::certificates::entity::certificate::{Column, Entity};
use crate::certificates::{
    Issuer, Kept, OwnCertificate, Verification, find_own, issue, list_own, verify,
};
use crate::cohorts::entity::enrolment;
use crate::cohorts::{EnrolmentState, entity::cohort};
use crate::people::PersonName;
use crate::people::entity::person;
use crate::testing::{World, on_both_databases};

#[on_both_databases]
async fn a_stranger_learns_what_is_public_and_nothing_else(world: World) {
    let fixture = Fixture::new(world.clone()).await;
    let learner = fixture.finisher("Learner One").await;
    fixture.give_email(&learner, "one@example.org", false).await;
    let issued = fixture.issue(&learner, "Learner Number One").await;

    let Verification::Valid(facts) = verify(world.campus(), &issued.serial).await.unwrap() else {
        panic!("it is genuine");
    };
    assert_eq!(facts.name, "Learner Number One");
    assert_eq!(facts.course.get("en"), ("en", "Counting well"));
    assert_eq!(facts.cpd_hours, "1.5");
    let providers: Vec<&str> = facts
        .providers
        .iter()
        .map(|provider| provider.slug.as_str())
        .collect();
    assert_eq!(providers, ["hsa", "lums"]);
    let everything = format!("{facts:?}");
    for private in ["94", "75", "one@example.org", "final"] {
        assert!(!everything.contains(private), "{private} in {everything}");
    }

    let never_drawn = "0000-0000-0001-CJZ5".parse().unwrap();
    assert_eq!(
        verify(world.campus(), &never_drawn).await.unwrap(),
        Verification::Unknown
    );
}

#[on_both_databases]
async fn a_demonstration_never_verifies_as_valid(world: World) {
    let fixture = Fixture::new(world.clone()).await;
    let learner = fixture.finisher("Learner One").await;
    let issued = issue(
        world.campus(),
        &mut world.moment(),
        &learner,
        fixture.cohort,
        &PersonName::parse("Learner One").unwrap(),
        &Issuer::demonstration("http://127.0.0.1:3000"),
    )
    .await
    .unwrap()
    .unwrap();
    assert!(matches!(
        verify(world.campus(), &issued.serial).await.unwrap(),
        Verification::Demonstration(_)
    ));

    // The mark is in the document too: to take it off the row is to alter the certificate.
    Entity::update_many()
        .col_expr(Column::Demonstration, Expr::value(false))
        .exec(world.campus().database().write())
        .await
        .unwrap();
    assert_eq!(
        verify(world.campus(), &issued.serial).await.unwrap(),
        Verification::Altered
    );
}

#[on_both_databases]
async fn a_certificate_is_its_holders_alone(world: World) {
    let fixture = Fixture::new(world.clone()).await;
    let one = fixture.finisher("Learner One").await;
    let two = fixture.finisher("Learner Two").await;
    let issued = fixture.issue(&one, "Learner One").await;
    assert!(
        find_own(world.campus(), &one, &issued.serial)
            .await
            .unwrap()
            .is_some()
    );
    assert!(
        find_own(world.campus(), &two, &issued.serial)
            .await
            .unwrap()
            .is_none()
    );
    assert_eq!(list_own(world.campus(), &one).await.unwrap().len(), 1);
    assert!(list_own(world.campus(), &two).await.unwrap().is_empty());
}

#[on_both_databases]
async fn what_was_issued_stays_whatever_happens_after(world: World) {
    let fixture = Fixture::new(world.clone()).await;
    let learner = fixture.finisher("Learner One").await;
    let issued = fixture.issue(&learner, "Learner Number One").await;
    let before = find_own(world.campus(), &learner, &issued.serial)
        .await
        .unwrap();

    person::ActiveModel {
        id: Set(learner.id()),
        name: Set("Somebody Else".to_owned()),
        ..Default::default()
    }
    .update(world.campus().database().write())
    .await
    .unwrap();
    let newer = add_revision(&world, fixture.course, 2, "Counting better", "8", 90).await;
    cohort::ActiveModel {
        id: Set(fixture.cohort),
        revision_id: Set(newer),
        ..Default::default()
    }
    .update(world.campus().database().write())
    .await
    .unwrap();
    enrolment::Entity::update_many()
        .col_expr(
            enrolment::Column::State,
            Expr::value(EnrolmentState::Withdrawn),
        )
        .exec(world.campus().database().write())
        .await
        .unwrap();

    let renamed = fixture.signed_in(learner.id()).await;
    let after = find_own(world.campus(), &renamed, &issued.serial)
        .await
        .unwrap();
    assert_eq!(after, before);
    let Verification::Valid(facts) = verify(world.campus(), &issued.serial).await.unwrap() else {
        panic!("it is still genuine");
    };
    assert_eq!(facts.name, "Learner Number One");
    assert_eq!(facts.revision, 1);
}

#[on_both_databases]
async fn tampering_is_seen(world: World) {
    let fixture = Fixture::new(world.clone()).await;
    let learner = fixture.finisher("Learner One").await;
    let issued = fixture.issue(&learner, "Learner One").await;
    let row = Entity::find()
        .filter(Column::Serial.eq(issued.serial.as_str()))
        .one(world.campus().read())
        .await
        .unwrap()
        .unwrap();

    for (column, altered) in [
        (Column::Document, row.document.replace("1.5", "15")),
        (
            Column::Document,
            row.document.replace("Learner One", "Somebody Else"),
        ),
        (Column::Document, String::new()),
        (Column::Digest, row.digest.chars().rev().collect()),
    ] {
        Entity::update_many()
            .col_expr(column, Expr::value(altered))
            .exec(world.campus().database().write())
            .await
            .unwrap();
        assert_eq!(
            verify(world.campus(), &issued.serial).await.unwrap(),
            Verification::Altered
        );
        let own: OwnCertificate = find_own(world.campus(), &learner, &issued.serial)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(own.document, Kept::Altered);
        restore(&world, &row.document, &row.digest).await;
    }
    assert!(matches!(
        verify(world.campus(), &issued.serial).await.unwrap(),
        Verification::Valid(_)
    ));
}

#[on_both_databases]
async fn a_genuine_document_under_another_serial_is_altered(world: World) {
    let fixture = Fixture::new(world.clone()).await;
    let learner = fixture.finisher("Learner One").await;
    fixture.issue(&learner, "Learner One").await;
    let other = "0000-0000-0001-CJZ5".parse().unwrap();
    Entity::update_many()
        .col_expr(Column::Serial, Expr::value("000000000001CJZ5"))
        .exec(world.campus().database().write())
        .await
        .unwrap();
    assert_eq!(
        verify(world.campus(), &other).await.unwrap(),
        Verification::Altered
    );
}

async fn restore(world: &World, document: &str, digest: &str) {
    Entity::update_many()
        .col_expr(Column::Document, Expr::value(document))
        .col_expr(Column::Digest, Expr::value(digest))
        .exec(world.campus().database().write())
        .await
        .unwrap();
}
