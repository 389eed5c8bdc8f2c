//! How a row reaches the person whom it tells of.

use sea_orm::Condition;
use sea_orm::sea_query::{Expr, ExprTrait, Query};

use crate::people::PersonId;

/// The way from a row to its person.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Reach {
    /// The column is the person's number.
    Column(&'static str),
    /// The column is the person's number where the other says `person`.
    Tagged {
        kind: &'static str,
        column: &'static str,
    },
    /// The column is the `key` of a row of that table which reaches the person.
    Within {
        column: &'static str,
        table: &'static str,
        key: &'static str,
        reach: &'static Reach,
    },
    /// Any of these ways.
    Any(&'static [Reach]),
}

impl Reach {
    /// Which rows of a table tell of this person.
    pub(crate) fn rows_of(self, person: PersonId) -> Condition {
        match self {
            Self::Column(column) => Condition::all().add(Expr::col(column).eq(person.0)),
            Self::Tagged { kind, column } => Condition::all()
                .add(Expr::col(kind).eq("person"))
                .add(Expr::col(column).eq(person.0)),
            Self::Within {
                column,
                table,
                key,
                reach,
            } => {
                let within = Query::select()
                    .column(key)
                    .from(table)
                    .cond_where(reach.rows_of(person))
                    .to_owned();
                Condition::all().add(Expr::col(column).in_subquery(within))
            }
            Self::Any(ways) => ways
                .iter()
                .fold(Condition::any(), |any, way| any.add(way.rows_of(person))),
        }
    }
}
