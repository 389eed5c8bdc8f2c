//! Everything a database holds, to see what an action changed.

use std::collections::BTreeMap;

use sea_orm::{DbBackend, FromQueryResult, JsonValue, Statement};

use super::World;

/// The rows of each table, as sorted JSON.
pub type Dump = BTreeMap<String, Vec<String>>;

#[expect(clippy::expect_used, reason = "a test harness fails by panicking")]
impl World {
    /// Every row of every table but the migrations'.
    pub async fn dump(&self) -> Dump {
        let mut dump = Dump::new();
        for table in self.tables().await {
            let rows = self.select(&format!("SELECT * FROM \"{table}\"")).await;
            let mut rows: Vec<_> = rows.iter().map(JsonValue::to_string).collect();
            rows.sort();
            dump.insert(table, rows);
        }
        dump
    }

    /// The names of all tables but the migrations'.
    pub async fn tables(&self) -> Vec<String> {
        let names = match self.campus().read().get_database_backend() {
            DbBackend::Postgres => {
                "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema()"
            }
            _ => "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
        };
        let mut tables: Vec<_> = self
            .select(names)
            .await
            .into_iter()
            .filter_map(|row| row["name"].as_str().map(str::to_owned))
            .filter(|name| name != "seaql_migrations")
            .collect();
        tables.sort();
        tables
    }

    async fn select(&self, sql: &str) -> Vec<JsonValue> {
        let read = self.campus().read();
        let statement = Statement::from_string(read.get_database_backend(), sql);
        JsonValue::find_by_statement(statement)
            .all(read)
            .await
            .expect("the rows of a table")
    }
}
