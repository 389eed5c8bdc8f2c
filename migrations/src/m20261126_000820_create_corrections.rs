//! What was put right in published questions, and the scores that changed by it.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::columns::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Without a cohort it holds for the whole course. `items` are the ids that the quiz has had, and `digest` is what
        // the question asked: it is put right wherever it asks the same.
        manager
            .create_table(
                Table::create()
                    .table("correction")
                    .col(id())
                    .col(reference("course_id"))
                    .col(optional_reference("cohort_id"))
                    .col(reference("revision_id"))
                    .col(text("items"))
                    .col(string_len("question", 64))
                    .col(string_len("digest", 64))
                    .col(text("content"))
                    .col(text("reason"))
                    .col(reference("made_by"))
                    .col(moment("made_at"))
                    .col(optional_reference("withdrawn_by"))
                    .col(optional_moment("withdrawn_at"))
                    .foreign_key(&mut references("correction", "course_id", "course"))
                    .foreign_key(&mut references("correction", "cohort_id", "cohort"))
                    .foreign_key(&mut references("correction", "revision_id", "revision"))
                    .foreign_key(&mut references("correction", "made_by", "person"))
                    .foreign_key(&mut references("correction", "withdrawn_by", "person"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(index("correction", &["course_id"]))
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("score_change")
                    .col(id())
                    .col(reference("attempt_id"))
                    .col(reference("correction_id"))
                    .col(boolean("by_withdrawal"))
                    .col(big_integer("earned_before"))
                    .col(big_integer("possible_before"))
                    .col(boolean("passed_before"))
                    .col(big_integer("earned_after"))
                    .col(big_integer("possible_after"))
                    .col(boolean("passed_after"))
                    .col(moment("changed_at"))
                    .foreign_key(&mut references("score_change", "attempt_id", "attempt"))
                    .foreign_key(&mut references(
                        "score_change",
                        "correction_id",
                        "correction",
                    ))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(index("score_change", &["attempt_id"]))
            .await?;
        manager
            .create_index(index("score_change", &["correction_id"]))
            .await
    }
}
