//! Gathers style, scripts, fonts and the module with esbuild, and writes the manifest.
//!
//! esbuild names every file by its content and rewrites the references between
//! them: the style sheet's fonts, the islands' module. The manifest tells the
//! server which name a thing has now.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::compress;
use super::stamp::{self, Stamp, files_below};
use crate::place::Places;
use crate::report;

const MANIFEST: &str = "manifest.json";
/// The islands' module, as wasm-bindgen calls it. No entry of its own: the script refers to it.
const MODULE: &str = "app_bg.wasm";
/// What the phones in learners' hands understand; older ones get the pages without scripts.
const BROWSERS: &str = "--target=chrome80,firefox78,safari14.1";
/// Files that are taken as they are, from the style sheet or for the pages.
const TAKEN_AS_THEY_ARE: [&str; 9] = [
    "woff2", "ttf", "svg", "png", "jpg", "webp", "avif", "ico", "txt",
];

/// Builds the site folder; answers how many files the manifest names, or nothing if all was fresh.
pub(crate) fn build(
    places: &Places,
    module: &Path,
    site: &Path,
    release: bool,
) -> Result<Option<usize>> {
    let fingerprint = fingerprint(places, module, site, release)?;
    let stamp_file = stamp_file(&places.target);
    if stamp::is_fresh(&stamp_file, &fingerprint) && is_whole(site) {
        return Ok(None);
    }
    fs::create_dir_all(site).with_context(|| site.display().to_string())?;
    let entries = entries(places, module)?;
    let metafile = places.target.join("browser/esbuild.json");
    run_esbuild(places, module, site, &metafile, &entries, release)?;
    let manifest = read_manifest(places, &metafile, site, &entries)?;

    let mut keep = BTreeSet::from([site.join(MANIFEST)]);
    for file in manifest.values() {
        let file = site.join(file);
        keep.extend(compress::beside(&file, release)?);
        keep.insert(file);
    }
    write_manifest(site, &manifest)?;
    // Last, when nothing names them any more.
    for stale in files_below(site)?
        .into_iter()
        .filter(|file| !keep.contains(file))
    {
        fs::remove_file(&stale).with_context(|| stale.display().to_string())?;
    }
    fs::write(&stamp_file, fingerprint).with_context(|| stamp_file.display().to_string())?;
    Ok(Some(manifest.len()))
}

/// Where the stamp lies: not in the site, whose every file is served.
fn stamp_file(target: &Path) -> PathBuf {
    target.join("browser/bundle.stamp")
}

fn fingerprint(places: &Places, module: &Path, site: &Path, release: bool) -> Result<String> {
    let mut stamp = Stamp::of("bundle", release)?;
    stamp.text(&site.display().to_string());
    stamp.file(&module.join("stamp"))?;
    stamp.file(&places.root.join("package-lock.json"))?;
    stamp.folder(&places.root.join("frontend/browser"))?;
    stamp.folder(&places.root.join("style"))?;
    Ok(stamp.finish())
}

fn is_whole(site: &Path) -> bool {
    fs::read_to_string(site.join(MANIFEST))
        .ok()
        .and_then(|text| serde_json::from_str::<BTreeMap<String, String>>(&text).ok())
        .is_some_and(|manifest| manifest.values().all(|file| site.join(file).is_file()))
}

/// Logical name and source of everything that pages may ask for by name.
fn entries(places: &Places, module: &Path) -> Result<BTreeMap<String, PathBuf>> {
    let mut entries = BTreeMap::from([("app.wasm".to_owned(), module.join(MODULE))]);
    for script in files_below(&places.root.join("frontend/browser"))? {
        let name = file_name(&script);
        // Only the top of the folder: what lies deeper is imported, not loaded.
        let at_the_top = script.parent() == Some(places.root.join("frontend/browser").as_path());
        if at_the_top && name.ends_with(".ts") && !name.ends_with(".d.ts") {
            entries.insert(name.replace(".ts", ".js"), script);
        }
    }
    let style = places.root.join("style");
    let sheet = style.join("main.css");
    if sheet.is_file() {
        entries.insert("main.css".to_owned(), sheet);
    } else {
        report::note("style/main.css is missing: the pages will be plain");
    }
    for file in files_below(&style)? {
        let extension = file
            .extension()
            .and_then(|extension| extension.to_str())
            .unwrap_or_default();
        if TAKEN_AS_THEY_ARE.contains(&extension) {
            entries.insert(relative(&file, &style)?, file);
        }
    }
    Ok(entries)
}

fn run_esbuild(
    places: &Places,
    module: &Path,
    site: &Path,
    metafile: &Path,
    entries: &BTreeMap<String, PathBuf>,
    release: bool,
) -> Result<()> {
    let mut esbuild = Command::new(places.esbuild()?);
    esbuild
        .current_dir(&places.root)
        .args(
            entries
                .values()
                .filter(|source| **source != module.join(MODULE)),
        )
        .args([
            "--bundle",
            "--format=esm",
            "--charset=utf8",
            "--log-level=warning",
            BROWSERS,
        ])
        .args([
            "--entry-names=[name]-[hash]",
            "--asset-names=[name]-[hash]",
            "--loader:.wasm=file",
        ])
        .args(TAKEN_AS_THEY_ARE.map(|extension| format!("--loader:.{extension}=copy")))
        .arg(format!(
            "--alias:seekh-module={}",
            module.join("app.js").display()
        ))
        .arg(format!(
            "--alias:seekh-module.wasm={}",
            module.join(MODULE).display()
        ))
        .arg(format!("--outdir={}", site.display()))
        .arg(format!("--metafile={}", metafile.display()));
    if release {
        esbuild.args(["--minify", "--legal-comments=none"]);
    } else {
        esbuild.arg("--sourcemap=inline");
    }
    let status = esbuild
        .status()
        .context("esbuild could not be started: is `node` there?")?;
    ensure!(
        status.success(),
        "esbuild could not bundle the browser's files: see its message above"
    );
    Ok(())
}

/// Reads from esbuild's report which file came of which source.
fn read_manifest(
    places: &Places,
    metafile: &Path,
    site: &Path,
    entries: &BTreeMap<String, PathBuf>,
) -> Result<BTreeMap<String, String>> {
    let text = fs::read_to_string(metafile).with_context(|| metafile.display().to_string())?;
    let report: Value = serde_json::from_str(&text).context("esbuild's report is not JSON")?;
    let outputs = report["outputs"]
        .as_object()
        .context("esbuild's report names no outputs")?;
    let mut made = BTreeMap::new();
    for (output, about) in outputs {
        if let Some(source) = source_of(about) {
            made.insert(
                places.root.join(source).canonicalize()?,
                file_name(Path::new(output)),
            );
        }
    }
    entries
        .iter()
        .map(|(name, source)| {
            let file = made
                .get(&source.canonicalize()?)
                .with_context(|| format!("esbuild made nothing of {}", source.display()))?;
            ensure!(site.join(file).is_file(), "esbuild did not write {file}");
            Ok((name.clone(), file.clone()))
        })
        .collect()
}

/// The source that an output was made of: where a bundle begins, or the one file that was taken as it is.
fn source_of(output: &Value) -> Option<&str> {
    if let Some(entry) = output["entryPoint"].as_str() {
        return Some(entry);
    }
    let inputs = output["inputs"].as_object()?;
    inputs
        .keys()
        .next()
        .filter(|_| inputs.len() == 1)
        .map(String::as_str)
}

fn write_manifest(site: &Path, manifest: &BTreeMap<String, String>) -> Result<()> {
    let text = serde_json::to_string_pretty(manifest)? + "\n";
    // In one stroke: a server that starts meanwhile reads the old one or the new one.
    let draft = site.join("manifest.draft");
    fs::write(&draft, text)?;
    fs::rename(&draft, site.join(MANIFEST)).context("the manifest could not be put in place")
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

fn relative(path: &Path, folder: &Path) -> Result<String> {
    Ok(path
        .strip_prefix(folder)?
        .to_string_lossy()
        .replace('\\', "/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stamp_lies_outside_the_site_and_knows_which_site_it_is_of() {
        let target = tempfile::tempdir().unwrap();
        let places = Places {
            root: target.path().to_path_buf(),
            target: target.path().to_path_buf(),
        };
        let site = places.target.join("site");
        assert!(!stamp_file(&places.target).starts_with(&site));
        let fingerprint = |site: &Path| fingerprint(&places, target.path(), site, true).unwrap();
        assert_eq!(fingerprint(&site), fingerprint(&site));
        assert_ne!(
            fingerprint(&site),
            fingerprint(&places.target.join("other"))
        );
    }
}
