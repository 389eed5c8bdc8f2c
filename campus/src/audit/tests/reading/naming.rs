//! Whom the log names, and to whom.

use super::*;

#[on_both_databases]
async fn people_are_named_as_far_as_the_institution_may_see_them(world: World) {
    let houses = Houses::new(&world).await;
    let ours = world.learner_in(houses.cohort, "Ours").await;
    let stranger = world.person("A Stranger").await;
    let house = |by: &SignedIn, deed| Entry::new(by, deed).at(houses.ours);
    let to = |person: &SignedIn| Subject::Person(person.id());
    write(
        &world,
        house(&houses.amina, Deed::LearnerBrought).to(to(&stranger)),
    )
    .await;
    write(&world, house(&ours, Deed::FieldsAnswered).to(to(&ours))).await;
    write(
        &world,
        house(&stranger, Deed::ClaimCodeUsed).to(to(&stranger)),
    )
    .await;
    write(&world, house(&ours, Deed::LearnerInvited)).await;
    write(&world, house(&stranger, Deed::LogoChanged)).await;
    write(&world, house(&ours, Deed::PasswordChanged).to(to(&ours))).await;

    let brought = houses.only(Deed::LearnerBrought).await;
    assert_eq!(doer(&brought), &named(&houses.amina));
    assert_eq!(about(&brought), &ShownPerson::Unnamed);
    let answered = houses.only(Deed::FieldsAnswered).await;
    assert_eq!(
        (doer(&answered), about(&answered)),
        (&named(&ours), &named(&ours))
    );
    assert_eq!(
        doer(&houses.only(Deed::ClaimCodeUsed).await),
        &ShownPerson::Unnamed
    );
    // A learner of ours who acts as staff of another house: that is no business of ours.
    assert_eq!(
        doer(&houses.only(Deed::LearnerInvited).await),
        &ShownPerson::Unnamed
    );
    let logo = houses.only(Deed::LogoChanged).await;
    assert!(matches!(logo.by, ShownActor::PlatformAdministrator));
    assert_eq!(
        doer(&houses.only(Deed::PasswordChanged).await),
        &ShownPerson::Unnamed
    );

    // Asking for a person finds no more than reading would.
    let of = |person: &SignedIn| Search {
        by: Some(By::Person(person.id())),
        ..Search::default()
    };
    let on = |person: &SignedIn| Search {
        about: Some(to(person)),
        ..Search::default()
    };
    assert_eq!(houses.deeds(of(&ours)).await, [Deed::FieldsAnswered]);
    assert_eq!(houses.deeds(on(&ours)).await, [Deed::FieldsAnswered]);
    for nobody in [&stranger, &world.person("Never Here").await] {
        for search in [of(nobody), on(nobody)] {
            let found = houses.found(search).await;
            assert!(found.entries.is_empty());
            let asked = found.by.or(found.about);
            assert_eq!(asked, Some(ShownPerson::Unnamed));
        }
    }
}

#[on_both_databases]
async fn a_partner_reads_which_institution_acted_and_not_who(world: World) {
    let houses = Houses::new(&world).await;
    let hosted = cohort::Entity::find()
        .filter(cohort::Column::HostId.eq(houses.theirs))
        .one(world.campus().read())
        .await
        .unwrap()
        .unwrap();
    // Someone of both houses, acting for the other.
    let both = with_role(&world, "Of Both", Some(houses.ours), Role::Coordinator).await;
    let added = |at, cohort| {
        Entry::new(&both, Deed::PartnerAdded)
            .at(Some(at))
            .to(Subject::Cohort(cohort))
            .fact("partner", "elsewhere")
    };
    write(&world, added(houses.ours, hosted.id)).await;
    let told = houses.only(Deed::PartnerAdded).await;
    let ShownActor::Institution(host) = &told.by else {
        panic!("{:?}", told.by);
    };
    assert_eq!(host.id, houses.theirs);
    write(&world, added(houses.ours, houses.cohort)).await;
    let by = Some(By::Person(both.id()));
    let found = houses
        .found(Search {
            by,
            ..Search::default()
        })
        .await;
    assert_eq!(
        found.entries.len(),
        1,
        "only what was done for our own cohort"
    );
    assert_eq!(doer(&found.entries[0]), &named(&both));
    assert_eq!(found.entries[0].partner.as_ref().unwrap().id, houses.theirs);
}

#[on_both_databases]
async fn a_value_is_told_until_it_is_erased_and_to_those_who_see_its_person(world: World) {
    let houses = Houses::new(&world).await;
    let ours = world.learner_in(houses.cohort, "Ours").await;
    let stranger = world.person("A Stranger").await;
    for person in [&ours, &stranger] {
        let mut moment = world.moment();
        let entry = Entry::new(&houses.amina, Deed::AccommodationGranted)
            .at(houses.ours)
            .to(Subject::Person(person.id()))
            .erasable("extra_time", person.id(), "25", moment.bytes());
        write(&world, entry).await;
    }
    let values = async || {
        let found = houses.found(Search {
            what: Some(What::Group(DeedGroup::Records)),
            ..Search::default()
        });
        let entries = found.await.entries;
        let told = |entry: &ShownEntry| entry.facts.value("extra_time").cloned();
        entries.iter().map(told).collect::<Vec<_>>()
    };
    let withheld = Some(ShownValue::Withheld);
    let told = Some(ShownValue::Told("25".to_owned()));
    assert_eq!(values().await, [withheld.clone(), told]);
    audit_value::Entity::delete_many()
        .exec(world.campus().database().write())
        .await
        .unwrap();
    assert_eq!(values().await, [withheld, Some(ShownValue::Erased)]);
}

#[on_both_databases]
async fn the_platform_names_its_own_people_and_for_what_they_do_there(world: World) {
    let platform = with_role(&world, "P", None, Role::Administrator).await;
    let learner = world.person("A Learner").await;
    for person in [&platform, &learner] {
        let entry = Entry::new(person, Deed::PasswordChanged).to(Subject::Person(person.id()));
        write(&world, entry).await;
    }
    write(&world, Entry::new(&platform, Deed::MailTriedAgain)).await;
    let find = async |search: Search| {
        entries_of_platform(world.campus(), &platform, &search)
            .await
            .unwrap()
            .unwrap()
            .entries
    };
    let all = find(Search::default()).await;
    assert_eq!(doer(&all[0]), &named(&platform));
    for own in &all[1..3] {
        assert_eq!(
            (doer(own), about(own)),
            (&ShownPerson::Unnamed, &ShownPerson::Unnamed)
        );
    }
    let by = Some(By::Person(platform.id()));
    let own = find(Search {
        by,
        ..Search::default()
    })
    .await;
    assert_eq!(
        own.len(),
        1,
        "nobody is found by what they do with their own account"
    );
}

#[on_both_databases]
async fn an_account_that_became_part_of_another_is_found_under_it(world: World) {
    let houses = Houses::new(&world).await;
    let kept = with_role(&world, "Kept", Some(houses.ours), Role::Coordinator).await;
    let retired = world.person("Retired").await;
    write(
        &world,
        Entry::new(&retired, Deed::LearnerInvited).at(houses.ours),
    )
    .await;
    let change = |erased, merged_into| person::ActiveModel {
        id: Set(retired.id()),
        erased_at: Set(erased),
        merged_into: Set(merged_into),
        ..Default::default()
    };
    let database = world.campus().database().write();
    change(None, Some(kept.id()))
        .update(database)
        .await
        .unwrap();
    let by_kept = Some(By::Person(kept.id()));
    let found = houses
        .found(Search {
            by: by_kept,
            ..Search::default()
        })
        .await;
    assert_eq!(found.entries.len(), 1);
    assert_eq!(doer(&found.entries[0]), &named(&kept));
}

#[on_both_databases]
async fn who_was_erased_has_no_name_and_seals_show(world: World) {
    let houses = Houses::new(&world).await;
    let gone = with_role(&world, "Gone", Some(houses.ours), Role::Instructor).await;
    let erased = person::ActiveModel {
        id: Set(gone.id()),
        erased_at: Set(Some(world.now())),
        ..Default::default()
    };
    erased
        .update(world.campus().database().write())
        .await
        .unwrap();
    world.advance(Duration::minutes(1));
    seal(world.campus(), &world.moment(), &super::super::key())
        .await
        .unwrap();
    write(&world, Entry::new(&gone, Deed::LogoChanged).at(houses.ours)).await;
    let logo = houses.only(Deed::LogoChanged).await;
    assert_eq!((doer(&logo), logo.sealed), (&ShownPerson::Erased, false));
    assert!(houses.only(Deed::InstitutionFounded).await.sealed);
    let by_them = Some(By::Person(gone.id()));
    assert!(
        houses
            .deeds(Search {
                by: by_them,
                ..Search::default()
            })
            .await
            .is_empty()
    );
}
