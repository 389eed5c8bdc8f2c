//! Long texts, pictures, and what the editor's script is told.

use axum::body::Body;
use axum::http::header::{ACCEPT, CONTENT_TYPE};
use axum::http::{Request, StatusCode};
use campus::testing::{World, on_both_databases};

use super::{LESSON, edit, sent, with_course};
use crate::site::{Answer, Site};

const DRAWING: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>";

async fn upload(
    site: &Site,
    cookie: &str,
    name: &str,
    file: &str,
    text: &str,
    script: bool,
) -> Answer {
    let body = format!(
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n{file}\r\n--b\r\n\
         Content-Disposition: form-data; name=\"text\"\r\n\r\n{text}\r\n--b--\r\n"
    );
    let mut request = Request::post("/authoring/hand-washing/assets")
        .header("sec-fetch-site", "same-origin")
        .header(CONTENT_TYPE, "multipart/form-data; boundary=b");
    if script {
        request = request.header(ACCEPT, "application/json");
    }
    site.send(request, Some(cookie), Body::from(body)).await
}

#[on_both_databases]
async fn a_picture_is_taken_with_its_words_and_shown_in_the_draft_only(world: World) {
    let site = Site::new(&world, None);
    let cookie = with_course(&world, &site).await;
    let wordless = upload(&site, &cookie, "box.svg", DRAWING, " ", false).await;
    assert_eq!(wordless.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        wordless.body.contains("href=\"#text\""),
        "{}",
        wordless.body
    );
    for (name, file, message) in [
        ("box.exe", "MZ", "Choose a PNG"),
        ("box.png", "no picture", "not a picture"),
        ("", "", "Choose a file"),
    ] {
        let refused = upload(&site, &cookie, name, file, "A box", false).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(
            refused.body.contains(message),
            "{message}: {}",
            refused.body
        );
        assert!(refused.body.contains("value=\"A box\""), "{}", refused.body);
    }
    let taken = upload(&site, &cookie, "My box.svg", DRAWING, "A box", false).await;
    let shown = site.get(taken.location(), Some(&cookie)).await;
    assert!(
        shown.body.contains("![A box](../assets/my-box.svg)"),
        "{}",
        shown.body
    );
    let (_, rest) = shown
        .body
        .split_once("/authoring/hand-washing/media/")
        .unwrap();
    let digest = rest.split('/').next().unwrap();
    let address = format!("/authoring/hand-washing/media/{digest}/my-box.svg");
    let picture = site.get(&address, Some(&cookie)).await;
    assert_eq!(
        (picture.status, picture.body.as_str()),
        (StatusCode::OK, DRAWING)
    );
    let stranger = site.signed_in(&world.person("A Stranger").await).await;
    let hidden = site.get(&address, Some(&stranger)).await;
    assert_eq!(hidden.status, StatusCode::NOT_FOUND);
    let public = site.get(&format!("/media/{digest}/my-box.svg"), None).await;
    assert_eq!(public.status, StatusCode::NOT_FOUND);

    let scripted = upload(&site, &cookie, "box.svg", DRAWING, "A [box]", true).await;
    assert_eq!(
        scripted.body,
        r#"{"markdown":"![A box](../assets/my-box.svg)","problem":null}"#
    );
}

#[on_both_databases]
async fn a_file_that_is_too_large_is_answered_at_its_field(world: World) {
    let site = Site::new(&world, None);
    let cookie = with_course(&world, &site).await;
    for (page, megabytes) in [
        ("assets", 13),
        ("import?path=01-first-module", 13),
        ("archive", 40),
    ] {
        let file = vec![b'a'; (megabytes << 20) + 1];
        let head =
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n";
        let body = [head.as_bytes(), &file, b"\r\n--b--\r\n"].concat();
        let request = |accept: &'static str| {
            Request::post(format!("/authoring/hand-washing/{page}"))
                .header("sec-fetch-site", "same-origin")
                .header(CONTENT_TYPE, "multipart/form-data; boundary=b")
                .header(ACCEPT, accept)
        };
        let told = site
            .send(request("text/html"), Some(&cookie), body.clone().into())
            .await;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY, "{page}");
        assert!(told.body.contains("href=\"#file\""), "{}", told.body);
        assert!(told.body.contains("larger than 5 MB") || told.body.contains("too large"));
        assert!(!told.body.contains("href=\"#text\""), "{}", told.body);
        if page == "assets" {
            let script = site
                .send(request("application/json"), Some(&cookie), body.into())
                .await;
            assert_eq!(script.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(script.body.contains("too large"), "{}", script.body);
        }
    }
}

#[on_both_databases]
async fn long_texts_in_urdu_are_kept_whole(world: World) {
    let site = Site::new(&world, None);
    let cookie = with_course(&world, &site).await;
    // Half a megabyte of letters of two bytes each, which a form sends as six.
    let long = format!("---\ntitle: L\n---\n\n{}\n", "ہاتھ دھوئیں۔ ".repeat(20_000));
    edit(&site, &cookie, "1", &long, "save").await.location();
    let shown = site.get(LESSON, Some(&cookie)).await;
    assert!(shown.body.contains(long.trim_end()));
    let longer = edit(&site, &cookie, "2", &long.repeat(2), "save").await;
    assert_eq!(longer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(longer.body.contains("longer than 512 KB"));
    let nul = edit(&site, &cookie, "2", "a\n\0", "save").await;
    assert!(nul.body.contains("in line 2"), "{}", nul.body);
}

#[on_both_databases]
async fn the_script_is_told_how_it_looks_and_what_is_wrong(world: World) {
    let site = Site::new(&world, None);
    let cookie = with_course(&world, &site).await;
    let look = async |text: &str| {
        let address = LESSON.replace("/file?", "/look?");
        let answer = site
            .post(&address, Some(&cookie), sent(&[("text", text)]))
            .await;
        assert_eq!(answer.status, StatusCode::OK);
        serde_json::from_str::<serde_json::Value>(&answer.body).unwrap()
    };
    let sound = look("---\ntitle: L\n---\n\nHello **you**. <script>alert(1)</script>\n").await;
    let html = sound["html"].as_str().unwrap();
    assert!(
        html.contains("<strong>you</strong>") && !html.contains("<script"),
        "{html}"
    );
    assert_eq!(sound["language"], "en");
    let broken = look("---\ntitel: L\n---\n\nHello\n").await;
    assert_eq!(broken["problems"][0]["code"], "missing-key");
    let lost = look("no front matter").await;
    assert!(lost["html"].is_null() && !lost["problems"].as_array().unwrap().is_empty());
    // Nothing of it was saved.
    let kept = site.get(LESSON, Some(&cookie)).await;
    assert!(!kept.body.contains("Hello"));
}

#[on_both_databases]
async fn a_translation_is_laid_beside_its_original(world: World) {
    let site = Site::new(&world, None);
    let cookie = with_course(&world, &site).await;
    let form = sent(&[
        ("path", "01-first-module/01-first-lesson.md"),
        ("language", "ur"),
    ]);
    let made = site
        .post("/authoring/hand-washing/translation", Some(&cookie), form)
        .await;
    let address = "/authoring/hand-washing/file?path=01-first-module/01-first-lesson.ur.md";
    assert_eq!(made.location(), address);
    let page = site.get(address, Some(&cookie)).await;
    assert!(
        page.body.contains("lang=\"ur\" dir=\"rtl\""),
        "{}",
        page.body
    );
    assert!(page.body.contains("The original"), "{}", page.body);
    let check = site
        .get("/authoring/hand-washing/check", Some(&cookie))
        .await;
    assert!(
        !check.body.contains("first-lesson.ur.md</bdi>"),
        "{}",
        check.body
    );
}
