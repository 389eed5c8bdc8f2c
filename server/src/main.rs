//! The entry point: reads the command line and runs one command.

use std::process::ExitCode;

use clap::Parser;
use server::commands::{CommandLine, run};

#[tokio::main]
async fn main() -> ExitCode {
    run(CommandLine::parse()).await
}
