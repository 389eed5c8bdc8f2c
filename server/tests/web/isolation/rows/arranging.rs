//! Where the parts of a course are moved from module to module.

use super::super::place::Who::*;
use super::{Row, form, page};

pub(super) const ARRANGING: &[Row] = &[
    page("GET /authoring/{course}/move", Author, &["workspace"]),
    form(
        "POST /authoring/{course}/move",
        Author,
        "path=01-registers%2F01-counting.md&module=01-registers",
        &["move_item"],
    ),
];
