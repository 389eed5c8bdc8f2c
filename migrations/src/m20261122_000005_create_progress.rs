//! What learners have done: items completed, quizzes attempted, answers saved.

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
                    .table("item_completion")
                    .col(id())
                    .col(reference("enrolment_id"))
                    .col(string_len("item", 64))
                    .col(reference("revision_id"))
                    .col(string_len("manner", 16))
                    .col(moment("completed_at"))
                    .foreign_key(&mut references(
                        "item_completion",
                        "enrolment_id",
                        "enrolment",
                    ))
                    .foreign_key(&mut references(
                        "item_completion",
                        "revision_id",
                        "revision",
                    ))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(unique("item_completion", &["enrolment_id", "item"]))
            .await?;
        // Scores are whole thousandths of a point, so that a pass mark compares exactly.
        manager
            .create_table(
                Table::create()
                    .table("attempt")
                    .col(id())
                    .col(reference("enrolment_id"))
                    .col(string_len("item", 64))
                    .col(reference("revision_id"))
                    .col(integer("number"))
                    .col(string_len("state", 16))
                    .col(text("drawn"))
                    .col(moment("started_at"))
                    .col(optional_moment("submitted_at"))
                    .col(big_integer_null("earned"))
                    .col(big_integer_null("possible"))
                    .col(boolean_null("passed"))
                    .foreign_key(&mut references("attempt", "enrolment_id", "enrolment"))
                    .foreign_key(&mut references("attempt", "revision_id", "revision"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(unique("attempt", &["enrolment_id", "item", "number"]))
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("response")
                    .col(id())
                    .col(reference("attempt_id"))
                    .col(string_len("question", 64))
                    .col(text("answer"))
                    .col(integer_null("credit"))
                    .col(moment("saved_at"))
                    .foreign_key(&mut references("response", "attempt_id", "attempt"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(unique("response", &["attempt_id", "question"]))
            .await
    }
}
