//! Plots drawn on the server. Only numbers stand in them, from left to right in any language; what the axes are is said
//! beside them, and each has a table with the same numbers. Colours are the style sheet's.

use std::fmt::Write as _;

use campus::assessment::analysis::{BINS, Part, threshold};
use leptos::prelude::*;

const WIDTH: f64 = 400.0;
const HEIGHT: f64 = 240.0;
/// Room for the numbers at the axes.
const LEFT: f64 = 44.0;
const BELOW: f64 = 26.0;
const ABOVE: f64 = 14.0;
const RIGHT: f64 = 14.0;

/// A question in the plane.
pub(super) struct Point {
    /// Its place in the quiz, from 1.
    pub(super) number: usize,
    /// From 0 to 1.
    pub(super) difficulty: f64,
    /// From −1 to 1.
    pub(super) discrimination: f64,
    /// Whether it needs a look.
    pub(super) flagged: bool,
}

fn across(share: f64) -> f64 {
    LEFT + share * (WIDTH - LEFT - RIGHT)
}

fn up(share: f64) -> f64 {
    HEIGHT - BELOW - share * (HEIGHT - BELOW - ABOVE)
}

/// The figure with its title and caption. `drawn` is markup that we made of numbers.
fn figure(id: &'static str, title: &str, caption: String, drawn: &str) -> impl IntoView + use<> {
    let title = title
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    let svg = format!(
        r#"<svg class="plot" role="img" aria-labelledby="{id}" viewBox="0 0 {WIDTH} {HEIGHT}"><title id="{id}">{title}</title>{drawn}</svg>"#
    );
    view! {
        <figure class="plot-figure">
            <div inner_html=svg></div>
            <figcaption>{caption}</figcaption>
        </figure>
    }
}

fn line(drawn: &mut String, class: &str, from: [f64; 2], to: [f64; 2]) {
    let ([x1, y1], [x2, y2]) = (from, to);
    let _ = write!(
        drawn,
        r#"<line class="{class}" x1="{x1:.1}" y1="{y1:.1}" x2="{x2:.1}" y2="{y2:.1}"/>"#
    );
}

fn text(drawn: &mut String, class: &str, at: [f64; 2], text: &str) {
    let [x, y] = at;
    let _ = write!(
        drawn,
        r#"<text class="{class}" x="{x:.1}" y="{y:.1}">{text}</text>"#
    );
}

/// Marks along the lower edge, in percent.
fn lower_edge(drawn: &mut String) {
    line(
        drawn,
        "plot__axis",
        [across(0.0), up(0.0)],
        [across(1.0), up(0.0)],
    );
    for percent in [0, 20, 40, 60, 80, 100] {
        let x = across(f64::from(percent) / 100.0);
        text(
            drawn,
            "plot__across",
            [x, HEIGHT - 8.0],
            &percent.to_string(),
        );
    }
}

/// How many scores are in each tenth; those that are not told have no bar, and a sign instead.
pub(super) fn histogram(
    title: &str,
    caption: String,
    scores: &[Option<Part>],
) -> impl IntoView + use<> {
    let shares = scores.iter().flatten().map(|part| part.share);
    let highest = shares.fold(0.1_f64, f64::max);
    let mut drawn = String::new();
    for quarter in [0.5, 1.0] {
        let y = up(quarter);
        line(&mut drawn, "plot__grid", [across(0.0), y], [across(1.0), y]);
        let percent = format!("{:.0}%", highest * quarter * 100.0);
        text(&mut drawn, "plot__up", [LEFT - 6.0, y + 4.0], &percent);
    }
    let step = 1.0 / BINS as f64;
    for (place, part) in scores.iter().enumerate() {
        let left = across(place as f64 * step);
        let width = across(step) - across(0.0);
        match part {
            Some(part) => {
                let top = up(part.share / highest);
                let _ = write!(
                    drawn,
                    r#"<rect class="plot__bar" x="{:.1}" y="{top:.1}" width="{:.1}" height="{:.1}"/>"#,
                    left + 1.5,
                    width - 3.0,
                    up(0.0) - top,
                );
            }
            None => text(
                &mut drawn,
                "plot__across",
                [left + width / 2.0, up(0.0) - 6.0],
                "?",
            ),
        }
    }
    lower_edge(&mut drawn);
    figure("scores-plot", title, caption, &drawn)
}

/// The lowest discrimination that the plane reaches to; lower ones stand on its edge.
const LOWEST: f64 = -0.5;

/// Difficulty across and discrimination up, each question by its number.
pub(super) fn scatter(title: &str, caption: String, points: &[Point]) -> impl IntoView + use<> {
    let height = |discrimination: f64| up((discrimination.max(LOWEST) - LOWEST) / (1.0 - LOWEST));
    let mut drawn = String::new();
    for mark in [-0.5, 0.0, 0.5, 1.0] {
        let class = if mark == 0.0 {
            "plot__axis"
        } else {
            "plot__grid"
        };
        let y = height(mark);
        line(&mut drawn, class, [across(0.0), y], [across(1.0), y]);
        let written = format!("{mark:.1}").replace('-', "\u{2212}");
        text(&mut drawn, "plot__up", [LEFT - 6.0, y + 4.0], &written);
    }
    let weak = height(threshold::WEAK);
    line(
        &mut drawn,
        "plot__weak",
        [across(0.0), weak],
        [across(1.0), weak],
    );
    for share in [threshold::VERY_HARD, threshold::VERY_EASY] {
        let x = across(share);
        line(
            &mut drawn,
            "plot__extreme",
            [x, height(1.0)],
            [x, height(LOWEST)],
        );
    }
    for point in points {
        let (x, y) = (across(point.difficulty), height(point.discrimination));
        let class = match point.flagged {
            true => "plot__point plot__point--flagged",
            false => "plot__point",
        };
        let _ = write!(
            drawn,
            r#"<circle class="{class}" cx="{x:.1}" cy="{y:.1}" r="9"/>"#
        );
        text(
            &mut drawn,
            "plot__number",
            [x, y + 3.5],
            &point.number.to_string(),
        );
    }
    lower_edge(&mut drawn);
    figure("map-plot", title, caption, &drawn)
}
