//! Takes a framework's table in.

use std::collections::BTreeMap;

use courseware::{Competency, FrameworkTable, Language};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::entity::{competency, competency_framework};
use crate::audit::{self, Deed, Entry};
use crate::{Campus, Failure, Moment, Operator, Transaction};

/// How many rows go into one statement: databases limit its parameters.
const AT_ONCE: usize = 500;

/// What came of it, by the framework's code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The framework.
    pub framework: String,
    /// How many competencies it has now.
    pub competencies: usize,
    /// How many it had before.
    pub before: usize,
}

/// Makes each framework of the table what the table says: what it had before and the table lacks is gone. Published
/// revisions stay as they are.
///
/// # Errors
/// When the database fails; then nothing was changed.
pub async fn import(
    campus: &Campus,
    moment: &Moment,
    by: Operator,
    table: &FrameworkTable,
) -> Result<Vec<Imported>, Failure> {
    let mut frameworks: BTreeMap<&str, Vec<&Competency>> = BTreeMap::new();
    for competency in &table.competencies {
        let code = competency.code.framework();
        frameworks.entry(code).or_default().push(competency);
    }
    let transaction = campus.begin().await?;
    let mut imported = Vec::new();
    for (code, competencies) in frameworks {
        let source = table.sources.get(code).cloned();
        let framework = framework(&transaction, moment, code, source).await?;
        let before = competency::Entity::delete_many()
            .filter(competency::Column::FrameworkId.eq(framework))
            .exec(&transaction)
            .await?;
        for some in competencies.chunks(AT_ONCE) {
            let rows = some.iter().map(|competency| row(framework, competency));
            competency::Entity::insert_many(rows)
                .exec_without_returning(&transaction)
                .await?;
        }
        let entry = Entry::new(by, Deed::FrameworkImported)
            .fact("framework", code)
            .fact("competencies", competencies.len());
        audit::record(&transaction, moment, entry).await?;
        imported.push(Imported {
            framework: code.to_owned(),
            competencies: competencies.len(),
            before: usize::try_from(before.rows_affected).unwrap_or(usize::MAX),
        });
    }
    transaction.commit().await?;
    Ok(imported)
}

async fn framework(
    transaction: &Transaction,
    moment: &Moment,
    code: &str,
    source: Option<String>,
) -> Result<i64, Failure> {
    let known = competency_framework::Entity::find()
        .filter(competency_framework::Column::Code.eq(code))
        .one(transaction)
        .await?;
    let mut row = competency_framework::ActiveModel {
        code: Set(code.to_owned()),
        source: Set(source),
        imported_at: Set(moment.now()),
        ..Default::default()
    };
    let row = match known {
        Some(known) => {
            row.id = Set(known.id);
            row.update(transaction).await?
        }
        None => row.insert(transaction).await?,
    };
    Ok(row.id)
}

fn row(framework: i64, competency: &Competency) -> competency::ActiveModel {
    let title = &competency.title;
    let urdu = title
        .has(Language::Urdu)
        .then(|| title.get(Language::Urdu).value.clone());
    competency::ActiveModel {
        framework_id: Set(framework),
        code: Set(competency.code.to_string()),
        title_en: Set(title.base().clone()),
        title_ur: Set(urdu),
        level: Set(competency.level.clone()),
        ..Default::default()
    }
}
