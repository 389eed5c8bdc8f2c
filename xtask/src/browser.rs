//! `xtask browser`: from sources to `target/site`.
//!
//! Three steps, each skipped when its inputs have not changed:
//! Cargo compiles `frontend`; [`wasm`] makes the module and its glue;
//! [`bundle`] names, gathers and compresses everything.

mod bundle;
mod compress;
mod stamp;
mod wasm;

use std::path::PathBuf;
use std::time::Instant;

use anyhow::Result;

use crate::place::Places;
use crate::report;

/// What `xtask browser` can be told.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Small and compressed as far as it goes; without it the build is quicker and the files larger.
    #[arg(long)]
    pub(crate) release: bool,
    /// Where the files go, instead of `target/site`.
    #[arg(long)]
    out: Option<PathBuf>,
}

/// Builds everything that a browser loads.
pub(crate) fn build(options: &Options) -> Result<()> {
    let places = Places::find()?;
    let site = match &options.out {
        Some(folder) => std::path::absolute(folder)?,
        None => places.target.join("site"),
    };
    let begun = now();
    let module = wasm::build(&places, options.release)?;
    let count = bundle::build(&places, &module, &site, options.release)?;
    match count {
        Some(count) => report::step(
            &format!("{count} files in {}", site.display()),
            begun.elapsed(),
        ),
        None => report::step("the browser's files are up to date", begun.elapsed()),
    }
    Ok(())
}

/// The time of day, to say how long a step took.
#[expect(
    clippy::disallowed_methods,
    reason = "a build tool measures itself; nothing it makes depends on the time"
)]
fn now() -> Instant {
    Instant::now()
}
