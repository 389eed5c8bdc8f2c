//! What a learner is told with a mark.

/// Characters: a page of text.
const LONGEST: usize = 2_000;

/// A few sentences of plain text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment(String);

/// The comment has more characters than are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CommentTooLong {
    /// How many may be.
    pub most: usize,
}

impl Comment {
    /// The comment; none where nothing was said.
    ///
    /// # Errors
    /// When it is longer than what is kept.
    pub fn parse(typed: &str) -> Result<Option<Self>, CommentTooLong> {
        // Browsers send other line ends than people type.
        let text = typed.replace("\r\n", "\n");
        let text = text.trim();
        if text.chars().count() > LONGEST {
            return Err(CommentTooLong { most: LONGEST });
        }
        Ok((!text.is_empty()).then(|| Self(text.to_owned())))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_is_trimmed_and_may_be_missing() {
        let said = |typed: &str| Comment::parse(typed).map(|said| said.map(|said| said.0));
        assert_eq!(
            said(" Well done.\r\nGo on. "),
            Ok(Some("Well done.\nGo on.".to_owned()))
        );
        assert_eq!(said(" \r\n "), Ok(None));
        let long = "ا".repeat(2_000);
        assert_eq!(said(&long), Ok(Some(long.clone())));
        assert_eq!(
            said(&format!("{long}ا")),
            Err(CommentTooLong { most: 2_000 })
        );
    }
}
