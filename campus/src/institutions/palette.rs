//! The colours of all institutions, for the one style sheet that names them.

use courseware::InstitutionSlug;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use sha2::{Digest, Sha256};

use super::Accent;
use super::entity::institution;
use crate::{Campus, Failure, Operator};

/// Changes when other colours are made of the same accents, so that kept style sheets are asked for anew.
const MANNER: &str = "1";

/// The accents of the institutions that have one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Palette {
    /// Slug and accent.
    pub accents: Vec<(String, Accent)>,
    /// Changes with what is in it.
    pub version: String,
}

/// The colours of all institutions.
///
/// # Errors
/// When the database fails.
pub async fn palette(campus: &Campus) -> Result<Palette, Failure> {
    let rows: Vec<(String, Option<String>)> = institution::Entity::find()
        .select_only()
        .column(institution::Column::Slug)
        .column(institution::Column::Accent)
        .filter(institution::Column::Accent.is_not_null())
        .order_by_asc(institution::Column::Id)
        .into_tuple()
        .all(campus.read())
        .await?;
    let accents: Vec<(String, Accent)> = rows
        .into_iter()
        .filter_map(|(slug, accent)| Some((slug, accent?.parse().ok()?)))
        .collect();
    let mut digest = Sha256::new_with_prefix(MANNER);
    for (slug, accent) in &accents {
        digest.update(format!(" {slug} {accent}"));
    }
    let mut version = hex::encode(digest.finalize());
    version.truncate(16);
    Ok(Palette { accents, version })
}

/// Gives an institution its founding colour, unless anything about it was ever changed: who chose to have none keeps
/// to it.
///
/// # Errors
/// When the database fails.
pub async fn suggest_accent(
    campus: &Campus,
    _by: Operator,
    slug: &InstitutionSlug,
    accent: Accent,
) -> Result<(), Failure> {
    institution::Entity::update_many()
        .col_expr(institution::Column::Accent, Expr::value(accent.to_string()))
        .filter(institution::Column::Slug.eq(slug.as_str()))
        .filter(institution::Column::Accent.is_null())
        .filter(institution::Column::Version.eq(1))
        .exec(campus.database().write())
        .await?;
    Ok(())
}
