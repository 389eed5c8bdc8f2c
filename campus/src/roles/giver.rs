//! Who gave something, as those may know who see it.

use std::collections::{HashMap, HashSet};

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::Failure;
use crate::institutions::InstitutionId;
use crate::institutions::entity::role_grant;
use crate::people::PersonId;
use crate::people::entity::person;

/// Who gave a role, or took it back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Giver {
    /// Someone of the same house, by name.
    Named(String),
    /// An administrator of the platform, who is none of the institution's people.
    PlatformAdministrator,
    /// Whoever runs the program on the server.
    Operator,
}

/// The names of some people, and who of them may be named.
pub(super) struct Names {
    names: HashMap<PersonId, String>,
    nameable: Option<HashSet<PersonId>>,
}

impl Names {
    /// For people who see the place of this institution: whoever holds or held a role there is named. On the platform's
    /// own pages everyone is.
    pub(super) async fn of(
        connection: &impl ConnectionTrait,
        people: HashSet<PersonId>,
        institution: Option<InstitutionId>,
    ) -> Result<Self, Failure> {
        let names = person::Entity::find()
            .filter(person::Column::Id.is_in(people.iter().copied()))
            .all(connection)
            .await?
            .into_iter()
            .map(|person| (person.id, person.name))
            .collect();
        let nameable = match institution {
            None => None,
            Some(id) => Some(
                role_grant::Entity::find()
                    .filter(role_grant::Column::InstitutionId.eq(id))
                    .filter(role_grant::Column::PersonId.is_in(people))
                    .all(connection)
                    .await?
                    .into_iter()
                    .map(|grant| grant.person_id)
                    .collect(),
            ),
        };
        Ok(Self { names, nameable })
    }

    /// The name of someone who holds a role here.
    pub(super) fn name(&self, person: PersonId) -> String {
        self.names.get(&person).cloned().unwrap_or_default()
    }

    pub(super) fn giver(&self, person: Option<PersonId>) -> Giver {
        match person {
            None => Giver::Operator,
            Some(id)
                if self
                    .nameable
                    .as_ref()
                    .is_none_or(|nameable| nameable.contains(&id)) =>
            {
                Giver::Named(self.name(id))
            }
            Some(_) => Giver::PlatformAdministrator,
        }
    }
}
