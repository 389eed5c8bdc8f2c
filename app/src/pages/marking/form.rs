//! What the form of a mark sends.

use std::collections::BTreeMap;

use campus::assessment::MarkingId;
use campus::assessment::marking::ShownMarking;

/// The fields as they were sent, or as they are first shown.
#[derive(Clone, Debug, Default)]
pub(super) struct MarkForm {
    /// By the criterion's place; what is no number stays to be mended.
    points: BTreeMap<usize, String>,
    pub(super) comment: String,
    /// The marking that held when the answer was read.
    pub(super) seen: Option<MarkingId>,
    /// Return the attempt instead of marking it.
    pub(super) returns: bool,
}

impl MarkForm {
    pub(super) fn read(fields: Vec<(String, String)>) -> Self {
        let mut form = Self::default();
        for (name, value) in fields {
            match name.as_str() {
                "comment" => form.comment = value,
                "seen" => form.seen = value.parse().ok().map(MarkingId),
                "do" => form.returns = value == "return",
                _ => {
                    let place = name
                        .strip_prefix("points-")
                        .and_then(|place| place.parse().ok());
                    if let Some(place) = place {
                        form.points.insert(place, value);
                    }
                }
            }
        }
        form
    }

    /// What the newest marking says, to be changed; a return gives no points.
    pub(super) fn of(newest: Option<&ShownMarking>) -> Self {
        let Some(newest) = newest else {
            return Self::default();
        };
        let points = newest.points.iter().map(u16::to_string);
        Self {
            points: points.enumerate().collect(),
            comment: newest.comment.clone().unwrap_or_default(),
            seen: Some(newest.id),
            returns: false,
        }
    }

    /// What was typed or chosen for a criterion.
    pub(super) fn typed(&self, place: usize) -> &str {
        self.points
            .get(&place)
            .map(String::as_str)
            .unwrap_or_default()
    }

    /// For each of so many criteria the points, where there are any.
    pub(super) fn given(&self, criteria: usize) -> Vec<Option<u16>> {
        let places = 0..criteria;
        places
            .map(|place| self.typed(place).trim().parse().ok())
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_fields_are_no_points() {
        let fields = [
            ("points-0", " 2 "),
            ("points-1", "-1"),
            ("points-2", "70000"),
            ("points-99999999999999999999", "1"),
            ("points-", "1"),
            ("seen", "x"),
            ("do", "return"),
        ];
        let sent = fields.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let form = MarkForm::read(sent.into());
        assert_eq!(form.given(3), [Some(2), None, None]);
        assert_eq!(form.seen, None);
        assert!(form.returns);
    }
}
