//! What stands in a new file until something else is written: sound already, so that only what is typed can be wrong.

use campus::authoring::Workspace;
use courseware::{ItemId, Language};
use language::Sentences;

/// Sentences in the language that the course is written in.
pub(super) fn base_sentences(workspace: &Workspace) -> &'static Sentences {
    let languages = workspace
        .draft
        .as_ref()
        .and_then(|draft| draft.file("course.md")?.text.as_deref())
        .map(|text| courseware::edit::front_matter_values(text, "languages"))
        .unwrap_or_default();
    let base = languages.first().and_then(|code| code.parse().ok());
    language::sentences(base.unwrap_or(Language::English).code())
}

/// A module.
pub(super) fn module() -> String {
    "---\n---\n".to_owned()
}

/// A lesson.
pub(super) fn lesson(words: &Sentences) -> String {
    format!("---\n---\n\n{}\n", words.authoring_first_text())
}

/// A quiz.
pub(super) fn quiz(words: &Sentences) -> String {
    format!(
        "---\nkind: quiz\n---\n\n{introduction}\n\n{question}",
        introduction = words.authoring_quiz_introduction(),
        question = question(words, "first"),
    )
}

/// A file of shared questions. Its first question is called like the file: no quiz may draw two of one id.
pub(super) fn questions(words: &Sentences, name: &ItemId) -> String {
    let draw = format!("draw: [{{from: questions/{name}.md, take: 1}}]");
    format!(
        "---\n---\n\n{note}\n\n{question}",
        note = plain(&words.outline_questions_note(draw)),
        question = question(words, name.as_str()),
    )
}

/// Without the marks that keep apart, on a page, what is written in different directions: who copies the line out of the
/// file would copy them too.
fn plain(sentence: &str) -> String {
    sentence.replace(['\u{2068}', '\u{2069}'], "")
}

/// A glossary.
pub(super) fn glossary(words: &Sentences) -> String {
    format!(
        "---\n---\n\n## {term} {{#first-term}}\n\n{definition}\n",
        term = words.outline_glossary_term(),
        definition = words.outline_glossary_definition(),
    )
}

fn question(words: &Sentences, id: &str) -> String {
    format!(
        "## {question} {{#{id}}}\n\n{stem}\n\n- [x] {right}\n- [ ] {wrong}\n  > {feedback}\n\n> {rationale}\n",
        question = words.authoring_quiz_question(),
        stem = words.authoring_quiz_stem(),
        right = words.authoring_quiz_right(),
        wrong = words.authoring_quiz_wrong(),
        feedback = words.authoring_quiz_feedback(),
        rationale = words.authoring_quiz_rationale(),
    )
}
