//! People: accounts, what they are reached by, passwords, links and sessions.

mod account;
mod add_address;
mod add_person;
mod address;
mod claim;
mod claim_code;
mod confirm_self;
mod confirm_sign_up;
mod consent;
mod contact;
mod contacts;
mod device_kind;
mod devices;
pub mod entity;
mod first_administrator;
mod identified;
mod known_device;
mod learner_code;
pub mod link_path;
mod one_time_code;
mod one_time_link;
mod password;
mod password_ways;
mod person_mark;
mod phone;
mod reader;
mod request_password_reset;
mod reset_password;
mod sessions;
mod sign_in;
mod sign_up;
mod signed_in;
pub mod slow_down;
mod sweep;
mod tell_of_addresses;
mod token;

pub use account::{Account, KnownBy, account, change_account, change_language};
pub(crate) use add_address::take_address;
pub use add_address::{
    AddRefusal, ProofRefusal, add_address, claimed_address, claimed_phone, confirm_address,
    confirm_phone,
};
pub use add_person::{AddPersonRefusal, AddedPerson, NewPerson, add_person, person_with_code};
pub use address::{Address, InvalidAddress};
pub use claim::{ClaimRefusal, Claimable, claim, claim_code_by_operator, claimable, person_named};
pub use claim_code::{ClaimCode, NewClaimCode};
pub(crate) use claim_code::{make_claim_code, open_claim_codes};
pub use confirm_self::Unproved;
pub(crate) use confirm_self::confirm_self;
pub use confirm_sign_up::{
    ConfirmRefusal, NewAccount, PendingSignUp, confirm_sign_up, confirm_texted_sign_up,
    pending_sign_up, texted_sign_up,
};
pub(crate) use consent::withdraw_consents;
pub use consent::{
    ConsentWay, NoticeStanding, PRIVACY_NOTICE, agree_to_notice, consents, notice_standing,
};
pub(crate) use contact::is_forbidden_in_names;
pub(crate) use contact::readable_line;
pub use contact::{EmailAddress, InvalidEmail, InvalidName, PersonName};
pub use contacts::{
    Contact, Contacts, RemoveRefusal, contacts, drop_claim, prefer_contact, remove_contact,
};
pub use device_kind::{BrowserKind, DeviceKind, SystemKind};
pub use devices::{Device, devices, sign_out_device, sign_out_everywhere};
pub use first_administrator::{
    FirstAdministratorRefusal, NewAdministrator, become_first_administrator,
    first_administrator_link, first_administrator_link_is_open,
};
pub use identified::email_for_messages;
pub(crate) use identified::{AddressTaken, has_proved_identifier, owner_of_address};
pub use known_device::{Arrival, remember_device};
pub use learner_code::{InvalidLearnerCode, LearnerCode};
pub use one_time_code::{CodeDigits, CodePurpose, CodeRefusal};
pub(crate) use one_time_link::close_links_of;
pub use one_time_link::{make_sign_in_link, redeem_sign_in_link, sign_in_link};
pub use password::{Password, PasswordHash, PasswordHasher, WeakPassword};
pub use password_ways::{PasswordWays, password_ways, send_password_link};
pub use person_mark::person_mark;
pub use phone::{InvalidPhone, PhoneNumber, Region};
pub(crate) use reader::reader_of;
pub use request_password_reset::{
    offer_password_reset, offer_recovery_code, redeem_recovery_code, request_password_reset,
    request_recovery, texted_recovery,
};
pub use reset_password::{ResetRefusal, password_reset, reset_password};
pub(crate) use sessions::end_sessions_of;
pub use sessions::{
    SessionKey, StoredSession, create_session, end_session, load_session, save_session,
};
pub use sign_in::{SignInRefusal, sign_in};
pub use sign_up::{AskRefusal, NewSignUp, ProofStep, sign_up};
pub use signed_in::{SignedIn, signed_in};
pub use sweep::sweep;
pub use token::SecretToken;

pub use crate::profiles::extra_time;

use courseware::Language;
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

/// A language as the database keeps it; English for one that the platform no longer knows.
pub(crate) fn preferred_language(code: &str) -> Language {
    code.parse().unwrap_or(Language::English)
}
