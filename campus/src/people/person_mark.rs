//! What a browser may write on things that it keeps for somebody.

use super::PersonId;
use crate::Campus;

/// Of a keyed hash, as much as tells all people of an installation apart.
const LENGTH: usize = 22;

/// A mark that stands for this person in the storage of browsers: always the same, good for nothing, and whoever finds it
/// on a phone can't tell from it whose it is.
pub fn person_mark(campus: &Campus, person: PersonId) -> String {
    let mut hash = campus
        .secret()
        .keyed_hash(&["mark for browsers", &person.0.to_string()]);
    hash.truncate(LENGTH);
    hash
}

#[cfg(test)]
mod tests {

    use super::*;
    use crate::testing::{World, on_both_databases};

    #[on_both_databases]
    async fn a_mark_is_of_one_person_and_does_not_name_them(world: World) {
        let campus = world.campus();
        let mark = person_mark(campus, PersonId(12));
        assert_eq!(mark, person_mark(campus, PersonId(12)));
        assert_ne!(mark, person_mark(campus, PersonId(13)));
        assert_eq!(mark.len(), LENGTH);
    }
}
