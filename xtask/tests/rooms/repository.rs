//! Reading the repository: its packages and its files.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// The top of the repository.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("xtask lies in the repository")
        .to_path_buf()
}

/// What one package depends on, tests aside.
pub(crate) type Dependencies = BTreeMap<String, Vec<String>>;

/// Each package of the workspace with its dependencies (those of its tests aside: a test may use any room).
pub(crate) fn dependencies() -> Dependencies {
    let metadata = metadata();
    packages(&metadata)
        .map(|package| {
            let names = package["dependencies"]
                .as_array()
                .into_iter()
                .flatten()
                .filter(|dependency| dependency["kind"] != "dev")
                .filter_map(|dependency| dependency["name"].as_str().map(str::to_owned))
                .collect();
            (name(package), names)
        })
        .collect()
}

/// The names of the packages that a plain `cargo build` builds.
pub(crate) fn default_members() -> Vec<String> {
    let metadata = metadata();
    let ids: Vec<&str> = metadata["workspace_default_members"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    packages(&metadata)
        .filter(|package| package["id"].as_str().is_some_and(|id| ids.contains(&id)))
        .map(name)
        .collect()
}

fn packages(metadata: &Value) -> impl Iterator<Item = &Value> {
    metadata["packages"].as_array().into_iter().flatten()
}

fn name(package: &Value) -> String {
    package["name"].as_str().unwrap_or_default().to_owned()
}

fn metadata() -> Value {
    // The runner names its own Cargo, so that no other toolchain is asked.
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args([
            "metadata",
            "--no-deps",
            "--format-version",
            "1",
            "--offline",
        ])
        .current_dir(root())
        .output()
        .expect("cargo answers");
    assert!(
        output.status.success(),
        "cargo metadata: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).expect("cargo metadata is JSON")
}

/// A file of ours.
pub(crate) struct Source {
    /// Its path from the top of the repository, with `/` between folders.
    pub(crate) path: String,
    /// What is in it.
    pub(crate) text: String,
}

impl Source {
    /// Its lines, numbered from 1, up to where its own tests begin.
    pub(crate) fn lines_before_tests(&self) -> impl Iterator<Item = (usize, &str)> {
        let all_tests = self.path.contains("/tests/")
            || self.path.ends_with("/tests.rs")
            || self.path.contains("/testing/")
            || self.path.contains("/fuzz/");
        self.lines()
            .take_while(move |(_, line)| !all_tests && line.trim() != "#[cfg(test)]")
    }

    /// Its lines, numbered from 1.
    pub(crate) fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text
            .lines()
            .enumerate()
            .map(|(index, line)| (index + 1, line))
    }
}

/// Every file below some folders with one of these extensions.
pub(crate) fn sources(folders: &[&str], extensions: &[&str]) -> Vec<Source> {
    let root = root();
    let mut found = Vec::new();
    let mut waiting: Vec<PathBuf> = folders.iter().map(|folder| root.join(folder)).collect();
    while let Some(folder) = waiting.pop() {
        let Ok(entries) = fs::read_dir(&folder) else {
            continue;
        };
        for path in entries.flatten().map(|entry| entry.path()) {
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            if path.is_dir() {
                if !["target", "node_modules", "results"].contains(&name.as_str()) {
                    waiting.push(path);
                }
            } else if extensions
                .iter()
                .any(|extension| name.ends_with(&format!(".{extension}")))
                && let Ok(text) = fs::read_to_string(&path)
            {
                let path = path.strip_prefix(&root).unwrap_or(&path);
                let path = path.to_string_lossy().replace('\\', "/");
                found.push(Source { path, text });
            }
        }
    }
    found.sort_by(|one, other| one.path.cmp(&other.path));
    found
}

/// Some files at the top of the repository.
pub(crate) fn at_the_top(names: &[&str]) -> Vec<Source> {
    names
        .iter()
        .map(|name| Source {
            path: (*name).to_owned(),
            text: fs::read_to_string(root().join(name)).expect(name),
        })
        .collect()
}

/// Fails with every breach of a rule and the rule's reason.
pub(crate) fn assert_kept(rule: &str, reason: &str, breaches: &[String]) {
    assert!(
        breaches.is_empty(),
        "\n\nRule: {rule}\nReason: {reason}\nBroken by:\n  {}\n",
        breaches.join("\n  ")
    );
}
