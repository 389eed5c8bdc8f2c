//! The catalogue, a course's page, joining.

use axum::http::StatusCode;
use campus::testing::{World, on_both_databases, small_course};
use courseware::{Language, Markdown, Translated};

use crate::site::Site;

#[on_both_databases]
async fn visitors_see_courses_and_what_completes_them(world: World) {
    let site = Site::new(&world, None);
    let empty = site.get("/courses", None).await;
    assert!(empty.body.contains("class=\"empty\""));

    world.cohort(&small_course()).await;
    for path in ["/", "/courses", "/institutions/hsa"] {
        let page = site.get(path, None).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(
            page.body.contains("href=\"/courses/small-course\""),
            "{path}"
        );
    }
    let course = site.get("/courses/small-course", None).await;
    for text in [
        "Counting",
        "What is counted",
        "Quiz on counting",
        "75 %",
        "Not accredited by",
    ] {
        assert!(course.body.contains(text), "{text} is missing");
    }
    for nothing in [
        "/courses/nothing",
        "/institutions/nothing",
        "/media/00/x.svg",
    ] {
        assert_eq!(
            site.get(nothing, None).await.status,
            StatusCode::NOT_FOUND,
            "{nothing}"
        );
    }
}

#[on_both_databases]
async fn links_of_a_description_lead_to_the_contents_below_it(world: World) {
    let site = Site::new(&world, None);
    let mut course = small_course();
    let item = course.modules[0].items[0].clone();
    let text = format!(
        "Begin with [the first]({}), [its end]({}#end).",
        item.path, item.path
    );
    course.description = Translated::new(Language::English, Markdown(text));
    world.cohort(&course).await;
    let page = site.get("/courses/small-course", None).await;
    let place = format!("contents-{}", item.id);
    assert_eq!(
        page.body.matches(&format!("href=\"#{place}\"")).count(),
        2,
        "{}",
        page.body
    );
    assert!(page.body.contains(&format!("id=\"{place}\"")));
}

#[on_both_databases]
async fn joining_leads_to_the_outline_and_says_so_once(world: World) {
    let site = Site::new(&world, None);
    let cohort = world.cohort(&small_course()).await;
    let cookie = site.signed_in(&world.person("A Learner").await).await;
    let outline = format!("/cohorts/{cohort}");
    assert_eq!(
        site.get(&outline, Some(&cookie)).await.status,
        StatusCode::NOT_FOUND
    );

    let before = site.get("/courses/small-course", Some(&cookie)).await;
    assert!(before.body.contains(&format!("action=\"{outline}/join\"")));
    let joined = site
        .post(&format!("{outline}/join"), Some(&cookie), String::new())
        .await;
    assert_eq!(joined.location.as_deref(), Some(outline.as_str()));
    let page = site.get(&outline, Some(&cookie)).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("0 of 2 done"), "{}", page.body);

    let after = site.get("/courses/small-course", Some(&cookie)).await;
    assert!(after.body.contains(&format!("href=\"{outline}\"")));
    assert!(!after.body.contains("/join\""));
}
