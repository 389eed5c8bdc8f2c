//! The style sheet works in both directions of writing.

use super::repository::{assert_kept, sources};

/// Properties that name a side; each has a logical twin.
const SIDES: [&str; 12] = [
    "margin-left",
    "margin-right",
    "padding-left",
    "padding-right",
    "border-left",
    "border-right",
    "border-top-left",
    "border-top-right",
    "border-bottom-left",
    "border-bottom-right",
    "left",
    "right",
];

/// Properties whose value must not name a side.
const VALUES: [&str; 3] = ["text-align", "float", "clear"];

#[test]
fn the_style_sheet_names_no_side() {
    let breaches: Vec<String> = sources(&["style"], &["css"])
        .iter()
        .flat_map(|sheet| {
            sheet
                .lines()
                .filter(|(_, line)| names_a_side(line))
                .map(|(number, line)| format!("{}:{number} {}", sheet.path, line.trim()))
                .collect::<Vec<_>>()
        })
        .collect();
    assert_kept(
        "logical properties only: inline-start and inline-end, never left and right",
        "the same page is read from the right in Urdu and from the left in English",
        &breaches,
    );
}

fn names_a_side(line: &str) -> bool {
    line.split(['{', ';']).any(|declaration| {
        let Some((property, value)) = declaration.split_once(':') else {
            return false;
        };
        let property = property.trim();
        SIDES.iter().any(|side| {
            property == *side
                || (side.contains('-')
                    && property
                        .strip_prefix(side)
                        .is_some_and(|rest| rest.starts_with('-')))
        }) || (VALUES.contains(&property) && ["left", "right"].contains(&value.trim()))
    })
}

#[test]
fn the_check_knows_a_side_when_it_sees_one() {
    for line in [
        "margin-left: 1rem;",
        "a { left: 0; }",
        "text-align: right;",
        "border-left-width: 1px",
    ] {
        assert!(names_a_side(line), "{line}");
    }
    for line in [
        "margin-inline-start: 1rem;",
        "text-align: start;",
        "grid-area: left;",
        ".left a:hover {",
        "copyright: none",
    ] {
        assert!(!names_a_side(line), "{line}");
    }
}
