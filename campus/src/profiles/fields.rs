//! What an institution asks its learners.

use courseware::{InstitutionSlug, Language, Translated};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
    QueryOrder, QuerySelect, SqlErr,
};

use super::entity::institution_field;
use super::{FieldId, FieldKind, FieldOptions, FieldSight, InvalidWords, Words};
use crate::audit::{self, Deed, Entry, Subject};
use crate::institutions::{AdministratorOf, administrator_of};
use crate::people::SignedIn;
use crate::{Campus, Error, Failure, Moment, Wording};

/// The most fields of one institution, retired ones included.
pub const MOST_FIELDS: usize = 40;
/// The most options of one choice: Pakistan has fewer districts.
const MOST_OPTIONS: usize = 250;

/// A field to be, or what becomes of one. Key and kind stay what they were made.
#[derive(Clone, Debug)]
pub struct NewField {
    /// What it is called in exported tables.
    pub key: String,
    /// What it is called on pages.
    pub label: Wording,
    /// What is answered.
    pub kind: FieldKind,
    /// What may be chosen.
    pub options: FieldOptions,
    /// Whether it must be answered.
    pub required: bool,
    /// Its place among the others.
    pub position: i32,
    /// Who sees the answers.
    pub seen_by: FieldSight,
    /// Whether it is asked no more.
    pub retired: bool,
}

/// Why a field stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DefineRefusal {
    /// The institution has a field with this key.
    KeyTaken,
    /// There are too many already.
    TooMany,
    /// A choice needs two options at least.
    TooFewOptions,
    /// Options that were there may be reworded but not removed: answers name them.
    OptionsRemoved,
    /// Who answered was promised that administrators alone would read it.
    SightWidened,
}

/// One of the fields of the institution that is administered, with the proof of that.
#[derive(Clone, Debug)]
pub struct OwnField {
    /// The proof.
    pub administrator: AdministratorOf,
    /// The field.
    pub field: institution_field::Model,
}

/// A text that can't be a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidFieldKey;

/// A key: small Latin letters, digits and underscores, a letter first, at most 64.
///
/// # Errors
/// [`InvalidFieldKey`] when it is anything else.
pub fn parse_key(text: &str) -> Result<String, InvalidFieldKey> {
    let key = text.trim();
    let fine = key.len() <= 64
        && key.starts_with(|first: char| first.is_ascii_lowercase())
        && key
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
    fine.then(|| key.to_owned()).ok_or(InvalidFieldKey)
}

/// Why a list of options can't be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidOptions {
    /// A line, counted from 1, is not English and Urdu with a stroke between them.
    Line(usize),
    /// There are too many.
    TooMany,
}

/// Options as typed: a line each, English, a stroke, Urdu.
///
/// # Errors
/// [`InvalidOptions`] says what to mend.
pub fn parse_options(text: &str) -> Result<FieldOptions, InvalidOptions> {
    let mut options = Vec::new();
    for (number, line) in text.lines().enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        if options.len() == MOST_OPTIONS {
            return Err(InvalidOptions::TooMany);
        }
        let wording = line
            .split_once('|')
            .and_then(|(english, urdu)| both(english, urdu).ok().flatten());
        options.push(wording.ok_or(InvalidOptions::Line(number + 1))?);
    }
    Ok(FieldOptions(options))
}

/// A text in both languages; none when one is missing.
fn both(english: &str, urdu: &str) -> Result<Option<Wording>, InvalidWords> {
    let (english, urdu) = (Words::parse(english)?, Words::parse(urdu)?);
    Ok(english.zip(urdu).map(|(english, urdu)| {
        let mut text = Translated::new(Language::English, english.into_string());
        text.set(Language::Urdu, urdu.into_string());
        Wording(text)
    }))
}

/// The institution's fields, those that are asked first, for its administrators.
///
/// # Errors
/// When the database fails.
pub async fn fields(
    campus: &Campus,
    viewer: &SignedIn,
    institution: &InstitutionSlug,
) -> Result<Option<(AdministratorOf, Vec<institution_field::Model>)>, Failure> {
    let Some(administrator) = administrator_of(campus.read(), viewer, institution).await? else {
        return Ok(None);
    };
    let mut rows = of(campus.read(), &administrator).await?;
    rows.sort_by_key(|row| row.retired_at.is_some());
    Ok(Some((administrator, rows)))
}

/// One of the institution's fields, for its administrators.
///
/// # Errors
/// When the database fails.
pub async fn own_field(
    connection: &impl ConnectionTrait,
    viewer: &SignedIn,
    institution: &InstitutionSlug,
    id: FieldId,
) -> Result<Option<OwnField>, Failure> {
    let Some(administrator) = administrator_of(connection, viewer, institution).await? else {
        return Ok(None);
    };
    let field = institution_field::Entity::find_by_id(id)
        .filter(institution_field::Column::InstitutionId.eq(administrator.institution().id))
        .lock_exclusive()
        .one(connection)
        .await?;
    Ok(field.map(|field| OwnField {
        administrator,
        field,
    }))
}

/// Asks something new. None for whoever doesn't administer the institution.
///
/// # Errors
/// [`DefineRefusal`], or when the database fails.
pub async fn define_field(
    campus: &Campus,
    moment: &Moment,
    viewer: &SignedIn,
    institution: &InstitutionSlug,
    new: NewField,
) -> Result<Option<FieldId>, Error<DefineRefusal>> {
    let transaction = campus.begin().await?;
    let Some(administrator) = administrator_of(&transaction, viewer, institution).await? else {
        return Ok(None);
    };
    let options = options(&new)?;
    let known = of(&transaction, &administrator).await?;
    if known.iter().any(|field| field.key == new.key) {
        return Err(Error::Refused(DefineRefusal::KeyTaken));
    }
    if known.len() >= MOST_FIELDS {
        return Err(Error::Refused(DefineRefusal::TooMany));
    }
    let added = institution_field::ActiveModel {
        institution_id: Set(administrator.institution().id),
        key: Set(new.key),
        label: Set(new.label),
        kind: Set(new.kind),
        options: Set(options),
        required: Set(new.required),
        position: Set(new.position),
        seen_by: Set(new.seen_by),
        created_at: Set(moment.now()),
        ..Default::default()
    }
    .insert(&transaction)
    .await;
    let added = match added {
        Err(error) if matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_))) => {
            return Err(Error::Refused(DefineRefusal::KeyTaken));
        }
        added => added?,
    };
    let entry = entry(&administrator, Deed::FieldDefined, &added);
    audit::record(&transaction, moment, entry).await?;
    transaction.commit().await?;
    Ok(Some(added.id))
}

/// Changes a field, retires it or asks it again. None for whoever doesn't administer the institution.
///
/// # Errors
/// [`DefineRefusal`], or when the database fails.
pub async fn change_field(
    campus: &Campus,
    moment: &Moment,
    viewer: &SignedIn,
    institution: &InstitutionSlug,
    id: FieldId,
    new: NewField,
) -> Result<Option<()>, Error<DefineRefusal>> {
    let transaction = campus.begin().await?;
    let Some(own) = own_field(&transaction, viewer, institution, id).await? else {
        return Ok(None);
    };
    let before = own.field;
    let new = NewField {
        kind: before.kind,
        key: before.key.clone(),
        ..new
    };
    let options = options(&new)?;
    if options.0.len() < before.options.0.len() {
        return Err(Error::Refused(DefineRefusal::OptionsRemoved));
    }
    if before.seen_by == FieldSight::Administrators && new.seen_by == FieldSight::Coordinators {
        return Err(Error::Refused(DefineRefusal::SightWidened));
    }
    let after = institution_field::ActiveModel {
        id: Set(id),
        label: Set(new.label),
        options: Set(options),
        required: Set(new.required),
        position: Set(new.position),
        seen_by: Set(new.seen_by),
        retired_at: Set(new
            .retired
            .then(|| before.retired_at.unwrap_or(moment.now()))),
        ..Default::default()
    }
    .update(&transaction)
    .await?;
    if after != before {
        let entry = entry(&own.administrator, Deed::FieldChanged, &after);
        audit::record(&transaction, moment, entry).await?;
    }
    transaction.commit().await?;
    Ok(Some(()))
}

fn options(new: &NewField) -> Result<FieldOptions, Error<DefineRefusal>> {
    match new.kind {
        FieldKind::Choice if new.options.0.len() < 2 => {
            Err(Error::Refused(DefineRefusal::TooFewOptions))
        }
        FieldKind::Choice => Ok(new.options.clone()),
        _ => Ok(FieldOptions::default()),
    }
}

async fn of(
    connection: &impl ConnectionTrait,
    administrator: &AdministratorOf,
) -> Result<Vec<institution_field::Model>, Failure> {
    Ok(institution_field::Entity::find()
        .filter(institution_field::Column::InstitutionId.eq(administrator.institution().id))
        .order_by_asc(institution_field::Column::Position)
        .order_by_asc(institution_field::Column::Id)
        .all(connection)
        .await?)
}

fn entry(administrator: &AdministratorOf, deed: Deed, field: &institution_field::Model) -> Entry {
    let institution = administrator.institution().id;
    Entry::new(administrator.person(), deed)
        .at(institution)
        .to(Subject::Institution(institution))
        .fact("field", field.key.clone())
        .fact("retired", field.retired_at.is_some())
}
