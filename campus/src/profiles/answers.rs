//! A person answers what an institution asks.

use courseware::InstitutionSlug;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
    QueryOrder, QuerySelect,
};
use time::Date;
use time::macros::format_description;

use super::entity::{field_answer, institution_field};
use super::{FieldId, FieldKind, InvalidWords, Words};
use crate::audit::{self, Deed, Entry, Subject};
use crate::cohorts::institution_sees;
use crate::institutions::entity::institution;
use crate::people::entity::person;
use crate::people::{PersonId, SignedIn};
use crate::{Campus, Error, Failure, Moment};

/// What an institution asks a person whom it may see.
#[derive(Clone, Debug)]
pub struct Questionnaire {
    /// Who asks.
    pub institution: institution::Model,
    /// What, in order.
    pub fields: Vec<AskedField>,
}

/// One question with what was answered last.
#[derive(Clone, Debug)]
pub struct AskedField {
    /// The question.
    pub field: institution_field::Model,
    /// The answer as it is stored.
    pub answer: Option<String>,
}

/// What is wrong with an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerError {
    /// It must be answered.
    Missing,
    /// It is too long.
    TooLong,
    /// It has a character that can't be seen.
    ForbiddenCharacter,
    /// It is none of the options.
    NoOption,
    /// It is no number.
    NoNumber,
    /// It is no day.
    NoDate,
}

/// The institutions that ask the person something.
pub(super) async fn asking(
    connection: &impl ConnectionTrait,
    person: PersonId,
) -> Result<Vec<institution::Model>, Failure> {
    let asked: Vec<_> = institution_field::Entity::find()
        .filter(institution_field::Column::RetiredAt.is_null())
        .all(connection)
        .await?
        .into_iter()
        .map(|field| field.institution_id)
        .collect();
    let institutions = institution::Entity::find()
        .filter(institution::Column::Id.is_in(asked))
        .order_by_asc(institution::Column::Id)
        .all(connection)
        .await?;
    let mut asking = Vec::new();
    for institution in institutions {
        if institution_sees(connection, institution.id, person).await? {
            asking.push(institution);
        }
    }
    Ok(asking)
}

/// What the institution asks the person; none where it may not see them or asks nothing.
///
/// # Errors
/// When the database fails.
pub async fn questionnaire(
    connection: &impl ConnectionTrait,
    who: &SignedIn,
    institution: &InstitutionSlug,
) -> Result<Option<Questionnaire>, Failure> {
    let institution = institution::Entity::find()
        .filter(institution::Column::Slug.eq(institution.as_str()))
        .one(connection)
        .await?;
    let Some(institution) = institution else {
        return Ok(None);
    };
    if !institution_sees(connection, institution.id, who.id()).await? {
        return Ok(None);
    }
    let found = institution_field::Entity::find()
        .filter(institution_field::Column::InstitutionId.eq(institution.id))
        .filter(institution_field::Column::RetiredAt.is_null())
        .order_by_asc(institution_field::Column::Position)
        .order_by_asc(institution_field::Column::Id)
        .all(connection)
        .await?;
    let answers = field_answer::Entity::find()
        .filter(field_answer::Column::PersonId.eq(who.id()))
        .filter(field_answer::Column::FieldId.is_in(found.iter().map(|field| field.id)))
        .all(connection)
        .await?;
    let fields: Vec<_> = found
        .into_iter()
        .map(|field| AskedField {
            answer: answers
                .iter()
                .find(|answer| answer.field_id == field.id)
                .map(|answer| answer.answer.clone()),
            field,
        })
        .collect();
    Ok((!fields.is_empty()).then_some(Questionnaire {
        institution,
        fields,
    }))
}

/// Writes the answers down, all or none. A field without an answer here is one that was left empty. None where the
/// institution asks the person nothing.
///
/// # Errors
/// What is wrong with which answer, or when the database fails.
pub async fn answer_fields(
    campus: &Campus,
    moment: &Moment,
    who: &SignedIn,
    institution: &InstitutionSlug,
    given: &[(FieldId, String)],
) -> Result<Option<()>, Error<Vec<(FieldId, AnswerError)>>> {
    let transaction = campus.begin().await?;
    // Two who send the form at once wait here for each other.
    person::Entity::find_by_id(who.id())
        .lock_exclusive()
        .one(&transaction)
        .await?;
    let Some(asked) = questionnaire(&transaction, who, institution).await? else {
        return Ok(None);
    };
    let mut checked = Vec::new();
    let mut errors = Vec::new();
    for AskedField { field, answer } in &asked.fields {
        let typed = given.iter().find(|(id, _)| *id == field.id);
        match check(field, typed.map_or("", |(_, typed)| typed)) {
            Ok(new) => checked.push((field.id, answer.clone(), new)),
            Err(error) => errors.push((field.id, error)),
        }
    }
    if !errors.is_empty() {
        return Err(Error::Refused(errors));
    }
    for (field, old, new) in checked {
        if old != new {
            write(&transaction, moment, who.id(), field, new).await?;
        }
    }
    let entry = Entry::new(who, Deed::FieldsAnswered)
        .at(asked.institution.id)
        .to(Subject::Person(who.id()));
    audit::record(&transaction, moment, entry).await?;
    transaction.commit().await?;
    Ok(Some(()))
}

async fn write(
    transaction: &impl ConnectionTrait,
    moment: &Moment,
    person: PersonId,
    field: FieldId,
    new: Option<String>,
) -> Result<(), Failure> {
    field_answer::Entity::delete_many()
        .filter(field_answer::Column::FieldId.eq(field))
        .filter(field_answer::Column::PersonId.eq(person))
        .exec(transaction)
        .await?;
    if let Some(answer) = new {
        field_answer::ActiveModel {
            field_id: Set(field),
            person_id: Set(person),
            answer: Set(answer),
            answered_at: Set(moment.now()),
            ..Default::default()
        }
        .insert(transaction)
        .await?;
    }
    Ok(())
}

/// The answer as it is stored; none where nothing was written and nothing must be.
fn check(field: &institution_field::Model, typed: &str) -> Result<Option<String>, AnswerError> {
    let words = Words::parse(typed).map_err(|invalid| match invalid {
        InvalidWords::TooLong => AnswerError::TooLong,
        InvalidWords::ForbiddenCharacter => AnswerError::ForbiddenCharacter,
    })?;
    let Some(words) = words else {
        return match field.required {
            true => Err(AnswerError::Missing),
            false => Ok(None),
        };
    };
    let text = words.into_string();
    let fits = match field.kind {
        FieldKind::Text => Ok(text),
        FieldKind::Choice => text
            .parse::<usize>()
            .ok()
            .filter(|place| *place < field.options.0.len())
            .map(|place| place.to_string())
            .ok_or(AnswerError::NoOption),
        FieldKind::Number => number(&text).ok_or(AnswerError::NoNumber),
        FieldKind::Date => Date::parse(&text, format_description!("[year]-[month]-[day]"))
            .map(|_| text)
            .map_err(|_| AnswerError::NoDate),
    };
    fits.map(Some)
}

/// A number in plain digits, Western or Eastern: at most eighteen, one sign before, one point between.
fn number(text: &str) -> Option<String> {
    let plain: String = text
        .chars()
        .map(|character| match character {
            '۰'..='۹' => digit(character, '۰'),
            '٠'..='٩' => digit(character, '٠'),
            '٫' => '.',
            other => other,
        })
        .collect();
    let unsigned = plain.strip_prefix('-').unwrap_or(&plain);
    let (whole, rest) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    (unsigned.len() <= 19 && digits(whole) && digits(rest)).then_some(plain)
}

fn digit(character: char, zero: char) -> char {
    let value = u32::from(character) - u32::from(zero);
    char::from_digit(value, 10).unwrap_or(character)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::number;

    #[test]
    fn numbers_come_in_the_digits_of_both_languages() {
        for (typed, expected) in [("12", "12"), ("۱۲٫۵", "12.5"), ("٣", "3"), ("-4.0", "-4.0")]
        {
            assert_eq!(number(typed).as_deref(), Some(expected), "{typed}");
        }
        for typed in [
            "",
            "-",
            ".",
            "1.",
            ".5",
            "1e9",
            "1,000",
            "--1",
            "12345678901234567890",
        ] {
            assert_eq!(number(typed), None, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn what_passes_is_a_number(text in "[0-9۰-۹.٫-]{0,24}") {
            if let Some(number) = number(&text) {
                prop_assert!(number.parse::<f64>().is_ok(), "{}", number);
            }
        }
    }
}
