//! A PostgreSQL database for one test, copied from a migrated template.

use migrations::{Migrator, MigratorTrait};
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection};

/// Names the server that `script/postgres start` runs: `postgres://…/postgres`.
const VARIABLE: &str = "SEEKH_TEST_POSTGRES";

/// A database of a test's own.
#[derive(Clone, Debug)]
pub(super) struct TemporaryDatabase {
    administration: String,
    name: String,
}

impl TemporaryDatabase {
    /// Copies the template (making it first, once for all tests).
    #[expect(clippy::expect_used, reason = "a test harness fails by panicking")]
    pub(super) async fn create(unique: u128) -> Self {
        let administration = std::env::var(VARIABLE).expect(
            "SEEKH_TEST_POSTGRES is not set: run the tests with `script/test rust`, or \
             `export SEEKH_TEST_POSTGRES=\"$(script/postgres url)\"` after `script/postgres start`",
        );
        let server = connect(&administration).await;
        let template = prepare_template(&server, &administration).await;
        let name = format!("seekh_test_{unique:x}");
        server
            .execute_unprepared(&format!("CREATE DATABASE {name} TEMPLATE {template}"))
            .await
            .expect("a copy of the template");
        server.close().await.expect("an orderly close");
        Self {
            administration,
            name,
        }
    }

    /// Where the test connects to.
    pub(super) fn address(&self) -> String {
        beside(&self.administration, &self.name)
    }

    /// Removes the database.
    #[expect(clippy::expect_used, reason = "a test harness fails by panicking")]
    pub(super) async fn drop(self) {
        let server = connect(&self.administration).await;
        server
            .execute_unprepared(&format!(
                "DROP DATABASE IF EXISTS {} WITH (FORCE)",
                self.name
            ))
            .await
            .expect("the test's database removed");
        server.close().await.expect("an orderly close");
    }
}

/// One template per schema; an advisory lock lets parallel tests agree on who makes it.
#[expect(clippy::expect_used, reason = "a test harness fails by panicking")]
async fn prepare_template(server: &DatabaseConnection, administration: &str) -> String {
    let fingerprint = schema_fingerprint().await;
    let name = format!("seekh_template_{fingerprint:x}");
    server
        .execute_unprepared("SELECT pg_advisory_lock(736565)")
        .await
        .expect("the template's lock");
    let known = server
        .query_one_raw(sea_orm::Statement::from_string(
            sea_orm::DbBackend::Postgres,
            format!("SELECT 1 FROM pg_database WHERE datname = '{name}'"),
        ))
        .await
        .expect("the list of databases");
    if known.is_none() {
        let draft = format!("{name}_draft");
        for statement in [
            format!("DROP DATABASE IF EXISTS {draft} WITH (FORCE)"),
            format!("CREATE DATABASE {draft}"),
        ] {
            server
                .execute_unprepared(&statement)
                .await
                .expect("a draft template");
        }
        let template = connect(&beside(administration, &draft)).await;
        Migrator::up(&template, None).await.expect("the migrations");
        template.close().await.expect("an orderly close");
        server
            .execute_unprepared(&format!("ALTER DATABASE {draft} RENAME TO {name}"))
            .await
            .expect("the finished template");
    }
    server
        .execute_unprepared("SELECT pg_advisory_unlock(736565)")
        .await
        .expect("the template's lock given back");
    name
}

/// A number that changes with whatever the migrations make, seen on SQLite, where that takes a few milliseconds. Their
/// names would not do: before a release a migration may still change.
#[expect(clippy::expect_used, reason = "a test harness fails by panicking")]
async fn schema_fingerprint() -> u64 {
    let memory = connect("sqlite::memory:").await;
    Migrator::up(&memory, None).await.expect("the migrations");
    let schema = sea_orm::Statement::from_string(
        sea_orm::DbBackend::Sqlite,
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name",
    );
    let rows = memory.query_all_raw(schema).await.expect("the schema");
    rows.iter()
        .map(|row| row.try_get_by_index::<String>(0).expect("a statement"))
        .flat_map(String::into_bytes)
        .fold(17_u64, |hash, byte| {
            hash.wrapping_mul(31).wrapping_add(u64::from(byte))
        })
}

/// The address of another database on the same server.
fn beside(administration: &str, name: &str) -> String {
    let (path, query) = administration
        .split_once('?')
        .unwrap_or((administration, ""));
    let server = path.rsplit_once('/').map_or(path, |(server, _)| server);
    let separator = if query.is_empty() { "" } else { "?" };
    format!("{server}/{name}{separator}{query}")
}

#[expect(clippy::expect_used, reason = "a test harness fails by panicking")]
async fn connect(address: &str) -> DatabaseConnection {
    let mut options = ConnectOptions::new(address);
    options.max_connections(1).sqlx_logging(false);
    Database::connect(options)
        .await
        .expect("the test PostgreSQL server (start it with `script/postgres start`)")
}
