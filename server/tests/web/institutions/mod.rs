//! Institutions, their roles, and the platform above them.

mod colours;
mod inviting;
mod roles;
mod settings;

use campus::Operator;
use campus::institutions::{self, Role, grant_role};
use campus::people::SignedIn;
use campus::testing::{World, small_course};

/// The slug of the institution that hosts the small course, which is founded here.
async fn founded(world: &World) -> String {
    world.cohort(&small_course()).await;
    small_course().owner.to_string()
}

/// Someone with a role at the institution, or above all.
async fn with_role(world: &World, name: &str, slug: Option<&str>, role: Role) -> SignedIn {
    let campus = world.campus();
    let institution = match slug {
        Some(slug) => institutions::by_slug(campus, &slug.parse().unwrap())
            .await
            .unwrap(),
        None => None,
    };
    let person = world.person(name).await;
    let id = institution.map(|institution| institution.id);
    let by = Operator::at_the_command_line();
    grant_role(campus, &world.moment(), by, person.id(), id, role)
        .await
        .unwrap();
    person
}

/// What stands between two marks.
fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    let (_, rest) = text.split_once(before).unwrap();
    rest.split_once(after).unwrap().0
}
