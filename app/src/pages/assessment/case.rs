//! What several questions share, shown once before the first of them.

use campus::assessment::Asked;
use courseware::QuestionId;
use courseware::render::Renderer;
use leptos::prelude::*;

use super::wording::passage;
use crate::components::localised_text;
use crate::web::Visit;

/// The case of a question, unless the question before it belongs to it too. `before` remembers that.
pub(crate) fn case_before(
    visit: &Visit,
    renderer: &Renderer<'_>,
    asked: &Asked<'_>,
    before: &mut Option<QuestionId>,
) -> Option<AnyView> {
    let case = asked.case();
    let id = case.map(|case| case.id.clone());
    let known = std::mem::replace(before, id.clone());
    let case = case.filter(|_| known != id)?;
    let stem = asked.case_stem(case, renderer, visit.language);
    let heading_id = format!("case-{}", case.id);
    let labelled_by = heading_id.clone();
    let view = view! {
        <section class="case" aria-labelledby=labelled_by>
            <p class="eyebrow">{visit.sentences.assessment_case()}</p>
            <h2 id=heading_id>{localised_text(visit, &case.title)}</h2>
            {passage(visit, "prose", None, &stem)}
        </section>
    };
    Some(view.into_any())
}
