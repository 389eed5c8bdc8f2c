//! Time for attempts, every change of an answer, and what staff set for a quiz: dates for all, extensions for one.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::columns::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // `accepted_until` is `due_at` with the grace: what is past it is looked for every few seconds.
        for column in [
            optional_moment("due_at"),
            optional_moment("accepted_until"),
            boolean("out_of_time").default(false).to_owned(),
        ] {
            add(manager, "attempt", column).await?;
        }
        manager
            .create_index(index("attempt", &["state", "accepted_until"]))
            .await?;
        add(manager, "response", optional_moment("settled_at")).await?;
        create_changes(manager).await?;
        create_flags_and_reports(manager).await?;
        create_dates(manager).await?;
        create_extensions(manager).await
    }
}

async fn add(
    manager: &SchemaManager<'_>,
    table: &'static str,
    column: ColumnDef,
) -> Result<(), DbErr> {
    let statement = Table::alter().table(table).add_column(column).to_owned();
    manager.alter_table(statement).await
}

/// What each device sent of each answer, in the order of receipt. A device counts its changes, so that one that
/// arrives twice or out of order is known.
async fn create_changes(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let table = "response_change";
    let statement = Table::create()
        .table(table)
        .col(id())
        .col(reference("attempt_id"))
        .col(string_len("question", 64))
        .col(string_len("device", 32))
        .col(big_integer("sequence"))
        .col(text_null("answer"))
        .col(string_len("outcome", 16))
        .col(optional_moment("changed_at"))
        .col(moment("received_at"))
        .foreign_key(&mut references(table, "attempt_id", "attempt"))
        .to_owned();
    manager.create_table(statement).await?;
    manager
        .create_index(unique(table, &["attempt_id", "device", "sequence"]))
        .await
}

async fn create_flags_and_reports(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let table = "question_flag";
    let statement = Table::create()
        .table(table)
        .col(id())
        .col(reference("attempt_id"))
        .col(string_len("question", 64))
        .foreign_key(&mut references(table, "attempt_id", "attempt"))
        .to_owned();
    manager.create_table(statement).await?;
    manager
        .create_index(unique(table, &["attempt_id", "question"]))
        .await?;
    let table = "question_report";
    let statement = Table::create()
        .table(table)
        .col(id())
        .col(reference("course_id"))
        .col(reference("revision_id"))
        .col(string_len("item", 64))
        .col(string_len("question", 64))
        .col(reference("attempt_id"))
        .col(text("words"))
        .col(moment("reported_at"))
        .col(optional_reference("settled_by"))
        .col(optional_moment("settled_at"))
        .foreign_key(&mut references(table, "course_id", "course"))
        .foreign_key(&mut references(table, "revision_id", "revision"))
        .foreign_key(&mut references(table, "attempt_id", "attempt"))
        .foreign_key(&mut references(table, "settled_by", "person"))
        .to_owned();
    manager.create_table(statement).await?;
    manager
        .create_index(index(table, &["course_id", "settled_at"]))
        .await?;
    manager.create_index(index(table, &["attempt_id"])).await
}

/// When a quiz can be taken in a cohort.
async fn create_dates(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let table = "quiz_dates";
    let statement = Table::create()
        .table(table)
        .col(id())
        .col(reference("cohort_id"))
        .col(string_len("item", 64))
        .col(optional_moment("opens_at"))
        .col(optional_moment("closes_at"))
        .col(reference("set_by"))
        .col(moment("set_at"))
        .foreign_key(&mut references(table, "cohort_id", "cohort"))
        .foreign_key(&mut references(table, "set_by", "person"))
        .to_owned();
    manager.create_table(statement).await?;
    manager
        .create_index(unique(table, &["cohort_id", "item"]))
        .await
}

/// What one learner is granted at one quiz. A later one replaces the earlier, which stays to be read.
async fn create_extensions(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let table = "extension";
    let statement = Table::create()
        .table(table)
        .col(id())
        .col(reference("enrolment_id"))
        .col(string_len("item", 64))
        .col(optional_moment("closes_at"))
        .col(integer("extra_minutes"))
        .col(integer("extra_attempts"))
        .col(text("reason"))
        .col(reference("granted_by"))
        .col(moment("granted_at"))
        .col(optional_moment("ended_at"))
        .foreign_key(&mut references(table, "enrolment_id", "enrolment"))
        .foreign_key(&mut references(table, "granted_by", "person"))
        .to_owned();
    manager.create_table(statement).await?;
    manager
        .create_index(index(table, &["enrolment_id", "item"]))
        .await
}
