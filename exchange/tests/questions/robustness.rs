//! Whatever comes in, nothing panics, and what is written can be checked. `fuzz/` looks further.

use crate::support::checked;
use exchange::{Format, decode, quiz};
use proptest::prelude::*;

fn try_all(bytes: &[u8]) {
    for format in Format::ALL {
        let understood = format.read(&decode(bytes, None).unwrap());
        assert!(!understood.questions.is_empty() || !understood.problems.is_empty());
        let written = quiz(&understood, "Tried");
        let course = checked(&written.markdown).course;
        // As many questions as were understood, or an error that says why not.
        if let Some(course) = course {
            let (_, quiz) = course.quizzes().next().unwrap();
            assert_eq!(
                quiz.questions.len(),
                understood.questions.len(),
                "{}",
                written.markdown
            );
        }
    }
}

/// Pieces that mean something to a reader, in any order.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "::",
        "{",
        "}",
        "=",
        "~",
        "#",
        "####",
        "->",
        "%50%",
        "%-",
        "\\",
        "\\n",
        "\n",
        "\n\n",
        "T",
        "1..5",
        ":",
        "[html]",
        "<b>",
        "</b>",
        "<p>",
        "&lt;",
        "$$",
        "\\(",
        "\\)",
        "//",
        "[id:",
        "]",
        "$CATEGORY:",
        "a",
        "ب",
        "A. ",
        "ANSWER: A",
        "- [x] ",
        "> ",
        "## ",
        "| ",
        "`",
        "```\n",
        "---\n",
        "{#id}",
        "![",
        "](",
        "javascript:",
        "\u{202e}",
        "\0",
    ]);
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_pieces(text in pieces()) {
        try_all(text.as_bytes());
    }

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        try_all(&bytes);
    }
}

#[test]
fn depth_and_length_do_no_harm() {
    for text in [
        format!("{} {{T}}", "<div>".repeat(50_000)),
        format!("{} {{T}}", "<b>".repeat(99)),
        "{".repeat(100_000),
        "::".repeat(100_000),
        format!("a {{{}}}", "=b".repeat(20_000)),
        "\\(".repeat(20_000),
        "// [tag:".repeat(10_000),
        "a\nA. b\n".repeat(10_000),
    ] {
        try_all(text.as_bytes());
    }
}
