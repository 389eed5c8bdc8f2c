//! The history of a course, and cohorts that move to another revision.

mod history;
mod moving;
mod reviewing;

use campus::courses::{self, CourseRole, Published, Publisher, Reason, publish};
use campus::institutions::{NewInstitution, Role, found, grant_role};
use campus::people::SignedIn;
use campus::testing::World;
use campus::{Operator, Wording};
use courseware::Sources;

/// A course of these lessons: id and text. Urdu has the first only.
fn sources(title: &str, head: &str, lessons: &[(&str, &str)]) -> Sources {
    let mut sources = Sources::new("counting");
    let mut add = |path: String, text: String| sources.add(&path, text.into_bytes()).unwrap();
    add(
        "course.md".to_owned(),
        format!(
            "---\ntitle: {title}\nsummary: How to count.\nowner: hsa\nlanguages: [en, ur]\ncpd_hours: 1\n{head}\
             completion:\n  lessons: 100\n---\n\nAbout counting.\n"
        ),
    );
    add(
        "01-registers/module.md".to_owned(),
        "---\ntitle: Registers\n---\n".to_owned(),
    );
    for (place, (id, text)) in lessons.iter().enumerate() {
        add(
            format!("01-registers/{:02}-{id}.md", place + 1),
            format!("---\ntitle: Lesson {id}\n---\n\n{text}\n"),
        );
    }
    sources
}

async fn founded(world: &World) {
    for slug in ["hsa", "lums"] {
        let new = NewInstitution {
            slug: slug.to_owned(),
            short_name: slug.to_uppercase(),
            name: Wording::new(slug, slug),
            about: Wording::new("", ""),
            time_zone: "Asia/Karachi".to_owned(),
        };
        let by = Operator::at_the_command_line();
        found(world.campus(), &world.moment(), by, new)
            .await
            .unwrap();
    }
}

async fn published(world: &World, sources: &Sources) -> Published {
    let by = Publisher::Operator {
        by: Operator::at_the_command_line(),
        without_review: Some(Reason::parse("A test begins with it.").unwrap()),
    };
    publish(world.campus(), &world.moment(), by, sources, None, None)
        .await
        .unwrap()
}

async fn hand(world: &World, name: &str, role: CourseRole) -> SignedIn {
    let slug = "counting".parse().unwrap();
    let course = courses::by_slug(world.campus(), &slug).await.unwrap();
    let person = world.person(name).await;
    world
        .give_course_role(&person, course.unwrap().id, role)
        .await;
    person
}

async fn staff(world: &World, name: &str, place: &str, role: Role) -> SignedIn {
    let campus = world.campus();
    let institution = campus::institutions::by_slug(campus, &place.parse().unwrap()).await;
    let institution = institution.unwrap().map(|found| found.id);
    let person = world.person(name).await;
    let by = Operator::at_the_command_line();
    grant_role(campus, &world.moment(), by, person.id(), institution, role)
        .await
        .unwrap();
    person
}
