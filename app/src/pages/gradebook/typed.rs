//! What stands behind the question mark, or in the form that takes the file: how the gradebook is looked at.

use campus::progress::gradebook::{Arrangement, Only, SortBy};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;

/// Characters; no name is so long.
const LONGEST_NAME: usize = 100;

/// The fields as they were sent.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    sort: String,
    order: String,
    show: String,
    name: String,
    page: String,
    /// Which file is taken.
    pub(super) file: String,
}

/// The names of what is shown, in the order in which they are offered.
pub(super) const SHOWN: [(Only, &str); 6] = [
    (Only::Everyone, ""),
    (Only::Learning, "learning"),
    (Only::Completed, "completed"),
    (Only::Waiting, "waiting"),
    (Only::NotPassed, "not-passed"),
    (Only::NothingDone, "nothing"),
];

impl Typed {
    /// What can't be understood is as if it had not been said.
    pub(super) fn arrangement(&self) -> Arrangement {
        let by = match self.sort.as_str() {
            "lessons" => SortBy::Lessons,
            other => match other.strip_prefix("quiz-").map(str::parse) {
                Some(Ok(quiz)) => SortBy::Quiz(quiz),
                _ => SortBy::Name,
            },
        };
        let only = SHOWN.iter().find(|(_, name)| *name == self.show);
        Arrangement {
            by,
            descending: self.order == "down",
            only: only.map_or(Only::Everyone, |(only, _)| *only),
            name: self.name.trim().chars().take(LONGEST_NAME).collect(),
        }
    }

    pub(super) fn page(&self) -> usize {
        self.page.parse().unwrap_or(1)
    }
}

/// The name of a column in addresses.
pub(super) fn sort_name(by: &SortBy) -> String {
    match by {
        SortBy::Name => String::new(),
        SortBy::Lessons => "lessons".to_owned(),
        SortBy::Quiz(quiz) => format!("quiz-{quiz}"),
    }
}

pub(super) fn order_name(descending: bool) -> &'static str {
    if descending { "down" } else { "" }
}

pub(super) fn show_name(only: Only) -> &'static str {
    let found = SHOWN.iter().find(|(known, _)| *known == only);
    found.map_or("", |(_, name)| name)
}

/// The fields that say all that, without those that say nothing.
pub(super) fn fields(how: &Arrangement) -> Vec<(&'static str, String)> {
    let all = [
        ("sort", sort_name(&how.by)),
        ("order", order_name(how.descending).to_owned()),
        ("show", show_name(how.only).to_owned()),
        ("name", how.name.clone()),
    ];
    all.into_iter()
        .filter(|(_, value)| !value.is_empty())
        .collect()
}

/// The address of a page that is arranged so.
pub(super) fn address(path: &str, how: &Arrangement, page: usize) -> String {
    let mut fields = fields(how);
    if page > 1 {
        fields.push(("page", page.to_string()));
    }
    let query: Vec<_> = fields
        .iter()
        .map(|(name, value)| format!("{name}={}", utf8_percent_encode(value, NON_ALPHANUMERIC)))
        .collect();
    match query.is_empty() {
        true => path.to_owned(),
        false => format!("{path}?{}", query.join("&")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_what_it_was_made_of() {
        let how = Arrangement {
            by: SortBy::Quiz("final-quiz".parse().unwrap()),
            descending: true,
            only: Only::Waiting,
            name: "آمنہ & co".to_owned(),
        };
        let fields = fields(&how);
        let value = |name| {
            let found = fields.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| value.clone()).unwrap_or_default()
        };
        let typed = Typed {
            sort: value("sort"),
            order: value("order"),
            show: value("show"),
            name: value("name"),
            ..Typed::default()
        };
        assert_eq!(typed.arrangement(), how);
        let address = address("/here", &how, 2);
        assert!(
            address.starts_with("/here?sort=quiz%2Dfinal%2Dquiz&order=down&show=waiting&name=%D8")
        );
        assert!(address.ends_with("%20%26%20co&page=2"));
        let hostile = Typed {
            sort: "quiz-<script>".to_owned(),
            show: "x".to_owned(),
            page: "-1".to_owned(),
            ..Typed::default()
        };
        assert_eq!(hostile.arrangement(), Arrangement::default());
        assert_eq!(hostile.page(), 1);
    }
}
