//! What is found, and by whom.

use super::*;

#[on_both_databases]
async fn each_reads_the_log_of_their_own_house(world: World) {
    let houses = Houses::new(&world).await;
    let (ours, theirs) = (small_course().owner, "elsewhere".parse().unwrap());
    let coordinator = with_role(&world, "C", Some(houses.ours), Role::Coordinator).await;
    let other = with_role(&world, "O", Some(houses.theirs), Role::Administrator).await;
    let platform = with_role(&world, "P", None, Role::Administrator).await;
    let everything = Search::default();
    let (campus, all) = (world.campus(), &everything);
    for (person, at_ours, at_theirs, above) in [
        (&houses.amina, true, false, false),
        (&coordinator, false, false, false),
        (&other, false, true, false),
        (&platform, false, false, true),
    ] {
        for (house, may) in [(&ours, at_ours), (&theirs, at_theirs)] {
            let found = entries_of_institution(campus, person, house, all)
                .await
                .unwrap();
            assert_eq!(found.is_some(), may, "{house}");
        }
        let found = entries_of_platform(campus, person, all).await.unwrap();
        assert_eq!(found.is_some(), above);
    }
    let kinds = houses.deeds(everything).await;
    let expected = [
        Deed::RoleGranted,
        Deed::RoleGranted,
        Deed::InstitutionFounded,
    ];
    assert_eq!(kinds, expected, "the newest first, and nothing of others");
    let above = entries_of_platform(campus, &platform, all)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(above.entries.len(), 1);
    assert_eq!(about(&above.entries[0]), &named(&platform));
}

#[on_both_databases]
async fn entries_are_found_by_kind_doer_and_day(world: World) {
    let houses = Houses::new(&world).await;
    // From 1 January, 14:00 to 2 January, 00:00 and 23:59 where the institution is.
    world.advance(Duration::hours(10));
    write(
        &world,
        Entry::new(&houses.amina, Deed::LogoChanged).at(houses.ours),
    )
    .await;
    world.advance(Duration::hours(24) - Duration::seconds(1));
    write(
        &world,
        Entry::new(Actor::System, Deed::MailTriedAgain).at(houses.ours),
    )
    .await;
    let day = |text| Day::parse(text);
    let on = |from, until| Search {
        from,
        until,
        ..Search::default()
    };
    let second = day("2027-01-02");
    let within = [Deed::MailTriedAgain, Deed::LogoChanged];
    assert_eq!(houses.deeds(on(second, second)).await, within);
    assert_eq!(houses.deeds(on(second, None)).await, within);
    assert_eq!(houses.deeds(on(day("2027-01-03"), None)).await, []);
    let before = [Deed::RoleGranted, Deed::InstitutionFounded];
    assert_eq!(houses.deeds(on(None, day("2027-01-01"))).await, before);

    let what = |what| Search {
        what: Some(what),
        ..Search::default()
    };
    let settings = houses.deeds(what(What::Group(DeedGroup::Settings))).await;
    assert_eq!(settings, [Deed::LogoChanged, Deed::InstitutionFounded]);
    let logo = houses.deeds(what(What::Deed(Deed::LogoChanged))).await;
    assert_eq!(logo, [Deed::LogoChanged]);
    let by = |by| Search {
        by: Some(by),
        ..Search::default()
    };
    assert_eq!(houses.deeds(by(By::Program)).await, [Deed::MailTriedAgain]);
    assert_eq!(houses.deeds(by(By::Operator)).await, before);
    let amina = By::Person(houses.amina.id());
    assert_eq!(houses.deeds(by(amina)).await, [Deed::LogoChanged]);
}

#[on_both_databases]
async fn pages_lead_through_all_entries_and_back(world: World) {
    let houses = Houses::new(&world).await;
    for _ in 0..118 {
        write(
            &world,
            Entry::new(&houses.amina, Deed::LogoChanged).at(houses.ours),
        )
        .await;
    }
    let page = async |page| {
        houses
            .found(Search {
                page,
                ..Search::default()
            })
            .await
    };
    let ids = |found: &EntriesFound| {
        found
            .entries
            .iter()
            .map(|entry| entry.id)
            .collect::<Vec<_>>()
    };
    let first = page(PageAt::Newest).await;
    assert_eq!((first.entries.len(), first.newer), (50, None));
    let second = page(PageAt::OlderThan(first.older.unwrap())).await;
    let third = page(PageAt::OlderThan(second.older.unwrap())).await;
    assert_eq!((third.entries.len(), third.older), (20, None));
    let mut all = [ids(&first), ids(&second), ids(&third)].concat();
    assert!(all.is_sorted_by(|newer, older| newer > older));
    all.dedup();
    assert_eq!(all.len(), 120);
    let back = page(PageAt::NewerThan(third.newer.unwrap())).await;
    assert_eq!(ids(&back), ids(&second));
    let newest = page(PageAt::NewerThan(back.newer.unwrap())).await;
    assert_eq!((ids(&newest), newest.newer), (ids(&first), None));
    assert!(page(PageAt::OlderThan(EntryId(0))).await.entries.is_empty());
    assert!(
        page(PageAt::NewerThan(EntryId(i64::MAX)))
            .await
            .entries
            .is_empty()
    );
}

#[on_both_databases]
async fn what_can_not_be_read_says_nothing(world: World) {
    let houses = Houses::new(&world).await;
    let odd = audit_entry::ActiveModel {
        at: Set(world.now()),
        actor: Set("somebody".to_owned()),
        actor_id: Set(Some(i64::MAX)),
        institution_id: Set(Some(houses.ours)),
        deed: Set(Deed::CohortRoleGranted),
        subject: Set(Some("planet".to_owned())),
        subject_id: Set(Some(1)),
        facts: Set("[]".to_owned()),
        ..Default::default()
    };
    odd.insert(world.campus().database().write()).await.unwrap();
    let entry = Entry::new(PersonId(i64::MAX), Deed::CohortRoleWithdrawn)
        .at(houses.ours)
        .to(Subject::Person(PersonId(-1)))
        .fact("cohort", i64::MAX)
        .fact("role", 7);
    write(&world, entry).await;
    let odd = houses.only(Deed::CohortRoleGranted).await;
    assert!(odd.about.is_none() && odd.facts.role().is_none());
    let lost = houses.only(Deed::CohortRoleWithdrawn).await;
    assert_eq!(
        (doer(&lost), about(&lost)),
        (&ShownPerson::Unnamed, &ShownPerson::Unnamed)
    );
    assert!(lost.cohort.unwrap().title.is_none());
}
