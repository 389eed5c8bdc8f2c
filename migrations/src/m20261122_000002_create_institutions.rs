//! Institutions and the roles that people hold in them.

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
                    .table("institution")
                    .col(id())
                    .col(string_len_uniq("slug", 32))
                    .col(string_len("short_name", 32))
                    .col(text("name"))
                    .col(text("about"))
                    .col(string_len("time_zone", 64))
                    .col(moment("created_at"))
                    .to_owned(),
            )
            .await?;
        // A platform administrator's grant names no institution.
        manager
            .create_table(
                Table::create()
                    .table("role_grant")
                    .col(id())
                    .col(reference("person_id"))
                    .col(optional_reference("institution_id"))
                    .col(string_len("role", 16))
                    .col(optional_reference("granted_by"))
                    .col(moment("granted_at"))
                    .foreign_key(&mut references("role_grant", "person_id", "person"))
                    .foreign_key(&mut references(
                        "role_grant",
                        "institution_id",
                        "institution",
                    ))
                    .foreign_key(&mut references("role_grant", "granted_by", "person"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(unique(
                "role_grant",
                &["person_id", "institution_id", "role"],
            ))
            .await?;
        // To an index of several columns no two empty institutions are equal, so these grants have one of their own.
        manager
            .create_index(
                unique("role_grant", &["person_id", "role"])
                    .cond_where(Expr::col("institution_id").is_null())
                    .to_owned(),
            )
            .await
    }
}
