//! The form in which one says what is looked for.

use campus::audit::{By, Day, Deed, DeedGroup, EntriesFound, Search, ShownSubject, Subject, What};
use language::Sentences;
use leptos::prelude::*;

use super::deed_name::{deed_name, group_name};
use super::typed::Typed;
use super::words::{Words, institution_name, person_name};
use crate::components::{Field, FormErrors, Select, field, labelled, select};
use crate::web::Visit;

/// The form with what is looked for, open where something is.
pub(super) fn search_form(
    visit: &Visit,
    base: &str,
    found: &EntriesFound,
    search: &Search,
    typed: &Typed,
    errors: &FormErrors,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let searched = Search {
        page: Default::default(),
        ..*search
    } != Search::default();
    let open = searched || !errors.is_empty();
    let base = base.to_owned();
    let everything =
        open.then(|| view! { <a href=base.clone()>{sentences.audit_everything()}</a> });
    let what = what(sentences, errors, found.institution.is_some(), search.what);
    let by = select(sentences, errors, by(visit, found, search));
    let about =
        (!typed.about.is_empty()).then(|| select(sentences, errors, about(visit, found, search)));
    let from = shown(search.from, &typed.from);
    let from = field(
        sentences,
        errors,
        day(errors, "from", sentences.audit_from(), from),
    );
    let until = shown(search.until, &typed.until);
    let until = field(
        sentences,
        errors,
        day(errors, "until", sentences.audit_until(), until),
    );
    view! {
        <details class="stack" open=open>
            <summary>{sentences.audit_form()}</summary>
            <form class="filters" method="get" action=base novalidate>
                {what} {by} {about} {from} {until}
                <p class="actions">
                    <button class="button">{sentences.audit_search()}</button>
                    {everything}
                </p>
            </form>
        </details>
    }
}

fn what(
    sentences: &Sentences,
    errors: &FormErrors,
    of_institution: bool,
    chosen: Option<What>,
) -> impl IntoView + use<> {
    let may_be_found = |deed: &Deed| match of_institution {
        true => deed.concerns_institutions(),
        false => deed.concerns_platform(),
    };
    let option = |what: What, shown: String| {
        view! { <option value=what.key() selected=chosen == Some(what)>{shown}</option> }
    };
    let groups = DeedGroup::all()
        .map(|group| {
            (
                group,
                group.deeds().filter(may_be_found).collect::<Vec<_>>(),
            )
        })
        .filter(|(_, deeds)| !deeds.is_empty())
        .map(|(group, deeds)| {
            let name = group_name(sentences, group);
            let all = option(What::Group(group), sentences.audit_what_group(&name));
            let deeds = deeds
                .into_iter()
                .map(|deed| option(What::Deed(deed), deed_name(sentences, deed)))
                .collect_view();
            view! { <optgroup label=name>{all} {deeds}</optgroup> }
        })
        .collect_view();
    let anything = sentences.audit_what_any();
    let label = sentences.audit_what();
    labelled(
        sentences,
        errors,
        "what",
        label,
        None,
        |described_by, invalid| {
            view! {
                <select id="what" name="what" aria-describedby=described_by aria-invalid=invalid>
                    <option value="">{anything}</option>
                    {groups}
                </select>
            }
            .into_any()
        },
    )
}

fn by(visit: &Visit, found: &EntriesFound, search: &Search) -> Select {
    let sentences = visit.sentences;
    let chosen = search.by.map(By::key).unwrap_or_default();
    let person = found
        .by
        .as_ref()
        .map(|person| (chosen.clone(), person_name(sentences, person)));
    let fixed = [
        (String::new(), sentences.audit_by_anyone()),
        (By::Operator.key(), sentences.audit_operator()),
        (By::Program.key(), sentences.audit_program()),
    ];
    Select {
        name: "by",
        label: sentences.audit_by(),
        options: fixed.into_iter().chain(person).collect(),
        chosen,
        ..Select::default()
    }
}

fn about(visit: &Visit, found: &EntriesFound, search: &Search) -> Select {
    let sentences = visit.sentences;
    let nothing = (String::new(), sentences.audit_about_anything());
    let chosen = search.about.map(Subject::key).unwrap_or_default();
    let subject = search
        .about
        .map(|about| (chosen.clone(), about_name(visit, found, about)));
    Select {
        name: "about",
        label: sentences.audit_about(),
        options: std::iter::once(nothing).chain(subject).collect(),
        chosen,
        ..Select::default()
    }
}

/// What it is called that was looked for. Only what an entry names is named: whoever asks for a number learns nothing.
fn about_name(visit: &Visit, found: &EntriesFound, about: Subject) -> String {
    let (sentences, language) = (visit.sentences, visit.language);
    let words = found.entries.first().map(|entry| Words {
        sentences,
        language,
        entry,
    });
    match about {
        Subject::Person(_) => match &found.about {
            Some(person) => person_name(sentences, person),
            None => sentences.audit_someone_doing(),
        },
        Subject::Cohort(_) => words.map_or_else(|| sentences.audit_a_cohort(), |it| it.cohort()),
        Subject::Course(_) => words.map_or_else(|| sentences.audit_a_course(), |it| it.course()),
        Subject::Institution(_) => match words.map(|it| &it.entry.about) {
            Some(Some(ShownSubject::Institution(Some(institution)))) => {
                institution_name(language, institution)
            }
            _ => sentences.audit_an_institution(),
        },
    }
}

/// A day as browsers know it, however its digits were typed; what is none stays as it was typed.
fn shown(day: Option<Day>, typed: &str) -> String {
    day.map_or_else(|| typed.trim().to_owned(), |day| day.to_string())
}

/// Browsers leave out of a field for days what is none: it is shown again in one for text.
fn day(errors: &FormErrors, name: &'static str, label: String, value: String) -> Field {
    let wrong = errors.at(name).is_some();
    Field {
        name,
        label,
        kind: if wrong { "text" } else { "date" },
        value,
        autocomplete: "off",
        left_to_right: true,
        ..Field::default()
    }
}
