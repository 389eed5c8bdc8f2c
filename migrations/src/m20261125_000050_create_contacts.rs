//! What people are reached by besides email: text messages, codes sent by text, claims to an address, claim codes.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::columns::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        extend_identifiers(manager).await?;
        create_texts(manager).await?;
        create_proofs(manager).await
    }
}

async fn extend_identifiers(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let additions = [
        // Unknown for rows that are older than the column.
        optional_moment("created_at"),
        // The institution that gave a learner code. SQLite can't add a foreign key to a table that stands, so it is only
        // a number.
        optional_reference("institution_id"),
        optional_moment("preferred_at"),
    ];
    for column in additions {
        manager
            .alter_table(
                Table::alter()
                    .table("identifier")
                    .add_column(column)
                    .to_owned(),
            )
            .await?;
    }
    Ok(())
}

/// Text messages that wait, and how many went where on which day: each one costs.
async fn create_texts(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table("outgoing_text")
                .col(id())
                .col(string_len("recipient", 16))
                .col(string_len("language", 8))
                .col(text_null("message"))
                .col(moment("created_at"))
                .col(optional_moment("expires_at"))
                .col(optional_moment("sent_at"))
                .col(optional_moment("refused_at"))
                .to_owned(),
        )
        .await?;
    manager
        .create_index(index("outgoing_text", &["created_at"]))
        .await?;
    manager
        .create_table(
            Table::create()
                .table("text_count")
                .col(id())
                .col(date("day"))
                .col(string_len("recipient", 16))
                .col(integer("asked"))
                .to_owned(),
        )
        .await?;
    manager
        .create_index(unique("text_count", &["day", "recipient"]))
        .await
}

async fn create_proofs(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table("one_time_code")
                .col(id())
                .col(string_len("purpose", 16))
                .col(string_len("phone", 16))
                .col(optional_reference("person_id"))
                .col(string_len_uniq("ticket_hash", 64))
                .col(string_len("code_hash", 64))
                .col(integer("tries"))
                .col(moment("created_at"))
                .col(moment("expires_at"))
                .col(optional_moment("used_at"))
                .foreign_key(&mut references("one_time_code", "person_id", "person"))
                .to_owned(),
        )
        .await?;
    manager
        .create_index(index("one_time_code", &["phone"]))
        .await?;
    manager
        .create_index(index("one_time_code", &["expires_at"]))
        .await?;
    manager
        .create_table(
            Table::create()
                .table("address_claim")
                .col(id())
                .col(reference("person_id"))
                .col(string_len("kind", 16))
                .col(string("value"))
                .col(string_len_uniq("token_hash", 64))
                .col(moment("created_at"))
                .col(moment("expires_at"))
                .foreign_key(&mut references("address_claim", "person_id", "person"))
                .to_owned(),
        )
        .await?;
    manager
        .create_index(unique("address_claim", &["person_id", "kind", "value"]))
        .await?;
    manager
        .create_table(
            Table::create()
                .table("claim_code")
                .col(id())
                .col(reference("person_id"))
                .col(optional_reference("institution_id"))
                .col(string_len_uniq("code_hash", 64))
                .col(optional_reference("made_by"))
                .col(moment("created_at"))
                .col(moment("expires_at"))
                .col(optional_moment("used_at"))
                .col(optional_moment("voided_at"))
                .foreign_key(&mut references("claim_code", "person_id", "person"))
                .foreign_key(&mut references("claim_code", "made_by", "person"))
                .foreign_key(&mut references(
                    "claim_code",
                    "institution_id",
                    "institution",
                ))
                .to_owned(),
        )
        .await?;
    manager
        .create_index(index("claim_code", &["person_id"]))
        .await
}
