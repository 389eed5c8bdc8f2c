//! TeX formulas to MathML.

use std::panic::{AssertUnwindSafe, catch_unwind};

use pulldown_latex::config::DisplayMode;
use pulldown_latex::{Parser, RenderConfig, Storage, push_mathml};

/// The longest formula, in bytes.
const LONGEST: usize = 1_000;

/// Commands that define others: a few of them can grow without bounds.
const DEFINING: [&str; 7] = [
    "\\def",
    "\\gdef",
    "\\edef",
    "\\xdef",
    "\\let",
    "\\futurelet",
    "newcommand",
];

/// Whether the formula can be shown, or why not.
pub(crate) fn check(formula: &str) -> Result<(), String> {
    if formula.len() > LONGEST {
        return Err(format!("it is longer than {LONGEST} bytes"));
    }
    if DEFINING.iter().any(|command| formula.contains(command)) {
        return Err("commands that define others are not used here".to_owned());
    }
    // The parser of formulas is another's code and gives up on some input; that must stop here.
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        let storage = Storage::new();
        Parser::new(formula, &storage).find_map(|event| event.err().map(|error| error.to_string()))
    }));
    match outcome {
        Ok(None) => Ok(()),
        Ok(Some(problem)) => Err(first_line(&problem)),
        Err(_) => Err("it is not TeX".to_owned()),
    }
}

fn first_line(problem: &str) -> String {
    problem
        .lines()
        .map(str::trim)
        .find(|line| !line.is_empty())
        .unwrap_or("it is not TeX")
        .to_owned()
}

/// The formula as MathML; `None` where it cannot be shown, so that the TeX itself stands there.
pub(crate) fn mathml(formula: &str, display: bool) -> Option<String> {
    check(formula).ok()?;
    catch_unwind(AssertUnwindSafe(|| {
        let storage = Storage::new();
        let mode = if display {
            DisplayMode::Block
        } else {
            DisplayMode::Inline
        };
        let config = RenderConfig {
            display_mode: mode,
            ..RenderConfig::default()
        };
        let mut markup = String::new();
        push_mathml(&mut markup, Parser::new(formula, &storage), config)
            .ok()
            .map(|()| escaped(&markup))
    }))
    .ok()
    .flatten()
}

/// A sign that stands alone in its element comes as it is, also where HTML wants it escaped.
fn escaped(markup: &str) -> String {
    markup
        .replace("><</", ">&lt;</")
        .replace(">&</", ">&amp;</")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_become_mathml() {
        let markup = mathml("\\frac{36}{40} = 90\\,\\%", false).unwrap_or_default();
        assert!(
            markup.starts_with("<math") && markup.contains("<mfrac>"),
            "{markup}"
        );
    }

    #[test]
    fn a_formula_cannot_carry_markup() {
        let markup = mathml("\\text{<img src=x onerror=alert(1)>} < 3", false).unwrap_or_default();
        assert!(
            markup.starts_with("<math") && !markup.contains("<img"),
            "{markup}"
        );
    }

    #[test]
    fn signs_that_html_knows_are_escaped() {
        let markup = mathml("a < b \\& c > d", false).unwrap_or_default();
        assert!(
            markup.contains("&lt;</mo>") && !markup.contains("<<"),
            "{markup}"
        );
        assert!(!markup.contains(">&<"), "{markup}");
    }

    #[test]
    fn what_cannot_be_read_is_said() {
        assert!(check("\\frac{1}").is_err());
        assert!(check("{").is_err());
        assert!(check("\\def\\a{\\a\\a}\\a").is_err());
        assert!(check(&"x".repeat(2_000)).is_err());
    }
}
