//! The competencies that courses may name here.

use courseware::{Competency, Frameworks, Language, Translated};
use sea_orm::EntityTrait;

use super::entity::competency;
use crate::{Campus, Failure};

/// Those that come with the program, and those that came in since. An imported framework of the same name wins, code by
/// code.
///
/// # Errors
/// When the database fails.
pub async fn known(campus: &Campus) -> Result<Frameworks, Failure> {
    let rows = competency::Entity::find().all(campus.read()).await?;
    let mut known = Frameworks::shipped().clone();
    known.extend(rows.into_iter().filter_map(read));
    Ok(known)
}

/// A code that today's rules don't allow any more is none that a course could name.
fn read(row: competency::Model) -> Option<Competency> {
    let mut title = Translated::new(Language::English, row.title_en);
    if let Some(urdu) = row.title_ur {
        title.set(Language::Urdu, urdu);
    }
    Some(Competency {
        code: row.code.parse().ok()?,
        title,
        level: row.level,
    })
}
