//! What people type into the forms of this area: parsed at the edge, and the fields it is typed into.

use campus::messages::TextRefusal;
use campus::people::{
    Address, EmailAddress, InvalidAddress, InvalidEmail, InvalidName, Password, PersonName,
    SecretToken, WeakPassword,
};
use language::Sentences;

use crate::components::{Field, FormErrors};
use crate::web::{Problem, Visit};

/// The secret of a link's address.
pub(crate) fn token(text: &str) -> Result<SecretToken, Problem> {
    SecretToken::parse(text).ok_or(Problem::NotFound)
}

/// The name typed into `name`.
pub(crate) fn name(
    sentences: &Sentences,
    errors: &mut FormErrors,
    typed: &str,
) -> Option<PersonName> {
    let invalid = match PersonName::parse(typed) {
        Ok(name) => return Some(name),
        Err(invalid) => invalid,
    };
    errors.add(
        "name",
        match invalid {
            InvalidName::Empty => sentences.people_error_name_empty(),
            InvalidName::TooLong => sentences.people_error_name_long(),
            InvalidName::ForbiddenCharacter => sentences.people_error_name_character(),
            InvalidName::NoLetter => sentences.people_error_name_letter(),
        },
    );
    None
}

/// The address typed into `email`.
pub(crate) fn email(
    sentences: &Sentences,
    errors: &mut FormErrors,
    typed: &str,
) -> Option<EmailAddress> {
    if typed.trim().is_empty() {
        errors.add("email", sentences.people_error_email_empty());
        return None;
    }
    EmailAddress::parse(typed)
        .map_err(|invalid| errors.add("email", not_an_email(sentences, invalid)))
        .ok()
}

/// The email address or telephone number typed into this field.
pub(crate) fn address(
    visit: &Visit,
    errors: &mut FormErrors,
    field: &'static str,
    typed: &str,
) -> Option<Address> {
    let sentences = visit.sentences;
    let region = visit.platform.campus().telephony().region;
    Address::parse(typed, region)
        .map_err(|invalid| {
            let sentence = match invalid {
                InvalidAddress::Empty => sentences.people_error_address_empty(),
                InvalidAddress::Email(InvalidEmail::Shape) => sentences.people_error_address(),
                InvalidAddress::Email(invalid) => not_an_email(sentences, invalid),
                InvalidAddress::Phone => sentences.people_error_phone(),
            };
            errors.add(field, sentence);
        })
        .ok()
}

/// What is wrong with an email address.
pub(crate) fn not_an_email(sentences: &Sentences, invalid: InvalidEmail) -> String {
    match invalid {
        InvalidEmail::Shape => sentences.people_error_email(),
        InvalidEmail::Character(strange) => {
            let number = format!("U+{:04X}", u32::from(strange));
            // One that shows nothing, or turns what follows, is named by its number only.
            let shown = if strange.is_alphanumeric() {
                format!("{strange} ({number})")
            } else {
                number
            };
            sentences.people_error_email_character(shown)
        }
    }
}

/// Why no text message can be sent now.
pub(crate) fn no_text(sentences: &Sentences, refusal: TextRefusal) -> String {
    match refusal {
        TextRefusal::NoTexts => sentences.people_error_no_texts(),
        TextRefusal::TooMany => sentences.people_error_too_many_texts(),
    }
}

/// The password chosen in `password` by someone with this name and address.
pub(crate) fn new_password(
    sentences: &Sentences,
    errors: &mut FormErrors,
    typed: &str,
    about_them: &[&str],
) -> Option<Password> {
    Password::choose(typed, about_them)
        .map_err(|weak| errors.add("password", weakness(sentences, typed, weak)))
        .ok()
}

/// What is wrong with a chosen password.
pub(crate) fn weakness(sentences: &Sentences, typed: &str, weak: WeakPassword) -> String {
    match weak {
        _ if typed.is_empty() => sentences.people_error_password_empty(),
        WeakPassword::TooShort => sentences.people_error_password_short(),
        WeakPassword::TooLong => sentences.people_error_password_long(),
        WeakPassword::TooCommon => sentences.people_error_password_common(),
    }
}

/// The field for a name.
pub(crate) fn name_field(sentences: &Sentences, value: String) -> Field {
    Field {
        name: "name",
        label: sentences.people_name(),
        hint: Some(sentences.people_name_hint()),
        kind: "text",
        value,
        autocomplete: "name",
        ..Field::default()
    }
}

/// The field for an email address.
pub(crate) fn email_field(sentences: &Sentences, hint: String, value: String) -> Field {
    Field {
        name: "email",
        label: sentences.people_email(),
        hint: Some(hint),
        kind: "email",
        value,
        autocomplete: "username",
        inputmode: Some("email"),
        left_to_right: true,
    }
}

/// The field for an email address or a telephone number.
pub(crate) fn address_field(
    sentences: &Sentences,
    name: &'static str,
    hint: String,
    value: String,
) -> Field {
    Field {
        name,
        label: sentences.people_address(),
        hint: Some(hint),
        kind: "text",
        value,
        autocomplete: "username",
        inputmode: Some("email"),
        left_to_right: true,
    }
}

/// The field for a password that is chosen now.
pub(crate) fn new_password_field(sentences: &Sentences, label: String) -> Field {
    Field {
        name: "password",
        label,
        hint: Some(sentences.people_new_password_hint()),
        kind: "password",
        autocomplete: "new-password",
        left_to_right: true,
        ..Field::default()
    }
}

/// The field for a password that was chosen before.
pub(crate) fn password_field(sentences: &Sentences) -> Field {
    Field {
        name: "password",
        label: sentences.people_password(),
        kind: "password",
        autocomplete: "current-password",
        left_to_right: true,
        ..Field::default()
    }
}
