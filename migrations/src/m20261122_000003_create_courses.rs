//! Courses, their immutable revisions, and the files that revisions show.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::columns::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("course")
                    .col(id())
                    .col(string_len_uniq("slug", 64))
                    .col(reference("owner_id"))
                    .col(moment("created_at"))
                    .foreign_key(&mut references("course", "owner_id", "institution"))
                    .to_owned(),
            )
            .await?;
        // `sources` are the author's text files as they were, `parsed` is the checked course made of them; both
        // are JSON documents that the program reads whole and the database never looks into.
        manager
            .create_table(
                Table::create()
                    .table("revision")
                    .col(id())
                    .col(reference("course_id"))
                    .col(integer("number"))
                    .col(optional_reference("based_on"))
                    .col(integer("format"))
                    .col(text("sources"))
                    .col(text("parsed"))
                    .col(string_len("digest", 64))
                    .col(optional_reference("published_by"))
                    .col(moment("published_at"))
                    .foreign_key(&mut references("revision", "course_id", "course"))
                    .foreign_key(&mut references("revision", "based_on", "revision"))
                    .foreign_key(&mut references("revision", "published_by", "person"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(unique("revision", &["course_id", "number"]))
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("revision_asset")
                    .col(id())
                    .col(reference("revision_id"))
                    .col(string("path"))
                    .col(string_len("digest", 64))
                    .col(string_len("media_type", 64))
                    .col(big_integer("length"))
                    .foreign_key(&mut references("revision_asset", "revision_id", "revision"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(unique("revision_asset", &["revision_id", "path"]))
            .await?;
        manager
            .create_index(index("revision_asset", &["digest"]))
            .await
    }
}
