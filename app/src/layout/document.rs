//! The HTML document.

use leptos::nonce::use_nonce;
use leptos::prelude::*;

use super::{
    footer::footer,
    header::header,
    kept::{kept_copy, not_taken},
    notice_banner::notice_banner,
};
use crate::web::{Frame, Page, Visit, Width};

/// The whole document around a page's view.
pub(crate) fn document(
    visit: &Visit,
    page: &Page,
    frame: &Frame,
    content: AnyView,
) -> impl IntoView + use<> {
    let sentences = visit.sentences;
    let files = visit.platform.files();
    let title = format!("{} – {}", page.title, sentences.brand());
    let scripts = page
        .scripts
        .iter()
        .map(|name| {
            view! { <script type="module" nonce=use_nonce() src=files.address(name)></script> }
        })
        .collect_view();
    let robots = page
        .hidden_from_search
        .then(|| view! { <meta name="robots" content="noindex"/> });
    let colours = frame
        .colours
        .clone()
        .map(|address| view! { <link rel="stylesheet" href=address/> });
    let main_class = match page.width {
        Width::Column => "page",
        Width::Wide => "page page--wide",
        Width::Full => "",
    };
    let notice = visit.notice.map(|notice| {
        view! { <div class="notice notice--success" role="status"><p>{notice.text(sentences)}</p></div> }
    });
    view! {
        <!DOCTYPE html>
        <html
            lang=visit.language.code() dir=visit.language.direction().code()
            data-person=visit.mark()
        >
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <title>{title}</title>
                {robots}
                <meta name="color-scheme" content="light dark"/>
                <link rel="stylesheet" href=files.address("main.css")/>
                {colours}
                <link rel="icon" href=files.address("icon.svg") type="image/svg+xml"/>
                {scripts}
            </head>
            <body data-institution=page.institution.clone()>
                <a class="skip-link" href="#main">{sentences.skip_to_content()}</a>
                {header(visit, page, frame)}
                {notice_banner(visit, page, frame)}
                <main id="main" class=main_class>
                    {kept_copy(visit, page)}
                    {notice}
                    {content}
                </main>
                {footer(visit)}
                {not_taken(visit)}
            </body>
        </html>
    }
}
