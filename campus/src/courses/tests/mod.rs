//! Courses as authors and operators live them.

mod hands;
mod publishing;
mod revising;

use courseware::Sources;

use super::{PublishRefusal, Published, Publisher, publish};
use crate::institutions::{NewInstitution, found};
use crate::testing::World;
use crate::{Error, Operator, Wording};

const DRAWING: &[u8] =
    b"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"><rect width=\"4\" height=\"3\"/></svg>";

/// A course folder of one lesson with one drawing.
fn sources(title: &str, owner: &str) -> Sources {
    let course = format!(
        "---\ntitle: {title}\nsummary: How to count.\nowner: {owner}\nlanguages: [en]\ncpd_hours: 1\n\
         completion:\n  lessons: 100\n---\n\nAbout counting.\n"
    );
    let lesson = "---\ntitle: A lesson\n---\n\nCount once.\n\n![A box](../assets/box.svg)\n";
    let mut sources = Sources::new("counting");
    for (path, bytes) in [
        ("course.md", course.as_bytes()),
        ("01-registers/module.md", b"---\ntitle: Registers\n---\n"),
        ("01-registers/01-lesson.md", lesson.as_bytes()),
        ("assets/box.svg", DRAWING),
    ] {
        sources.add(path, bytes.to_vec()).unwrap();
    }
    sources
}

async fn hsa(world: &World) {
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

async fn published(
    world: &World,
    sources: &Sources,
    based_on: Option<i32>,
) -> Result<Published, PublishRefusal> {
    published_by(world, Publisher::operator(), sources, based_on).await
}

async fn published_by(
    world: &World,
    by: Publisher,
    sources: &Sources,
    based_on: Option<i32>,
) -> Result<Published, PublishRefusal> {
    match publish(world.campus(), &world.moment(), by, sources, based_on, None).await {
        Ok(published) => Ok(published),
        Err(Error::Refused(refusal)) => Err(refusal),
        Err(Error::Failed(failure)) => panic!("{failure}"),
    }
}
