//! Figures in plain words, and numbers as people write them.

use campus::assessment::analysis::{Flag, Part, Quartiles, ToldFigures, threshold};
use campus::disclosure::Told;
use courseware::QuestionKind;
use language::Sentences;
use leptos::prelude::*;

/// A discrimination from here on is a very good one: Ebel and Frisbie, as for [`threshold::WEAK`].
const GOOD: f64 = 0.40;

/// `62 %`: whole percent, since a hundred attempts don't tell more.
pub(super) fn percent(sentences: &Sentences, share: f64) -> String {
    sentences.analysis_percent(whole(share))
}

/// The share in whole percent, without its sign.
pub(super) fn whole(share: f64) -> String {
    format!("{:.0}", share * 100.0)
}

/// A coefficient with two decimals; a true minus, and no minus before nothing.
pub(super) fn coefficient(value: f64) -> String {
    let written = format!("{:.2}", value.abs());
    match value < 0.0 && written != "0.00" {
        true => format!("\u{2212}{written}"),
        false => written,
    }
}

/// A number that is read from left to right in any language.
pub(super) fn number(text: String) -> impl IntoView {
    view! { <bdi dir="ltr">{text}</bdi> }
}

/// What was counted, or that it is not told.
pub(super) fn count(sentences: &Sentences, told: Told) -> String {
    match told {
        Told::Exactly(count) => count.to_string(),
        Told::Hidden => sentences.analysis_hidden(),
    }
}

/// The share, with how many where that is told.
pub(super) fn part(sentences: &Sentences, part: Option<Part>) -> String {
    match part {
        Some(Part {
            share,
            count: Some(count),
        }) => sentences.analysis_percent_count(whole(share), count),
        Some(Part { share, count: None }) => percent(sentences, share),
        None => sentences.analysis_hidden(),
    }
}

/// The share, or that it is not told.
pub(super) fn share(sentences: &Sentences, share: Option<f64>) -> String {
    share.map_or_else(
        || sentences.analysis_hidden(),
        |share| percent(sentences, share),
    )
}

/// How long something took.
pub(super) fn time(sentences: &Sentences, taken: Quartiles) -> String {
    let written = |seconds: f64| {
        // Whole minutes from two on; before, seconds say more.
        match seconds < 120.0 {
            true => sentences.analysis_seconds(seconds.round() as u32),
            false => sentences.analysis_minutes((seconds / 60.0).round() as u32),
        }
    };
    let [median, lower, upper] = [taken.median, taken.lower, taken.upper].map(written);
    sentences.analysis_time_words(median, lower, upper)
}

/// What needs a look, in a sentence.
pub(super) fn flag(sentences: &Sentences, flag: Flag) -> String {
    let place = |index: u16| u32::from(index) + 1;
    match flag {
        Flag::Negative => sentences.analysis_flag_negative(),
        Flag::BestChose(index) => sentences.analysis_flag_best_chose(place(index)),
        Flag::Weak => sentences.analysis_flag_weak(),
        Flag::VeryHard => sentences.analysis_flag_very_hard(),
        Flag::VeryEasy => sentences.analysis_flag_very_easy(),
        Flag::HardlyChosen(index) => sentences.analysis_flag_hardly_chosen(place(index)),
    }
}

/// How a share is said in words.
type Said = fn(&Sentences) -> String;

/// The shares that people say in words, with the sentence of each.
const IN_WORDS: [(f64, Said); 11] = [
    (0.10, |sentences| sentences.analysis_right_one_in_ten()),
    (0.20, |sentences| sentences.analysis_right_one_in_five()),
    (0.25, |sentences| sentences.analysis_right_one_in_four()),
    (1.0 / 3.0, |sentences| {
        sentences.analysis_right_one_in_three()
    }),
    (0.40, |sentences| sentences.analysis_right_two_in_five()),
    (0.50, |sentences| sentences.analysis_right_half()),
    (0.60, |sentences| sentences.analysis_right_three_in_five()),
    (2.0 / 3.0, |sentences| {
        sentences.analysis_right_two_in_three()
    }),
    (0.75, |sentences| sentences.analysis_right_three_in_four()),
    (0.80, |sentences| sentences.analysis_right_four_in_five()),
    (0.90, |sentences| sentences.analysis_right_nine_in_ten()),
];

fn right(sentences: &Sentences, share: f64) -> String {
    match share {
        none if none <= 0.0 => sentences.analysis_right_none(),
        all if all >= 1.0 => sentences.analysis_right_all(),
        few if few < 0.05 => sentences.analysis_right_hardly_any(),
        many if many > 0.95 => sentences.analysis_right_nearly_all(),
        share => {
            let far = |known: f64| (known - share).abs();
            let nearest = IN_WORDS
                .iter()
                .min_by(|one, other| far(one.0).total_cmp(&far(other.0)));
            nearest.map(|(_, said)| said(sentences)).unwrap_or_default()
        }
    }
}

/// How hard a question is and how well it separates, as one would say it.
pub(super) fn said(sentences: &Sentences, kind: &QuestionKind, figures: &ToldFigures) -> String {
    let is_right_or_wrong = matches!(
        kind,
        QuestionKind::SingleChoice(_) | QuestionKind::TrueFalse(_) | QuestionKind::ShortText(_)
    );
    let difficulty = figures.difficulty.map(|share| match is_right_or_wrong {
        true => right(sentences, share),
        false => sentences.analysis_right_partly(percent(sentences, share)),
    });
    let separation = match figures.discrimination {
        None => sentences.analysis_separates_unknown(),
        Some(below) if below < 0.0 => sentences.analysis_separates_wrongly(),
        Some(weak) if weak < threshold::WEAK => sentences.analysis_separates_little(),
        Some(good) if good < GOOD => sentences.analysis_separates(),
        Some(_) => sentences.analysis_separates_well(),
    };
    match difficulty {
        Some(difficulty) => format!("{difficulty} {separation}"),
        None => separation,
    }
}

#[cfg(test)]
mod tests {
    use language::sentences;

    use super::*;

    fn english() -> &'static Sentences {
        sentences("en")
    }

    #[test]
    fn shares_are_said_as_people_say_them() {
        let said = |share| right(english(), share);
        assert_eq!(said(0.74), "Three in four got it right.");
        assert_eq!(said(0.5), "About half got it right.");
        assert_eq!(said(0.96), "Nearly everyone got it right.");
        assert_eq!(said(1.0), "Everyone got it right.");
        assert_eq!(said(0.0), "Nobody got it right.");
        assert_eq!(said(0.03), "Hardly anyone got it right.");
    }

    #[test]
    fn half_took_the_median_or_less() {
        let taken = Quartiles {
            lower: 60.0,
            median: 180.0,
            upper: 600.0,
        };
        let said = time(english(), taken).replace(['\u{2068}', '\u{2069}'], "");
        assert_eq!(
            said,
            "Half took 3 min or less; the middle half between 60 s and 10 min."
        );
    }

    #[test]
    fn nothing_has_no_sign() {
        assert_eq!(coefficient(-0.001), "0.00");
        assert_eq!(coefficient(-0.126), "\u{2212}0.13");
        assert_eq!(coefficient(0.4), "0.40");
    }
}
