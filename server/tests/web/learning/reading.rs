//! What lessons hold beyond plain text, as a reader gets it.

use axum::body::Body;
use axum::http::header::{ACCEPT_ENCODING, RANGE};
use axum::http::{Request, StatusCode};
use campus::Operator;
use campus::courses::{Publisher, publish};
use campus::institutions::{NewInstitution, found};
use campus::testing::{EnrolledLearner, World, on_both_databases, small_course};
use courseware::{Language, Sources, StaleTranslation};

use crate::site::Site;

#[on_both_databases]
async fn terms_have_a_page_of_their_own(world: World) {
    let site = Site::new(&world, None);
    let course = small_course();
    let EnrolledLearner { learner, cohort } = world.enrolled_learner(&course).await;
    let cookie = site.signed_in(&learner).await;
    for address in [
        format!("/cohorts/{cohort}/glossary"),
        format!("/courses/{}/glossary", course.id),
    ] {
        let page = site.get(&address, Some(&cookie)).await;
        assert!(page.body.contains("id=\"term-event\""), "{address}");
        assert!(page.body.contains("What is counted."), "{address}");
        let urdu = site
            .get(&format!("{address}?language=ur"), Some(&cookie))
            .await;
        assert!(urdu.body.contains("واقعہ"), "{address}");
    }
    let outline = site.get(&format!("/cohorts/{cohort}"), Some(&cookie)).await;
    assert!(
        outline
            .body
            .contains(&format!("/cohorts/{cohort}/glossary"))
    );
}

#[on_both_databases]
async fn a_course_without_terms_has_no_glossary(world: World) {
    let site = Site::new(&world, None);
    let mut course = small_course();
    course.glossary.clear();
    let EnrolledLearner { learner, cohort } = world.enrolled_learner(&course).await;
    let cookie = site.signed_in(&learner).await;
    let page = site
        .get(&format!("/cohorts/{cohort}/glossary"), Some(&cookie))
        .await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    let outline = site.get(&format!("/cohorts/{cohort}"), Some(&cookie)).await;
    assert!(!outline.body.contains("/glossary"));
}

#[on_both_databases]
async fn an_old_translation_says_so_and_leads_to_the_newer_text(world: World) {
    let site = Site::new(&world, None);
    let mut course = small_course();
    course.stale.push(StaleTranslation {
        path: course.modules[0].items[0].path.clone(),
        language: Language::Urdu,
    });
    let EnrolledLearner { learner, cohort } = world.enrolled_learner(&course).await;
    let cookie = site.signed_in(&learner).await;
    let lesson = format!("/cohorts/{cohort}/items/counting");
    let urdu = site
        .get(&format!("{lesson}?language=ur"), Some(&cookie))
        .await;
    let link = format!(
        "<a href=\"{lesson}?language=en\" lang=\"en\" dir=\"ltr\" hreflang=\"en\">Read it in English</a>"
    );
    assert!(urdu.body.contains(&link), "{}", urdu.body);
    let english = site
        .get(&format!("{lesson}?language=en"), Some(&cookie))
        .await;
    assert!(
        !english.body.contains("hreflang"),
        "the base text is never old"
    );
}

#[on_both_databases]
async fn a_player_seeks_in_a_recording(world: World) {
    let site = Site::new(&world, None);
    let new = NewInstitution {
        slug: "hsa".to_owned(),
        short_name: "HSA".to_owned(),
        name: campus::Wording::new("HSA", "HSA"),
        about: campus::Wording::new("", ""),
        time_zone: "Asia/Karachi".to_owned(),
    };
    let by = Operator::at_the_command_line();
    found(world.campus(), &world.moment(), by, new)
        .await
        .unwrap();
    let mut sources = Sources::new("heard");
    for (path, text) in [
        (
            "course.md",
            "---\ntitle: Heard\nsummary: A recording.\nowner: hsa\nlanguages: [en]\ncpd_hours: 1\ncompletion: {lessons: 100}\n---\n",
        ),
        ("01-a/module.md", "---\ntitle: A\n---\n"),
        (
            "01-a/01-b.md",
            "---\ntitle: B\n---\n\n[Listen](../assets/a.mp3)\n\n> [!TRANSCRIPT]\n> Words.\n",
        ),
        (
            "assets/a.mp3",
            "ID3 and then what is said, again and again and again and again",
        ),
    ] {
        sources.add(path, text.as_bytes().to_vec()).unwrap();
    }
    let by = Publisher::operator();
    publish(world.campus(), &world.moment(), by, &sources, None, None)
        .await
        .unwrap();
    let course = courseware::check(&sources).course.unwrap();
    let address = format!("/media/{}/a.mp3", course.assets[0].digest);

    let whole = site.get(&address, None).await;
    assert_eq!(whole.status, StatusCode::OK);
    assert_eq!(whole.headers["accept-ranges"], "bytes");
    let ask = async |range: &str| {
        let request = Request::get(&address)
            .header(RANGE, range)
            .header(ACCEPT_ENCODING, "gzip, br");
        site.send(request, None, Body::empty()).await
    };
    let part = ask("bytes=0-2").await;
    assert_eq!(part.status, StatusCode::PARTIAL_CONTENT);
    assert_eq!(part.body, "ID3");
    assert_eq!(part.headers["content-range"], "bytes 0-2/62");
    assert!(!part.headers.contains_key("content-encoding"));
    let beyond = ask("bytes=900-").await;
    assert_eq!(beyond.status, StatusCode::RANGE_NOT_SATISFIABLE);
    assert_eq!(beyond.headers["content-range"], "bytes */62");
    let odd = ask("bytes=x").await;
    assert_eq!(
        odd.status,
        StatusCode::OK,
        "what is no range asks for nothing"
    );
}
