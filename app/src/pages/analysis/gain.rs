//! What was learned between two quizzes.

use campus::assessment::analysis::{AnalysedQuizzes, FEWEST, Gain, ToldGain};
use campus::disclosure::Told;
use courseware::ItemId;
use language::Sentences;
use leptos::prelude::*;

use super::words::{coefficient, count, number, percent, whole};
use crate::components::{FormErrors, Select, select};
use crate::web::Visit;

/// R. R. Hake's classes of normalised gain.
const HIGH: f64 = 0.7;
const MEDIUM: f64 = 0.3;

/// The choice of two quizzes and what was learned between them; nothing where there are no two.
pub(super) fn gain_view(
    visit: &Visit,
    found: &AnalysedQuizzes,
    pair: Option<[ItemId; 2]>,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    (found.quizzes.len() > 1).then(|| {
        let form = choice(visit, found, pair);
        let gained = found.gain.map(|gain| gained(sentences, gain));
        view! {
            <section class="stack" id="gain">
                <h2>{sentences.analysis_gain()}</h2>
                <p>{sentences.analysis_gain_lead()}</p>
                {form}
                {gained}
            </section>
        }
    })
}

/// Without a choice the pre-test that the author declares is offered with its quiz; else the first quiz and the last, since
/// most courses begin and end with a test.
fn choice(
    visit: &Visit,
    found: &AnalysedQuizzes,
    pair: Option<[ItemId; 2]>,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let quizzes = found.quizzes.iter();
    let options: Vec<(String, String)> = quizzes
        .filter_map(|quiz| {
            let title = &found.revision.course.item(&quiz.item)?.title;
            let title = title.get(visit.language).value.clone();
            Some((quiz.item.to_string(), title))
        })
        .collect();
    let ends = [options.first(), options.last()];
    let ends = ends.map(|end| end.map(|end| end.0.clone()).unwrap_or_default());
    let declared = found.revision.course.quizzes().find_map(|(item, quiz)| {
        let of = quiz.pre_test_of.as_ref()?;
        Some([item.id.clone(), of.clone()])
    });
    let [before, after] = pair
        .or(declared)
        .map_or(ends, |pair| pair.map(|item| item.to_string()));
    let field = |name, label, chosen| {
        let field = Select {
            name,
            label,
            options: options.clone(),
            chosen,
            ..Select::default()
        };
        select(sentences, &FormErrors::default(), field)
    };
    view! {
        <form class="form form--line" method="get" action="#gain">
            {field("before", sentences.analysis_gain_before(), before)}
            {field("after", sentences.analysis_gain_after(), after)}
            <button class="button button--quiet">{sentences.analysis_gain_show()}</button>
        </form>
    }
}

fn gained(sentences: &'static Sentences, told: ToldGain) -> AnyView {
    match (told.gain, told.pairs) {
        (Some(gain), pairs) => figures(sentences, gain, pairs).into_any(),
        (None, Told::Exactly(pairs)) => {
            let said = sentences.analysis_gain_too_few(pairs, FEWEST);
            view! { <p class="empty">{said}</p> }.into_any()
        }
        (None, Told::Hidden) => {
            let said = sentences.analysis_too_few_hidden(FEWEST);
            view! { <p class="empty">{said}</p> }.into_any()
        }
    }
}

fn figures(sentences: &'static Sentences, gain: Gain, pairs: Told) -> impl IntoView + use<> {
    let points = match gain.mean < 0.0 {
        true => format!("\u{2212}{}", whole(-gain.mean)),
        false => whole(gain.mean),
    };
    let normalised = gain.normalised.map(|normalised| {
        let said = match normalised {
            high if high >= HIGH => sentences.analysis_gain_high(),
            medium if medium >= MEDIUM => sentences.analysis_gain_medium(),
            low if low >= 0.0 => sentences.analysis_gain_low(),
            _ => sentences.analysis_gain_loss(),
        };
        view! {
            <div>
                <dt>{sentences.analysis_gain_normalised()}</dt>
                <dd>{number(coefficient(normalised))} <p class="figure__words">{said}</p></dd>
            </div>
        }
    });
    let effect = gain.effect.map(|effect| {
        view! {
            <div>
                <dt>{sentences.analysis_gain_effect()}</dt>
                <dd>
                    {number(coefficient(effect))}
                    <p class="figure__words">{sentences.analysis_gain_effect_words()}</p>
                </dd>
            </div>
        }
    });
    view! {
        <dl class="summary-list">
            <div><dt>{sentences.analysis_gain_pairs()}</dt><dd>{count(sentences, pairs)}</dd></div>
            <div>
                <dt>{sentences.analysis_gain_mean_before()}</dt>
                <dd>{percent(sentences, gain.before)}</dd>
            </div>
            <div>
                <dt>{sentences.analysis_gain_mean_after()}</dt>
                <dd>{percent(sentences, gain.after)}</dd>
            </div>
            <div>
                <dt>{sentences.analysis_gain_mean()}</dt>
                <dd>{sentences.analysis_gain_points(points)}</dd>
            </div>
            {normalised}
            {effect}
        </dl>
    }
}
