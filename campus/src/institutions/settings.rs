//! What an institution says of itself.

use sea_orm::ActiveValue::Set;

use super::entity::institution;
use super::{Accent, SupportContact, TimeZoneName};
use crate::people::EmailAddress;
use crate::{BothLanguages, Line};

/// All of it but slug, logo and signatories.
#[derive(Clone, Debug)]
pub struct Settings {
    /// What people call it.
    pub short_name: Line<32>,
    /// Its full name.
    pub name: BothLanguages<200>,
    /// A paragraph for its home page.
    pub about: BothLanguages<1000>,
    /// The zone its dates are in.
    pub time_zone: TimeZoneName,
    /// Its colour; none for the neutral one.
    pub accent: Option<Accent>,
    /// Whom its mails come from.
    pub sender_name: Option<Line<100>>,
    /// The address its mails come from; none for the installation's.
    pub sender_address: Option<EmailAddress>,
    /// Where people turn for help.
    pub support_contact: Option<SupportContact>,
}

impl Settings {
    /// The row that says so, over what is in `row`.
    pub(super) fn written_over(self, row: institution::Model) -> institution::Model {
        institution::Model {
            short_name: self.short_name.as_str().to_owned(),
            name: self.name.wording(),
            about: self.about.wording(),
            time_zone: self.time_zone.as_str().to_owned(),
            accent: self.accent.map(|accent| accent.to_string()),
            sender_name: self.sender_name.map(|name| name.as_str().to_owned()),
            sender_address: self
                .sender_address
                .map(|address| address.as_str().to_owned()),
            support_contact: self
                .support_contact
                .map(|contact| contact.as_str().to_owned()),
            ..row
        }
    }
}

/// The names of what differs between two states of an institution.
pub(super) fn changes(
    before: &institution::Model,
    after: &institution::Model,
) -> Vec<&'static str> {
    [
        ("short_name", before.short_name != after.short_name),
        ("name", before.name != after.name),
        ("about", before.about != after.about),
        ("time_zone", before.time_zone != after.time_zone),
        ("accent", before.accent != after.accent),
        ("sender_name", before.sender_name != after.sender_name),
        (
            "sender_address",
            before.sender_address != after.sender_address,
        ),
        (
            "support_contact",
            before.support_contact != after.support_contact,
        ),
    ]
    .into_iter()
    .filter_map(|(name, changed)| changed.then_some(name))
    .collect()
}

/// The columns of the settings.
pub(super) fn columns(row: institution::Model) -> institution::ActiveModel {
    institution::ActiveModel {
        short_name: Set(row.short_name),
        name: Set(row.name),
        about: Set(row.about),
        time_zone: Set(row.time_zone),
        accent: Set(row.accent),
        sender_name: Set(row.sender_name),
        sender_address: Set(row.sender_address),
        support_contact: Set(row.support_contact),
        ..Default::default()
    }
}
