//! Invitations to a role, who signs an institution's certificates, and the number of an institution's version.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::columns::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Grows with each change, so that two who change at once are told.
        manager
            .alter_table(
                Table::alter()
                    .table("institution")
                    .add_column(integer("version").default(1))
                    .to_owned(),
            )
            .await?;
        create_invitations(manager).await?;
        manager
            .create_table(
                Table::create()
                    .table("signatory")
                    .col(id())
                    .col(reference("institution_id"))
                    .col(integer("position"))
                    .col(text("name"))
                    .col(text("title"))
                    .col(integer("version").default(1))
                    .col(moment("created_at"))
                    .foreign_key(&mut references(
                        "signatory",
                        "institution_id",
                        "institution",
                    ))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(index("signatory", &["institution_id", "position"]))
            .await
    }
}

/// To a role on the platform, or at the institution, in the course or in the cohort that the row names.
async fn create_invitations(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let table = "role_invitation";
    manager
        .create_table(
            Table::create()
                .table(table)
                .col(id())
                .col(optional_reference("institution_id"))
                .col(optional_reference("course_id"))
                .col(optional_reference("cohort_id"))
                .col(string_len("role", 32))
                // Emptied once the invitation has ended.
                .col(string_len_null("address", 254))
                .col(string_len_uniq("token_hash", 64))
                .col(reference("invited_by"))
                .col(moment("invited_at"))
                .col(moment("expires_at"))
                .col(optional_moment("accepted_at"))
                .col(optional_reference("accepted_by"))
                .col(optional_moment("withdrawn_at"))
                .col(optional_reference("withdrawn_by"))
                .foreign_key(&mut references(table, "institution_id", "institution"))
                .foreign_key(&mut references(table, "course_id", "course"))
                .foreign_key(&mut references(table, "cohort_id", "cohort"))
                .foreign_key(&mut references(table, "invited_by", "person"))
                .foreign_key(&mut references(table, "accepted_by", "person"))
                .foreign_key(&mut references(table, "withdrawn_by", "person"))
                .to_owned(),
        )
        .await?;
    for columns in [&["institution_id"][..], &["course_id"], &["cohort_id"]] {
        manager.create_index(index(table, columns)).await?;
    }
    Ok(())
}
