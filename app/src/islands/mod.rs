//! The only Rust that runs in the browser. No page needs any just now: what the pages of a bad link need is small enough
//! for `frontend/browser/`.
