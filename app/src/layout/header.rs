//! The head of every page: where to go, the other language, and sign-out in sight, since phones are shared.

use courseware::Language;
use leptos::prelude::*;

use crate::web::{Frame, Page, Visit};

pub(super) fn header(visit: &Visit, page: &Page, frame: &Frame) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let signed_in = visit.person.is_some();
    let mut places = vec![("/courses", sentences.nav_courses())];
    if signed_in {
        places.push(("/learning", sentences.nav_my_learning()));
        places.push(("/certificates", sentences.nav_certificates()));
        if frame.works {
            places.push(("/work", sentences.nav_work()));
        }
        places.push(("/notifications", notifications(visit, frame)));
        places.push(("/account", sentences.nav_account()));
    } else {
        places.push(("/verify", sentences.nav_verify()));
    }
    let here = visit.path.split('?').next().unwrap_or_default().to_owned();
    let places = places
        .into_iter()
        .map(|(address, name)| {
            let current = (address == here).then_some("page");
            view! { <li><a href=address aria-current=current>{name}</a></li> }
        })
        .collect_view();
    view! {
        <header class="site-header">
            <a class="wordmark" href="/">
                <span lang="en" dir="ltr">"Seekh"</span>
                " "
                <span lang="ur" dir="rtl">"سیکھ"</span>
            </a>
            <nav class="site-nav" aria-label=sentences.main_navigation()>
                <ul>{places}</ul>
            </nav>
            {language_switch(visit, page)}
            {if signed_in {
                view! {
                    <form class="sign-out" action="/sign-out" method="post">
                        <button>{sentences.sign_out()}</button>
                    </form>
                }
                    .into_any()
            } else {
                view! { <a class="sign-in" href="/sign-in">{sentences.nav_sign_in()}</a> }.into_any()
            }}
        </header>
    }
}

/// With the number of unread ones, where there are any.
fn notifications(visit: &Visit, frame: &Frame) -> String {
    let sentences = visit.sentences;
    match i64::try_from(frame.unread) {
        Ok(0) | Err(_) => sentences.messages_notifications(),
        Ok(count) => sentences.messages_notifications_unread(count),
    }
}

fn language_switch(visit: &Visit, page: &Page) -> impl IntoView + use<> {
    let other = match visit.language {
        Language::English => Language::Urdu,
        Language::Urdu => Language::English,
    };
    let name = view! {
        <span lang=other.code() dir=other.direction().code()>{visit.sentences.other_language()}</span>
    };
    if let Some(form) = page.saving_form {
        return view! {
            <div class="language-switch">
                <button form=form name="do" value=other.code()>{name}</button>
            </div>
        }
        .into_any();
    }
    view! {
        <form class="language-switch" action="/language" method="post">
            <input type="hidden" name="language" value=other.code()/>
            <input type="hidden" name="return_to" value=visit.path.clone()/>
            <button>{name}</button>
        </form>
    }
    .into_any()
}
