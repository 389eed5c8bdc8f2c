//! Certificates: frozen documents under a serial.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::columns::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // `document` is kept as the exact text that was hashed, never as a JSON column that a database may reorder.
        manager
            .create_table(
                Table::create()
                    .table("certificate")
                    .col(id())
                    .col(string_len_uniq("serial", 16))
                    .col(reference("enrolment_id"))
                    .col(string_len("kind", 16))
                    .col(integer("issue"))
                    .col(string_len("state", 16))
                    .col(text("document"))
                    .col(string_len("digest", 64))
                    .col(boolean("demonstration"))
                    .col(moment("issued_at"))
                    .foreign_key(&mut references("certificate", "enrolment_id", "enrolment"))
                    .to_owned(),
            )
            .await?;
        // A correction is a further issue; two requests at once must not both make the first.
        manager
            .create_index(unique("certificate", &["enrolment_id", "kind", "issue"]))
            .await
    }
}
