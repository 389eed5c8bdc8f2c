//! The attribute that runs a test on SQLite and on PostgreSQL.

use proc_macro::{TokenStream, TokenTree};

/// Turns `async fn name(world: World)` into two tests, `name_on_sqlite` and `name_on_postgres`, each in a world of
/// its own that is checked and taken down afterwards (see `campus::testing`).
#[proc_macro_attribute]
pub fn on_both_databases(_arguments: TokenStream, function: TokenStream) -> TokenStream {
    let mut tokens = function.clone().into_iter();
    let name = loop {
        match tokens.next() {
            Some(TokenTree::Ident(word)) if word.to_string() == "fn" => {
                break tokens.next().map(|name| name.to_string());
            }
            Some(_) => {}
            None => break None,
        }
    };
    let Some(name) = name else {
        return "compile_error!(\"#[on_both_databases] goes on an async fn\");"
            .parse()
            .unwrap_or_default();
    };
    let tests = format!(
        "#[test] fn {name}_on_sqlite() {{ ::campus::testing::run(::campus::testing::Backend::Sqlite, {name}) }}
         #[test] fn {name}_on_postgres() {{ ::campus::testing::run(::campus::testing::Backend::Postgres, {name}) }}"
    );
    let mut output = function;
    output.extend(tests.parse::<TokenStream>().unwrap_or_default());
    output
}
