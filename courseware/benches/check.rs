//! What checking and rendering a large course costs, beside the bare Markdown parser on the same bytes.
//!
//! `cargo bench -p courseware --bench check` prints megabytes of Markdown a second on one core: 1,000 lessons and 5,000
//! questions through the whole check, then every lesson and question through the renderer and the sanitiser, and what
//! one lesson takes, as a preview asks for it. Not a test: it asserts nothing about speed.

#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a measurement stops when it can't measure, says what it saw, and needs a real clock"
)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use courseware::render::{Label, Links, Part, Renderer};
use courseware::{Course, ItemId, Language, Sources, check, report};
use pulldown_cmark::{Options, Parser};

const MODULES: usize = 50;
const LESSONS: usize = 20;
const QUIZZES: usize = 5;
const QUESTIONS: usize = 20;
const ROUNDS: u32 = 5;

struct Addresses;

impl Links for Addresses {
    fn item(&self, id: &ItemId) -> String {
        format!("/items/{id}")
    }

    fn asset(&self, path: &str) -> String {
        format!("/assets/{path}")
    }

    fn glossary(&self) -> String {
        "/glossary".to_owned()
    }
}

fn main() {
    let sources = sources();
    let bytes: usize = sources
        .iter()
        .filter(|(path, _)| path.ends_with(".md"))
        .map(|(_, bytes)| bytes.len())
        .sum();
    println!(
        "{} lessons, {} questions, {:.1} MB of Markdown",
        MODULES * LESSONS,
        MODULES * QUIZZES * QUESTIONS,
        megabytes(bytes)
    );
    let bare = best(|| parse_bare(&sources));
    say("bare parser", bytes, bare);
    let checked = best(|| {
        black_box(check(&sources));
    });
    say("check", bytes, checked);

    let checked = check(&sources);
    let course = checked
        .course
        .unwrap_or_else(|| report_and_stop(&checked.diagnostics, &sources));
    let rendered = best(|| render(&course));
    say("render", bytes, rendered);
    let lesson = best(|| render_one(&course));
    println!("  one lesson rendered in {lesson:.1?}");
}

fn report_and_stop(diagnostics: &[courseware::Diagnostic], sources: &Sources) -> Course {
    println!("{}", report(diagnostics, sources, false));
    std::process::exit(1)
}

fn say(what: &str, bytes: usize, time: Duration) {
    println!(
        "  {what:<12} {time:>9.1?}  {:>7.1} MB a second",
        megabytes(bytes) / time.as_secs_f64()
    );
}

#[expect(clippy::cast_precision_loss, reason = "a figure to read")]
fn megabytes(bytes: usize) -> f64 {
    bytes as f64 / 1e6
}

/// The quickest of some rounds: what the work takes when nothing else is in its way.
fn best(mut work: impl FnMut()) -> Duration {
    (0..ROUNDS)
        .map(|_| {
            let begun = Instant::now();
            work();
            begun.elapsed()
        })
        .min()
        .unwrap_or_default()
}

fn parse_bare(sources: &Sources) {
    for (_, bytes) in sources.iter() {
        let text = std::str::from_utf8(bytes).unwrap_or_default();
        black_box(Parser::new_ext(text, Options::all()).count());
    }
}

fn render(course: &Course) {
    let label = |_: Language, label: Label| format!("{label:?}");
    let renderer = Renderer::new(course, &Addresses, &label);
    for (_, item) in course.items() {
        black_box(renderer.item(item, Language::English));
        let questions = item.quiz().map(|quiz| quiz.questions.as_slice());
        for question in questions.unwrap_or_default() {
            black_box(renderer.question(
                item,
                question,
                Part::Stem,
                &question.stem,
                Language::English,
            ));
        }
    }
}

fn render_one(course: &Course) {
    let label = |_: Language, label: Label| format!("{label:?}");
    let renderer = Renderer::new(course, &Addresses, &label);
    let (item, _) = course.lessons().next().expect("there are lessons");
    black_box(renderer.item(item, Language::English));
}

fn sources() -> Sources {
    let mut sources = Sources::new("large");
    let mut add = |path: String, text: String| {
        sources
            .add(&path, text.into_bytes())
            .expect("the course is within the limits");
    };
    add(
        "course.md".to_owned(),
        "---\ntitle: Large\nsummary: A course to measure with.\nowner: hsa\nlanguages: [en]\ncpd_hours: 1\ncompletion:\n  lessons: 100\n---\n".to_owned(),
    );
    for module in 1..=MODULES {
        let folder = format!("{module:02}-module-{module}");
        add(
            format!("{folder}/module.md"),
            format!("---\ntitle: Module {module}\n---\n"),
        );
        for lesson in 1..=LESSONS {
            add(
                format!("{folder}/{lesson:02}-lesson-{module}-{lesson}.md"),
                self::lesson(module, lesson),
            );
        }
        for quiz in 1..=QUIZZES {
            let number = LESSONS + quiz;
            add(
                format!("{folder}/{number:02}-quiz-{module}-{quiz}.md"),
                self::quiz(module, quiz),
            );
        }
    }
    sources
}

/// About 900 words, as a lesson has them: headings, lists, a table, notes, emphasis, links.
fn lesson(module: usize, lesson: usize) -> String {
    let mut text = format!("---\ntitle: Lesson {module}.{lesson}\n---\n\n");
    for section in 1..=6 {
        text.push_str(&format!(
            "## Section {section}\n\n{}\n\n- **Completeness** counts reports that came.[^note{section}]\n- *Timeliness* counts those on time, see [the next part](#section-{section}).\n\n| Month | Expected | Received |\n|---|--:|--:|\n| May | 40 | 36 |\n| June | 40 | 38 |\n\n> [!TIP]\n> Count one column of the register today.\n\n[^note{section}]: In one district, at {section} facilities.\n\n",
            "A number on a screen began as a line in a register, and every step between the two can lose it. ".repeat(6)
        ));
    }
    text
}

fn quiz(module: usize, quiz: usize) -> String {
    let mut text = format!("---\nkind: quiz\ntitle: Quiz {module}.{quiz}\n---\n");
    for question in 1..=QUESTIONS {
        text.push_str(&format!(
            "\n## Question {question} {{#question-{question} points=2}}\n\n{question} of 40 reports came, 30 of them on time. Completeness and timeliness are…\n\n- [x] 90 % and 75 %\n- [ ] 90 % and 83 %\n  > 30/36 uses the reports received.\n- [ ] 75 % and 90 %\n\n> Both rates use the number *expected*.\n"
        ));
    }
    text
}
