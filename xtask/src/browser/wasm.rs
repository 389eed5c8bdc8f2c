//! The islands: Cargo, then wasm-bindgen, then wasm-opt.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use super::stamp::{self, Stamp};
use crate::place::Places;
use crate::report;

const TARGET: &str = "wasm32-unknown-unknown";

/// Builds the module and its glue; answers the folder that holds `app.js` and `app_bg.wasm`.
pub(crate) fn build(places: &Places, release: bool) -> Result<PathBuf> {
    let compiled = compile(places, release)?;
    let folder =
        places
            .target
            .join("browser")
            .join(if release { "release" } else { "development" });
    let mut stamp = Stamp::of("module", release)?;
    stamp.file(&compiled)?;
    stamp.file(&places.root.join("package-lock.json"))?;
    let fingerprint = stamp.finish();
    let stamp_file = folder.join("stamp");
    if stamp::is_fresh(&stamp_file, &fingerprint) {
        return Ok(folder);
    }
    // Nothing of an earlier module may remain: a snippet of old glue would be bundled again.
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| folder.display().to_string())?;
    }
    fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    bind(&compiled, &folder, release)?;
    if release {
        shrink(places, &folder.join("app_bg.wasm"))?;
    }
    fs::write(&stamp_file, fingerprint).with_context(|| stamp_file.display().to_string())?;
    Ok(folder)
}

fn compile(places: &Places, release: bool) -> Result<PathBuf> {
    let (profile, folder) = if release {
        ("wasm", "wasm")
    } else {
        ("dev", "debug")
    };
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .current_dir(&places.root)
        .args([
            "build",
            "--package",
            "frontend",
            "--target",
            TARGET,
            "--profile",
            profile,
        ])
        .env("CARGO_TARGET_DIR", &places.target)
        .status()
        .context("cargo could not be started")?;
    ensure!(
        status.success(),
        "`frontend` did not compile for {TARGET}; if the target itself is missing, run `script/bootstrap`"
    );
    Ok(places
        .target
        .join(TARGET)
        .join(folder)
        .join("frontend.wasm"))
}

fn bind(compiled: &Path, folder: &Path, release: bool) -> Result<()> {
    let begun = super::now();
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(compiled)
        .out_name("app")
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        .remove_name_section(release)
        .remove_producers_section(release);
    bindgen.generate(folder).context("wasm-bindgen failed")?;
    report::step("glue between WebAssembly and JavaScript", begun.elapsed());
    Ok(())
}

/// Makes the module as small as it goes. Which features it may use, wasm-opt reads from the
/// module: those that rustc lets this target use, which browsers since the end of 2021 have.
/// In an older one the islands sleep and the pages work as they do without scripts.
fn shrink(places: &Places, module: &Path) -> Result<()> {
    let begun = super::now();
    let before = fs::metadata(module)?.len();
    let status = Command::new(places.node_program("wasm-opt")?)
        .args(["-Oz", "--strip-target-features"])
        .arg(module)
        .arg("-o")
        .arg(module)
        .status()
        .context("wasm-opt could not be started: is `node` there?")?;
    ensure!(status.success(), "wasm-opt failed");
    let after = fs::metadata(module)?.len();
    report::step(
        &format!(
            "WebAssembly from {} KB to {} KB",
            before / 1024,
            after / 1024
        ),
        begun.elapsed(),
    );
    Ok(())
}
