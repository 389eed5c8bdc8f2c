//! Roles that can be withdrawn, partners of a cohort, roles in courses and cohorts, and the audit log.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use crate::columns::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        extend_institutions(manager).await?;
        create_ties(manager).await?;
        create_audit(manager).await
    }
}

async fn extend_institutions(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let additions = [
        // `#rrggbb`; the style has a neutral accent for institutions without one.
        string_len_null("accent", 7),
        // The name of a stored picture: the SHA-256 of its bytes, in hex.
        string_len_null("logo", 64),
        string_len_null("sender_name", 200),
        string_len_null("sender_address", 254),
        string_len_null("support_contact", 254),
    ];
    for column in additions {
        add(manager, "institution", column).await?;
    }
    // SQLite can't add a foreign key to a table that stands, so who withdrew it is only a number.
    add(manager, "role_grant", optional_moment("withdrawn_at")).await?;
    add(manager, "role_grant", optional_reference("withdrawn_by")).await?;
    manager
        .create_index(index("role_grant", &["institution_id"]))
        .await
}

async fn add(
    manager: &SchemaManager<'_>,
    table: &'static str,
    column: ColumnDef,
) -> Result<(), DbErr> {
    manager
        .alter_table(Table::alter().table(table).add_column(column).to_owned())
        .await
}

/// Who else brings learners into a cohort, and who teaches and writes.
async fn create_ties(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table("cohort_partner")
                .col(id())
                .col(reference("cohort_id"))
                .col(reference("institution_id"))
                .col(optional_reference("added_by"))
                .col(moment("added_at"))
                .foreign_key(&mut references("cohort_partner", "cohort_id", "cohort"))
                .foreign_key(&mut references(
                    "cohort_partner",
                    "institution_id",
                    "institution",
                ))
                .foreign_key(&mut references("cohort_partner", "added_by", "person"))
                .to_owned(),
        )
        .await?;
    manager
        .create_index(unique("cohort_partner", &["cohort_id", "institution_id"]))
        .await?;
    for (table, of, to) in [
        ("cohort_role", "cohort_id", "cohort"),
        ("course_role", "course_id", "course"),
    ] {
        manager
            .create_table(
                Table::create()
                    .table(table)
                    .col(id())
                    .col(reference(of))
                    .col(reference("person_id"))
                    .col(string_len("role", 16))
                    .col(optional_reference("granted_by"))
                    .col(moment("granted_at"))
                    .col(optional_moment("withdrawn_at"))
                    .col(optional_reference("withdrawn_by"))
                    .foreign_key(&mut references(table, of, to))
                    .foreign_key(&mut references(table, "person_id", "person"))
                    .foreign_key(&mut references(table, "granted_by", "person"))
                    .foreign_key(&mut references(table, "withdrawn_by", "person"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(unique(table, &[of, "person_id", "role"]))
            .await?;
        manager.create_index(index(table, &["person_id"])).await?;
    }
    manager.create_index(index("cohort", &["host_id"])).await?;
    manager
        .create_index(index("enrolment", &["sponsor_id"]))
        .await
}

/// Entries name people by number only; what may have to be erased stands in `audit_value`, and the entry keeps a salted
/// commitment to it. Batches of entries are sealed into a chain.
async fn create_audit(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table("audit_seal")
                .col(id())
                .col(integer("entries"))
                .col(string_len("previous", 64))
                .col(string_len("digest", 64))
                .col(string_len("signature", 128))
                .col(moment("sealed_at"))
                .to_owned(),
        )
        .await?;
    // No foreign keys to people and things: an entry outlives what it tells of.
    manager
        .create_table(
            Table::create()
                .table("audit_entry")
                .col(id())
                .col(moment("at"))
                .col(string_len("actor", 16))
                .col(optional_reference("actor_id"))
                .col(optional_reference("institution_id"))
                .col(string_len("deed", 64))
                .col(string_len_null("subject", 32))
                .col(optional_reference("subject_id"))
                .col(text("facts"))
                .col(optional_reference("seal_id"))
                .foreign_key(&mut references("audit_entry", "seal_id", "audit_seal"))
                .to_owned(),
        )
        .await?;
    for columns in [
        &["institution_id", "id"][..],
        &["actor_id"],
        &["subject", "subject_id"],
        &["seal_id"],
    ] {
        manager.create_index(index("audit_entry", columns)).await?;
    }
    manager
        .create_table(
            Table::create()
                .table("audit_value")
                .col(id())
                .col(reference("entry_id"))
                .col(string_len("fact", 64))
                .col(reference("person_id"))
                .col(string_len("salt", 64))
                .col(text("value"))
                .foreign_key(&mut references("audit_value", "entry_id", "audit_entry"))
                .to_owned(),
        )
        .await?;
    manager
        .create_index(unique("audit_value", &["entry_id", "fact"]))
        .await?;
    manager
        .create_index(index("audit_value", &["person_id"]))
        .await
}
