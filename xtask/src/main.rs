//! The house's own tool: makes the files that browsers load.
//!
//! `cargo xtask browser --release` builds the islands to WebAssembly, bundles
//! the style sheet and the little TypeScript, names every file by its content
//! and compresses it ahead of time. Why a tool of our own and not a ready-made
//! one: it is built from libraries in well under a minute, and it does its
//! work in the one place where the order of the steps matters.

mod browser;
mod place;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Seekh's build tool.
#[derive(Parser)]
#[command(name = "xtask")]
struct CommandLine {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build everything that a browser loads into `target/site`.
    Browser(browser::Options),
}

fn main() -> ExitCode {
    let outcome = match CommandLine::parse().task {
        Task::Browser(options) => browser::build(&options),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            report::problem(&error);
            ExitCode::FAILURE
        }
    }
}

/// The only place that prints: a build tool talks to the person who runs it.
mod report {
    #![expect(
        clippy::print_stdout,
        clippy::print_stderr,
        reason = "a command-line tool speaks on its terminal"
    )]

    use std::time::Duration;

    /// Says what was done and how long it took.
    pub(crate) fn step(what: &str, took: Duration) {
        println!("  {what} ({:.1} s)", took.as_secs_f64());
    }

    /// Says something worth knowing.
    pub(crate) fn note(what: &str) {
        println!("  {what}");
    }

    /// Says what went wrong, with every cause, and where to begin.
    pub(crate) fn problem(error: &anyhow::Error) {
        eprintln!("error: {error:#}");
    }
}
