mod settings;

use courseware::InstitutionSlug;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, PaginatorTrait, SqlErr};

use super::entity::role_grant;
use super::{GrantRefusal, InstitutionId, NewInstitution, Role, all, by_slug, found, grant_role};
use crate::people::PersonId;
use crate::testing::{World, on_both_databases};
use crate::{Error, Operator, Wording};

fn lums(name: &str) -> NewInstitution {
    NewInstitution {
        slug: "lums".to_owned(),
        short_name: "LUMS".to_owned(),
        name: Wording::new(name, "لمز"),
        about: Wording::new("", ""),
        time_zone: "Asia/Karachi".to_owned(),
    }
}

#[on_both_databases]
async fn founding_twice_changes_nothing(world: World) {
    let (campus, by) = (world.campus(), Operator::at_the_command_line());
    let first = found(campus, &world.moment(), by, lums("One name"))
        .await
        .unwrap();
    let second = found(campus, &world.moment(), by, lums("Another name"))
        .await
        .unwrap();
    assert_eq!(first, second);
    let kept = by_slug(campus, &"lums".parse().unwrap())
        .await
        .unwrap()
        .unwrap();
    assert_eq!(kept.name, Wording::new("One name", "لمز"));
    assert_eq!(all(campus).await.unwrap(), [kept]);
    assert!("LUMS".parse::<InstitutionSlug>().is_err(), "one spelling");
}

#[on_both_databases]
async fn a_role_is_given_once_and_only_where_it_belongs(world: World) {
    let (campus, by) = (world.campus(), Operator::at_the_command_line());
    let person = world.person("A Coordinator").await.id();
    let lums = found(campus, &world.moment(), by, lums("LUMS"))
        .await
        .unwrap();
    let grant = async |person, institution, role| match grant_role(
        campus,
        &world.moment(),
        by,
        person,
        institution,
        role,
    )
    .await
    {
        Ok(()) => None,
        Err(Error::Refused(refusal)) => Some(refusal),
        Err(Error::Failed(failure)) => panic!("{failure}"),
    };
    assert_eq!(grant(person, Some(lums), Role::Coordinator).await, None);
    assert_eq!(grant(person, Some(lums), Role::Coordinator).await, None);
    assert_eq!(grant(person, None, Role::Administrator).await, None);
    assert_eq!(grant(person, None, Role::Administrator).await, None);
    let rows = role_grant::Entity::find()
        .count(campus.read())
        .await
        .unwrap();
    assert_eq!(rows, 2);

    // Nor by two requests that each saw no grant.
    let again = role_grant::ActiveModel {
        person_id: Set(person),
        institution_id: Set(None),
        role: Set(Role::Administrator),
        granted_at: Set(world.now()),
        ..Default::default()
    };
    let refused = again.insert(campus.database().write()).await.unwrap_err();
    assert!(matches!(
        refused.sql_err(),
        Some(SqlErr::UniqueConstraintViolation(_))
    ));

    let nobody = PersonId(person.0 + 1);
    let nowhere = InstitutionId(lums.0 + 1);
    for (person, institution, role, refusal) in [
        (
            nobody,
            Some(lums),
            Role::Instructor,
            GrantRefusal::NoSuchPerson,
        ),
        (
            person,
            Some(nowhere),
            Role::Instructor,
            GrantRefusal::NoSuchInstitution,
        ),
        (
            person,
            None,
            Role::Instructor,
            GrantRefusal::RoleNeedsInstitution,
        ),
    ] {
        assert_eq!(grant(person, institution, role).await, Some(refusal));
    }
}
