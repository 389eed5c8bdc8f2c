//! The rows of a draft's files.

use std::collections::BTreeMap;

use courseware::edit::{
    Moves, base_path, front_matter_value, relocate, set_front_matter, translation_mark,
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel,
    QueryFilter, QueryOrder,
};

use super::DraftId;
use super::entity::draft_file;
use crate::courses::RevisionId;
use crate::courses::entity::{revision, revision_asset};
use crate::people::PersonId;
use crate::{Failure, Moment, Transaction};

/// The key by which a translation says which text it translates.
const TRANSLATES: &str = "translates";

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Content {
    Text(String),
    Asset {
        digest: String,
        media_type: String,
        length: i64,
    },
}

impl Content {
    pub(super) fn of(file: &draft_file::Model) -> Result<Self, Failure> {
        match (&file.text, &file.digest, &file.media_type) {
            (Some(text), ..) => Ok(Self::Text(text.clone())),
            (None, Some(digest), Some(media_type)) => Ok(Self::Asset {
                digest: digest.clone(),
                media_type: media_type.clone(),
                length: file.length,
            }),
            _ => Err(Failure::Invariant("a file of a draft holds nothing")),
        }
    }
}

/// The files of a draft, by path.
pub(super) async fn files_of(
    connection: &impl ConnectionTrait,
    draft: DraftId,
) -> Result<Vec<draft_file::Model>, Failure> {
    Ok(draft_file::Entity::find()
        .filter(draft_file::Column::DraftId.eq(draft))
        .order_by_asc(draft_file::Column::Path)
        .all(connection)
        .await?)
}

/// The files that a revision was made of, by path.
pub(super) async fn files_of_revision(
    connection: &impl ConnectionTrait,
    id: RevisionId,
) -> Result<BTreeMap<String, Content>, Failure> {
    let row = revision::Entity::find_by_id(id)
        .one(connection)
        .await?
        .ok_or(Failure::Invariant("a referenced revision is missing"))?;
    let sources: courseware::Sources = serde_json::from_str(&row.sources)?;
    let texts = sources.iter().map(|(path, bytes)| {
        let text = String::from_utf8_lossy(bytes).into_owned();
        (path.to_owned(), Content::Text(text))
    });
    let mut files: BTreeMap<_, _> = texts.collect();
    let assets = revision_asset::Entity::find()
        .filter(revision_asset::Column::RevisionId.eq(id))
        .all(connection)
        .await?;
    files.extend(assets.into_iter().map(|asset| {
        let content = Content::Asset {
            digest: asset.digest,
            media_type: asset.media_type,
            length: asset.length,
        };
        (asset.path, content)
    }));
    Ok(files)
}

/// A new row.
pub(super) fn row(
    draft: DraftId,
    moment: &Moment,
    by: PersonId,
    path: &str,
    content: Content,
) -> draft_file::ActiveModel {
    let mut row = draft_file::ActiveModel {
        draft_id: Set(draft),
        path: Set(path.to_owned()),
        version: Set(1),
        changed_by: Set(Some(by)),
        changed_at: Set(moment.now()),
        conflict: Set(None),
        theirs: Set(None),
        ..Default::default()
    };
    fill(&mut row, content);
    row
}

/// Puts the content into the row.
pub(super) fn fill(row: &mut draft_file::ActiveModel, content: Content) {
    let (text, digest, media_type, length) = match content {
        Content::Text(text) => {
            let length = i64::try_from(text.len()).unwrap_or(i64::MAX);
            (Some(text), None, None, length)
        }
        Content::Asset {
            digest,
            media_type,
            length,
        } => (None, Some(digest), Some(media_type), length),
    };
    row.text = Set(text);
    row.digest = Set(digest);
    row.media_type = Set(media_type);
    row.length = Set(length);
}

/// Moves files, and follows them with every link of the draft.
pub(super) async fn relocate_all(
    transaction: &Transaction,
    moment: &Moment,
    by: PersonId,
    files: Vec<draft_file::Model>,
    moves: &Moves,
) -> Result<(), Failure> {
    // Two files may change names with each other, so all that move make room first.
    for file in files.iter().filter(|file| moves.contains_key(&file.path)) {
        let mut row = file.clone().into_active_model();
        row.path = Set(format!("moving/{}", file.id));
        row.update(transaction).await?;
    }
    let mut texts = relocated(&files, moves);
    for file in files {
        let path = moves.get(&file.path).unwrap_or(&file.path).clone();
        let text = texts.remove(&file.path);
        if path == file.path && text == file.text {
            continue;
        }
        let version = file.version + 1;
        let mut row = file.into_active_model();
        row.path = Set(path);
        if let Some(text) = text {
            fill(&mut row, Content::Text(text));
        }
        row.version = Set(version);
        row.changed_by = Set(Some(by));
        row.changed_at = Set(moment.now());
        // The row was changed on its way: all of it is written.
        row.reset_all().update(transaction).await?;
    }
    Ok(())
}

/// The texts as they read afterwards, by the paths of before. Links that follow make no translation an old one: one that
/// was up to date stays so.
fn relocated(files: &[draft_file::Model], moves: &Moves) -> BTreeMap<String, String> {
    let before: BTreeMap<&str, &str> = files
        .iter()
        .filter_map(|file| Some((file.path.as_str(), file.text.as_deref()?)))
        .collect();
    let mut after: BTreeMap<String, String> = before
        .iter()
        .map(|(path, text)| ((*path).to_owned(), relocate(text, path, moves)))
        .collect();
    for (path, text) in &before {
        let base = base_path(path);
        let (Some(was), Some(is)) = (before.get(base.as_str()), after.get(&base)) else {
            continue;
        };
        let mark = front_matter_value(text, TRANSLATES);
        if was == is || mark.is_none() || mark != translation_mark(was) {
            continue;
        }
        if let (Some(mark), Some(text)) = (translation_mark(is), after.get_mut(*path)) {
            *text = set_front_matter(text, TRANSLATES, &mark);
        }
    }
    after
}
