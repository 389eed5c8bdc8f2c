//! How numbers of people may be told to someone who may not know who they are.
//!
//! No number between one and four is told, and none that could be reckoned from what is told: a group may be hidden for
//! another's sake, and then for no fault of its own (statisticians call that complementary suppression).

/// The smallest number of people that is told.
pub const SMALLEST_GROUP: u64 = 5;

/// A number of people as it may be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// This many.
    Exactly(u64),
    /// Too few, or too easy to reckon how few.
    Hidden,
}

/// One group: how many people there are, and how many of them have something in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// All people of the group.
    pub people: u64,
    /// Those of them who, say, completed a course. Never more than `people`.
    pub among_them: u64,
}

/// A group as it may be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ToldGroup {
    /// All people of the group.
    pub people: Told,
    /// Those of them who have it in common.
    pub among_them: Told,
}

/// Groups and their sum as they may be told together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldGroups {
    /// One for each group, in the given order.
    pub groups: Vec<ToldGroup>,
    /// All of them together.
    pub together: ToldGroup,
}

/// What may be told of these groups, which share nobody.
pub fn tell(groups: &[Group]) -> ToldGroups {
    let people: Vec<_> = groups.iter().map(|group| group.people).collect();
    let (shown, people_together) = hide(&people, |count| may_stand_alone(*count));
    // What they have in common and what they haven't are two parts of each group: both must be fit to be told.
    let parts: Vec<_> = groups
        .iter()
        .zip(&shown)
        .map(|(group, shown)| Part {
            with: group.among_them,
            without: group.people.saturating_sub(group.among_them),
            whole_is_shown: *shown,
        })
        .collect();
    let (parts_shown, parts_together) = hide_parts(&parts, people_together);
    let told = |shown: bool, count: u64| match shown {
        true => Told::Exactly(count),
        false => Told::Hidden,
    };
    ToldGroups {
        groups: groups
            .iter()
            .zip(shown.iter().zip(&parts_shown))
            .map(|(group, (people, among_them))| ToldGroup {
                people: told(*people, group.people),
                among_them: told(*among_them, group.among_them),
            })
            .collect(),
        together: ToldGroup {
            people: told(people_together, people.iter().sum()),
            among_them: told(
                parts_together,
                groups.iter().map(|group| group.among_them).sum(),
            ),
        },
    }
}

struct Part {
    with: u64,
    without: u64,
    whole_is_shown: bool,
}

fn may_stand_alone(count: u64) -> bool {
    count == 0 || count >= SMALLEST_GROUP
}

/// Which counts are shown, and whether their sum is. The sum gives away what the hidden ones are together, so these
/// must be two at least and not few themselves; else the smallest shown one is hidden too.
fn hide(counts: &[u64], fit: impl Fn(&u64) -> bool) -> (Vec<bool>, bool) {
    let mut shown: Vec<bool> = counts.iter().map(fit).collect();
    loop {
        let hidden: Vec<u64> = (0..counts.len())
            .filter(|index| !shown[*index])
            .map(|index| counts[index])
            .collect();
        let safe = hidden.is_empty() || (hidden.len() > 1 && may_stand_alone(hidden.iter().sum()));
        if safe {
            return (shown, true);
        }
        // Hiding a group of nobody would hide nothing.
        let smallest = (0..counts.len())
            .filter(|index| shown[*index] && counts[*index] > 0)
            .min_by_key(|index| counts[*index]);
        match smallest {
            Some(index) => shown[index] = false,
            None => return (shown, false),
        }
    }
}

/// The same for the two parts of each group.
fn hide_parts(parts: &[Part], whole_together_is_shown: bool) -> (Vec<bool>, bool) {
    let shown: Vec<bool> = parts
        .iter()
        .map(|part| {
            part.whole_is_shown && may_stand_alone(part.with) && may_stand_alone(part.without)
        })
        .collect();
    let hidden = || parts.iter().zip(&shown).filter(|(_, shown)| !**shown);
    let together = |count: fn(&Part) -> u64| hidden().map(|(part, _)| count(part)).sum::<u64>();
    let hidden_is_safe = match hidden().count() {
        0 => true,
        1 => false,
        _ => {
            may_stand_alone(together(|part| part.with))
                && may_stand_alone(together(|part| part.without))
        }
    };
    let sum = |count: fn(&Part) -> u64| parts.iter().map(count).sum::<u64>();
    let sum_is_fit =
        may_stand_alone(sum(|part| part.with)) && may_stand_alone(sum(|part| part.without));
    (
        shown,
        whole_together_is_shown && hidden_is_safe && sum_is_fit,
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn group(people: u64, among_them: u64) -> Group {
        Group { people, among_them }
    }

    #[test]
    fn a_small_group_is_hidden_and_another_hides_with_it() {
        let told = tell(&[group(40, 20), group(3, 1), group(12, 6)]);
        let people: Vec<_> = told.groups.iter().map(|group| group.people).collect();
        assert_eq!(people, [Told::Exactly(40), Told::Hidden, Told::Hidden]);
        assert_eq!(told.together.people, Told::Exactly(55));
        assert_eq!(told.groups[0].among_them, Told::Exactly(20));
    }

    #[test]
    fn the_only_group_hides_its_sum_too() {
        let told = tell(&[group(4, 4)]);
        assert_eq!(told.together.people, Told::Hidden);
        assert_eq!(tell(&[]).together.people, Told::Exactly(0));
    }

    #[test]
    fn who_is_nearly_alone_in_not_having_it_is_not_told() {
        let told = tell(&[group(20, 18)]);
        assert_eq!(told.groups[0].people, Told::Exactly(20));
        assert_eq!(told.groups[0].among_them, Told::Hidden);
        assert_eq!(told.together.among_them, Told::Hidden);
    }

    /// Whether counts told together with their sum let one reckon a number from one to four, of one group or of all the
    /// hidden together.
    fn gives_away(counts: &[u64], told: &[Told], together: Told) -> bool {
        let small = |count: u64| (1..SMALLEST_GROUP).contains(&count);
        let shown: u64 = told
            .iter()
            .map(|told| match told {
                Told::Exactly(count) => *count,
                Told::Hidden => 0,
            })
            .sum();
        let any_shown_small = told
            .iter()
            .chain([&together])
            .any(|told| matches!(told, Told::Exactly(count) if small(*count)));
        let hidden = told.iter().filter(|told| **told == Told::Hidden).count();
        let rest_small = match together {
            Told::Exactly(sum) => small(sum - shown) || (hidden == 1 && counts.len() > 1),
            Told::Hidden => false,
        };
        any_shown_small || rest_small
    }

    proptest! {
        #[test]
        fn nothing_told_gives_a_few_away(
            groups in proptest::collection::vec((0u64..30, 0u64..30), 0..8)
        ) {
            let groups: Vec<_> = groups.iter().map(|(a, b)| group(a + b, *a)).collect();
            let told = tell(&groups);
            let counts = |count: fn(&Group) -> u64| groups.iter().map(count).collect::<Vec<_>>();
            let people: Vec<_> = told.groups.iter().map(|group| group.people).collect();
            prop_assert!(!gives_away(&counts(|group| group.people), &people, told.together.people));
            let with: Vec<_> = told.groups.iter().map(|group| group.among_them).collect();
            prop_assert!(!gives_away(
                &counts(|group| group.among_them), &with, told.together.among_them
            ));
            // Where both numbers of a group are told, the difference is told as well.
            let without = |told: &ToldGroup| match (told.people, told.among_them) {
                (Told::Exactly(people), Told::Exactly(with)) => Told::Exactly(people - with),
                _ => Told::Hidden,
            };
            let missing: Vec<_> = told.groups.iter().map(without).collect();
            prop_assert!(!gives_away(
                &counts(|group| group.people - group.among_them), &missing, without(&told.together)
            ));
        }

        #[test]
        fn what_is_told_is_true(groups in proptest::collection::vec((0u64..30, 0u64..30), 0..8)) {
            let groups: Vec<_> = groups.iter().map(|(a, b)| group(a + b, *a)).collect();
            for (group, told) in groups.iter().zip(tell(&groups).groups) {
                prop_assert!([Told::Hidden, Told::Exactly(group.people)].contains(&told.people));
                prop_assert!([Told::Hidden, Told::Exactly(group.among_them)].contains(&told.among_them));
            }
        }
    }
}
