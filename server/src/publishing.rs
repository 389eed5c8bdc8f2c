//! Publishing a course so that it can be taken.

use campus::cohorts::{self, CohortId, EnrolmentRule, NewCohort};
use campus::courses::{self, CourseListing, PublishRefusal, Published, Publisher, Reason};
use campus::{Campus, Error, Failure, Operator, Wording};
use courseware::{ItemId, Sources, report};

use crate::clock;

/// What whoever publishes says of it.
#[derive(Default)]
pub(crate) struct Publication {
    /// The number of the revision that they started from; none for whatever is newest.
    pub(crate) based_on: Option<i32>,
    /// Why.
    pub(crate) reason: Option<Reason>,
    /// Why nobody's approval is waited for.
    pub(crate) without_review: Option<Reason>,
}

/// Publishes the next revision, and opens a first cohort of a course that has none.
///
/// # Errors
/// [`PublishRefusal`], or when the database or the asset store fails.
pub(crate) async fn publish(
    campus: &Campus,
    sources: &Sources,
    publication: Publication,
) -> Result<(Published, Option<CohortId>), Error<PublishRefusal>> {
    let Publication {
        based_on,
        reason,
        without_review,
    } = publication;
    let by = Publisher::Operator {
        by: Operator::at_the_command_line(),
        without_review,
    };
    let published = courses::publish(campus, &clock::now(), by, sources, based_on, reason).await?;
    let listings = courses::catalogue(campus, None).await?;
    let listing = listings
        .iter()
        .find(|listing| listing.id == published.course)
        .ok_or(Failure::Invariant("a published course is in the catalogue"))?;
    let opened = open_first_cohort(campus, listing).await?;
    Ok((published, opened))
}

/// Opens a cohort for everyone at the course's owner, unless the course has a cohort: a course without one stands in
/// the catalogue, and nobody can take it.
///
/// # Errors
/// When the database fails.
pub(crate) async fn open_first_cohort(
    campus: &Campus,
    listing: &CourseListing,
) -> Result<Option<CohortId>, Failure> {
    let cohort = NewCohort {
        course: listing.id,
        revision: listing.revision.id,
        host: listing.owner.id,
        title: Wording::new("Open to everyone", "سب کے لیے کھلا"),
        enrolment_rule: EnrolmentRule::Open,
    };
    let operator = Operator::at_the_command_line();
    let opened = cohorts::open_first(campus, &clock::now(), operator, cohort).await?;
    if opened.is_some() {
        tracing::info!(course = %listing.revision.course.id, "opened a cohort for everyone");
    }
    Ok(opened)
}

/// Why a course was not published, and how to mend it.
pub(crate) fn explain(refusal: &PublishRefusal, sources: &Sources, colour: bool) -> String {
    match refusal {
        PublishRefusal::Invalid(diagnostics) => {
            report(diagnostics, sources, colour).trim_end().to_owned()
        }
        PublishRefusal::NoSuchOwner(owner) => {
            format!("course.md: no institution is called `{owner}` here; write `owner: hsa` or `owner: lums`")
        }
        PublishRefusal::OwnerChanged => {
            "course.md: the course belongs to another institution; give it another id or its old owner".to_owned()
        }
        PublishRefusal::OtherCourse(found) => format!("course.md: this is the course `{found}`"),
        PublishRefusal::Unaccounted(items) => format!(
            "course.md: learners have worked on {}, which the course has no more; say what became of them: `renamed: {{old-id: new-id}}` or `removed: [old-id]`",
            listed(items)
        ),
        PublishRefusal::NotApproved => {
            "the course asks for review, and no reviewer has approved exactly this; ask for it, or say why it can't wait: `--without-review \"…\"`".to_owned()
        }
        PublishRefusal::NotAuthor => "you are no author of this course any more".to_owned(),
        PublishRefusal::NotNewest { newest } => format!(
            "revision {newest} came between, and nothing was overwritten: look at what it changed, then publish with `--based-on {newest}`"
        ),
    }
}

fn listed(items: &[ItemId]) -> String {
    let items: Vec<_> = items.iter().map(|item| format!("`{item}`")).collect();
    items.join(", ")
}
