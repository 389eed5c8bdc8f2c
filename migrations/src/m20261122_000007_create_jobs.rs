//! Mail waiting to be sent, and the jobs that happen because of what people did.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::columns::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // `letter` holds what the mail says, links included; it is emptied once the mail is sent or
        // given up.
        manager
            .create_table(
                Table::create()
                    .table("outgoing_mail")
                    .col(id())
                    .col(string("recipient"))
                    .col(string_len("language", 8))
                    .col(text_null("letter"))
                    .col(moment("created_at"))
                    .col(optional_moment("sent_at"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(index("outgoing_mail", &["recipient", "created_at"]))
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("job")
                    .col(id())
                    .col(string_len("kind", 32))
                    .col(text("payload"))
                    .col(moment("run_at"))
                    .col(optional_moment("leased_until"))
                    .col(integer("attempts"))
                    .col(text_null("last_error"))
                    .col(optional_moment("finished_at"))
                    .col(moment("created_at"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(index("job", &["finished_at", "run_at"]))
            .await
    }
}
