//! What administrators search the audit log by, besides who did it and to whom.

use sea_orm_migration::prelude::*;

use crate::columns::index;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for columns in [
            &["institution_id", "deed", "id"][..],
            &["institution_id", "at"],
        ] {
            manager.create_index(index("audit_entry", columns)).await?;
        }
        Ok(())
    }
}
