//! What people type into the forms of this area: parsed at the edge, and the fields it is typed into.

use campus::people::{EmailAddress, InvalidName, Password, PersonName, SecretToken, WeakPassword};
use language::Sentences;

use crate::components::{Field, FormErrors};
use crate::web::Problem;

/// The secret of a link's address.
pub(super) fn token(text: &str) -> Result<SecretToken, Problem> {
    SecretToken::parse(text).ok_or(Problem::NotFound)
}

/// The name typed into `name`.
pub(super) fn name(
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
pub(super) fn email(
    sentences: &Sentences,
    errors: &mut FormErrors,
    typed: &str,
) -> Option<EmailAddress> {
    if typed.trim().is_empty() {
        errors.add("email", sentences.people_error_email_empty());
        return None;
    }
    let parsed = EmailAddress::parse(typed).ok();
    if parsed.is_none() {
        errors.add("email", sentences.people_error_email());
    }
    parsed
}

/// The password chosen in `password` by someone with this name and address.
pub(super) fn new_password(
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
pub(super) fn weakness(sentences: &Sentences, typed: &str, weak: WeakPassword) -> String {
    match weak {
        _ if typed.is_empty() => sentences.people_error_password_empty(),
        WeakPassword::TooShort => sentences.people_error_password_short(),
        WeakPassword::TooLong => sentences.people_error_password_long(),
        WeakPassword::TooCommon => sentences.people_error_password_common(),
    }
}

/// The field for a name.
pub(super) fn name_field(sentences: &Sentences, value: String) -> Field {
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
pub(super) fn email_field(sentences: &Sentences, hint: String, value: String) -> Field {
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

/// The field for a password that is chosen now.
pub(super) fn new_password_field(sentences: &Sentences, label: String) -> Field {
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
pub(super) fn password_field(sentences: &Sentences) -> Field {
    Field {
        name: "password",
        label: sentences.people_password(),
        kind: "password",
        autocomplete: "current-password",
        left_to_right: true,
        ..Field::default()
    }
}
