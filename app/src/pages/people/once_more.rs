//! The password once more, of somebody who is signed in.

use campus::people::Unproved;
use language::Sentences;

use super::waiting;
use crate::components::{Field, FormErrors};
use crate::web::Visit;

/// The field for it.
pub(in crate::pages) fn password_once_more(sentences: &Sentences) -> Field {
    Field {
        name: "password",
        label: sentences.people_password(),
        hint: Some(sentences.traces_password_hint()),
        kind: "password",
        autocomplete: "current-password",
        left_to_right: true,
        ..Field::default()
    }
}

/// Says why it was not shown that it is they. The seconds to wait, if any, are for [`waiting::answer`].
pub(in crate::pages) fn say_unproved(
    visit: &Visit,
    errors: &mut FormErrors,
    unproved: Unproved,
) -> Option<u64> {
    match unproved {
        Unproved::WrongPassword => {
            errors.add("password", visit.sentences.traces_password_wrong());
        }
        Unproved::NoPassword => {
            errors.add("ways", visit.sentences.people_ways_first_title());
        }
        Unproved::Wait(wait) => return Some(waiting::say(visit, errors, "password", wait)),
    }
    None
}
