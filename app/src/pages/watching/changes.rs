//! Tells the browser when a file has changed.

use std::convert::Infallible;

use axum::Extension;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::Stream;
use futures_util::stream::unfold;

use super::Watched;

/// The number of the newest state, at once and whenever there is another. `frontend/browser/watching.ts` listens.
pub(super) async fn follow(
    Extension(watched): Extension<Watched>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let mut states = watched.0;
    states.mark_changed();
    let numbers = unfold(states, async |mut states| {
        states.changed().await.ok()?;
        let number = states.borrow_and_update().number;
        Some((Ok(Event::default().data(number.to_string())), states))
    });
    Sse::new(numbers).keep_alive(KeepAlive::default())
}
