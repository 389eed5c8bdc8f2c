//! What people say of themselves and institutions confirm, the fields that an institution asks for, and extra time.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::columns::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in [
            string_len_null("name_urdu", 200),
            string_len_null("name_on_certificates", 200),
            string_len_null("cadre", 32),
            string_len_null("cadre_words", 200),
        ] {
            let table = Table::alter().table("person").add_column(column).to_owned();
            manager.alter_table(table).await?;
        }
        create_registrations(manager).await?;
        create_affiliations(manager).await?;
        create_fields(manager).await?;
        create_accommodations(manager).await
    }
}

/// A verification is the institution's own: it tells nobody else that it knows the person.
async fn create_registrations(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table("professional_registration")
                .col(id())
                .col(reference("person_id"))
                .col(string_len("body", 32))
                .col(string_len_null("body_words", 200))
                .col(string_len("number", 64))
                .col(moment("created_at"))
                .foreign_key(&mut references(
                    "professional_registration",
                    "person_id",
                    "person",
                ))
                .to_owned(),
        )
        .await?;
    manager
        .create_index(index("professional_registration", &["person_id"]))
        .await?;
    manager
        .create_table(
            Table::create()
                .table("registration_verification")
                .col(id())
                .col(reference("registration_id"))
                .col(reference("institution_id"))
                .col(reference("verified_by"))
                .col(moment("verified_at"))
                .foreign_key(&mut references(
                    "registration_verification",
                    "registration_id",
                    "professional_registration",
                ))
                .foreign_key(&mut references(
                    "registration_verification",
                    "institution_id",
                    "institution",
                ))
                .foreign_key(&mut references(
                    "registration_verification",
                    "verified_by",
                    "person",
                ))
                .to_owned(),
        )
        .await?;
    manager
        .create_index(unique(
            "registration_verification",
            &["registration_id", "institution_id"],
        ))
        .await
}

async fn create_affiliations(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table("affiliation")
                .col(id())
                .col(reference("person_id"))
                .col(optional_reference("institution_id"))
                .col(string_len_null("organisation", 200))
                .col(string_len_null("post", 200))
                .col(date_null("begun_on"))
                .col(date_null("ended_on"))
                .col(moment("created_at"))
                .col(optional_moment("verified_at"))
                .col(optional_reference("verified_by"))
                .foreign_key(&mut references("affiliation", "person_id", "person"))
                .foreign_key(&mut references(
                    "affiliation",
                    "institution_id",
                    "institution",
                ))
                .foreign_key(&mut references("affiliation", "verified_by", "person"))
                .to_owned(),
        )
        .await?;
    manager
        .create_index(index("affiliation", &["person_id"]))
        .await
}

async fn create_fields(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table("institution_field")
                .col(id())
                .col(reference("institution_id"))
                .col(string_len("key", 64))
                .col(text("label"))
                .col(string_len("kind", 16))
                .col(text("options"))
                .col(boolean("required"))
                .col(integer("position"))
                .col(string_len("seen_by", 16))
                .col(moment("created_at"))
                .col(optional_moment("retired_at"))
                .foreign_key(&mut references(
                    "institution_field",
                    "institution_id",
                    "institution",
                ))
                .to_owned(),
        )
        .await?;
    manager
        .create_index(unique("institution_field", &["institution_id", "key"]))
        .await?;
    manager
        .create_table(
            Table::create()
                .table("field_answer")
                .col(id())
                .col(reference("field_id"))
                .col(reference("person_id"))
                .col(text("answer"))
                .col(moment("answered_at"))
                .foreign_key(&mut references(
                    "field_answer",
                    "field_id",
                    "institution_field",
                ))
                .foreign_key(&mut references("field_answer", "person_id", "person"))
                .to_owned(),
        )
        .await?;
    manager
        .create_index(unique("field_answer", &["field_id", "person_id"]))
        .await?;
    manager
        .create_index(index("field_answer", &["person_id"]))
        .await
}

async fn create_accommodations(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table("accommodation")
                .col(id())
                .col(reference("person_id"))
                .col(reference("institution_id"))
                .col(integer("extra_time"))
                .col(text_null("note"))
                .col(reference("granted_by"))
                .col(moment("granted_at"))
                .foreign_key(&mut references("accommodation", "person_id", "person"))
                .foreign_key(&mut references(
                    "accommodation",
                    "institution_id",
                    "institution",
                ))
                .foreign_key(&mut references("accommodation", "granted_by", "person"))
                .to_owned(),
        )
        .await?;
    manager
        .create_index(unique("accommodation", &["person_id", "institution_id"]))
        .await
}
