use time::Duration;

use super::*;
use crate::cohorts::facilitator;
use crate::institutions::{keeper_of, staff_of};
use crate::messages::Letter;
use crate::testing::on_both_databases;

#[on_both_databases]
async fn whoever_holds_the_link_takes_the_role_on_once(world: World) {
    let amina = with_role(&world, "Amina", Role::Administrator).await;
    let sana = world.person_reached_by("Sana", "sana@example.org").await;
    let (place, role) = (house(), PlaceRole::Coordinator);
    let invited = try_invite(&world, &amina, &place, role, "other@example.org").await;
    let invited = invited.unwrap().unwrap();
    let mails = world.deliver_mail().await;
    assert_eq!(mails[0].recipient, "other@example.org");
    let Letter::RoleInvitation { path, inviter, .. } = &mails[0].letter else {
        panic!("{mails:?}")
    };
    assert_eq!((path, inviter.as_str()), (&invited.path, "Amina"));
    let token = token_at_end_of(path).unwrap();

    let seen = invitation(world.campus(), &world.moment(), Some(&sana), &token).await;
    let seen = seen.unwrap().unwrap();
    assert_eq!((seen.role, seen.fate), (role, InvitationFate::Open));
    assert!(seen.viewer_is_proved);
    assert_eq!(accept(&world, &sana, &token).await, Ok(Some(role)));
    assert_eq!(
        accept(&world, &sana, &token).await,
        Ok(Some(role)),
        "twice is once"
    );
    let bilal = world.person_reached_by("Bilal", "bilal@example.org").await;
    let late = accept(&world, &bilal, &token).await;
    assert_eq!(late, Err(AcceptRefusal::Ended(InvitationFate::Accepted)));

    let slug = small_course().owner;
    let staff = staff_of(world.campus().read(), &sana, &slug).await.unwrap();
    assert!(staff.is_some_and(|staff| !staff.is_administrator()));
    let roles = shown(&world, &amina, &place).await;
    assert!(roles.invitations.is_empty());
    let held = roles.holders.iter().find(|held| held.person == sana.id());
    let held = held.unwrap();
    assert_eq!(held.given_by, Giver::Named("Amina".to_owned()));
    assert_eq!(held.given_at, world.now());
    let amina = roles.holders.iter().find(|held| held.person == amina.id());
    assert_eq!(amina.unwrap().given_by, Giver::Operator);
}

#[on_both_databases]
async fn roles_of_courses_and_cohorts_are_given_by_their_houses_staff_only(world: World) {
    let id = cohort(&world).await;
    let coordinator = with_role(&world, "A Coordinator", Role::Coordinator).await;
    let stranger = platform_administrator(&world, "A Platform Administrator").await;
    let teacher = world
        .person_reached_by("A Teacher", "teacher@example.org")
        .await;
    let course = small_course();
    let places = [
        (
            Place::Course(course.owner.clone(), course.id),
            PlaceRole::Author,
        ),
        (Place::Cohort(course.owner, id), PlaceRole::Facilitator),
    ];
    for (place, role) in &places {
        let refused = try_invite(&world, &stranger, place, *role, "x@example.org").await;
        assert!(refused.unwrap().is_none());
        let moment = world.moment();
        let seen = roles_at(world.campus(), &moment, &stranger, place).await;
        assert!(seen.unwrap().is_none());
        let wrong = try_invite(
            &world,
            &coordinator,
            place,
            PlaceRole::Administrator,
            "x@example.org",
        );
        assert_eq!(wrong.await.unwrap_err(), InviteRefusal::NoSuchRole);
        let token = invited(&world, &coordinator, place, *role, "teacher@example.org").await;
        assert_eq!(accept(&world, &teacher, &token).await, Ok(Some(*role)));
    }
    let campus = world.campus();
    assert!(
        facilitator(campus.read(), &teacher, id)
            .await
            .unwrap()
            .is_some()
    );
    let work = work(campus, &teacher).await.unwrap();
    assert!(work.institutions.is_empty() && !work.platform);
    assert_eq!(work.courses[0].roles, [PlaceRole::Author]);
    assert_eq!(work.cohorts[0].roles, [PlaceRole::Facilitator]);
    assert!(works(campus, &teacher).await.unwrap());

    for (place, _) in &places {
        let grant = grant_of(&world, &coordinator, place, &teacher).await;
        assert_eq!(withdraw(&world, &teacher, place, grant).await, Ok(None));
        assert_eq!(
            withdraw(&world, &coordinator, place, grant).await,
            Ok(Some(()))
        );
        assert_eq!(
            withdraw(&world, &coordinator, place, grant).await,
            Ok(Some(()))
        );
    }
    assert!(
        facilitator(campus.read(), &teacher, id)
            .await
            .unwrap()
            .is_none()
    );
    assert!(!works(campus, &teacher).await.unwrap());
    let former = shown(&world, &coordinator, &places[1].0).await.former;
    assert!(matches!(&former[0].withdrawn, Some((Giver::Named(by), _)) if by == "A Coordinator"));
}

#[on_both_databases]
async fn an_invitation_ends_with_its_time_or_with_its_inviters_right(world: World) {
    let platform = platform_administrator(&world, "A Platform Administrator").await;
    let amina = with_role(&world, "Amina", Role::Administrator).await;
    let sana = world.person_reached_by("Sana", "sana@example.org").await;
    let place = house();
    let role = PlaceRole::Administrator;
    let token = invited(&world, &amina, &place, role, "sana@example.org").await;
    let other = invited(&world, &platform, &place, role, "other@example.org").await;
    let grant = grant_of(&world, &platform, &place, &amina).await;
    assert_eq!(
        withdraw(&world, &platform, &place, grant).await,
        Ok(Some(()))
    );
    let refused = accept(&world, &sana, &token).await;
    assert_eq!(refused, Err(AcceptRefusal::Ended(InvitationFate::Void)));
    let open = shown(&world, &platform, &place).await.invitations;
    assert_eq!(
        open.iter().map(|open| open.void).collect::<Vec<_>>(),
        [false, true]
    );

    // Whoever sends it anew vouches for it now.
    let moment = &mut world.moment();
    let id = open[1].id;
    let anew = renew_invitation(
        world.campus(),
        moment,
        &platform,
        &place,
        id,
        Language::Urdu,
    );
    let anew = token_at_end_of(&anew.await.unwrap().unwrap().path).unwrap();
    world.deliver_mail().await;
    assert_eq!(
        accept(&world, &sana, &token).await,
        Ok(None),
        "the old link is dead"
    );
    assert_eq!(accept(&world, &sana, &anew).await, Ok(Some(role)));

    world.advance(Duration::days(14));
    let late = accept(&world, &sana, &other).await;
    assert_eq!(late, Err(AcceptRefusal::Ended(InvitationFate::Expired)));
    assert!(shown(&world, &platform, &place).await.invitations[0].expired);
    world.advance(Duration::days(30));
    let kept = crate::Retention::default();
    sweep(world.campus(), &world.moment(), &kept).await.unwrap();
    assert!(
        shown(&world, &platform, &place)
            .await
            .invitations
            .is_empty()
    );
}

#[on_both_databases]
async fn an_account_without_anything_proved_takes_no_role(world: World) {
    let amina = with_role(&world, "Amina", Role::Administrator).await;
    let nobody = world.person("Nobody").await;
    let token = invited(
        &world,
        &amina,
        &house(),
        PlaceRole::Instructor,
        "n@example.org",
    )
    .await;
    let refused = accept(&world, &nobody, &token).await;
    assert_eq!(refused, Err(AcceptRefusal::NotProved));
    assert!(!works(world.campus(), &nobody).await.unwrap());
}

#[on_both_databases]
async fn an_invitation_that_was_taken_back_gives_nothing(world: World) {
    let amina = with_role(&world, "Amina", Role::Administrator).await;
    let coordinator = with_role(&world, "A Coordinator", Role::Coordinator).await;
    let sana = world.person_reached_by("Sana", "sana@example.org").await;
    let place = house();
    let token = invited(
        &world,
        &amina,
        &place,
        PlaceRole::Coordinator,
        "sana@example.org",
    )
    .await;
    let id = shown(&world, &amina, &place).await.invitations[0].id;
    let (campus, moment) = (world.campus(), world.moment());
    let elsewhere = Place::Platform;
    for (actor, place) in [(&coordinator, &place), (&amina, &elsewhere)] {
        let done = withdraw_invitation(campus, &moment, actor, place, id).await;
        assert_eq!(done.unwrap(), None);
    }
    let done = withdraw_invitation(campus, &moment, &amina, &place, id).await;
    assert_eq!(done.unwrap(), Some(()));
    let refused = accept(&world, &sana, &token).await;
    assert_eq!(
        refused,
        Err(AcceptRefusal::Ended(InvitationFate::Withdrawn))
    );
    let again = withdraw_invitation(campus, &moment, &amina, &place, id).await;
    assert_eq!(again.unwrap(), None);
    let mut later = world.moment();
    let anew = renew_invitation(campus, &mut later, &amina, &place, id, Language::English);
    assert!(anew.await.unwrap().is_none());
}

#[on_both_databases]
async fn invitations_are_counted_and_not_repeated(world: World) {
    let amina = with_role(&world, "Amina", Role::Administrator).await;
    let place = house();
    let role = PlaceRole::Instructor;
    for number in 0..50 {
        let address = format!("person-{number}@example.org");
        try_invite(&world, &amina, &place, role, &address)
            .await
            .unwrap()
            .unwrap();
    }
    let same = try_invite(&world, &amina, &place, role, "person-7@example.org").await;
    assert_eq!(same.unwrap_err(), InviteRefusal::InvitedBefore);
    let course = small_course();
    let there = Place::Course(course.owner.clone(), course.id);
    let more = try_invite(&world, &amina, &there, PlaceRole::Author, "one@example.org").await;
    assert_eq!(
        more.unwrap_err(),
        InviteRefusal::TooManyOpen,
        "with its courses"
    );
    assert_eq!(world.deliver_mail().await.len(), 50);
    world.advance(Duration::days(14));
    let more = try_invite(&world, &amina, &place, role, "one@example.org").await;
    assert!(more.unwrap().is_some());
    world.deliver_mail().await;
    assert!(
        keeper_of(world.campus().read(), &amina, &course.owner)
            .await
            .unwrap()
            .is_some()
    );
}
