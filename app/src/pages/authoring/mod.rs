//! Where courses are written: for their authors, and for reviewers, who look and try.

mod add;
mod address;
mod archive;
mod arrange;
mod assets;
mod assets_view;
mod check;
mod draft;
mod editor;
mod editor_view;
mod first_text;
mod frame;
mod gift;
mod import;
mod import_view;
mod list;
mod look;
mod media;
mod move_item;
mod named;
mod new_course;
mod outline;
mod preview;
mod problems;
mod publish;
mod publish_view;
mod remove;
mod rename;
mod review;
mod shared_files;
mod shown_file;
mod translate;
mod translation_links;
mod two_versions;
mod typed;

pub(crate) use address::editor_of;
pub(crate) use problems::{ProblemLinks, problem_list};

use crate::web::Audience::SignedIn;
use crate::web::Route;

/// Bytes of a form that sends the text of a file: in Urdu a letter takes six.
const LONG_TEXT: usize = 4 << 20;
/// Bytes of a form that sends a whole course.
const ARCHIVE: usize = 40 << 20;
/// Bytes of a form that sends a file.
const FILE: usize = 13 << 20;

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/authoring", SignedIn, list::show),
        Route::get("/authoring/new", SignedIn, new_course::show),
        Route::post("/authoring/new", SignedIn, new_course::begin),
        Route::get("/authoring/{course}", SignedIn, outline::show),
        Route::post("/authoring/{course}/draft", SignedIn, draft::start),
        Route::get("/authoring/{course}/discard", SignedIn, draft::ask),
        Route::post("/authoring/{course}/discard", SignedIn, draft::discard),
        Route::post("/authoring/{course}/rebase", SignedIn, draft::rebase),
        Route::post("/authoring/{course}/arrange", SignedIn, arrange::arrange),
        Route::get("/authoring/{course}/add", SignedIn, add::show),
        Route::post("/authoring/{course}/add", SignedIn, add::add),
        Route::get("/authoring/{course}/import", SignedIn, import::show),
        Route::post("/authoring/{course}/import", SignedIn, import::read)
            .taking(FILE)
            .says_too_large(),
        Route::post("/authoring/{course}/import/save", SignedIn, import::save).taking(LONG_TEXT),
        Route::get("/authoring/{course}/move", SignedIn, move_item::show),
        Route::post("/authoring/{course}/move", SignedIn, move_item::receive),
        Route::get("/authoring/{course}/rename", SignedIn, rename::show),
        Route::post("/authoring/{course}/rename", SignedIn, rename::rename),
        Route::get("/authoring/{course}/remove", SignedIn, remove::show),
        Route::post("/authoring/{course}/remove", SignedIn, remove::remove),
        Route::get("/authoring/{course}/file", SignedIn, editor::show),
        Route::post("/authoring/{course}/file", SignedIn, editor::receive).taking(LONG_TEXT),
        Route::post("/authoring/{course}/look", SignedIn, look::look).taking(LONG_TEXT),
        Route::post(
            "/authoring/{course}/translation",
            SignedIn,
            translate::translate,
        ),
        Route::get("/authoring/{course}/assets", SignedIn, assets::show),
        Route::post("/authoring/{course}/assets", SignedIn, assets::add)
            .taking(FILE)
            .says_too_large(),
        Route::get(
            "/authoring/{course}/media/{digest}/{name}",
            SignedIn,
            media::serve,
        ),
        Route::get("/authoring/{course}/archive", SignedIn, archive::show),
        Route::post("/authoring/{course}/archive", SignedIn, archive::replace)
            .taking(ARCHIVE)
            .says_too_large(),
        Route::get(
            "/authoring/{course}/archive.zip",
            SignedIn,
            archive::download,
        ),
        Route::get("/authoring/{course}/check", SignedIn, check::show),
        Route::get("/authoring/{course}/preview", SignedIn, preview::course),
        Route::get(
            "/authoring/{course}/preview/{item}",
            SignedIn,
            preview::item,
        ),
        Route::get(
            "/authoring/{course}/preview/{item}/gift",
            SignedIn,
            gift::download,
        ),
        Route::post(
            "/authoring/{course}/preview/{item}",
            SignedIn,
            preview::mark,
        ),
        Route::get("/authoring/{course}/review", SignedIn, review::show),
        Route::post("/authoring/{course}/review", SignedIn, review::approve_it),
        Route::get("/authoring/{course}/publish", SignedIn, publish::show),
        Route::post("/authoring/{course}/publish", SignedIn, publish::publish),
    ]
}
