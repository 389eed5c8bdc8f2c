//! An institution's logo: whatever was sent is decoded and made anew, so that nothing of the file itself is served.

use std::io::Cursor;

use courseware::InstitutionSlug;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use object_store::{ObjectStoreExt, path::Path};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use sha2::{Digest, Sha256};
use tokio::sync::Semaphore;

use super::entity::institution;
use super::hold::hold;
use super::keeper_of;
use crate::audit::{self, Deed, Entry, Subject};
use crate::courses::AssetDigest;
use crate::people::SignedIn;
use crate::{Campus, Error, Failure, Moment};

/// Bytes of a file as it is sent.
const LARGEST_FILE: usize = 1_000_000;
/// Pixels on a side of a picture as it is sent.
const LARGEST_SIDE: u32 = 4096;
/// Bytes of a picture once it is decoded: a small file can unfold into a large one.
const MOST_MEMORY: u64 = 80 << 20;
/// Pixels on a side of a logo.
const SIDE: u32 = 512;

/// Pictures that are decoded at once.
static AT_ONCE: Semaphore = Semaphore::const_new(1);

/// A picture of at most 512 by 512 pixels, as PNG.
#[derive(Clone, Debug)]
pub struct Logo(Vec<u8>);

/// Why a file can't be a logo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidLogo {
    /// It has more than a million bytes.
    FileTooLarge,
    /// It is no PNG, JPEG or WebP, or a broken one.
    NoPicture,
    /// It has more than 4096 pixels on a side.
    PictureTooLarge,
}

impl Logo {
    /// Decodes the file, whatever it is called, and makes a small PNG of it.
    ///
    /// # Errors
    /// [`InvalidLogo`].
    pub async fn read(file: Vec<u8>) -> Result<Self, Error<InvalidLogo>> {
        if file.len() > LARGEST_FILE {
            return Err(Error::Refused(InvalidLogo::FileTooLarge));
        }
        let permit = AT_ONCE.acquire().await;
        let made = tokio::task::spawn_blocking(move || {
            let _until_done = permit;
            make(&file)
        })
        .await;
        match made {
            Ok(Ok(png)) => Ok(Self(png)),
            Ok(Err(invalid)) => Err(Error::Refused(invalid)),
            // A file on which the decoder gives up is no picture either.
            Err(_) => Err(Error::Refused(InvalidLogo::NoPicture)),
        }
    }
}

fn make(file: &[u8]) -> Result<Vec<u8>, InvalidLogo> {
    let broken = |_| InvalidLogo::NoPicture;
    let mut reader = ImageReader::new(Cursor::new(file))
        .with_guessed_format()
        .map_err(|_| InvalidLogo::NoPicture)?;
    let known = [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP];
    if reader
        .format()
        .is_none_or(|format| !known.contains(&format))
    {
        return Err(InvalidLogo::NoPicture);
    }
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(broken)?;
    let (width, height) = decoder.dimensions();
    if width.max(height) > LARGEST_SIDE || decoder.total_bytes() > MOST_MEMORY {
        return Err(InvalidLogo::PictureTooLarge);
    }
    let orientation = decoder.orientation().map_err(broken)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(broken)?;
    picture.apply_orientation(orientation);
    if picture.width().max(picture.height()) > SIDE {
        picture = picture.resize(SIDE, SIDE, FilterType::Triangle);
    }
    let mut png = Cursor::new(Vec::new());
    picture
        .to_rgba8()
        .write_to(&mut png, ImageFormat::Png)
        .map_err(broken)?;
    Ok(png.into_inner())
}

/// Gives the institution this logo, or none. None for those who don't keep the institution.
///
/// # Errors
/// When the database or the asset store fails.
pub async fn change_logo(
    campus: &Campus,
    moment: &Moment,
    actor: &SignedIn,
    slug: &InstitutionSlug,
    logo: Option<Logo>,
) -> Result<Option<()>, Failure> {
    // Asked before anything is stored, and again by the transaction.
    if keeper_of(campus.read(), actor, slug).await?.is_none() {
        return Ok(None);
    }
    let digest = match logo {
        Some(logo) => {
            let digest = hex::encode(Sha256::digest(&logo.0));
            campus.assets().put(&place(&digest), logo.0.into()).await?;
            Some(digest)
        }
        None => None,
    };
    let transaction = campus.begin().await?;
    hold(&transaction, slug).await?;
    let Some(keeper) = keeper_of(&transaction, actor, slug).await? else {
        return Ok(None);
    };
    let id = keeper.institution().id;
    if keeper.institution().logo == digest {
        return Ok(Some(()));
    }
    institution::ActiveModel {
        id: Set(id),
        logo: Set(digest),
        ..Default::default()
    }
    .update(&transaction)
    .await?;
    let entry = Entry::new(actor, Deed::LogoChanged)
        .at(id)
        .to(Subject::Institution(id));
    audit::record(&transaction, moment, entry).await?;
    transaction.commit().await?;
    Ok(Some(()))
}

/// The institution's logo, a PNG, while it has this digest.
///
/// # Errors
/// When the database or the asset store fails.
pub async fn logo(
    campus: &Campus,
    slug: &InstitutionSlug,
    digest: &AssetDigest,
) -> Result<Option<Vec<u8>>, Failure> {
    let found = institution::Entity::find()
        .filter(institution::Column::Slug.eq(slug.as_str()))
        .filter(institution::Column::Logo.eq(digest.as_str()))
        .one(campus.read())
        .await?;
    if found.is_none() {
        return Ok(None);
    }
    let stored = campus.assets().get(&place(digest.as_str())).await?;
    Ok(Some(stored.bytes().await?.to_vec()))
}

fn place(digest: &str) -> Path {
    Path::from(format!("logos/{digest}"))
}
