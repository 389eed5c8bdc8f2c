//! The people and things of an entry, as its sentence calls them.

use campus::Wording;
use campus::audit::{ShownActor, ShownEntry, ShownPerson, ShownSubject, ShownValue};
use campus::institutions::entity::institution;
use courseware::Language;
use language::Sentences;

use crate::pages::roles::role_name;

/// What stands in an entry, in the reader's language. Names are kept apart from the sentence around them, which may be
/// written in the other direction.
pub(super) struct Words<'a> {
    pub(super) sentences: &'a Sentences,
    pub(super) language: Language,
    pub(super) entry: &'a ShownEntry,
}

impl Words<'_> {
    /// Who did it, at the beginning of a sentence.
    pub(super) fn by(&self) -> String {
        actor_name(self.sentences, self.language, &self.entry.by)
    }

    /// To whom it was done, within a sentence.
    pub(super) fn person(&self) -> String {
        match &self.entry.about {
            Some(ShownSubject::Person(ShownPerson::Named(_, name))) => apart(name),
            Some(ShownSubject::Person(ShownPerson::Erased)) => self.sentences.audit_erased(),
            _ => self.sentences.audit_someone(),
        }
    }

    pub(super) fn role(&self) -> String {
        match self.entry.facts.role() {
            Some(role) => role_name(self.sentences, role),
            None => self.sentences.audit_a_role(),
        }
    }

    pub(super) fn course(&self) -> String {
        let course = match &self.entry.about {
            Some(ShownSubject::Course(course)) => Some(course),
            _ => self.entry.course.as_ref(),
        };
        course
            .and_then(|course| self.title(course.title.as_ref()))
            .unwrap_or_else(|| self.sentences.audit_a_course())
    }

    pub(super) fn cohort(&self) -> String {
        let cohort = match &self.entry.about {
            Some(ShownSubject::Cohort(cohort)) => Some(cohort),
            _ => self.entry.cohort.as_ref(),
        };
        cohort
            .and_then(|cohort| self.title(cohort.title.as_ref()))
            .unwrap_or_else(|| self.sentences.audit_a_cohort())
    }

    pub(super) fn partner(&self) -> String {
        match &self.entry.partner {
            Some(partner) => institution_name(self.language, partner),
            None => self.sentences.audit_an_institution(),
        }
    }

    /// A fact in words that stand in no language.
    pub(super) fn text(&self, fact: &str) -> String {
        apart(self.entry.facts.text(fact).unwrap_or_default())
    }

    pub(super) fn number(&self, fact: &str) -> String {
        let number = self.entry.facts.number(fact).unwrap_or_default();
        number.to_string()
    }

    /// So much of everyone's time; or why it isn't said.
    pub(super) fn per_cent(&self, fact: &str) -> String {
        match self.entry.facts.value(fact) {
            Some(ShownValue::Told(value)) => self.sentences.audit_per_cent(value),
            Some(ShownValue::Erased) => self.sentences.audit_value_erased(),
            Some(ShownValue::Withheld) | None => self.sentences.audit_value_withheld(),
        }
    }

    /// The settings that were changed; none in entries that don't say.
    pub(super) fn settings(&self) -> Option<String> {
        let changed = self.entry.facts.text("changed")?;
        let names: Vec<_> = changed
            .split(' ')
            .map(|setting| setting_name(self.sentences, setting))
            .collect();
        Some(names.join(" · "))
    }

    fn title(&self, title: Option<&Wording>) -> Option<String> {
        let title = apart(title?.0.get(self.language).value);
        Some(self.sentences.audit_quoted(title))
    }
}

/// Who did something, at the beginning of a sentence or by itself.
pub(super) fn actor_name(sentences: &Sentences, language: Language, actor: &ShownActor) -> String {
    match actor {
        ShownActor::Person(person) => person_name(sentences, person),
        ShownActor::PlatformAdministrator => sentences.audit_platform_administrator(),
        ShownActor::Institution(institution) => institution_name(language, institution),
        ShownActor::Operator => sentences.audit_operator(),
        ShownActor::Program => sentences.audit_program(),
    }
}

/// A person by themselves.
pub(super) fn person_name(sentences: &Sentences, person: &ShownPerson) -> String {
    match person {
        ShownPerson::Named(_, name) => apart(name),
        ShownPerson::Erased => sentences.audit_erased_doing(),
        ShownPerson::Unnamed => sentences.audit_someone_doing(),
    }
}

pub(super) fn institution_name(language: Language, institution: &institution::Model) -> String {
    apart(institution.name.0.get(language).value)
}

/// A setting that is called otherwise by now is shown as it was written down.
fn setting_name(sentences: &Sentences, setting: &str) -> String {
    match setting {
        "short_name" => sentences.audit_setting_short_name(),
        "name" => sentences.audit_setting_name(),
        "about" => sentences.audit_setting_about(),
        "time_zone" => sentences.audit_setting_time_zone(),
        "accent" => sentences.audit_setting_accent(),
        "sender_name" => sentences.audit_setting_sender_name(),
        "sender_address" => sentences.audit_setting_sender_address(),
        "support_contact" => sentences.audit_setting_support_contact(),
        other => apart(other),
    }
}

/// Between the signs that Unicode has for it, so that neither turns the other around.
pub(super) fn apart(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}
