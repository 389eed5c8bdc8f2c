use std::collections::BTreeSet;

use sea_orm::{DbBackend, FromQueryResult, JsonValue, Statement};

use crate::privacy::register::{OF_NOBODY, holdings};
use crate::testing::{World, on_both_databases};

async fn columns(world: &World, table: &str) -> BTreeSet<String> {
    let read = world.campus().read();
    let sql = match read.get_database_backend() {
        DbBackend::Postgres => format!(
            "SELECT column_name AS name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = '{table}'"
        ),
        _ => format!("SELECT name FROM pragma_table_info('{table}')"),
    };
    let statement = Statement::from_string(read.get_database_backend(), sql);
    let rows = JsonValue::find_by_statement(statement)
        .all(read)
        .await
        .unwrap();
    rows.iter()
        .map(|row| row["name"].as_str().unwrap().to_owned())
        .collect()
}

/// Whoever adds a table or a column decides in `register/` what it tells of people.
#[on_both_databases]
async fn every_table_and_every_column_is_in_the_register(world: World) {
    let registered: BTreeSet<_> = holdings()
        .map(|holding| holding.table)
        .chain(OF_NOBODY.iter().copied())
        .collect();
    assert_eq!(
        registered.len(),
        holdings().count() + OF_NOBODY.len(),
        "one is there twice"
    );
    for table in world.tables().await {
        assert!(
            registered.contains(&*table),
            "`{table}` is not in the register"
        );
    }
    for holding in holdings() {
        let named: Vec<_> = [holding.shown, holding.hidden].concat();
        let distinct: BTreeSet<String> = named.iter().map(|&name| name.to_owned()).collect();
        assert_eq!(named.len(), distinct.len(), "{}", holding.table);
        assert_eq!(
            distinct,
            columns(&world, holding.table).await,
            "{}",
            holding.table
        );
    }
}

/// Columns by which a table would reach a person.
#[on_both_databases]
async fn no_table_of_nobody_has_a_person(world: World) {
    for table in OF_NOBODY {
        for column in columns(&world, table).await {
            assert!(
                ![
                    "person_id",
                    "enrolment_id",
                    "attempt_id",
                    "recipient",
                    "email"
                ]
                .contains(&&*column),
                "{table}.{column} reaches a person"
            );
        }
    }
}

#[test]
fn no_secret_is_shown() {
    for holding in holdings() {
        for column in holding.shown {
            let secret = ["hash", "salt", "token", "secret", "letter"]
                .iter()
                .any(|part| column.contains(part));
            assert!(!secret, "{}.{column}", holding.table);
        }
    }
}
