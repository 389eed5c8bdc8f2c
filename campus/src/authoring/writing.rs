//! What every change of a draft begins and ends with.

use courseware::CourseId;
use sea_orm::sea_query::LockType;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QuerySelect,
};

use super::entity::{draft, draft_file};
use super::files::{Content, files_of, fill};
use crate::courses::entity::course;
use crate::courses::{AuthorOf, author_of};
use crate::people::{PersonId, SignedIn};
use crate::{Campus, Failure, Moment, Transaction};

/// An author who changes the draft of a course; others who want to change it wait.
pub(crate) struct Writing {
    pub(super) transaction: Transaction,
    pub(super) author: AuthorOf,
    pub(super) draft: draft::Model,
}

impl Writing {
    /// Begins. None for those who are no authors of the course, and where it has no draft.
    pub(super) async fn begin(
        campus: &Campus,
        actor: &SignedIn,
        slug: &CourseId,
    ) -> Result<Option<Self>, Failure> {
        let transaction = campus.begin().await?;
        hold_course(&transaction, slug).await?;
        let Some(author) = author_of(&transaction, actor, slug).await? else {
            return Ok(None);
        };
        let draft = draft::Entity::find()
            .filter(draft::Column::CourseId.eq(author.course().id))
            .one(&transaction)
            .await?;
        Ok(draft.map(|draft| Self {
            transaction,
            author,
            draft,
        }))
    }

    /// Who writes.
    pub(super) fn by(&self) -> PersonId {
        self.author.person().id()
    }

    /// All files.
    pub(super) async fn files(&self) -> Result<Vec<draft_file::Model>, Failure> {
        files_of(&self.transaction, self.draft.id).await
    }

    /// The file at this path.
    pub(super) async fn file(&self, path: &str) -> Result<Option<draft_file::Model>, Failure> {
        Ok(draft_file::Entity::find()
            .filter(draft_file::Column::DraftId.eq(self.draft.id))
            .filter(draft_file::Column::Path.eq(path))
            .one(&self.transaction)
            .await?)
    }

    /// Writes this text into the file, with another version, so that whoever has it open is told when they save.
    pub(super) async fn rewrite(
        &self,
        moment: &Moment,
        file: &draft_file::Model,
        text: String,
    ) -> Result<(), Failure> {
        let mut row = file.clone().into_active_model();
        fill(&mut row, Content::Text(text));
        row.version = Set(file.version + 1);
        row.changed_by = Set(Some(self.by()));
        row.changed_at = Set(moment.now());
        row.update(&self.transaction).await?;
        Ok(())
    }

    /// Ends: something was changed.
    pub(super) async fn commit(self) -> Result<(), Failure> {
        let version = self.draft.version + 1;
        let mut row = self.draft.into_active_model();
        row.version = Set(version);
        row.update(&self.transaction).await?;
        self.transaction.commit().await?;
        Ok(())
    }
}

/// Holds the course until the transaction ends. To be called before a proof is minted: proofs lock grants for sharing,
/// and two who each share theirs would wait for each other for ever.
pub(super) async fn hold_course(
    transaction: &Transaction,
    slug: &CourseId,
) -> Result<Option<course::Model>, Failure> {
    Ok(course::Entity::find()
        .filter(course::Column::Slug.eq(slug.as_str()))
        // Rows that refer to it may still be written meanwhile.
        .lock(LockType::NoKeyUpdate)
        .one(transaction)
        .await?)
}
