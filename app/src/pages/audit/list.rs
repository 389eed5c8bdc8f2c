//! The entries that were found, and the way to those before and after them.

use campus::audit::{
    By, EntriesFound, PageAt, Search, ShownActor, ShownEntry, ShownPerson, ShownSubject, Subject,
};
use language::date_and_time;
use leptos::prelude::*;

use super::sentence::sentence;
use super::typed::address;
use super::words::{Words, actor_name, institution_name, person_name};
use crate::web::Visit;

/// The entries as a table, which becomes cards on a phone.
pub(super) fn list(
    visit: &Visit,
    base: &str,
    found: &EntriesFound,
    search: &Search,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let rows = found
        .entries
        .iter()
        .map(|entry| row(visit, base, &found.zone, search, entry))
        .collect_view();
    let pager = pager(visit, base, found, search);
    if found.entries.is_empty() {
        let nothing = match *search == Search::default() {
            true => sentences.audit_none_yet(),
            false => sentences.audit_none(),
        };
        return view! { <p class="empty">{nothing}</p> {pager} }.into_any();
    }
    view! {
        <p class="meta"><span>{sentences.audit_zone(&found.zone)}</span></p>
        <table class="table--cards">
            <caption class="visually-hidden">{sentences.audit_found()}</caption>
            <thead>
                <tr>
                    <th scope="col">{sentences.audit_column_when()}</th>
                    <th scope="col">{sentences.audit_column_what()}</th>
                    <th scope="col">{sentences.audit_column_who()}</th>
                    <th scope="col">{sentences.audit_column_about()}</th>
                    <th scope="col">{sentences.audit_column_seal()}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        {pager}
    }
    .into_any()
}

fn row(
    visit: &Visit,
    base: &str,
    zone: &str,
    search: &Search,
    entry: &ShownEntry,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let seal = match entry.sealed {
        true => sentences.audit_sealed(),
        false => sentences.audit_unsealed(),
    };
    let about = about(visit, base, search, entry);
    let label = about.is_some().then(|| sentences.audit_column_about());
    view! {
        <tr id=format!("entry-{}", entry.id)>
            <th scope="row"><bdi>{date_and_time(sentences, entry.at, zone)}</bdi></th>
            <td>{sentence(visit, entry)}</td>
            <td data-label=sentences.audit_column_who()>{who(visit, base, search, entry)}</td>
            <td data-label=label>{about}</td>
            <td data-label=sentences.audit_column_seal()>{seal}</td>
        </tr>
    }
}

/// Who did it; a name leads to everything that this person did, among what is looked for.
fn who(visit: &Visit, base: &str, search: &Search, entry: &ShownEntry) -> AnyView {
    let name = actor_name(visit.sentences, visit.language, &entry.by);
    let by = match &entry.by {
        ShownActor::Person(ShownPerson::Named(id, _)) => Some(By::Person(*id)),
        ShownActor::Operator => Some(By::Operator),
        ShownActor::Program => Some(By::Program),
        ShownActor::Person(_) | ShownActor::PlatformAdministrator | ShownActor::Institution(_) => {
            None
        }
    };
    let target = by.map(|by| Search {
        by: Some(by),
        page: PageAt::Newest,
        ..*search
    });
    let said = visit.sentences.audit_only_by(&name);
    link(base, target, name, said)
}

/// Whom or what it is about, in the same way.
fn about(visit: &Visit, base: &str, search: &Search, entry: &ShownEntry) -> Option<AnyView> {
    let (sentences, language) = (visit.sentences, visit.language);
    let words = Words {
        sentences,
        language,
        entry,
    };
    let (name, about) = match entry.about.as_ref()? {
        ShownSubject::Person(person) => {
            let about = match person {
                ShownPerson::Named(id, _) => Some(Subject::Person(*id)),
                ShownPerson::Erased | ShownPerson::Unnamed => None,
            };
            (person_name(sentences, person), about)
        }
        ShownSubject::Cohort(cohort) => (words.cohort(), Some(Subject::Cohort(cohort.id))),
        ShownSubject::Course(course) => (words.course(), Some(Subject::Course(course.id))),
        ShownSubject::Institution(Some(institution)) => (
            institution_name(language, institution),
            Some(Subject::Institution(institution.id)),
        ),
        ShownSubject::Institution(None) => (sentences.audit_an_institution(), None),
    };
    let target = about.map(|about| Search {
        about: Some(about),
        page: PageAt::Newest,
        ..*search
    });
    let said = sentences.audit_only_about(&name);
    Some(link(base, target, name, said))
}

fn link(base: &str, target: Option<Search>, name: String, said: String) -> AnyView {
    match target {
        Some(target) => {
            let target = address(base, &target);
            view! { <a href=target aria-label=said>{name}</a> }.into_any()
        }
        None => view! { <span>{name}</span> }.into_any(),
    }
}

fn pager(
    visit: &Visit,
    base: &str,
    found: &EntriesFound,
    search: &Search,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let at = |page| address(base, &Search { page, ..*search });
    let stranded = found.entries.is_empty() && search.page != PageAt::Newest;
    let newest = stranded.then(|| (at(PageAt::Newest), sentences.audit_newest()));
    let newer = found
        .newer
        .map(|id| (at(PageAt::NewerThan(id)), sentences.audit_newer()))
        .or(newest)
        .map(|(to, name)| view! { <a rel="prev" href=to><small>{name}</small></a> });
    let older = found
        .older
        .map(|id| (at(PageAt::OlderThan(id)), sentences.audit_older()))
        .map(|(to, name)| view! { <a rel="next" href=to><small>{name}</small></a> });
    (newer.is_some() || older.is_some()).then(|| {
        view! {
            <nav class="pager" aria-label=sentences.audit_pages()>
                {newer} {older}
            </nav>
        }
    })
}
