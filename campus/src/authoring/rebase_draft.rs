//! Brings a draft onto the newest revision, file by file.

use std::collections::{BTreeMap, BTreeSet};

use courseware::CourseId;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel};

use super::entity::draft_file;
use super::files::{Content, files_of_revision, fill, row};
use super::workspace::newest_of;
use super::{Conflict, Writing};
use crate::audit::{self, Deed, Entry, Subject};
use crate::people::SignedIn;
use crate::{Campus, Failure, Moment};

/// What bringing a draft onto the newest revision did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rebased {
    /// Files that followed the revision, as nobody had changed them in the draft.
    pub followed: usize,
    /// Files of which it is to be settled which version shall stand.
    pub conflicts: usize,
}

/// What becomes of one path.
#[derive(Debug, PartialEq, Eq)]
enum Outcome {
    /// The draft's file stays, or stays away.
    Mine,
    /// The revision's file takes its place, or its absence.
    Theirs,
    /// Both changed it.
    Conflict(Conflict),
    /// Both have another picture there: the draft's stays, the revision's is put beside it.
    Beside,
}

/// Brings the draft onto the newest revision: what was not changed in the draft follows, what was changed on both sides
/// is marked until an author settles it. None for those who are no authors, and where there is no draft.
///
/// # Errors
/// When the database fails.
pub async fn rebase_draft(
    campus: &Campus,
    moment: &Moment,
    actor: &SignedIn,
    slug: &CourseId,
) -> Result<Option<Rebased>, Failure> {
    let Some(writing) = Writing::begin(campus, actor, slug).await? else {
        return Ok(None);
    };
    let transaction = &writing.transaction;
    let course = writing.author.course().clone();
    let Some(newest) = newest_of(transaction, course.id).await? else {
        return Ok(Some(Rebased::default()));
    };
    if writing.draft.base_id == Some(newest.id) {
        return Ok(Some(Rebased::default()));
    }
    let base = match writing.draft.base_id {
        Some(base) => files_of_revision(transaction, base).await?,
        None => BTreeMap::new(),
    };
    let theirs = files_of_revision(transaction, newest.id).await?;
    let rebased = unite(&writing, moment, &base, &theirs).await?;
    let mut row = writing.draft.clone().into_active_model();
    row.base_id = Set(Some(newest.id));
    row.update(transaction).await?;
    let entry = Entry::new(actor, Deed::DraftRebased)
        .at(course.owner_id)
        .to(Subject::Course(course.id))
        .fact("onto", newest.number)
        .fact("conflicts", rebased.conflicts);
    audit::record(transaction, moment, entry).await?;
    writing.commit().await?;
    Ok(Some(rebased))
}

async fn unite(
    writing: &Writing,
    moment: &Moment,
    base: &BTreeMap<String, Content>,
    theirs: &BTreeMap<String, Content>,
) -> Result<Rebased, Failure> {
    let files = writing.files().await?;
    let mut mine = BTreeMap::new();
    for file in files {
        let content = Content::of(&file)?;
        mine.insert(file.path.clone(), (file, content));
    }
    let paths: BTreeSet<_> = mine.keys().chain(theirs.keys()).cloned().collect();
    let mut rebased = Rebased::default();
    for path in paths {
        let held = mine.get(&path);
        let there = theirs.get(&path);
        let outcome = outcome(held.map(|(_, content)| content), base.get(&path), there);
        match outcome {
            Outcome::Mine => continue,
            Outcome::Theirs => rebased.followed += 1,
            Outcome::Conflict(_) | Outcome::Beside => rebased.conflicts += 1,
        }
        let file = held.map(|(file, _)| file);
        carry_out(writing, moment, &path, outcome, file, there.cloned()).await?;
    }
    Ok(rebased)
}

fn outcome(mine: Option<&Content>, base: Option<&Content>, theirs: Option<&Content>) -> Outcome {
    if mine == theirs || theirs == base {
        return Outcome::Mine;
    }
    if mine == base {
        return Outcome::Theirs;
    }
    match (mine, theirs) {
        (Some(Content::Asset { .. }), Some(_)) | (Some(_), Some(Content::Asset { .. })) => {
            Outcome::Beside
        }
        (Some(_), Some(_)) => Outcome::Conflict(Conflict::BothChanged),
        (Some(_), None) => Outcome::Conflict(Conflict::RemovedThere),
        (None, _) => Outcome::Conflict(Conflict::RemovedHere),
    }
}

async fn carry_out(
    writing: &Writing,
    moment: &Moment,
    path: &str,
    outcome: Outcome,
    mine: Option<&draft_file::Model>,
    theirs: Option<Content>,
) -> Result<(), Failure> {
    let transaction = &writing.transaction;
    let fresh = |path: &str, content, conflict| {
        let mut file = row(writing.draft.id, moment, writing.by(), path, content);
        file.conflict = Set(conflict);
        file
    };
    match (outcome, mine, theirs) {
        (Outcome::Theirs, Some(mine), None) => {
            draft_file::Entity::delete_by_id(mine.id)
                .exec(transaction)
                .await?;
        }
        (Outcome::Theirs, Some(mine), Some(theirs)) => {
            let mut file = changed(mine);
            fill(&mut file, theirs);
            file.conflict = Set(None);
            file.theirs = Set(None);
            file.update(transaction).await?;
        }
        (Outcome::Theirs, None, Some(theirs)) => {
            fresh(path, theirs, None).insert(transaction).await?;
        }
        (Outcome::Conflict(conflict), None, Some(theirs)) => {
            fresh(path, theirs, Some(conflict))
                .insert(transaction)
                .await?;
        }
        (Outcome::Conflict(conflict), Some(mine), theirs) => {
            let mut file = changed(mine);
            file.conflict = Set(Some(conflict));
            file.theirs = Set(theirs.and_then(|theirs| match theirs {
                Content::Text(text) => Some(text),
                Content::Asset { .. } => None,
            }));
            file.update(transaction).await?;
        }
        (Outcome::Beside, _, Some(theirs)) => {
            let path = beside(writing, path).await?;
            fresh(&path, theirs, Some(Conflict::BothChanged))
                .insert(transaction)
                .await?;
        }
        (Outcome::Mine | Outcome::Theirs | Outcome::Conflict(_) | Outcome::Beside, _, _) => {}
    }
    Ok(())
}

/// The row with another version, so that whoever has it open is told when they save.
fn changed(mine: &draft_file::Model) -> draft_file::ActiveModel {
    let mut file = mine.clone().into_active_model();
    file.version = Set(mine.version + 1);
    file
}

/// A free name for a picture that can't have its own.
async fn beside(writing: &Writing, path: &str) -> Result<String, Failure> {
    let (stem, ending) = path.rsplit_once('.').unwrap_or((path, ""));
    let mut number = 2;
    loop {
        let free = format!("{stem}-{number}.{ending}");
        if writing.file(&free).await?.is_none() {
            return Ok(free);
        }
        number += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Option<Content> {
        Some(Content::Text(text.to_owned()))
    }

    fn picture(digest: &str) -> Option<Content> {
        Some(Content::Asset {
            digest: digest.to_owned(),
            media_type: "image/png".to_owned(),
            length: 1,
        })
    }

    #[test]
    fn what_one_side_left_alone_follows_the_other() {
        use Outcome::{Beside, Mine, Theirs};
        let both = |conflict| Outcome::Conflict(conflict);
        for (mine, base, theirs, expected) in [
            (text("a"), text("a"), text("a"), Mine),
            (text("b"), text("a"), text("a"), Mine),
            (text("a"), text("a"), text("b"), Theirs),
            (text("b"), text("a"), text("b"), Mine),
            (text("b"), text("a"), text("c"), both(Conflict::BothChanged)),
            (text("a"), text("a"), None, Theirs),
            (text("b"), text("a"), None, both(Conflict::RemovedThere)),
            (None, text("a"), text("b"), both(Conflict::RemovedHere)),
            (None, text("a"), text("a"), Mine),
            (None, None, text("a"), Theirs),
            (text("a"), None, None, Mine),
            (text("a"), None, text("b"), both(Conflict::BothChanged)),
            (picture("a"), None, picture("b"), Beside),
            (picture("a"), picture("a"), picture("b"), Theirs),
        ] {
            let found = outcome(mine.as_ref(), base.as_ref(), theirs.as_ref());
            assert_eq!(found, expected, "{mine:?} {base:?} {theirs:?}");
        }
    }
}
