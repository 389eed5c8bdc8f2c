//! Working drafts of courses, one a course, and their files.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::columns::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // `version` counts every change of any file: what was made of a draft is known to be of this state of it.
        manager
            .create_table(
                Table::create()
                    .table("draft")
                    .col(id())
                    .col(reference("course_id").unique_key().take())
                    .col(optional_reference("base_id"))
                    .col(integer("version"))
                    .col(optional_reference("started_by"))
                    .col(moment("started_at"))
                    .foreign_key(&mut references("draft", "course_id", "course"))
                    .foreign_key(&mut references("draft", "base_id", "revision"))
                    .foreign_key(&mut references("draft", "started_by", "person"))
                    .to_owned(),
            )
            .await?;
        // A file is a text, or the digest of something in the asset store. `theirs` is what the newest revision has in
        // its place, as long as nobody has settled which of the two it shall be.
        manager
            .create_table(
                Table::create()
                    .table("draft_file")
                    .col(id())
                    .col(reference("draft_id"))
                    .col(string_len("path", 500))
                    .col(text_null("text"))
                    .col(string_len_null("digest", 64))
                    .col(string_len_null("media_type", 64))
                    .col(big_integer("length"))
                    .col(integer("version"))
                    .col(string_len_null("conflict", 16))
                    .col(text_null("theirs"))
                    .col(optional_reference("changed_by"))
                    .col(moment("changed_at"))
                    .foreign_key(&mut references("draft_file", "draft_id", "draft"))
                    .foreign_key(&mut references("draft_file", "changed_by", "person"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(unique("draft_file", &["draft_id", "path"]))
            .await
    }
}
