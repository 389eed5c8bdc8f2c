//! The fields of what an institution says of itself.

use campus::Wording;
use campus::institutions::entity::institution;
use campus::institutions::{
    Accent, InvalidAccent, Settings, SupportContact, TimeZoneName, time_zones,
};
use campus::people::EmailAddress;
use courseware::Language;
use language::Sentences;
use leptos::prelude::*;
use serde::Deserialize;

use super::typed::{both_languages, line, optional};
use crate::components::{
    Field, FormErrors, Select, TextArea, field, language_field, select, text_area,
};
use crate::pages::people::typed::not_an_email;

/// The fields as they are typed.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct SettingsForm {
    pub(super) version: i32,
    short_name: String,
    name_en: String,
    name_ur: String,
    about_en: String,
    about_ur: String,
    time_zone: String,
    accent: String,
    sender_name: String,
    sender_address: String,
    support_contact: String,
}

impl From<&institution::Model> for SettingsForm {
    fn from(row: &institution::Model) -> Self {
        let text = |wording: &Wording, language| wording.0.get(language).value.clone();
        let optional = |text: &Option<String>| text.clone().unwrap_or_default();
        Self {
            version: row.version,
            short_name: row.short_name.clone(),
            name_en: text(&row.name, Language::English),
            name_ur: text(&row.name, Language::Urdu),
            about_en: text(&row.about, Language::English),
            about_ur: text(&row.about, Language::Urdu),
            time_zone: row.time_zone.clone(),
            accent: optional(&row.accent),
            sender_name: optional(&row.sender_name),
            sender_address: optional(&row.sender_address),
            support_contact: optional(&row.support_contact),
        }
    }
}

impl SettingsForm {
    /// For an institution that is to be.
    pub(crate) fn blank() -> Self {
        Self {
            time_zone: "Asia/Karachi".to_owned(),
            ..Self::default()
        }
    }

    /// What was typed, if nothing is wrong with it.
    pub(crate) fn parse(&self, sentences: &Sentences, errors: &mut FormErrors) -> Option<Settings> {
        let short_name = line(sentences, errors, "short_name", &self.short_name);
        let name = (self.name_en.as_str(), self.name_ur.as_str());
        let name = both_languages(sentences, errors, "name", name);
        let about = (self.about_en.as_str(), self.about_ur.as_str());
        let about = both_languages(sentences, errors, "about", about);
        let time_zone = TimeZoneName::parse(&self.time_zone);
        if time_zone.is_none() {
            errors.add("time_zone", sentences.institutions_error_time_zone());
        }
        let accent = self.accent(sentences, errors);
        let sender_name = match self.sender_name.trim() {
            "" => Some(None),
            typed => line(sentences, errors, "sender_name", typed).map(Some),
        };
        let sender_address = match self.sender_address.trim() {
            "" => Some(None),
            typed => EmailAddress::parse(typed)
                .map_err(|invalid| errors.add("sender_address", not_an_email(sentences, invalid)))
                .ok()
                .map(Some),
        };
        let support_contact = optional(&self.support_contact, SupportContact::parse);
        if support_contact.is_none() {
            errors.add("support_contact", sentences.institutions_error_support());
        }
        Some(Settings {
            short_name: short_name?,
            name: name?,
            about: about?,
            time_zone: time_zone?,
            accent: accent?,
            sender_name: sender_name?,
            sender_address: sender_address?,
            support_contact: support_contact?,
        })
    }

    fn accent(&self, sentences: &Sentences, errors: &mut FormErrors) -> Option<Option<Accent>> {
        if self.accent.trim().is_empty() {
            return Some(None);
        }
        let invalid = match self.accent.parse() {
            Ok(accent) => return Some(Some(accent)),
            Err(invalid) => invalid,
        };
        errors.add(
            "accent",
            match invalid {
                InvalidAccent::NotAColour => sentences.institutions_error_accent(),
                InvalidAccent::TooPale => sentences.institutions_error_accent_pale(),
            },
        );
        None
    }

    /// Each field by its label, with what is in it.
    pub(super) fn labelled(&self, sentences: &Sentences) -> Vec<(String, String)> {
        vec![
            (sentences.institutions_short_name(), self.short_name.clone()),
            (sentences.institutions_name_en(), self.name_en.clone()),
            (sentences.institutions_name_ur(), self.name_ur.clone()),
            (sentences.institutions_about_en(), self.about_en.clone()),
            (sentences.institutions_about_ur(), self.about_ur.clone()),
            (sentences.institutions_time_zone(), self.time_zone.clone()),
            (sentences.institutions_accent(), self.accent.clone()),
            (
                sentences.institutions_sender_name(),
                self.sender_name.clone(),
            ),
            (
                sentences.institutions_sender_address(),
                self.sender_address.clone(),
            ),
            (
                sentences.institutions_support(),
                self.support_contact.clone(),
            ),
        ]
    }

    /// The fields of the form.
    pub(crate) fn fields(
        &self,
        sentences: &Sentences,
        errors: &FormErrors,
    ) -> impl IntoView + use<> {
        let zones = time_zones().into_iter().map(|name| (name.clone(), name));
        let time_zone = Select {
            name: "time_zone",
            label: sentences.institutions_time_zone(),
            hint: Some(sentences.institutions_time_zone_hint()),
            options: zones.collect(),
            chosen: self.time_zone.clone(),
        };
        let short_name = Field {
            hint: Some(sentences.institutions_short_name_hint()),
            ..text(
                "short_name",
                sentences.institutions_short_name(),
                &self.short_name,
            )
        };
        view! {
            {field(sentences, errors, short_name)}
            {self.names(sentences, errors)}
            {select(sentences, errors, time_zone)}
            {self.looks_and_contacts(sentences, errors)}
        }
    }

    fn names(&self, sentences: &Sentences, errors: &FormErrors) -> impl IntoView + use<> {
        let about = |name, label, value: &str, language| TextArea {
            name,
            label,
            value: value.to_owned(),
            rows: 4,
            language: Some(language),
            ..TextArea::default()
        };
        let (english, urdu) = (Language::English, Language::Urdu);
        let about_en = about(
            "about_en",
            sentences.institutions_about_en(),
            &self.about_en,
            english,
        );
        let about_ur = about(
            "about_ur",
            sentences.institutions_about_ur(),
            &self.about_ur,
            urdu,
        );
        let (name_en, name_ur) = (
            sentences.institutions_name_en(),
            sentences.institutions_name_ur(),
        );
        view! {
            {language_field(sentences, errors, "name_en", name_en, &self.name_en, english)}
            {language_field(sentences, errors, "name_ur", name_ur, &self.name_ur, urdu)}
            {text_area(sentences, errors, about_en)}
            {text_area(sentences, errors, about_ur)}
        }
    }

    fn looks_and_contacts(
        &self,
        sentences: &Sentences,
        errors: &FormErrors,
    ) -> impl IntoView + use<> {
        let accent = Field {
            hint: Some(sentences.institutions_accent_hint()),
            left_to_right: true,
            ..text("accent", sentences.institutions_accent(), &self.accent)
        };
        let sender_name = Field {
            hint: Some(sentences.institutions_sender_name_hint()),
            ..text(
                "sender_name",
                sentences.institutions_sender_name(),
                &self.sender_name,
            )
        };
        let sender_address = Field {
            hint: Some(sentences.institutions_sender_address_hint()),
            inputmode: Some("email"),
            left_to_right: true,
            ..text(
                "sender_address",
                sentences.institutions_sender_address(),
                &self.sender_address,
            )
        };
        let support = Field {
            hint: Some(sentences.institutions_support_hint()),
            left_to_right: true,
            ..text(
                "support_contact",
                sentences.institutions_support(),
                &self.support_contact,
            )
        };
        [accent, sender_name, sender_address, support]
            .map(|described| field(sentences, errors, described))
            .collect_view()
    }
}

/// A field of one line.
pub(crate) fn text(name: &'static str, label: String, value: &str) -> Field {
    Field {
        name,
        label,
        kind: "text",
        value: value.to_owned(),
        autocomplete: "off",
        ..Field::default()
    }
}
