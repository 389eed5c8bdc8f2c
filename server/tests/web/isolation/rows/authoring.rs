//! Where courses are written.

use super::super::place::Who::*;
use super::{Row, form, page};

pub(super) const AUTHORING: &[Row] = &[
    page(
        "GET /authoring",
        SignedIn,
        &["my_courses", "may_begin_courses"],
    ),
    page("GET /authoring/new", SignedIn, &["may_begin_courses"]),
    form(
        "POST /authoring/new",
        SignedIn,
        "slug=none",
        &["begin_course"],
    ),
    page("GET /authoring/{course}", Hand, &["workspace"]),
    page("GET /authoring/{course}/file", Hand, &["file_in_draft"]),
    page("GET /authoring/{course}/assets", Hand, &["workspace"]),
    page(
        "GET /authoring/{course}/preview/{item}/gift",
        Hand,
        &["workspace"],
    ),
    page("GET /authoring/{course}/archive", Hand, &["workspace"]),
    page("GET /authoring/{course}/archive.zip", Hand, &["workspace"]),
    form(
        "POST /authoring/{course}/archive",
        Author,
        "",
        &["replace_draft"],
    ),
    page("GET /authoring/{course}/check", Hand, &["workspace"]),
    page("GET /authoring/{course}/preview", Hand, &["workspace"]),
    page(
        "GET /authoring/{course}/preview/{item}",
        Hand,
        &["workspace"],
    ),
    form(
        "POST /authoring/{course}/preview/{item}",
        Hand,
        "answer-first=0",
        &["workspace"],
    ),
    form(
        "POST /authoring/{course}/look",
        Hand,
        "text=x",
        &["file_in_draft"],
    ),
    // Under a digest that no draft has.
    page(
        "GET /authoring/{course}/media/{digest}/{name}",
        Nobody,
        &["draft_asset"],
    ),
    page("GET /authoring/{course}/discard", Author, &["workspace"]),
    page("GET /authoring/{course}/add", Author, &["workspace"]),
    page("GET /authoring/{course}/import", Author, &["workspace"]),
    form(
        "POST /authoring/{course}/import",
        Author,
        "",
        &["workspace"],
    ),
    form(
        "POST /authoring/{course}/import/save",
        Author,
        "path=01-registers&title=Taken+over&id=taken-over&text=x",
        &["add_item"],
    ),
    page("GET /authoring/{course}/rename", Author, &["workspace"]),
    page("GET /authoring/{course}/remove", Author, &["removal"]),
    page("GET /authoring/{course}/review", Hand, &["workspace"]),
    form(
        "POST /authoring/{course}/review",
        Reviewer,
        "digest=none&note=",
        &["approve", "reviewer_of", "course_hand"],
    ),
    page("GET /authoring/{course}/publish", Author, &["workspace"]),
    form(
        "POST /authoring/{course}/draft",
        Author,
        "",
        &["start_draft"],
    ),
    form(
        "POST /authoring/{course}/discard",
        Author,
        "version=0",
        &["discard_draft"],
    ),
    form(
        "POST /authoring/{course}/file",
        Author,
        "version=0&text=x",
        &["save_file"],
    ),
    form(
        "POST /authoring/{course}/translation",
        Author,
        "path=course.md&language=ur",
        &["translate"],
    ),
    form(
        "POST /authoring/{course}/arrange",
        Author,
        "path=01-registers%2F01-counting.md&do=up",
        &["arrange"],
    ),
    form(
        "POST /authoring/{course}/add",
        Author,
        "title=More&id=more",
        &["add_module", "add_item", "add_glossary", "add_questions"],
    ),
    form(
        "POST /authoring/{course}/rename",
        Author,
        "path=01-registers%2F01-counting.md&title=Other&name=counting",
        &["rename"],
    ),
    form(
        "POST /authoring/{course}/assets",
        Author,
        "",
        &["add_asset"],
    ),
    form(
        "POST /authoring/{course}/remove",
        Author,
        "path=01-registers%2F02-counting-quiz.md",
        &["remove_files"],
    ),
    form(
        "POST /authoring/{course}/rebase",
        Author,
        "",
        &["rebase_draft"],
    ),
    form(
        "POST /authoring/{course}/publish",
        Author,
        "version=0&reason=Because",
        &["publish_draft"],
    ),
];
