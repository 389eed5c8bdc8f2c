//! Nothing is left out: every route has a row, and every action that asks who is asking is reached by one.

use std::collections::BTreeSet;
use std::path::Path;

use app::web::{Audience, routes};

use super::place::Who;
use super::rows;

/// Actions that ask who is asking and that no route leads to.
const WITHOUT_A_ROUTE: &[(&str, &str)] = &[];

#[test]
fn every_route_has_its_row_and_every_row_its_route() {
    let routes: BTreeSet<_> = routes()
        .iter()
        .map(|route| format!("{} {}", route.method, route.path))
        .collect();
    let rows: BTreeSet<_> = rows::rows().map(|row| row.route.to_owned()).collect();
    let without_row: Vec<_> = routes.difference(&rows).collect();
    let without_route: Vec<_> = rows.difference(&routes).collect();
    assert!(
        without_row.is_empty() && without_route.is_empty(),
        "say in isolation/rows/ who these routes are for: {without_row:#?}; these rows have no route: {without_route:#?}"
    );
    assert_eq!(rows.len(), rows::rows().count(), "a route has two rows");
}

#[test]
fn the_route_table_says_the_same() {
    for route in routes() {
        let name = format!("{} {}", route.method, route.path);
        let row = rows::rows().find(|row| row.route == name).unwrap();
        let open = row.who == Who::Anyone;
        assert_eq!(open, route.audience == Audience::Anyone, "{name}");
    }
}

#[test]
fn every_action_that_asks_who_is_asking_is_reached_by_a_row() {
    let campus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../campus/src");
    let reached: BTreeSet<&str> = rows::rows()
        .flat_map(|row| row.actions)
        .chain(WITHOUT_A_ROUTE.iter().map(|(action, _)| action))
        .copied()
        .collect();
    let mut asking = BTreeSet::new();
    collect(&campus, &mut asking);
    let missing: Vec<_> = asking
        .iter()
        .filter(|action| !reached.contains(action.as_str()))
        .collect();
    assert!(
        missing.is_empty(),
        "no row of isolation/rows/ names {missing:#?}"
    );
    let unknown: Vec<_> = reached
        .iter()
        .filter(|action| !asking.contains(**action))
        .collect();
    assert!(
        unknown.is_empty(),
        "isolation/rows/ names actions that are none: {unknown:#?}"
    );
}

/// The names of the public functions under this folder that are given a signed-in person.
fn collect(folder: &Path, names: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("testing") && !path.ends_with("tests") {
            collect(&path, names);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let source = std::fs::read_to_string(&path).unwrap();
            // What follows are tests.
            let source = source.split("#[cfg(test)]").next().unwrap();
            for function in source.split("pub async fn ").skip(1) {
                let name: String = function
                    .chars()
                    .take_while(|letter| letter.is_alphanumeric() || *letter == '_')
                    .collect();
                // Up to the body: parameters may hold parentheses themselves.
                let head = function.split('{').next().unwrap();
                if head.contains("&SignedIn") {
                    names.insert(name);
                }
            }
        }
    }
}
