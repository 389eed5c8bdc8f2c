//! What changed in the front matter of a file, key by key.

/// A setting that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingChange {
    /// Its key, as its author wrote it.
    pub key: String,
    /// What it was; none where it is new.
    pub before: Option<String>,
    /// What it is; none where it is gone.
    pub after: Option<String>,
}

/// A file's settings and its text. What was published has passed the check, so its front matter is written plainly; it
/// is compared as its author wrote it, without being understood.
pub(super) fn split(file: &str) -> (Vec<(&str, String)>, &str) {
    let file = file.trim_start_matches('\u{FEFF}');
    let Some(rest) = after_fence(file) else {
        return (Vec::new(), file);
    };
    let mut settings: Vec<(&str, String)> = Vec::new();
    let mut at = 0;
    for line in rest.split_inclusive('\n') {
        at += line.len();
        let said = line.trim_end();
        if said == "---" {
            return (settings, rest.get(at..).unwrap_or_default());
        }
        match key_of(said) {
            Some((key, value)) => settings.push((key, value.trim().to_owned())),
            None => {
                if let Some((_, value)) = settings.last_mut() {
                    value.push('\n');
                    value.push_str(said);
                }
            }
        }
    }
    (settings, "")
}

fn after_fence(file: &str) -> Option<&str> {
    let (first, rest) = file.split_once('\n')?;
    (first.trim_end() == "---").then_some(rest)
}

fn key_of(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(':')?;
    let is_key = key
        .chars()
        .all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-'));
    (is_key && !key.is_empty() && !key.starts_with('-')).then_some((key, value))
}

/// What changed, in the order of the newer file, what is gone last.
pub(super) fn setting_changes(
    before: &[(&str, String)],
    after: &[(&str, String)],
) -> Vec<SettingChange> {
    let value = |settings: &[(&str, String)], key: &str| {
        let found = settings.iter().find(|(known, _)| *known == key);
        found.map(|(_, value)| value.trim().to_owned())
    };
    let gone = before
        .iter()
        .filter(|(key, _)| after.iter().all(|(known, _)| known != key));
    after
        .iter()
        .chain(gone)
        .map(|(key, _)| SettingChange {
            key: (*key).to_owned(),
            before: value(before, key),
            after: value(after, key),
        })
        .filter(|change| change.before != change.after)
        .collect()
}
