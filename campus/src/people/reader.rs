//! In which language to write to an address.

use courseware::Language;
use sea_orm::ConnectionTrait;

use super::identified::owner_of_address;
use super::{Address, preferred_language};
use crate::Failure;

/// Whoever reads what is sent to an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reader {
    /// The language to write in.
    pub(crate) language: Language,
    /// Whether they chose it themselves; else it was chosen for them, and they may not read it.
    pub(crate) chose_it: bool,
}

/// The language that the address's owner chose, or that somebody else chose for them. Nobody but the reader may be told
/// which of the two it is: it would say whether the address has an account.
pub(crate) async fn reader_of(
    connection: &impl ConnectionTrait,
    address: &Address,
    chosen_for_them: Language,
) -> Result<Reader, Failure> {
    let owner = owner_of_address(connection, address).await?;
    let own = owner.map(|owner| preferred_language(&owner.language));
    Ok(Reader {
        language: own.unwrap_or(chosen_for_them),
        chose_it: own.is_some(),
    })
}
