//! What an institution says of itself, and who may change it.

use crate::audit::Deed;
use crate::audit::entity::audit_entry;
use crate::institutions::entity::institution;
use crate::institutions::*;
use crate::people::{EmailAddress, SignedIn};
use crate::testing::{World, on_both_databases};
use crate::{BothLanguages, Error, Line, Operator};
use courseware::InstitutionSlug;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

fn both<const LONGEST: usize>(english: &str, urdu: &str) -> BothLanguages<LONGEST> {
    BothLanguages {
        english: Line::parse(english).unwrap(),
        urdu: Line::parse(urdu).unwrap(),
    }
}

fn settings(short_name: &str) -> Settings {
    Settings {
        short_name: Line::parse(short_name).unwrap(),
        name: both("Institute of Public Health", "انسٹی ٹیوٹ آف پبلک ہیلتھ"),
        about: both("It trains.", "یہ تربیت دیتا ہے۔"),
        time_zone: TimeZoneName::parse("Asia/Karachi").unwrap(),
        accent: Some("#0c5a3e".parse().unwrap()),
        sender_name: Some(Line::parse("Institute").unwrap()),
        sender_address: Some(EmailAddress::parse("mail@iph.example.org").unwrap()),
        support_contact: SupportContact::parse("1166"),
    }
}

fn slug() -> InstitutionSlug {
    "iph".parse().unwrap()
}

async fn platform_administrator(world: &World) -> SignedIn {
    let person = world.person("A Platform Administrator").await;
    let by = Operator::at_the_command_line();
    grant_role(
        world.campus(),
        &world.moment(),
        by,
        person.id(),
        None,
        Role::Administrator,
    )
    .await
    .unwrap();
    person
}

async fn add(world: &World, actor: &SignedIn) -> Result<Option<InstitutionId>, FoundRefusal> {
    let (campus, moment) = (world.campus(), world.moment());
    match found_institution(campus, &moment, actor, &slug(), settings("IPH")).await {
        Ok(added) => Ok(added),
        Err(Error::Refused(refusal)) => Err(refusal),
        Err(Error::Failed(failure)) => panic!("{failure}"),
    }
}

async fn change(
    world: &World,
    actor: &SignedIn,
    base: i32,
    short_name: &str,
) -> Result<Option<()>, Box<institution::Model>> {
    let (campus, moment) = (world.campus(), world.moment());
    let settings = settings(short_name);
    match change_settings(campus, &moment, actor, &slug(), base, settings).await {
        Ok(done) => Ok(done),
        Err(Error::Refused(SettingsRefusal::ChangedMeanwhile(now))) => Err(now),
        Err(Error::Failed(failure)) => panic!("{failure}"),
    }
}

async fn now(world: &World) -> institution::Model {
    by_slug(world.campus(), &slug()).await.unwrap().unwrap()
}

#[on_both_databases]
async fn a_third_institution_needs_a_platform_administrator_and_nobody_else(world: World) {
    let stranger = world.person("A Stranger").await;
    assert_eq!(add(&world, &stranger).await, Ok(None));
    let actor = platform_administrator(&world).await;
    let id = add(&world, &actor).await.unwrap().unwrap();
    assert_eq!(add(&world, &actor).await, Err(FoundRefusal::SlugTaken));
    let added = now(&world).await;
    assert_eq!(
        (added.id, added.short_name.as_str(), added.version),
        (id, "IPH", 1)
    );
    assert_eq!(
        added.sender_address.as_deref(),
        Some("mail@iph.example.org")
    );
    let palette = palette(world.campus()).await.unwrap();
    assert_eq!(palette.accents[0].0, "iph");
    let founded = audit_entry::Entity::find()
        .filter(audit_entry::Column::Deed.eq(Deed::InstitutionFounded))
        .filter(audit_entry::Column::InstitutionId.eq(id))
        .count(world.campus().read())
        .await;
    assert_eq!(founded.unwrap(), 1);
}

#[on_both_databases]
async fn two_who_change_at_once_are_told_and_nothing_is_lost(world: World) {
    let actor = platform_administrator(&world).await;
    let stranger = world.person("A Stranger").await;
    add(&world, &actor).await.unwrap();
    assert_eq!(change(&world, &stranger, 1, "X").await, Ok(None));
    let (one, other) = tokio::join!(
        change(&world, &actor, 1, "One"),
        change(&world, &actor, 1, "Other"),
    );
    let kept = now(&world).await;
    let (done, told) = match (one, other) {
        (Ok(Some(())), Err(told)) => ("One", told),
        (Err(told), Ok(Some(()))) => ("Other", told),
        both => panic!("{both:?}"),
    };
    assert_eq!((kept.short_name.as_str(), kept.version), (done, 2));
    assert_eq!(*told, kept, "both versions are at hand");
    // Who saves what is there already changes nothing, whatever they started from.
    assert_eq!(change(&world, &actor, 1, done).await, Ok(Some(())));
    assert_eq!(now(&world).await.version, 2);
    assert_eq!(change(&world, &actor, 2, "Third").await, Ok(Some(())));
    let entries = audit_entry::Entity::find()
        .filter(audit_entry::Column::Deed.eq(Deed::InstitutionChanged))
        .all(world.campus().read())
        .await
        .unwrap();
    assert_eq!(entries.len(), 2);
    assert_eq!(entries[0].facts, r#"{"changed":"short_name"}"#);
}

#[on_both_databases]
async fn signatories_are_kept_in_their_order(world: World) {
    let actor = platform_administrator(&world).await;
    add(&world, &actor).await.unwrap();
    let (campus, slug) = (world.campus(), slug());
    let new = |name: &str| NewSignatory {
        name: both(name, "نام"),
        title: both("Director", "ڈائریکٹر"),
    };
    for name in ["A", "B", "C", "D", "E", "F"] {
        let added = add_signatory(campus, &world.moment(), &actor, &slug, new(name)).await;
        assert_eq!(added.unwrap(), Some(()));
    }
    let more = add_signatory(campus, &world.moment(), &actor, &slug, new("G")).await;
    assert!(matches!(
        more,
        Err(Error::Refused(SignatoryRefusal::TooMany))
    ));
    let list = async || signatories(campus, &actor, &slug).await.unwrap().unwrap().1;
    let before = list().await;
    let edit = async |id, change| {
        change_signatory(campus, &world.moment(), &actor, &slug, id, change).await
    };
    edit(before[2].id, SignatoryChange::MoveUp).await.unwrap();
    edit(before[0].id, SignatoryChange::MoveUp).await.unwrap();
    edit(before[5].id, SignatoryChange::Remove).await.unwrap();
    let write = || SignatoryChange::Write(1, new("Z"));
    edit(before[4].id, write()).await.unwrap();
    let late = edit(before[4].id, write()).await;
    assert!(matches!(
        late,
        Err(Error::Refused(SignatoryRefusal::ChangedMeanwhile(_)))
    ));
    let gone = edit(before[5].id, SignatoryChange::Remove).await;
    assert!(matches!(gone, Err(Error::Refused(SignatoryRefusal::Gone))));
    let names: Vec<_> = list()
        .await
        .into_iter()
        .map(|row| row.name.0.get(courseware::Language::English).value.clone())
        .collect();
    assert_eq!(names, ["A", "C", "B", "D", "Z"]);
    let stranger = world.person("A Stranger").await;
    assert!(
        signatories(campus, &stranger, &slug)
            .await
            .unwrap()
            .is_none()
    );
    let refused = add_signatory(campus, &world.moment(), &stranger, &slug, new("X")).await;
    assert_eq!(refused.unwrap(), None);
}

#[on_both_databases]
async fn a_logo_is_made_anew_and_served_under_its_digest(world: World) {
    let actor = platform_administrator(&world).await;
    let stranger = world.person("A Stranger").await;
    add(&world, &actor).await.unwrap();
    let (campus, slug) = (world.campus(), slug());
    let read = async || Logo::read(picture(900, 300)).await.unwrap();
    let refused = change_logo(
        campus,
        &world.moment(),
        &stranger,
        &slug,
        Some(read().await),
    )
    .await;
    assert_eq!(refused.unwrap(), None);
    let done = change_logo(campus, &world.moment(), &actor, &slug, Some(read().await)).await;
    assert_eq!(done.unwrap(), Some(()));
    let digest = now(&world).await.logo.unwrap();
    let png = logo(campus, &slug, &digest.parse().unwrap())
        .await
        .unwrap()
        .unwrap();
    let made = image::load_from_memory(&png).unwrap();
    assert_eq!((made.width(), made.height()), (512, 171));
    assert_eq!(
        now(&world).await.version,
        1,
        "an open form of settings still fits"
    );

    let done = change_logo(campus, &world.moment(), &actor, &slug, None).await;
    assert_eq!(done.unwrap(), Some(()));
    assert!(
        logo(campus, &slug, &digest.parse().unwrap())
            .await
            .unwrap()
            .is_none()
    );
}

fn picture(width: u32, height: u32) -> Vec<u8> {
    let mut png = std::io::Cursor::new(Vec::new());
    image::RgbImage::new(width, height)
        .write_to(&mut png, image::ImageFormat::Png)
        .unwrap();
    png.into_inner()
}

#[tokio::test]
async fn hostile_files_are_no_logos() {
    let refused = async |file: Vec<u8>| match Logo::read(file).await {
        Err(Error::Refused(invalid)) => invalid,
        other => panic!("{other:?}"),
    };
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
    let mut cut = picture(64, 64);
    cut.truncate(60);
    // Says of itself that it is 60,000 pixels wide and high.
    let mut bomb = picture(1, 1);
    bomb[16..20].copy_from_slice(&60_000_u32.to_be_bytes());
    bomb[20..24].copy_from_slice(&60_000_u32.to_be_bytes());
    for file in [b"".to_vec(), svg.to_vec(), b"GIF89a".to_vec(), cut, bomb] {
        assert_eq!(refused(file).await, InvalidLogo::NoPicture);
    }
    assert_eq!(
        refused(picture(4097, 1)).await,
        InvalidLogo::PictureTooLarge
    );
    assert_eq!(refused(vec![0; 1_000_001]).await, InvalidLogo::FileTooLarge);
    // What a file holds beside its picture is not carried on.
    let mut with_more = picture(8, 8);
    with_more.extend(b"<script>");
    let made = Logo::read(with_more).await.unwrap();
    assert!(!format!("{made:?}").contains("60, 115, 99"));
}
