//! The lists that pages offer.

use sea_orm::DeriveValueType;
use sea_orm::entity::prelude::{DeriveActiveEnum, EnumIter, StringLen};
use serde::{Deserialize, Serialize};

use crate::wording::Wording;

/// What a person does in health care. Lists offer them in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(
    rs_type = "String",
    db_type = "String(StringLen::N(32))",
    rename_all = "snake_case"
)]
pub enum Cadre {
    /// Doctor of medicine.
    Physician,
    /// Nurse.
    Nurse,
    /// Midwife.
    Midwife,
    /// Lady health worker, who visits families in her own community.
    LadyHealthWorker,
    /// Lady health visitor.
    LadyHealthVisitor,
    /// Pharmacist.
    Pharmacist,
    /// Dentist.
    Dentist,
    /// Another health profession: laboratory, radiography, physiotherapy…
    AlliedHealth,
    /// Paramedic or technician.
    Paramedic,
    /// Runs a facility, a programme or a district.
    Manager,
    /// Keeps registers and reports.
    InformationOfficer,
    /// Still studying.
    Student,
    /// In words.
    Other,
}

/// The councils that register health professionals in Pakistan. Lists offer them in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(
    rs_type = "String",
    db_type = "String(StringLen::N(32))",
    rename_all = "snake_case"
)]
pub enum Body {
    /// Pakistan Medical and Dental Council.
    MedicalAndDental,
    /// Pakistan Nursing and Midwifery Council.
    NursingAndMidwifery,
    /// Pharmacy Council of Pakistan.
    Pharmacy,
    /// Punjab Pharmacy Council.
    PharmacyPunjab,
    /// Sindh Pharmacy Council.
    PharmacySindh,
    /// Khyber Pakhtunkhwa Pharmacy Council.
    PharmacyKhyberPakhtunkhwa,
    /// Balochistan Pharmacy Council.
    PharmacyBalochistan,
    /// Allied Health Professionals Council.
    AlliedHealth,
    /// National Council for Homoeopathy.
    Homoeopathy,
    /// National Council for Tibb.
    Tibb,
    /// In words.
    Other,
}

/// What is answered to a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(
    rs_type = "String",
    db_type = "String(StringLen::N(16))",
    rename_all = "snake_case"
)]
pub enum FieldKind {
    /// A few words.
    Text,
    /// One of a list.
    Choice,
    /// A number.
    Number,
    /// A day.
    Date,
}

/// Who of an institution sees the answers to a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(
    rs_type = "String",
    db_type = "String(StringLen::N(16))",
    rename_all = "snake_case"
)]
pub enum FieldSight {
    /// Its administrators and coordinators.
    Coordinators,
    /// Its administrators only.
    Administrators,
}

/// What may be chosen, in both languages. Options are only ever added at the end, so that an answer, the place in this
/// list, keeps its meaning.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, DeriveValueType)]
#[sea_orm(
    value_type = "String",
    column_type = "Text",
    from_str = "FieldOptions::from_json",
    to_str = "FieldOptions::to_json"
)]
#[serde(transparent)]
pub struct FieldOptions(pub Vec<Wording>);

impl FieldOptions {
    fn from_json(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(json)
    }

    /// Texts in lists: nothing in them can fail to be JSON.
    fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}
