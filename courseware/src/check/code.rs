//! Every kind of problem there is. The authors' guide explains each; a test compares the two.

use crate::diagnostic::Severity;

macro_rules! codes {
    ($($name:ident = $severity:ident $text:literal,)*) => {
        /// A kind of problem.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Code { $($name,)* }

        impl Code {
            /// Every kind.
            #[cfg(test)]
            pub(crate) const ALL: &[Self] = &[$(Self::$name,)*];

            pub(crate) const fn text(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }

            pub(crate) const fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    // files
    NotUtf8 = Error "not-utf8",
    ByteOrderMark = Warning "byte-order-mark",
    ControlCharacter = Error "control-character",
    FileTooLarge = Error "file-too-large",
    CourseTooLarge = Error "course-too-large",
    LinkedFile = Error "linked-file",
    NotAFile = Error "not-a-file",
    UnreadableFile = Error "unreadable-file",
    UnexpectedFile = Warning "unexpected-file",
    FileName = Error "file-name",
    CourseFileMissing = Error "course-file-missing",
    ModuleFileMissing = Error "module-file-missing",
    CourseEmpty = Error "course-empty",
    ModuleEmpty = Error "module-empty",
    SameNumber = Error "same-number",
    DuplicateId = Error "duplicate-id",
    InvalidId = Error "invalid-id",
    // front matter
    FrontMatterMissing = Error "front-matter-missing",
    FrontMatterOpen = Error "front-matter-open",
    FrontMatterInvalid = Error "front-matter-invalid",
    UnknownKey = Error "unknown-key",
    DuplicateKey = Error "duplicate-key",
    MissingKey = Error "missing-key",
    InvalidValue = Error "invalid-value",
    UnknownQuiz = Error "unknown-quiz",
    UnknownItem = Error "unknown-item",
    ItemStillThere = Error "item-still-there",
    UnknownCompetency = Error "unknown-competency",
    FrameworkTable = Error "framework-table",
    // text
    EmptyBody = Error "empty-body",
    HeadingLevel = Error "heading-level",
    HeadingSkipped = Warning "heading-skipped",
    HeadingEmpty = Error "heading-empty",
    DuplicateAnchor = Error "duplicate-anchor",
    ImageWithoutText = Error "image-without-text",
    ExternalImage = Error "external-image",
    BrokenImage = Error "broken-image",
    BrokenLink = Error "broken-link",
    BrokenAnchor = Error "broken-anchor",
    UnsafeAddress = Error "unsafe-address",
    BrokenReference = Error "broken-reference",
    InvalidMath = Error "invalid-math",
    RawHtml = Warning "raw-html",
    Callout = Error "callout",
    TranscriptMissing = Error "transcript-missing",
    TermWithoutDefinition = Error "term-without-definition",
    UnknownTerm = Error "unknown-term",
    NestedTooDeep = Error "nested-too-deep",
    // assets
    AssetKind = Error "asset-kind",
    AssetContent = Error "asset-content",
    AssetUnused = Warning "asset-unused",
    // questions
    QuizEmpty = Error "quiz-empty",
    QuestionWithoutId = Error "question-without-id",
    UnknownAttribute = Error "unknown-attribute",
    InvalidAttribute = Error "invalid-attribute",
    QuestionWithoutStem = Error "question-without-stem",
    QuestionWithoutAnswers = Error "question-without-answers",
    QuestionWithoutRationale = Error "question-without-rationale",
    TextAfterAnswers = Error "text-after-answers",
    AnswerMark = Error "answer-mark",
    AnswerContent = Error "answer-content",
    AnswerKey = Error "answer-key",
    AnswerCount = Error "answer-count",
    DuplicateAnswer = Error "duplicate-answer",
    InvalidNumber = Error "invalid-number",
    GapForm = Error "gap-form",
    CaseEmpty = Error "case-empty",
    DrawTooLarge = Error "draw-too-large",
    UnknownQuestions = Error "unknown-questions",
    NeverDrawn = Warning "never-drawn",
    QuestionsUnused = Warning "questions-unused",
    NeedsMarking = Warning "needs-marking",
    // translations
    TranslationMissing = Warning "translation-missing",
    TranslationStale = Warning "translation-stale",
    TranslationOrphan = Error "translation-orphan",
    TranslationUnlisted = Error "translation-unlisted",
    TranslationQuestions = Error "translation-questions",
    TranslationAnswers = Error "translation-answers",
    TranslationKey = Error "translation-key",
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_guide_explains_every_code_with_its_severity() {
        let guide = include_str!("../../../content/README.md");
        for code in Code::ALL {
            let severity = match code.severity() {
                Severity::Error => "error",
                Severity::Warning => "warning",
            };
            let row = format!("| `{}` | {severity} |", code.text());
            assert!(guide.contains(&row), "the guide has no row {row}");
        }
    }
}
