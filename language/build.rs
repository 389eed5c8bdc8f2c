//! Turns `locales/` into typed functions.

use std::process::ExitCode;

use fluent_typed::{BuildOptions, FtlOutputOptions, LintLevel, build_from_locales_folder};

fn main() -> ExitCode {
    let Ok(folder) = std::env::var("OUT_DIR") else {
        return ExitCode::FAILURE;
    };
    build_from_locales_folder(
        BuildOptions::default()
            .with_prefix("")
            .with_lint_level(LintLevel::Strict)
            .with_output_file_path(&format!("{folder}/sentences.rs"))
            .with_ftl_output(FtlOutputOptions::single_file(&format!(
                "{folder}/sentences.ftl"
            ))),
    )
}
