//! Proofs of what a person may do for an institution. Each is minted by loading the grant, in the transaction of the
//! action that needs it; whoever has none learns nothing, not even that the place exists.

use courseware::InstitutionSlug;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};

use super::Role;
use super::entity::{institution, role_grant};
use crate::people::{PersonId, SignedIn};
use crate::{Campus, Failure};

/// An administrator or coordinator of an institution, acting for it.
#[derive(Clone, Debug)]
pub struct StaffOf {
    institution: institution::Model,
    person: SignedIn,
    administrator: bool,
}

impl StaffOf {
    /// The institution acted for.
    pub fn institution(&self) -> &institution::Model {
        &self.institution
    }

    /// Who acts.
    pub fn person(&self) -> &SignedIn {
        &self.person
    }

    /// Whether it is an administrator; else a coordinator.
    pub fn is_administrator(&self) -> bool {
        self.administrator
    }
}

/// An administrator of an institution, acting for it.
#[derive(Clone, Debug)]
pub struct AdministratorOf {
    institution: institution::Model,
    person: SignedIn,
}

impl AdministratorOf {
    /// The institution acted for.
    pub fn institution(&self) -> &institution::Model {
        &self.institution
    }

    /// Who acts.
    pub fn person(&self) -> &SignedIn {
        &self.person
    }
}

/// Someone who may change what an institution is and who holds which role there: its administrators, and those of the
/// platform, who see nothing else of it.
#[derive(Clone, Debug)]
pub struct KeeperOf {
    institution: institution::Model,
    person: SignedIn,
}

impl KeeperOf {
    /// The institution acted for.
    pub fn institution(&self) -> &institution::Model {
        &self.institution
    }

    /// Who acts.
    pub fn person(&self) -> &SignedIn {
        &self.person
    }
}

/// An administrator of the whole platform.
#[derive(Clone, Debug)]
pub struct PlatformAdministrator {
    person: SignedIn,
}

impl PlatformAdministrator {
    /// Who acts.
    pub fn person(&self) -> &SignedIn {
        &self.person
    }
}

/// The proof that the person runs cohorts for the institution, if so.
///
/// # Errors
/// When the database fails.
pub async fn staff_of(
    connection: &impl ConnectionTrait,
    person: &SignedIn,
    slug: &InstitutionSlug,
) -> Result<Option<StaffOf>, Failure> {
    let Some((institution, roles)) = roles_at(connection, person, slug).await? else {
        return Ok(None);
    };
    let administrator = roles.contains(&Role::Administrator);
    let staff = administrator || roles.contains(&Role::Coordinator);
    Ok(staff.then(|| StaffOf {
        institution,
        person: person.clone(),
        administrator,
    }))
}

/// The proof that the person administers the institution, if so.
///
/// # Errors
/// When the database fails.
pub async fn administrator_of(
    connection: &impl ConnectionTrait,
    person: &SignedIn,
    slug: &InstitutionSlug,
) -> Result<Option<AdministratorOf>, Failure> {
    let staff = staff_of(connection, person, slug).await?;
    Ok(staff
        .filter(StaffOf::is_administrator)
        .map(|staff| AdministratorOf {
            institution: staff.institution,
            person: staff.person,
        }))
}

/// The proof that the person may change the institution's settings and roles, if so.
///
/// # Errors
/// When the database fails.
pub async fn keeper_of(
    connection: &impl ConnectionTrait,
    person: &SignedIn,
    slug: &InstitutionSlug,
) -> Result<Option<KeeperOf>, Failure> {
    if let Some(administrator) = administrator_of(connection, person, slug).await? {
        return Ok(Some(KeeperOf {
            institution: administrator.institution,
            person: administrator.person,
        }));
    }
    if platform_administrator(connection, person).await?.is_none() {
        return Ok(None);
    }
    let institution = by_slug(slug).one(connection).await?;
    Ok(institution.map(|institution| KeeperOf {
        institution,
        person: person.clone(),
    }))
}

/// The proof that the person administers the platform, if so.
///
/// # Errors
/// When the database fails.
pub async fn platform_administrator(
    connection: &impl ConnectionTrait,
    person: &SignedIn,
) -> Result<Option<PlatformAdministrator>, Failure> {
    let grant = standing()
        .filter(role_grant::Column::PersonId.eq(person.id()))
        .filter(role_grant::Column::InstitutionId.is_null())
        .filter(role_grant::Column::Role.eq(Role::Administrator))
        // A withdrawal waits until the action is done, or the action sees it.
        .lock_shared()
        .one(connection)
        .await?;
    Ok(grant.map(|_| PlatformAdministrator {
        person: person.clone(),
    }))
}

/// The institutions for which the person holds a role, in the order in which they joined, with the roles; for the
/// navigation only: what may be done there is proved anew by each action.
///
/// # Errors
/// When the database fails.
pub async fn workplaces(
    campus: &Campus,
    person: PersonId,
) -> Result<Vec<(institution::Model, Role)>, Failure> {
    let grants = standing()
        .find_also_related(institution::Entity)
        .filter(role_grant::Column::PersonId.eq(person))
        .order_by_asc(role_grant::Column::InstitutionId)
        .all(campus.read())
        .await?;
    Ok(grants
        .into_iter()
        .filter_map(|(grant, institution)| Some((institution?, grant.role)))
        .collect())
}

/// Grants that have not been taken back.
pub(crate) fn standing() -> Select<role_grant::Entity> {
    role_grant::Entity::find().filter(role_grant::Column::WithdrawnAt.is_null())
}

async fn roles_at(
    connection: &impl ConnectionTrait,
    person: &SignedIn,
    slug: &InstitutionSlug,
) -> Result<Option<(institution::Model, Vec<Role>)>, Failure> {
    let Some(institution) = by_slug(slug).one(connection).await? else {
        return Ok(None);
    };
    let grants = standing()
        .filter(role_grant::Column::PersonId.eq(person.id()))
        .filter(role_grant::Column::InstitutionId.eq(institution.id))
        // A withdrawal waits until the action is done, or the action sees it.
        .lock_shared()
        .all(connection)
        .await?;
    let roles = grants.into_iter().map(|grant| grant.role).collect();
    Ok(Some((institution, roles)))
}

fn by_slug(slug: &InstitutionSlug) -> Select<institution::Entity> {
    institution::Entity::find().filter(institution::Column::Slug.eq(slug.as_str()))
}
