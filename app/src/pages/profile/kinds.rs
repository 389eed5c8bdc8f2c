//! The lists of the core, as pages offer them.

use campus::profiles::{Body, Cadre, FieldKind, FieldSight};
use language::Sentences;

/// Every cadre with its name in the form.
pub(super) const CADRES: [(Cadre, &str); 13] = [
    (Cadre::Physician, "physician"),
    (Cadre::Nurse, "nurse"),
    (Cadre::Midwife, "midwife"),
    (Cadre::LadyHealthWorker, "lady-health-worker"),
    (Cadre::LadyHealthVisitor, "lady-health-visitor"),
    (Cadre::Pharmacist, "pharmacist"),
    (Cadre::Dentist, "dentist"),
    (Cadre::AlliedHealth, "allied-health"),
    (Cadre::Paramedic, "paramedic"),
    (Cadre::Manager, "manager"),
    (Cadre::InformationOfficer, "information-officer"),
    (Cadre::Student, "student"),
    (Cadre::Other, "other"),
];

/// Every council with its name in the form.
pub(super) const BODIES: [(Body, &str); 11] = [
    (Body::MedicalAndDental, "medical-and-dental"),
    (Body::NursingAndMidwifery, "nursing-and-midwifery"),
    (Body::Pharmacy, "pharmacy"),
    (Body::PharmacyPunjab, "pharmacy-punjab"),
    (Body::PharmacySindh, "pharmacy-sindh"),
    (
        Body::PharmacyKhyberPakhtunkhwa,
        "pharmacy-khyber-pakhtunkhwa",
    ),
    (Body::PharmacyBalochistan, "pharmacy-balochistan"),
    (Body::AlliedHealth, "allied-health"),
    (Body::Homoeopathy, "homoeopathy"),
    (Body::Tibb, "tibb"),
    (Body::Other, "other"),
];

/// Every kind of answer with its name in the form.
pub(super) const KINDS: [(FieldKind, &str); 4] = [
    (FieldKind::Text, "text"),
    (FieldKind::Choice, "choice"),
    (FieldKind::Number, "number"),
    (FieldKind::Date, "date"),
];

/// Everyone who may see answers, with the name in the form.
pub(super) const SIGHTS: [(FieldSight, &str); 2] = [
    (FieldSight::Coordinators, "coordinators"),
    (FieldSight::Administrators, "administrators"),
];

/// What the form names.
pub(super) fn named<T: Copy>(list: &[(T, &'static str)], name: &str) -> Option<T> {
    let (thing, _) = list.iter().find(|(_, known)| *known == name)?;
    Some(*thing)
}

/// The name in the form.
pub(super) fn name_of<T: PartialEq>(list: &[(T, &'static str)], thing: &T) -> String {
    let found = list.iter().find(|(known, _)| known == thing);
    found.map_or("", |(_, name)| name).to_owned()
}

/// What a list offers.
pub(super) fn offered<T: Copy>(
    list: &[(T, &'static str)],
    text: impl Fn(T) -> String,
) -> Vec<(String, String)> {
    list.iter()
        .map(|(thing, name)| ((*name).to_owned(), text(*thing)))
        .collect()
}

pub(super) fn cadre_text(sentences: &Sentences, cadre: Cadre) -> String {
    match cadre {
        Cadre::Physician => sentences.profile_cadre_physician(),
        Cadre::Nurse => sentences.profile_cadre_nurse(),
        Cadre::Midwife => sentences.profile_cadre_midwife(),
        Cadre::LadyHealthWorker => sentences.profile_cadre_lady_health_worker(),
        Cadre::LadyHealthVisitor => sentences.profile_cadre_lady_health_visitor(),
        Cadre::Pharmacist => sentences.profile_cadre_pharmacist(),
        Cadre::Dentist => sentences.profile_cadre_dentist(),
        Cadre::AlliedHealth => sentences.profile_cadre_allied_health(),
        Cadre::Paramedic => sentences.profile_cadre_paramedic(),
        Cadre::Manager => sentences.profile_cadre_manager(),
        Cadre::InformationOfficer => sentences.profile_cadre_information_officer(),
        Cadre::Student => sentences.profile_cadre_student(),
        Cadre::Other => sentences.profile_other(),
    }
}

pub(super) fn body_text(sentences: &Sentences, body: Body) -> String {
    match body {
        Body::MedicalAndDental => sentences.profile_body_medical_and_dental(),
        Body::NursingAndMidwifery => sentences.profile_body_nursing_and_midwifery(),
        Body::Pharmacy => sentences.profile_body_pharmacy(),
        Body::PharmacyPunjab => sentences.profile_body_pharmacy_punjab(),
        Body::PharmacySindh => sentences.profile_body_pharmacy_sindh(),
        Body::PharmacyKhyberPakhtunkhwa => sentences.profile_body_pharmacy_khyber_pakhtunkhwa(),
        Body::PharmacyBalochistan => sentences.profile_body_pharmacy_balochistan(),
        Body::AlliedHealth => sentences.profile_body_allied_health(),
        Body::Homoeopathy => sentences.profile_body_homoeopathy(),
        Body::Tibb => sentences.profile_body_tibb(),
        Body::Other => sentences.profile_other(),
    }
}

pub(super) fn kind_text(sentences: &Sentences, kind: FieldKind) -> String {
    match kind {
        FieldKind::Text => sentences.profile_field_kind_text(),
        FieldKind::Choice => sentences.profile_field_kind_choice(),
        FieldKind::Number => sentences.profile_field_kind_number(),
        FieldKind::Date => sentences.profile_field_kind_date(),
    }
}

pub(super) fn sight_text(sentences: &Sentences, sight: FieldSight) -> String {
    match sight {
        FieldSight::Coordinators => sentences.profile_seen_by_coordinators(),
        FieldSight::Administrators => sentences.profile_seen_by_administrators(),
    }
}
