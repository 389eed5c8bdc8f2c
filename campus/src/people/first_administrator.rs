//! A new installation has no accounts: its operator gets a link by which to make the first.

use courseware::Language;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
};
use time::Duration;

use super::consent::{ConsentWay, record_consent};
use super::entity::{one_time_link, person};
use super::identified::attach;
use super::link_path::{FIRST_ADMINISTRATOR, link_path};
use super::one_time_link::{consume, make, open};
use super::{
    EmailAddress, LinkPurpose, PRIVACY_NOTICE, Password, PersonId, PersonName, SecretToken,
};
use crate::audit::Actor;
use crate::institutions::entity::role_grant;
use crate::institutions::{Role, grant, standing};
use crate::{Campus, Error, Failure, Moment, Operator};

/// How long the link works; the next start prints another.
const LIFETIME: Duration = Duration::days(7);

/// A filled-in form for the first administrator.
#[derive(Debug)]
pub struct NewAdministrator {
    /// The name.
    pub name: PersonName,
    /// The address. Nothing is mailed to it: whoever holds the operator's link is believed.
    pub email: EmailAddress,
    /// The password.
    pub password: Password,
    /// The language of the form.
    pub language: Language,
}

/// Why nobody became administrator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FirstAdministratorRefusal {
    /// The link is unknown, too old, or was used, or there is an administrator already.
    LinkExpired,
    /// The address belongs to someone.
    AddressTaken,
}

/// A link for the first administrator, as a path; none when the installation has one. Earlier links stop working.
///
/// # Errors
/// When the database fails.
pub async fn first_administrator_link(
    campus: &Campus,
    moment: &mut Moment,
    _by: Operator,
) -> Result<Option<String>, Failure> {
    let transaction = campus.begin().await?;
    if administrator_exists(&transaction).await? {
        return Ok(None);
    }
    one_time_link::Entity::update_many()
        .col_expr(one_time_link::Column::UsedAt, Expr::value(moment.now()))
        .filter(one_time_link::Column::Purpose.eq(LinkPurpose::FirstAdministrator))
        .filter(one_time_link::Column::UsedAt.is_null())
        .exec(&transaction)
        .await?;
    let token = make(
        &transaction,
        moment,
        LinkPurpose::FirstAdministrator,
        None,
        LIFETIME,
    )
    .await?;
    transaction.commit().await?;
    Ok(Some(link_path(FIRST_ADMINISTRATOR, &token)))
}

/// Whether the link still works; looking uses nothing up.
///
/// # Errors
/// When the database fails.
pub async fn first_administrator_link_is_open(
    campus: &Campus,
    moment: &Moment,
    token: &SecretToken,
) -> Result<bool, Failure> {
    let link = open(moment, LinkPurpose::FirstAdministrator, token)
        .one(campus.read())
        .await?;
    Ok(link.is_some() && !administrator_exists(campus.read()).await?)
}

/// Makes the first administrator and uses the link up.
///
/// # Errors
/// [`FirstAdministratorRefusal`], or when the database fails.
pub async fn become_first_administrator(
    campus: &Campus,
    moment: &mut Moment,
    token: &SecretToken,
    form: NewAdministrator,
) -> Result<PersonId, Error<FirstAdministratorRefusal>> {
    // Asked before the costly hash, so that a stranger can't make the server hash for nothing.
    if !first_administrator_link_is_open(campus, moment, token).await? {
        return Err(Error::Refused(FirstAdministratorRefusal::LinkExpired));
    }
    let hash = campus.passwords().hash(form.password, moment).await?;

    let transaction = campus.begin().await?;
    let used = consume(&transaction, moment, LinkPurpose::FirstAdministrator, token).await?;
    if used.is_none() || administrator_exists(&transaction).await? {
        return Err(Error::Refused(FirstAdministratorRefusal::LinkExpired));
    }
    let language = form.language.code().to_owned();
    let person = person::ActiveModel {
        name: Set(form.name.into_string()),
        language: Set(language.clone()),
        password_hash: Set(Some(hash.0)),
        created_at: Set(moment.now()),
        ..Default::default()
    }
    .insert(&transaction)
    .await?
    .id;
    if attach(&transaction, moment, person, &form.email.clone().into())
        .await?
        .is_err()
    {
        return Err(Error::Refused(FirstAdministratorRefusal::AddressTaken));
    }
    match grant(
        &transaction,
        moment,
        Actor::Operator,
        person,
        None,
        Role::Administrator,
    )
    .await
    {
        Ok(_) => {}
        Err(Error::Refused(_)) => {
            return Err(Failure::Invariant("a person just made can't hold a role").into());
        }
        Err(Error::Failed(failure)) => return Err(failure.into()),
    }
    record_consent(
        &transaction,
        person,
        PRIVACY_NOTICE.to_owned(),
        language,
        moment.now(),
        ConsentWay::FirstAdministrator,
    )
    .await?;
    transaction.commit().await?;
    Ok(person)
}

async fn administrator_exists(connection: &impl ConnectionTrait) -> Result<bool, Failure> {
    let administrator = standing()
        .filter(role_grant::Column::Role.eq(Role::Administrator))
        .filter(role_grant::Column::InstitutionId.is_null())
        .one(connection)
        .await?;
    Ok(administrator.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{World, on_both_databases, token_at_end_of};

    const PASSWORD: &str = "seven paper cranes";

    fn form(email: &str) -> NewAdministrator {
        NewAdministrator {
            name: PersonName::parse("Amina").unwrap(),
            email: EmailAddress::parse(email).unwrap(),
            password: Password::choose(PASSWORD, &[]).unwrap(),
            language: Language::English,
        }
    }

    async fn link(world: &World) -> Option<SecretToken> {
        let by = Operator::at_the_command_line();
        first_administrator_link(world.campus(), &mut world.moment(), by)
            .await
            .unwrap()
            .map(|path| token_at_end_of(&path).unwrap())
    }

    async fn redeem(
        world: &World,
        token: &SecretToken,
        email: &str,
    ) -> Result<PersonId, FirstAdministratorRefusal> {
        become_first_administrator(world.campus(), &mut world.moment(), token, form(email))
            .await
            .map_err(|error| match error {
                Error::Refused(refusal) => refusal,
                Error::Failed(failure) => panic!("{failure}"),
            })
    }

    #[on_both_databases]
    async fn the_link_makes_one_administrator_and_then_there_is_no_other(world: World) {
        let token = link(&world).await.unwrap();
        let id = redeem(&world, &token, "amina@example.org").await.unwrap();
        assert_eq!(
            world.signs_in("amina@example.org", PASSWORD).await,
            Some(id)
        );
        assert!(administrator_exists(world.campus().read()).await.unwrap());
        assert_eq!(link(&world).await, None);
        let again = redeem(&world, &token, "other@example.org").await;
        assert_eq!(again, Err(FirstAdministratorRefusal::LinkExpired));
    }

    #[on_both_databases]
    async fn only_the_newest_link_works_and_not_for_ever(world: World) {
        let older = link(&world).await.unwrap();
        let newer = link(&world).await.unwrap();
        let refused = redeem(&world, &older, "amina@example.org").await;
        assert_eq!(refused, Err(FirstAdministratorRefusal::LinkExpired));
        world.advance(LIFETIME);
        let refused = redeem(&world, &newer, "amina@example.org").await;
        assert_eq!(refused, Err(FirstAdministratorRefusal::LinkExpired));
    }

    #[on_both_databases]
    async fn a_taken_address_is_refused_and_the_link_goes_on_working(world: World) {
        world.person_reached_by("Sana", "sana@example.org").await;
        let token = link(&world).await.unwrap();
        let refused = redeem(&world, &token, "sana@example.org").await;
        assert_eq!(refused, Err(FirstAdministratorRefusal::AddressTaken));
        redeem(&world, &token, "amina@example.org").await.unwrap();
    }
}
