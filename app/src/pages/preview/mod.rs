//! What learners will get, shown before it is published: to the authors and reviewers of a draft, and to whoever watches
//! a course's folder.

mod course;
mod item;
mod trial;

use campus::institutions::entity::institution;
use courseware::{Course, ItemId};

pub(crate) use course::previewed_course;
pub(crate) use item::{item_page, previewed_item};
pub(crate) use trial::tried;

/// A course that is looked at before it is published.
pub(crate) struct Preview<'course> {
    pub(crate) course: &'course Course,
    /// The institution that owns it.
    pub(crate) owner: institution::Model,
    /// The number that its revision would get.
    pub(crate) revision: i32,
    /// The address of the preview; that of an item is below it.
    pub(crate) address: String,
    /// Below which address its files are.
    pub(crate) files: String,
    /// The course whose draft this is; none where its files are edited elsewhere.
    pub(crate) draft: Option<String>,
}

impl Preview<'_> {
    fn item(&self, id: &ItemId) -> String {
        format!("{}/{id}", self.address)
    }
}
