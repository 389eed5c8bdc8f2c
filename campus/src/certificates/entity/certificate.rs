//! A frozen document under a serial.

use sea_orm::entity::prelude::*;

use crate::certificates::{CertificateId, CertificateKind, CertificateState};
use crate::cohorts::EnrolmentId;

/// A row of `certificate`. Only `state` may ever change.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "certificate")]
pub struct Model {
    /// The certificate's number.
    #[sea_orm(primary_key)]
    pub id: CertificateId,
    /// Sixteen symbols, without separators.
    pub serial: String,
    /// The enrolment's number.
    pub enrolment_id: EnrolmentId,
    /// Of participation or of achievement.
    pub kind: CertificateKind,
    /// 1 for the first; a correction is a further issue that supersedes it.
    pub issue: i32,
    /// Valid, revoked, superseded.
    pub state: CertificateState,
    /// Everything printed on it: the exact JSON text that `digest` was taken of.
    pub document: String,
    /// SHA-256 of `document`, in hex.
    pub digest: String,
    /// Issued by an installation without a public address: proves nothing.
    pub demonstration: bool,
    /// When it was issued.
    pub issued_at: TimeDateTimeWithTimeZone,
    /// What it was earned with.
    #[sea_orm(belongs_to, from = "enrolment_id", to = "id")]
    pub enrolment: BelongsTo<crate::cohorts::entity::enrolment::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
