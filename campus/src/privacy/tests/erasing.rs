use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait};
use time::Duration;

use crate::assessment::entity::{attempt, response};
use crate::assessment::start_attempt;
use crate::audit::{self, AuditKey, Deed, Entry, Subject};
use crate::certificates::entity::certificate;
use crate::institutions::{Role, grant_role};
use crate::people::slow_down::Caller;
use crate::people::{Password, SignedIn, Unproved, consents, signed_in};
use crate::privacy::{
    AskRefusal, ERASED_NAME, EraseRefusal, ask_to_be_erased, erase_due, erase_on_paper,
    keep_account, pending_erasure,
};
use crate::testing::{World, on_both_databases, small_course};
use crate::{Error, Operator};

const PASSWORD: &str = "seven paper cranes";
/// Words that tell who it was.
const CANARIES: [&str; 3] = ["Canary Khatoon", "canary@example.org", "canary answer"];

async fn ask(world: &World, who: &SignedIn, password: &str) -> Result<(), Error<AskRefusal>> {
    let password = Password::to_check(password);
    let caller = Caller::default();
    let asked = ask_to_be_erased(world.campus(), &world.moment(), who, password, &caller).await;
    world.deliver_mail().await;
    asked
}

async fn due(world: &World) -> u64 {
    erase_due(world.campus(), &world.moment()).await.unwrap()
}

/// A learner who left traces in many tables, and holds a certificate.
async fn learner(world: &World) -> SignedIn {
    let write = world.campus().database().write();
    let cohort = world.cohort(&small_course()).await;
    let who = world.member(CANARIES[0], CANARIES[1], PASSWORD).await;
    crate::cohorts::enrol(world.campus(), &world.moment(), &who, cohort)
        .await
        .unwrap();
    start_attempt(
        world.campus(),
        &mut world.moment(),
        &who,
        cohort,
        &"counting-quiz".parse().unwrap(),
    )
    .await
    .unwrap();
    let attempt = attempt::Entity::find().one(write).await.unwrap().unwrap();
    let answer = response::ActiveModel {
        attempt_id: Set(attempt.id),
        question: Set("correction-1".to_owned()),
        answer: Set(CANARIES[2].to_owned()),
        saved_at: Set(world.now()),
        ..Default::default()
    };
    answer.insert(write).await.unwrap();
    let document = certificate::ActiveModel {
        serial: Set("0123456789ABCDEF".to_owned()),
        enrolment_id: Set(attempt.enrolment_id),
        kind: Set(crate::certificates::CertificateKind::Achievement),
        issue: Set(1),
        state: Set(crate::certificates::CertificateState::Valid),
        document: Set(format!("{{\"name\":\"{}\"}}", CANARIES[0])),
        digest: Set("0".repeat(64)),
        demonstration: Set(false),
        issued_at: Set(world.now()),
        ..Default::default()
    };
    document.insert(write).await.unwrap();
    let mut moment = world.moment();
    let salt = moment.bytes();
    let entry = Entry::new(&who, Deed::ConsentGiven)
        .to(Subject::Person(who.id()))
        .erasable("address", who.id(), CANARIES[1], salt);
    let transaction = world.campus().begin().await.unwrap();
    audit::record(&transaction, &moment, entry).await.unwrap();
    transaction.commit().await.unwrap();
    who
}

/// The tables in which one of the canaries is.
async fn traces(world: &World) -> Vec<String> {
    let dump = world.dump().await;
    let told = |rows: &Vec<String>| {
        rows.iter()
            .any(|row| CANARIES.iter().any(|canary| row.contains(canary)))
    };
    dump.into_iter()
        .filter(|(_, rows)| told(rows))
        .map(|(table, _)| table)
        .collect()
}

#[on_both_databases]
async fn what_tells_who_it_was_goes_after_a_week_and_the_proof_stays(world: World) {
    let who = learner(&world).await;
    let other = world.member("Bilal", "bilal@example.org", PASSWORD).await;
    let key = AuditKey::new(&[7; 64]).unwrap();
    audit::seal(world.campus(), &world.moment(), &key)
        .await
        .unwrap();
    assert!(traces(&world).await.len() > 4);
    let wrong = ask(&world, &who, "not the password").await;
    assert!(matches!(
        wrong,
        Err(Error::Refused(AskRefusal::Unproved(
            Unproved::WrongPassword
        )))
    ));
    ask(&world, &who, PASSWORD).await.unwrap();
    ask(&world, &who, PASSWORD).await.unwrap();
    world.advance(Duration::days(7) - Duration::seconds(1));
    assert_eq!(due(&world).await, 0);
    world.advance(Duration::seconds(1));
    assert_eq!(due(&world).await, 1);
    assert_eq!(due(&world).await, 0);

    assert_eq!(traces(&world).await, ["certificate"]);
    assert_eq!(signed_in(world.campus(), who.id()).await.unwrap(), None);
    let agreed = consents(world.campus(), &who).await.unwrap();
    let asked_at = world.now() - Duration::days(7);
    assert_eq!(agreed[0].withdrawn_at, Some(asked_at));
    let dump = world.dump().await;
    assert!(dump["person"].iter().any(|row| row.contains(ERASED_NAME)));
    assert_eq!(dump["attempt"].len(), 1);
    assert!(
        signed_in(world.campus(), other.id())
            .await
            .unwrap()
            .is_some()
    );
    let report = audit::verify(world.campus(), &key, &[]).await.unwrap();
    assert!(report.is_sound(), "{report:?}");
    assert_eq!((report.values_gone.len(), report.erased_values), (0, 1));
    // The address is free for somebody else.
    world.member("Somebody", CANARIES[1], PASSWORD).await;
}

#[on_both_databases]
async fn whoever_changes_their_mind_stays(world: World) {
    let who = world.member("Sana", "sana@example.org", PASSWORD).await;
    ask(&world, &who, PASSWORD).await.unwrap();
    let pending = pending_erasure(world.campus(), &who).await.unwrap();
    assert_eq!(pending.due_at, Some(world.now() + Duration::days(7)));
    keep_account(world.campus(), &world.moment(), &who)
        .await
        .unwrap();
    assert_eq!(world.deliver_mail().await.len(), 1);
    world.advance(Duration::days(30));
    assert_eq!(due(&world).await, 0);
    let pending = pending_erasure(world.campus(), &who).await.unwrap();
    assert_eq!(pending.due_at, None);
}

#[on_both_databases]
async fn roles_must_be_handed_over_first(world: World) {
    let who = world.member("Sana", "sana@example.org", PASSWORD).await;
    let by = Operator::at_the_command_line();
    ask(&world, &who, PASSWORD).await.unwrap();
    grant_role(
        world.campus(),
        &world.moment(),
        by,
        who.id(),
        None,
        Role::Administrator,
    )
    .await
    .unwrap();
    world.deliver_mail().await;
    let refused = ask(&world, &who, PASSWORD).await;
    assert!(matches!(
        refused,
        Err(Error::Refused(AskRefusal::HoldsRoles))
    ));
    world.advance(Duration::days(8));
    assert_eq!(due(&world).await, 0);
    assert!(signed_in(world.campus(), who.id()).await.unwrap().is_some());
    let paper = async |person| erase_on_paper(world.campus(), &world.moment(), by, person).await;
    let refused = paper(who.id()).await;
    assert!(matches!(
        refused,
        Err(Error::Refused(EraseRefusal::HoldsRoles))
    ));
    let nobody = paper(crate::people::PersonId(77)).await;
    assert!(matches!(
        nobody,
        Err(Error::Refused(EraseRefusal::NoSuchPerson))
    ));
    let other = world.person("A Learner").await;
    paper(other.id()).await.unwrap();
    let again = paper(other.id()).await;
    assert!(matches!(
        again,
        Err(Error::Refused(EraseRefusal::NoSuchPerson))
    ));
}

#[on_both_databases]
async fn two_who_carry_it_out_at_once_do_it_once(world: World) {
    let who = world.member("Sana", "sana@example.org", PASSWORD).await;
    ask(&world, &who, PASSWORD).await.unwrap();
    world.advance(Duration::days(7));
    let runners = [(); 3].map(|()| {
        let world = world.clone();
        tokio::spawn(async move { due(&world).await })
    });
    let mut erased = 0;
    for runner in runners {
        erased += runner.await.unwrap();
    }
    assert_eq!(erased, 1);
    let dump = world.dump().await;
    let entries = dump["audit_entry"].iter();
    assert_eq!(
        entries
            .filter(|entry| entry.contains("person_erased"))
            .count(),
        1
    );
}
