//! Column shapes that every table shares, so that a thing is spelt one way in the whole schema.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema;

/// The row's own number.
pub(crate) fn id() -> ColumnDef {
    schema::big_pk_auto("id")
}

/// A reference to another table's `id`; pair it with [`references`].
pub(crate) fn reference(name: &'static str) -> ColumnDef {
    schema::big_integer(name)
}

/// A reference that may be empty.
pub(crate) fn optional_reference(name: &'static str) -> ColumnDef {
    schema::big_integer_null(name)
}

/// A moment in time, in whole seconds (see `campus::Moment`).
pub(crate) fn moment(name: &'static str) -> ColumnDef {
    schema::timestamp_with_time_zone(name)
}

/// A moment that may not have come yet.
pub(crate) fn optional_moment(name: &'static str) -> ColumnDef {
    schema::timestamp_with_time_zone_null(name)
}

/// The foreign key for `column`. Rows are never deleted behind another's back: a delete that would leave an
/// orphan is refused by the database.
pub(crate) fn references(
    from: &'static str,
    column: &'static str,
    to: &'static str,
) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from(from, column)
        .to(to, "id")
        .on_delete(ForeignKeyAction::Restrict)
        .to_owned()
}

/// A unique index over `columns`, named after them.
pub(crate) fn unique(table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    index_over(table, columns).unique().to_owned()
}

/// An index over `columns`, named after them.
pub(crate) fn index(table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    index_over(table, columns)
}

fn index_over(table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    let mut statement = Index::create()
        .name(format!("{table}_{}", columns.join("_")))
        .table(table)
        .to_owned();
    for column in columns {
        statement.col(*column);
    }
    statement
}
