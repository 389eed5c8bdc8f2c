//! The points that were given for the criteria of a rubric.

use courseware::{Credit, Essay, OptionIndex};

/// What was given for each criterion of one rubric, in its order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenPoints {
    points: Vec<u16>,
    credit: Credit,
}

/// The criteria for which nothing was given, or more than they are worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotGiven(pub Vec<OptionIndex>);

impl GivenPoints {
    /// The points, if there are as many as criteria and none is worth less than was given for it.
    ///
    /// # Errors
    /// [`NotGiven`], with what is to be mended.
    pub fn read(essay: &Essay, given: &[Option<u16>]) -> Result<Self, NotGiven> {
        let mut points = Vec::with_capacity(essay.rubric.len());
        let mut wrong = Vec::new();
        let mut worth = 0_u32;
        for (index, criterion) in (0..).zip(&essay.rubric) {
            let most = criterion.points.value();
            worth = worth.saturating_add(u32::from(most));
            match given.get(usize::from(index)).copied().flatten() {
                Some(given) if given <= most => points.push(given),
                _ => wrong.push(index),
            }
        }
        if !wrong.is_empty() {
            return Err(NotGiven(wrong));
        }
        let reached = points.iter().copied().map(u32::from).sum();
        let credit = share(reached, worth);
        Ok(Self { points, credit })
    }

    /// In the order of the rubric.
    pub fn points(&self) -> &[u16] {
        &self.points
    }

    /// The share of the question's points.
    pub fn credit(&self) -> Credit {
        self.credit
    }
}

/// Rounded up to the thousandth, other than where a program marks: two of three points that a person gave must not be
/// shown as 1.99, nor miss a pass mark that they reach.
fn share(reached: u32, worth: u32) -> Credit {
    let share = reached
        .min(worth)
        .saturating_mul(1000)
        .checked_add(worth.saturating_sub(1))
        .and_then(|whole| whole.checked_div(worth))
        .unwrap_or(0);
    u16::try_from(share)
        .ok()
        .and_then(|share| Credit::try_from(share).ok())
        .unwrap_or(Credit::FULL)
}

#[cfg(test)]
mod tests {
    use courseware::{Percent, Points, Score};

    use super::*;

    #[test]
    fn a_share_never_shows_less_than_what_was_given() {
        for worth in 1..=100_u16 {
            for reached in 0..=worth {
                let credit = share(reached.into(), worth.into());
                let points = Points::try_from(worth).unwrap();
                let earned = Score::of(points, credit).earned;
                assert!(earned >= u64::from(reached) * 1000, "{reached} of {worth}");
                assert!(earned < u64::from(reached) * 1000 + u64::from(worth));
            }
            assert_eq!(share(0, worth.into()), Credit::NONE);
            assert_eq!(share(worth.into(), worth.into()), Credit::FULL);
        }
    }

    #[test]
    fn two_of_three_points_reach_a_pass_mark_that_needs_them() {
        let essay = Score::of(Points::try_from(3).unwrap(), share(2, 3));
        let rest = Score {
            earned: 5000,
            possible: 7000,
        };
        assert!((essay + rest).passes(Percent::try_from(70).unwrap()));
    }
}
