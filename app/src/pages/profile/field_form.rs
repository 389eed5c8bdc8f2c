//! The form of one question.

use campus::Wording;
use campus::profiles::entity::institution_field;
use campus::profiles::{FieldOptions, InvalidOptions, NewField, Words, parse_key, parse_options};
use courseware::{InstitutionSlug, Language};
use language::Sentences;
use leptos::prelude::*;
use serde::Deserialize;

use super::kinds::{KINDS, SIGHTS, kind_text, name_of, named, offered, sight_text};
use super::typed;
use crate::components::{Field, FormErrors, Select, TextArea, field, select, text_area};
use crate::web::Visit;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct FieldForm {
    pub(super) field: String,
    key: String,
    label_english: String,
    label_urdu: String,
    kind: String,
    options: String,
    required: String,
    position: String,
    seen_by: String,
    retired: String,
}

/// Something that is often asked.
pub(super) struct Preset {
    pub(super) key: &'static str,
    pub(super) english: &'static str,
    pub(super) urdu: &'static str,
    kind: &'static str,
    options: &'static str,
}

const YES: &str = "yes";
const NO: &str = "no";

impl FieldForm {
    pub(super) const PRESETS: [Preset; 3] = [
        Preset {
            key: "district",
            english: "District",
            urdu: "ضلع",
            kind: "text",
            options: "",
        },
        Preset {
            key: "facility",
            english: "Health facility",
            urdu: "مرکزِ صحت",
            kind: "text",
            options: "",
        },
        Preset {
            key: "gender",
            english: "Gender",
            urdu: "جنس",
            kind: "choice",
            options: "Female | عورت\nMale | مرد\nOther | دیگر\nPrefer not to say | بتانا نہیں چاہتے",
        },
    ];

    /// A new one, filled in with what is often asked; empty for a name that is none.
    pub(super) fn preset(key: &str) -> Self {
        let empty = Self {
            kind: "text".to_owned(),
            position: "0".to_owned(),
            required: NO.to_owned(),
            retired: NO.to_owned(),
            ..Self::default()
        };
        match Self::PRESETS.iter().find(|preset| preset.key == key) {
            None => empty,
            Some(preset) => Self {
                key: preset.key.to_owned(),
                label_english: preset.english.to_owned(),
                label_urdu: preset.urdu.to_owned(),
                kind: preset.kind.to_owned(),
                options: preset.options.to_owned(),
                ..empty
            },
        }
    }

    /// One that is changed.
    pub(super) fn of(row: &institution_field::Model) -> Self {
        let label = |language| row.label.0.get(language).value.clone();
        let yes_or_no = |yes| if yes { YES } else { NO }.to_owned();
        let options = row.options.0.iter().map(|option| {
            let said = |language| option.0.get(language).value.clone();
            format!("{} | {}", said(Language::English), said(Language::Urdu))
        });
        Self {
            field: row.id.to_string(),
            key: row.key.clone(),
            label_english: label(Language::English),
            label_urdu: label(Language::Urdu),
            kind: name_of(&KINDS, &row.kind),
            options: options.collect::<Vec<_>>().join("\n"),
            required: yes_or_no(row.required),
            position: row.position.to_string(),
            seen_by: name_of(&SIGHTS, &row.seen_by),
            retired: yes_or_no(row.retired_at.is_some()),
        }
    }
}

/// What the form says, if nothing is wrong with it.
pub(super) fn parse(
    sentences: &Sentences,
    errors: &mut FormErrors,
    form: &FieldForm,
) -> Option<NewField> {
    let key = parse_key(&form.key)
        .map_err(|_| errors.add("key", sentences.profile_error_key()))
        .ok();
    let mut label = |field, text: &str| {
        let words = typed::words(sentences, errors, field, text, Words::LONGEST);
        if text.trim().is_empty() {
            errors.add(field, sentences.profile_error_label());
        }
        words
    };
    let english = label("label_english", &form.label_english);
    let urdu = label("label_urdu", &form.label_urdu);
    let options = parse_options(&form.options).unwrap_or_else(|invalid| {
        let sentence = match invalid {
            InvalidOptions::Line(line) => {
                sentences.profile_error_options_line(i64::try_from(line).unwrap_or(i64::MAX))
            }
            InvalidOptions::TooMany => sentences.profile_error_options_many(),
        };
        errors.add("options", sentence);
        FieldOptions::default()
    });
    let position = form
        .position
        .trim()
        .parse::<i32>()
        .ok()
        .filter(|position| (0..=1000).contains(position));
    if position.is_none() {
        errors.add("position", sentences.profile_error_position());
    }
    let kind = named(&KINDS, &form.kind);
    if kind.is_none() {
        errors.add("kind", sentences.profile_error_no_option());
    }
    let seen_by = named(&SIGHTS, &form.seen_by);
    if seen_by.is_none() {
        errors.add("seen_by", sentences.profile_error_no_option());
    }
    if !errors.is_empty() {
        return None;
    }
    Some(NewField {
        key: key?,
        label: Wording::new(english?.into_string(), urdu?.into_string()),
        kind: kind?,
        options,
        required: form.required == YES,
        position: position?,
        seen_by: seen_by?,
        retired: form.retired == YES,
    })
}

pub(super) fn field_form(
    visit: &Visit,
    slug: &InstitutionSlug,
    form: FieldForm,
    errors: &FormErrors,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let is_new = form.field.is_empty();
    let text = |name, label, hint, value, left_to_right| {
        let one = Field {
            name,
            label,
            hint,
            kind: "text",
            value,
            autocomplete: "off",
            left_to_right,
            ..Field::default()
        };
        field(sentences, errors, one)
    };
    let choice = |name, label, options, chosen| {
        let one = Select {
            name,
            label,
            hint: None,
            options,
            chosen,
        };
        select(sentences, errors, one)
    };
    let yes_or_no = || {
        vec![
            (NO.to_owned(), sentences.profile_no()),
            (YES.to_owned(), sentences.profile_yes()),
        ]
    };
    let kinds = offered(&KINDS, |kind| kind_text(sentences, kind));
    let sights = offered(&SIGHTS, |sight| sight_text(sentences, sight));
    let options = TextArea {
        name: "options",
        label: sentences.profile_field_options(),
        hint: Some(sentences.profile_field_options_hint()),
        value: form.options,
        rows: 6,
        ..TextArea::default()
    };
    // Key and kind stay what they were made: answers depend on them.
    let fixed = match is_new {
        true => view! {
            {text(
                "key",
                sentences.profile_field_key(),
                Some(sentences.profile_field_key_hint()),
                form.key,
                true,
            )}
            {choice("kind", sentences.profile_field_kind(), kinds, form.kind)}
        }
        .into_any(),
        false => view! {
            <input type="hidden" name="key" value=form.key/>
            <input type="hidden" name="kind" value=form.kind/>
        }
        .into_any(),
    };
    let retired = (!is_new).then(|| {
        choice(
            "retired",
            sentences.profile_field_retired(),
            yes_or_no(),
            form.retired,
        )
    });
    let (title, target) = (
        match is_new {
            true => sentences.profile_field_add(),
            false => sentences.profile_field_change(),
        },
        format!("/institutions/{slug}/fields"),
    );
    view! {
        <h2>{title}</h2>
        <form class="form" action=target method="post" novalidate>
            <input type="hidden" name="field" value=form.field/>
            {fixed}
            {text(
                "label_english",
                sentences.profile_field_label_english(),
                None,
                form.label_english,
                false,
            )}
            {text("label_urdu", sentences.profile_field_label_urdu(), None, form.label_urdu, false)}
            {text_area(sentences, errors, options)}
            {choice("required", sentences.profile_field_required(), yes_or_no(), form.required)}
            {choice("seen_by", sentences.profile_field_seen_by(), sights, form.seen_by)}
            {text("position", sentences.profile_field_position(), None, form.position, true)}
            {retired}
            <p class="actions">
                <button class="button">{sentences.profile_save()}</button>
            </p>
        </form>
    }
}
