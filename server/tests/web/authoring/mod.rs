//! Courses that are written in the browser.

mod files;
mod importing;
mod outline;
mod story;

use campus::Operator;
use campus::institutions::{self, NewInstitution, Role, grant_role};
use campus::people::SignedIn;
use campus::testing::World;

use crate::site::{Answer, Site};

const LESSON: &str = "/authoring/hand-washing/file?path=01-first-module%2F01-first-lesson.md";

/// A form's fields as a browser sends them.
fn sent(fields: &[(&str, &str)]) -> String {
    let encoded =
        |text: &str| -> String { text.bytes().map(|byte| format!("%{byte:02X}")).collect() };
    let pairs = fields
        .iter()
        .map(|(name, value)| format!("{name}={}", encoded(value)));
    pairs.collect::<Vec<_>>().join("&")
}

/// An institution called HSA, and its instructor.
async fn instructor(world: &World) -> SignedIn {
    let by = Operator::at_the_command_line();
    let new = NewInstitution {
        slug: "hsa".to_owned(),
        short_name: "HSA".to_owned(),
        name: campus::Wording::new("HSA", "HSA"),
        about: campus::Wording::new("", ""),
        time_zone: "Asia/Karachi".to_owned(),
    };
    let place = institutions::found(world.campus(), &world.moment(), by, new)
        .await
        .unwrap();
    let person = world.person("An Instructor").await;
    grant_role(
        world.campus(),
        &world.moment(),
        by,
        person.id(),
        Some(place),
        Role::Instructor,
    )
    .await
    .unwrap();
    person
}

/// Begins the course, as its form does.
async fn begin(site: &Site, cookie: &str) -> Answer {
    let form = sent(&[
        ("title", "Washing hands"),
        ("summary", "When to wash them."),
        ("slug", "hand-washing"),
        ("languages", "en ur"),
        ("institution", "hsa"),
    ]);
    site.post("/authoring/new", Some(cookie), form).await
}

/// An instructor's browser in which a course is begun.
async fn with_course(world: &World, site: &Site) -> String {
    let person = instructor(world).await;
    let cookie = site.signed_in(&person).await;
    assert_eq!(
        begin(site, &cookie).await.location(),
        "/authoring/hand-washing"
    );
    cookie
}

/// Sends the form of the editor.
async fn edit(site: &Site, cookie: &str, version: &str, text: &str, deed: &str) -> Answer {
    let form = sent(&[("version", version), ("text", text), ("do", deed)]);
    site.post(LESSON, Some(cookie), form).await
}
