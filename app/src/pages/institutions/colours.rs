//! The institutions' colours as a style sheet: the content policy takes no styles in pages.

use axum::extract::State;
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use campus::institutions::{Palette, palette};

use crate::web::{Platform, Problem};

/// One sheet for all, since one page may show several. Its address changes with it, so it is kept for good.
pub(super) async fn serve(State(platform): State<Platform>) -> Result<Response, Problem> {
    let sheet = sheet(&palette(platform.campus()).await?);
    Ok((
        [
            (
                CONTENT_TYPE,
                HeaderValue::from_static("text/css; charset=utf-8"),
            ),
            (
                CACHE_CONTROL,
                HeaderValue::from_static("public, max-age=31536000, immutable"),
            ),
        ],
        sheet,
    )
        .into_response())
}

/// In the layer of the other tokens, so that paper and the certificate still have the last word.
fn sheet(palette: &Palette) -> String {
    let (mut light, mut dark) = (String::new(), String::new());
    for (slug, accent) in &palette.accents {
        for (block, words, wash) in [
            (&mut light, accent.light(), accent.light_wash()),
            (&mut dark, accent.dark(), accent.dark_wash()),
        ] {
            let rule =
                format!("[data-institution=\"{slug}\"]{{--accent:{words};--accent-wash:{wash}}}\n");
            block.push_str(&rule);
        }
    }
    format!("@layer tokens{{\n{light}@media screen and (prefers-color-scheme:dark){{\n{dark}}}}}\n")
}
