//! Cohorts and the people enrolled in them.

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
                    .table("cohort")
                    .col(id())
                    .col(reference("course_id"))
                    .col(reference("revision_id"))
                    .col(reference("host_id"))
                    .col(text("title"))
                    .col(string_len("enrolment_rule", 16))
                    .col(optional_moment("starts_at"))
                    .col(optional_moment("ends_at"))
                    .col(moment("created_at"))
                    .foreign_key(&mut references("cohort", "course_id", "course"))
                    .foreign_key(&mut references("cohort", "revision_id", "revision"))
                    .foreign_key(&mut references("cohort", "host_id", "institution"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(index("cohort", &["course_id"]))
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("enrolment")
                    .col(id())
                    .col(reference("cohort_id"))
                    .col(reference("person_id"))
                    .col(optional_reference("sponsor_id"))
                    .col(string_len("state", 16))
                    .col(moment("created_at"))
                    .col(moment("state_since"))
                    .col(optional_moment("completed_at"))
                    .foreign_key(&mut references("enrolment", "cohort_id", "cohort"))
                    .foreign_key(&mut references("enrolment", "person_id", "person"))
                    .foreign_key(&mut references("enrolment", "sponsor_id", "institution"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(unique("enrolment", &["cohort_id", "person_id"]))
            .await?;
        manager
            .create_index(index("enrolment", &["person_id"]))
            .await
    }
}
