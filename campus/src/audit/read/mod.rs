//! The log as the administrators read it whom it concerns.

mod entry;
mod found;
mod search;
mod sight;
mod things;

use std::collections::BTreeSet;

use courseware::InstitutionSlug;
use serde_json::{Map, Value};

pub use entry::{Facts, ShownActor, ShownEntry, ShownPerson, ShownSubject, ShownValue, Titled};
pub use search::{By, Day, PageAt, Search, What};

use self::found::{is_told_to_partners, rows};
use self::sight::Sight;
use self::things::Things;
use super::entity::audit_entry;
use super::{Deed, EntryId, Subject};
use crate::institutions::entity::institution;
use crate::institutions::{administrator_of, platform_administrator};
use crate::people::{PersonId, SignedIn};
use crate::{Campus, Failure};

/// Nobody's institution says where the platform has its days.
const PLATFORM_ZONE: &str = "Asia/Karachi";

/// A page of what was found, newest first.
#[derive(Clone, Debug)]
pub struct EntriesFound {
    /// Whose log it is; none for the platform's own.
    pub institution: Option<institution::Model>,
    /// The zone in which its days are.
    pub zone: String,
    /// The entries.
    pub entries: Vec<ShownEntry>,
    /// Where the page with older entries begins, if there is one.
    pub older: Option<EntryId>,
    /// The same for newer ones.
    pub newer: Option<EntryId>,
    /// By whom, where a person was looked for.
    pub by: Option<ShownPerson>,
    /// About whom, where a person was looked for.
    pub about: Option<ShownPerson>,
}

/// The log of the institution, for its administrators; nothing for anyone else.
///
/// # Errors
/// When the database fails.
pub async fn entries_of_institution(
    campus: &Campus,
    viewer: &SignedIn,
    institution: &InstitutionSlug,
    search: &Search,
) -> Result<Option<EntriesFound>, Failure> {
    match administrator_of(campus.read(), viewer, institution).await? {
        Some(by) => find(campus, Some(by.institution().clone()), search)
            .await
            .map(Some),
        None => Ok(None),
    }
}

/// What concerns no institution, for the administrators of the platform; nothing for anyone else.
///
/// # Errors
/// When the database fails.
pub async fn entries_of_platform(
    campus: &Campus,
    viewer: &SignedIn,
    search: &Search,
) -> Result<Option<EntriesFound>, Failure> {
    match platform_administrator(campus.read(), viewer).await? {
        Some(_) => find(campus, None, search).await.map(Some),
        None => Ok(None),
    }
}

/// A fixed number of queries, and one more for each course whose title is not in memory.
async fn find(
    campus: &Campus,
    institution: Option<institution::Model>,
    search: &Search,
) -> Result<EntriesFound, Failure> {
    let connection = campus.read();
    let id = institution.as_ref().map(|institution| institution.id);
    let zone = institution
        .as_ref()
        .map_or(PLATFORM_ZONE.to_owned(), |institution| {
            institution.time_zone.clone()
        });
    let chosen = Sight::of(connection, id, chosen_people(search)).await?;
    let found = rows(connection, id, &zone, search, &chosen).await?;
    let sight = Sight::of(connection, id, people_in(&found.rows)).await?;
    let things = Things::of(campus, &found.rows).await?;
    let entries = found
        .rows
        .into_iter()
        .map(|row| shown(row, id, &sight, &things))
        .collect();
    Ok(EntriesFound {
        institution,
        zone,
        entries,
        older: found.older,
        newer: found.newer,
        by: match search.by {
            Some(By::Person(person)) => Some(best(|deed| chosen.actor(deed, person))),
            _ => None,
        },
        about: match search.about {
            Some(Subject::Person(person)) => Some(best(|deed| chosen.subject(deed, person))),
            _ => None,
        },
    })
}

/// The name under which a person who was looked for may be found at all.
fn best(shown: impl Fn(Deed) -> ShownPerson) -> ShownPerson {
    Deed::all()
        .map(shown)
        .find(|person| matches!(person, ShownPerson::Named(..)))
        .unwrap_or(ShownPerson::Unnamed)
}

fn chosen_people(search: &Search) -> BTreeSet<PersonId> {
    let by = match search.by {
        Some(By::Person(id)) => Some(id),
        _ => None,
    };
    let about = match search.about {
        Some(Subject::Person(id)) => Some(id),
        _ => None,
    };
    by.into_iter().chain(about).collect()
}

fn people_in(rows: &[audit_entry::Model]) -> BTreeSet<PersonId> {
    rows.iter()
        .flat_map(|row| [actor(row), subject_person(row)])
        .flatten()
        .collect()
}

fn actor(row: &audit_entry::Model) -> Option<PersonId> {
    row.actor_id.filter(|_| row.actor == "person").map(PersonId)
}

fn subject(row: &audit_entry::Model) -> Option<Subject> {
    Subject::read(row.subject.as_deref()?, row.subject_id?)
}

fn subject_person(row: &audit_entry::Model) -> Option<PersonId> {
    match subject(row) {
        Some(Subject::Person(id)) => Some(id),
        _ => None,
    }
}

/// What an entry says besides; what can't be read says nothing.
fn facts(row: &audit_entry::Model) -> Map<String, Value> {
    serde_json::from_str(&row.facts).unwrap_or_default()
}

fn shown(
    row: audit_entry::Model,
    institution: Option<crate::institutions::InstitutionId>,
    sight: &Sight,
    things: &Things,
) -> ShownEntry {
    let plain = facts(&row);
    let about = subject(&row).map(|subject| match subject {
        Subject::Person(id) => ShownSubject::Person(sight.subject(row.deed, id)),
        Subject::Cohort(id) => ShownSubject::Cohort(things.cohort(id)),
        Subject::Course(id) => ShownSubject::Course(things.course(id)),
        Subject::Institution(id) => ShownSubject::Institution(things.institution(id)),
    });
    let by = shown_actor(&row, institution, sight, things);
    let values_told = subject_person(&row).is_some_and(|id| sight.sees(row.deed, id));
    let (course, cohort, partner) = things.named_in(&plain);
    ShownEntry {
        id: row.id,
        at: row.at,
        deed: row.deed,
        by,
        about,
        course,
        cohort,
        partner,
        facts: Facts {
            values: things.values(&row, &plain, values_told),
            plain,
        },
        sealed: row.seal_id.is_some(),
    }
}

fn shown_actor(
    row: &audit_entry::Model,
    institution: Option<crate::institutions::InstitutionId>,
    sight: &Sight,
    things: &Things,
) -> ShownActor {
    let Some(id) = actor(row) else {
        return match row.actor.as_str() {
            "operator" => ShownActor::Operator,
            "system" => ShownActor::Program,
            _ => ShownActor::Person(ShownPerson::Unnamed),
        };
    };
    // A partner is told what the host did, and by which institution, not by whom of it.
    if let (true, Some(Subject::Cohort(cohort))) = (is_told_to_partners(row.deed), subject(row))
        && let Some(host) = things.host(cohort)
        && Some(host.id) != institution
    {
        return ShownActor::Institution(Box::new(host));
    }
    match sight.actor(row.deed, id) {
        // Only they may keep an institution without being of it.
        ShownPerson::Unnamed
            if institution.is_some() && row.deed.doer() == super::nature::Doer::Keeper =>
        {
            ShownActor::PlatformAdministrator
        }
        person => ShownActor::Person(person),
    }
}
