//! People: accounts, what they are reached by, passwords, links and sessions.

mod contact;
pub mod entity;
mod password;
mod signed_in;
mod token;

pub use contact::{EmailAddress, InvalidEmail, InvalidName, PersonName};
pub use password::{Password, PasswordHash, PasswordHasher, WeakPassword};
pub use signed_in::{SignedIn, signed_in};
pub use token::SecretToken;

use sea_orm::entity::prelude::{DeriveActiveEnum, EnumIter, StringLen};

use crate::number::row_number;

row_number!(
    /// A person's number.
    PersonId
);

/// The kinds of identifier. Email is one of them and never assumed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(
    rs_type = "String",
    db_type = "String(StringLen::N(16))",
    rename_all = "snake_case"
)]
pub enum IdentifierKind {
    /// An email address.
    Email,
    /// A telephone number.
    Phone,
    /// A code that an institution gave.
    LearnerCode,
}

/// What a one-time link is good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(
    rs_type = "String",
    db_type = "String(StringLen::N(32))",
    rename_all = "snake_case"
)]
pub enum LinkPurpose {
    /// Signs its person in.
    SignIn,
    /// Lets its person choose a new password.
    ResetPassword,
    /// Lets whoever holds it become the installation's first administrator.
    FirstAdministrator,
}
