//! The schema, one file per change, in the order in which they are applied.
//!
//! Rules (the reasons stand in `ARCHITECTURE.md`): one alteration per statement, foreign keys inside
//! `create_table`, no backend-specific SQL, no enums and no arrays; expand first, contract in a later release.

mod columns;
mod m20261122_000001_create_people;
mod m20261122_000002_create_institutions;
mod m20261122_000003_create_courses;
mod m20261122_000004_create_cohorts;
mod m20261122_000005_create_progress;
mod m20261122_000006_create_certificates;
mod m20261122_000007_create_jobs;
mod m20261125_000010_create_permissions_and_audit;
mod m20261125_000020_create_notifications;
mod m20261125_000030_create_slow_down_and_devices;
mod m20261125_000040_create_invitations_and_signatories;
mod m20261125_000050_create_contacts;
mod m20261125_000051_create_cohort_invitations;
mod m20261125_000060_create_profiles;
mod m20261125_000061_create_account_merges;
mod m20261125_000070_create_traces;
mod m20261126_000100_index_audit;
mod m20261126_000201_add_language_to_role_invitations;
mod m20261126_000300_complete_consents_and_erasures;
mod m20261126_000500_create_frameworks;
mod m20261126_000600_add_reasons_and_approvals;
mod m20261126_000700_create_drafts;
mod m20261126_000800_hold_attempts_to_time;
mod m20261126_000810_create_markings;
mod m20261126_000820_create_corrections;

pub use sea_orm_migration::MigratorTrait;
use sea_orm_migration::prelude::*;

/// Applies the migrations: `Migrator::up(&connection, None)`.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261122_000001_create_people::Migration),
            Box::new(m20261122_000002_create_institutions::Migration),
            Box::new(m20261122_000003_create_courses::Migration),
            Box::new(m20261122_000004_create_cohorts::Migration),
            Box::new(m20261122_000005_create_progress::Migration),
            Box::new(m20261122_000006_create_certificates::Migration),
            Box::new(m20261122_000007_create_jobs::Migration),
            Box::new(m20261125_000010_create_permissions_and_audit::Migration),
            Box::new(m20261125_000020_create_notifications::Migration),
            Box::new(m20261125_000030_create_slow_down_and_devices::Migration),
            Box::new(m20261125_000040_create_invitations_and_signatories::Migration),
            Box::new(m20261125_000050_create_contacts::Migration),
            Box::new(m20261125_000051_create_cohort_invitations::Migration),
            Box::new(m20261125_000060_create_profiles::Migration),
            Box::new(m20261125_000061_create_account_merges::Migration),
            Box::new(m20261125_000070_create_traces::Migration),
            Box::new(m20261126_000100_index_audit::Migration),
            Box::new(m20261126_000201_add_language_to_role_invitations::Migration),
            Box::new(m20261126_000300_complete_consents_and_erasures::Migration),
            Box::new(m20261126_000500_create_frameworks::Migration),
            Box::new(m20261126_000600_add_reasons_and_approvals::Migration),
            Box::new(m20261126_000700_create_drafts::Migration),
            Box::new(m20261126_000800_hold_attempts_to_time::Migration),
            Box::new(m20261126_000810_create_markings::Migration),
            Box::new(m20261126_000820_create_corrections::Migration),
        ]
    }
}
