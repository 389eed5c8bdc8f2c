//! Questions of other systems, taken over in the browser.

use axum::body::Body;
use axum::http::header::CONTENT_TYPE;
use axum::http::{Request, StatusCode};
use campus::testing::{World, on_both_databases};

use super::{sent, with_course};
use crate::site::{Answer, Site};

const PAGE: &str = "/authoring/hand-washing/import?path=01-first-module";

async fn read(
    site: &Site,
    cookie: &str,
    format: &str,
    name: &str,
    file: &[u8],
    text: &str,
) -> Answer {
    let mut body = Vec::new();
    for (field, value) in [
        ("path", "01-first-module"),
        ("format", format),
        ("text", text),
    ] {
        let part =
            format!("--b\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n");
        body.extend(part.into_bytes());
    }
    let head = format!(
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n"
    );
    body.extend(head.into_bytes());
    body.extend(file);
    body.extend(b"\r\n--b--\r\n");
    let request = Request::post("/authoring/hand-washing/import")
        .header("sec-fetch-site", "same-origin")
        .header(CONTENT_TYPE, "multipart/form-data; boundary=b");
    site.send(request, Some(cookie), Body::from(body)).await
}

#[on_both_databases]
async fn what_was_understood_is_seen_before_anything_is_saved(world: World) {
    let site = Site::new(&world, None);
    let cookie = with_course(&world, &site).await;
    let form = site.get(PAGE, Some(&cookie)).await;
    assert_eq!(form.status, StatusCode::OK);
    let gift = b"::Soap::Caf\xe9 <b>or</b> ward? {=ward#Because <script>x</script>. ~caf\xe9}\n\n::Lost::Which? {~only}\n";
    let seen = read(&site, &cookie, "gift", "moodle.txt", gift, "").await;
    assert_eq!(seen.status, StatusCode::OK);
    for part in [
        "1 question was understood",
        "windows-1252",
        "Café **or** ward?",
        "Single choice",
        "at least two options",
        "Line 3",
        "value=\"moodle\"",
    ] {
        assert!(seen.body.contains(part), "{part}: {}", seen.body);
    }
    let outline = site.get("/authoring/hand-washing", Some(&cookie)).await;
    assert!(!outline.body.contains("Soap"));

    let quiz = "---\nkind: quiz\n---\n\n## Soap {#soap}\n\nWhere?\n\n- [x] ward\n- [ ] café\n\n> Because.\n";
    let save = async |id: &str| {
        let form = sent(&[
            ("path", "01-first-module"),
            ("title", "From Moodle"),
            ("id", id),
            ("text", quiz),
        ]);
        site.post("/authoring/hand-washing/import/save", Some(&cookie), form)
            .await
    };
    let refused = save("Not an id").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("## Soap {#soap}"), "{}", refused.body);
    let saved = save("from-moodle").await;
    assert!(
        saved.location().contains("from-moodle.md"),
        "{}",
        saved.location()
    );
    let kept = site.get(saved.location(), Some(&cookie)).await;
    assert!(kept.body.contains("title: From Moodle"), "{}", kept.body);
    let preview = "/authoring/hand-washing/preview/from-moodle";
    let tried = site.get(preview, Some(&cookie)).await;
    assert!(
        tried.body.contains("preview/from-moodle/gift"),
        "{}",
        tried.body
    );
    let back = site.get(&format!("{preview}/gift"), Some(&cookie)).await;
    assert!(back.body.contains("Where? {\n\t=ward"), "{}", back.body);
    let twice = save("from-moodle").await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[on_both_databases]
async fn nothing_and_nonsense_are_answered_at_the_field(world: World) {
    let site = Site::new(&world, None);
    let cookie = with_course(&world, &site).await;
    for (format, file, text, message) in [
        ("gift", &b""[..], " ", "Choose a file, or paste"),
        (
            "qti",
            &b""[..],
            "Which? {=a ~b}",
            "Choose how the file is written",
        ),
    ] {
        let refused = read(&site, &cookie, format, "", file, text).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains(message), "{}", refused.body);
        assert!(refused.body.contains(text.trim()), "{}", refused.body);
    }
    let pasted = read(&site, &cookie, "aiken", "", b"", "no question").await;
    assert_eq!(pasted.status, StatusCode::OK);
    assert!(pasted.body.contains("No question was understood"));
    assert!(!pasted.body.contains("import/save"));
    let nowhere = site
        .get("/authoring/hand-washing/import?path=09-none", Some(&cookie))
        .await;
    assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
}
