//! The audit log.

use super::super::place::Who::*;
use super::{Row, page};

pub(super) const LOG: &[Row] = &[
    page(
        "GET /institutions/{institution}/audit",
        Administrator,
        &["entries_of_institution"],
    ),
    page(
        "GET /platform/audit",
        PlatformAdministrator,
        &["entries_of_platform"],
    ),
];
