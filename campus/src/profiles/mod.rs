//! What is known of people besides how they are reached: names, cadre, registrations, affiliations, what institutions
//! ask them, and extra time.

mod accommodation;
mod affiliations;
mod answers;
pub mod entity;
mod extra_time;
mod fields;
mod kinds;
mod names;
mod profile;
mod records;
mod registrations;
#[cfg(test)]
mod tests;
mod verify;
mod words;

pub use accommodation::{Accommodation, grant_accommodation};
pub use affiliations::{
    Affiliation, NewAffiliation, OwnAffiliation, add_affiliation, change_affiliation,
    own_affiliation, remove_affiliation,
};
pub use answers::{AnswerError, AskedField, Questionnaire, answer_fields, questionnaire};
pub use extra_time::extra_time;
pub use fields::{
    DefineRefusal, InvalidFieldKey, InvalidOptions, MOST_FIELDS, NewField, OwnField, change_field,
    define_field, fields, own_field, parse_key, parse_options,
};
pub use kinds::{Body, Cadre, FieldKind, FieldOptions, FieldSight};
pub use names::{NotUrdu, UrduName, mixes_look_alikes};
pub use profile::{NewProfile, OwnAccommodation, Profile, change_profile, profile};
pub use records::{AnsweredField, Records, records};
pub use registrations::{
    NewRegistration, OwnRegistration, Registration, Verification, add_registration,
    change_registration, own_registration, remove_registration,
};
pub use verify::{Record, set_verified};
pub use words::{InvalidWords, Words};

use crate::number::row_number;

row_number!(
    /// A professional registration's number.
    RegistrationId
);
row_number!(
    /// An affiliation's number.
    AffiliationId
);
row_number!(
    /// The number of a field that an institution defines.
    FieldId
);
