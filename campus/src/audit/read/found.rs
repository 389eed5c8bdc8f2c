//! Finds the entries that are looked for.

use sea_orm::sea_query::Query;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    Select,
};

use super::entry::ShownPerson;
use super::search::{By, PageAt, Search};
use super::sight::Sight;
use crate::Failure;
use crate::audit::entity::audit_entry::{self, Column};
use crate::audit::{Deed, EntryId, Subject};
use crate::cohorts::entity::cohort;
use crate::institutions::InstitutionId;
use crate::people::PersonId;
use crate::people::entity::person;

/// So many stand on one page.
pub(super) const PAGE: usize = 50;

/// A page of rows, newest first, and where the pages beside it begin.
pub(super) struct Rows {
    pub(super) rows: Vec<audit_entry::Model>,
    pub(super) older: Option<EntryId>,
    pub(super) newer: Option<EntryId>,
}

/// The rows that the search finds in the log of the institution, or of the platform. Nothing is found by a person whom
/// the reader may not know of, so that nobody learns more by asking than by reading.
pub(super) async fn rows(
    connection: &impl ConnectionTrait,
    institution: Option<InstitutionId>,
    zone: &str,
    search: &Search,
    sight: &Sight,
) -> Result<Rows, Failure> {
    let mut all = audit_entry::Entity::find().filter(match institution {
        Some(id) => Column::InstitutionId.eq(id),
        None => Column::InstitutionId.is_null(),
    });
    if let Some(what) = search.what {
        all = all.filter(among(|deed| what.covers(deed)));
    }
    if let Some(from) = search.from.and_then(|day| day.begins(zone)) {
        all = all.filter(Column::At.gte(from));
    }
    if let Some(end) = search.until.and_then(|day| day.ends(zone)) {
        all = all.filter(Column::At.lt(end));
    }
    match search.by {
        None => {}
        Some(By::Operator) => all = all.filter(Column::Actor.eq("operator")),
        Some(By::Program) => all = all.filter(Column::Actor.eq("system")),
        Some(By::Person(id)) => {
            all = all
                .filter(Column::Actor.eq("person"))
                .filter(Column::ActorId.is_in(accounts_of(connection, id).await?))
                .filter(among(|deed| is_named(&sight.actor(deed, id))))
                .filter(foreign(institution).not());
        }
    }
    match search.about {
        None => {}
        Some(Subject::Person(id)) => {
            all = all
                .filter(Column::Subject.eq("person"))
                .filter(Column::SubjectId.is_in(accounts_of(connection, id).await?))
                .filter(among(|deed| is_named(&sight.subject(deed, id))));
        }
        Some(subject) => {
            let (kind, number) = subject.columns();
            all = all
                .filter(Column::Subject.eq(kind))
                .filter(Column::SubjectId.eq(number));
        }
    }
    page(connection, all, search.page).await
}

/// What is written in a partner's log and was done by those who run the cohort.
fn foreign(institution: Option<InstitutionId>) -> Condition {
    let own = Query::select()
        .column(cohort::Column::Id)
        .from(cohort::Entity)
        .and_where(cohort::Column::HostId.eq(institution))
        .to_owned();
    Condition::all()
        .add(among(is_told_to_partners))
        .add(Column::SubjectId.not_in_subquery(own))
}

/// Whether a deed of a cohort's host is written in the log of a partner too.
pub(super) fn is_told_to_partners(deed: Deed) -> bool {
    matches!(deed, Deed::PartnerAdded | Deed::PartnerRemoved)
}

fn among(wanted: impl Fn(Deed) -> bool) -> sea_orm::sea_query::Expr {
    Column::Deed.is_in(Deed::all().filter(|deed| wanted(*deed)))
}

fn is_named(person: &ShownPerson) -> bool {
    matches!(person, ShownPerson::Named(..))
}

/// The account, and those that became part of it.
async fn accounts_of(connection: &impl ConnectionTrait, id: PersonId) -> Result<Vec<i64>, Failure> {
    let merged = person::Entity::find()
        .filter(person::Column::MergedInto.eq(id))
        .all(connection)
        .await?;
    let merged = merged.into_iter().map(|person| person.id.0);
    Ok(std::iter::once(id.0).chain(merged).collect())
}

async fn page(
    connection: &impl ConnectionTrait,
    all: Select<audit_entry::Entity>,
    at: PageAt,
) -> Result<Rows, Failure> {
    let wanted = match at {
        PageAt::Newest => all.order_by_desc(Column::Id),
        PageAt::OlderThan(id) => all.filter(Column::Id.lt(id)).order_by_desc(Column::Id),
        PageAt::NewerThan(id) => all.filter(Column::Id.gt(id)).order_by_asc(Column::Id),
    };
    // One more than is shown tells whether it goes on.
    let mut rows = wanted.limit(PAGE as u64 + 1).all(connection).await?;
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    if matches!(at, PageAt::NewerThan(_)) {
        rows.reverse();
    }
    let first = rows.first().map(|row| row.id);
    let last = rows.last().map(|row| row.id);
    let (older, newer) = match at {
        PageAt::Newest => (last.filter(|_| more), None),
        PageAt::OlderThan(_) => (last.filter(|_| more), first),
        PageAt::NewerThan(_) => (last, first.filter(|_| more)),
    };
    Ok(Rows { rows, older, newer })
}
