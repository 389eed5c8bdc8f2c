use super::{DRAWING, hsa, published, sources};
use crate::courses::{AssetDigest, PublishRefusal, asset, by_slug, catalogue};
use crate::testing::{World, on_both_databases};

#[on_both_databases]
async fn publishing_makes_the_next_revision_and_the_same_again_makes_none(world: World) {
    hsa(&world).await;
    let first = published(&world, &sources("Counting", "hsa"), Some(0))
        .await
        .unwrap();
    assert_eq!((first.number, first.new), (1, true));
    let same = published(&world, &sources("Counting", "hsa"), None)
        .await
        .unwrap();
    assert_eq!((same.revision, same.new), (first.revision, false));
    let second = published(&world, &sources("Counting well", "hsa"), Some(1))
        .await
        .unwrap();
    assert_eq!((second.number, second.course), (2, first.course));

    let listing = by_slug(world.campus(), &"counting".parse().unwrap())
        .await
        .unwrap()
        .unwrap();
    assert_eq!(listing.revision.number, 2);
    assert_eq!(listing.revision.course.title.base(), "Counting well");
    assert_eq!(listing.owner.slug, "hsa");
    // The earlier revision still says what it said.
    let campus = world.campus();
    let earlier = campus
        .library()
        .revision(campus.read(), first.revision)
        .await
        .unwrap();
    assert_eq!(earlier.course.title.base(), "Counting");
}

#[on_both_databases]
async fn publishing_on_a_base_that_is_not_the_newest_is_refused(world: World) {
    hsa(&world).await;
    published(&world, &sources("Counting", "hsa"), None)
        .await
        .unwrap();
    published(&world, &sources("Counting well", "hsa"), Some(1))
        .await
        .unwrap();
    for base in [0, 1, 3] {
        let refused = published(&world, &sources("Mine", "hsa"), Some(base)).await;
        assert_eq!(refused, Err(PublishRefusal::NotNewest { newest: 2 }));
    }
}

#[on_both_databases]
async fn two_publications_at_once_never_share_a_number(world: World) {
    hsa(&world).await;
    published(&world, &sources("Counting", "hsa"), None)
        .await
        .unwrap();
    let (one, other) = (sources("One", "hsa"), sources("Another", "hsa"));
    let outcomes = tokio::join!(
        published(&world, &one, Some(1)),
        published(&world, &other, Some(1))
    );
    let outcomes = [outcomes.0, outcomes.1];
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
    assert!(outcomes.contains(&Err(PublishRefusal::NotNewest { newest: 2 })));
}

#[on_both_databases]
async fn a_course_with_errors_or_a_wrong_owner_leaves_nothing_behind(world: World) {
    hsa(&world).await;
    let mut broken = sources("Counting", "hsa");
    broken
        .add(
            "01-registers/02-lesson.md",
            b"---\ntitel: Typo\n---\n".to_vec(),
        )
        .unwrap();
    assert!(matches!(
        published(&world, &broken, None).await,
        Err(PublishRefusal::Invalid(diagnostics)) if diagnostics.iter().any(|problem| problem.message.contains("titel"))
    ));
    let unknown = published(&world, &sources("Counting", "elsewhere"), None).await;
    assert_eq!(
        unknown,
        Err(PublishRefusal::NoSuchOwner("elsewhere".to_owned()))
    );
    assert!(catalogue(world.campus(), None).await.unwrap().is_empty());

    published(&world, &sources("Counting", "hsa"), None)
        .await
        .unwrap();
    let taken = published(&world, &sources("Counting", "lums"), None).await;
    assert_eq!(taken, Err(PublishRefusal::OwnerChanged));
}

#[on_both_databases]
async fn a_file_is_found_by_its_digest_only(world: World) {
    hsa(&world).await;
    published(&world, &sources("Counting", "hsa"), None)
        .await
        .unwrap();
    let listing = by_slug(world.campus(), &"counting".parse().unwrap())
        .await
        .unwrap()
        .unwrap();
    let digest = &listing.revision.course.assets.first().unwrap().digest;
    let digest: AssetDigest = digest.parse().unwrap();
    let file = asset(world.campus(), &digest).await.unwrap().unwrap();
    let bytes = file.bytes(world.campus()).await.unwrap();
    assert_eq!(
        (file.media_type.as_str(), bytes.as_slice()),
        ("image/svg+xml", DRAWING)
    );
    assert_eq!(file.length, DRAWING.len() as u64);
    let part = file.part(world.campus(), 1..4).await.unwrap();
    assert_eq!(part, b"svg");
    let other = "0".repeat(64).parse().unwrap();
    assert!(asset(world.campus(), &other).await.unwrap().is_none());
    for wrong in ["", "../../seekh.db", "0000", "\u{0}", &"G".repeat(64)] {
        assert!(wrong.parse::<AssetDigest>().is_err(), "{wrong}");
    }
}
