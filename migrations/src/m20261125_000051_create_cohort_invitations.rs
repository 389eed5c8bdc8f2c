//! Invitations into cohorts, sent to an address whose owner need not have an account.

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
                    .table("cohort_invitation")
                    .col(id())
                    .col(reference("cohort_id"))
                    .col(reference("institution_id"))
                    .col(string("address"))
                    .col(string("name"))
                    .col(string_len_null("learner_code", 64))
                    .col(string_len("language", 8))
                    .col(string_len_uniq("token_hash", 64))
                    .col(reference("invited_by"))
                    .col(moment("created_at"))
                    .col(moment("expires_at"))
                    .col(optional_moment("withdrawn_at"))
                    .col(optional_moment("accepted_at"))
                    .col(optional_reference("person_id"))
                    .foreign_key(&mut references("cohort_invitation", "cohort_id", "cohort"))
                    .foreign_key(&mut references(
                        "cohort_invitation",
                        "institution_id",
                        "institution",
                    ))
                    .foreign_key(&mut references("cohort_invitation", "invited_by", "person"))
                    .foreign_key(&mut references("cohort_invitation", "person_id", "person"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(index("cohort_invitation", &["cohort_id", "institution_id"]))
            .await?;
        manager
            .create_index(index("cohort_invitation", &["person_id"]))
            .await
    }
}
