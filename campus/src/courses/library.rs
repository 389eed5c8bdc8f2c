//! Parsed revisions, kept in memory: they are immutable, and every page of a learner needs one.

use std::sync::Arc;

use courseware::Course;
use quick_cache::sync::Cache;
use sea_orm::{ConnectionTrait, EntityTrait};

use super::RevisionId;
use super::entity::revision;
use crate::Failure;

/// How many parsed revisions are kept; one takes about as much memory as its Markdown.
const KEPT: usize = 256;

/// A published revision, parsed.
#[derive(Debug)]
pub struct Revision {
    /// Its number among all revisions.
    pub id: RevisionId,
    /// 1, 2, 3… within its course.
    pub number: i32,
    /// The course as it was published.
    pub course: Course,
}

/// The revisions in memory.
pub struct Library {
    revisions: Cache<RevisionId, Arc<Revision>>,
}

impl Default for Library {
    fn default() -> Self {
        Self {
            revisions: Cache::new(KEPT),
        }
    }
}

impl Library {
    /// The revision, from memory or else from the database.
    ///
    /// # Errors
    /// When the database fails, or names a revision that is not there or can't be read.
    pub async fn revision(
        &self,
        connection: &impl ConnectionTrait,
        id: RevisionId,
    ) -> Result<Arc<Revision>, Failure> {
        if let Some(known) = self.revisions.get(&id) {
            return Ok(known);
        }
        let row = revision::Entity::find_by_id(id)
            .one(connection)
            .await?
            .ok_or(Failure::Invariant("a referenced revision is missing"))?;
        let revision = Arc::new(Revision {
            id,
            number: row.number,
            course: serde_json::from_str(&row.parsed)?,
        });
        self.revisions.insert(id, Arc::clone(&revision));
        Ok(revision)
    }
}
