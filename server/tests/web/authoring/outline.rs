//! The outline: items that move to another module, the glossary and shared questions beside them.

use axum::http::StatusCode;
use campus::testing::{World, on_both_databases};

use super::{sent, with_course};
use crate::site::{Answer, Site};

const COURSE: &str = "/authoring/hand-washing";

struct Author<'site> {
    site: &'site Site,
    cookie: String,
}

impl Author<'_> {
    async fn get(&self, page: &str) -> Answer {
        let address = format!("{COURSE}{page}");
        self.site.get(&address, Some(&self.cookie)).await
    }

    async fn post(&self, page: &str, fields: &[(&str, &str)]) -> Answer {
        let address = format!("{COURSE}{page}");
        self.site
            .post(&address, Some(&self.cookie), sent(fields))
            .await
    }

    /// The check of the whole draft finds no error.
    async fn is_sound(&self) {
        let check = self.get("/check").await;
        let told = ["nothing to complain about", "No error"];
        let sound = told.iter().any(|told| check.body.contains(told));
        assert!(sound, "{}", check.body);
    }
}

#[on_both_databases]
async fn an_item_moves_from_one_module_to_another(world: World) {
    let site = Site::new(&world, None);
    let cookie = with_course(&world, &site).await;
    let author = Author {
        site: &site,
        cookie,
    };
    let lesson = "01-first-module/01-first-lesson.md";
    let at = "/move?path=01-first-module/01-first-lesson.md";
    let outline = author.get("").await;
    assert!(!outline.body.contains("/move?path="), "{}", outline.body);
    let nowhere = author.get(at).await;
    assert!(
        nowhere.body.contains("The course has no other module"),
        "{}",
        nowhere.body
    );
    author
        .post("/add", &[("path", ""), ("title", "More"), ("id", "more")])
        .await
        .location();
    let quiz = [
        ("path", "01-first-module"),
        ("kind", "quiz"),
        ("title", "Quiz"),
        ("id", "hands-quiz"),
    ];
    author.post("/add", &quiz).await.location();
    let outline = author.get("").await;
    assert!(outline.body.contains(at), "{}", outline.body);
    assert!(
        !outline.body.contains("/move?path=01-first-module\""),
        "{}",
        outline.body
    );
    let form = author.get(at).await;
    assert!(
        form.body.contains("<option value=\"02-more\""),
        "{}",
        form.body
    );
    assert!(
        !form.body.contains("<option value=\"01-first-module\""),
        "{}",
        form.body
    );

    let unsaid = author.post("/move", &[("path", lesson)]).await;
    assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unsaid.body.contains("href=\"#module\""), "{}", unsaid.body);
    let moved = [("path", lesson), ("module", "02-more")];
    assert_eq!(author.post("/move", &moved).await.location(), COURSE);
    author.is_sound().await;
    let there = author.get("/file?path=02-more/01-first-lesson.md").await;
    assert_eq!(there.status, StatusCode::OK);
    let preview = author.get("/preview/first-lesson").await;
    assert_eq!(preview.status, StatusCode::OK);
    assert_eq!(author.get(at).await.location(), COURSE);
    let gone = author.post("/move", &moved).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
}

#[on_both_databases]
async fn a_name_that_is_taken_in_the_other_module_is_said_at_its_field(world: World) {
    let site = Site::new(&world, None);
    let cookie = with_course(&world, &site).await;
    let author = Author {
        site: &site,
        cookie,
    };
    author
        .post("/add", &[("path", ""), ("title", "More"), ("id", "more")])
        .await
        .location();
    let other = [("path", "02-more"), ("title", "Other"), ("id", "other")];
    author.post("/add", &other).await.location();
    let alike = [
        ("path", "02-more/01-other.md"),
        ("title", "Other"),
        ("name", "first-lesson"),
    ];
    author.post("/rename", &alike).await.location();
    let taken = [
        ("path", "01-first-module/01-first-lesson.md"),
        ("module", "02-more"),
    ];
    let refused = author.post("/move", &taken).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    for told in ["href=\"#module\"", "the same name as", "selected"] {
        assert!(refused.body.contains(told), "{told}: {}", refused.body);
    }
}

#[on_both_databases]
async fn a_glossary_begins_with_a_term_that_is_sound(world: World) {
    let site = Site::new(&world, None);
    let cookie = with_course(&world, &site).await;
    let author = Author {
        site: &site,
        cookie,
    };
    let form = author.get("/add?path=glossary.md").await;
    assert!(
        form.body.contains("value=\"Glossary\"") && !form.body.contains("name=\"id\""),
        "{}",
        form.body
    );
    let fields = [("path", "glossary.md"), ("title", "Words")];
    let added = author.post("/add", &fields).await;
    assert_eq!(added.location(), format!("{COURSE}/file?path=glossary.md"));
    let twice = author.post("/add", &fields).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(twice.body.contains("a glossary already"), "{}", twice.body);
    let translation = [("path", "glossary.md"), ("language", "ur")];
    let translated = author.post("/translation", &translation).await;
    assert_eq!(
        translated.location(),
        format!("{COURSE}/file?path=glossary.ur.md")
    );
    author.is_sound().await;
    let outline = author.get("").await;
    assert!(
        outline.body.contains("file?path=glossary.ur.md")
            && !outline.body.contains("add?path=glossary.md"),
        "{}",
        outline.body
    );
}

#[on_both_databases]
async fn shared_questions_say_who_draws_from_them(world: World) {
    let site = Site::new(&world, None);
    let cookie = with_course(&world, &site).await;
    let author = Author {
        site: &site,
        cookie,
    };
    let nameless = [("path", "questions"), ("title", "Soap"), ("id", "So ap")];
    let refused = author.post("/add", &nameless).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields = [("path", "questions"), ("title", "Soap"), ("id", "soap")];
    let added = author.post("/add", &fields).await;
    let here = "/file?path=questions/soap.md";
    assert_eq!(added.location(), format!("{COURSE}{here}"));
    let twice = author.post("/add", &fields).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = author.get(here).await.body;
    for written in [
        "{#soap}",
        "`draw: [{from: questions/soap.md, take: 1}]`",
        "title: Soap",
    ] {
        assert!(text.contains(written), "{written}: {text}");
    }
    let translation = [("path", "questions/soap.md"), ("language", "ur")];
    author.post("/translation", &translation).await.location();
    author.is_sound().await;
    let outline = author.get("").await;
    assert!(
        outline.body.contains("No quiz draws from it yet"),
        "{}",
        outline.body
    );

    let quiz = [
        ("path", "01-first-module"),
        ("kind", "quiz"),
        ("title", "The quiz"),
        ("id", "hands-quiz"),
    ];
    author.post("/add", &quiz).await.location();
    let drawing =
        "---\nkind: quiz\ntitle: The quiz\ndraw: [{from: questions/soap.md, take: 1}]\n---\n";
    let fields = [("version", "1"), ("text", drawing), ("do", "save")];
    let page = "/file?path=01-first-module/02-hands-quiz.md";
    author.post(page, &fields).await.location();
    author.is_sound().await;
    let outline = author.get("").await;
    assert!(
        outline.body.contains("Quizzes that draw from it:"),
        "{}",
        outline.body
    );
    let look = "/look?path=questions/soap.md";
    let looked = author.post(look, &[("text", &text_of(&text))]).await;
    assert!(looked.body.contains("answer-soap"), "{}", looked.body);

    let going = author.get("/remove?path=questions/soap.md").await;
    assert!(
        going.body.contains("questions/soap.ur.md"),
        "{}",
        going.body
    );
}

/// What stands in the editor's text area.
fn text_of(page: &str) -> String {
    let (_, rest) = page.split_once("<textarea").unwrap();
    let (_, rest) = rest.split_once('>').unwrap();
    let (text, _) = rest.split_once("</textarea>").unwrap();
    let text = text.replace("&gt;", ">").replace("&lt;", "<");
    text.trim_start().replace("&amp;", "&")
}
