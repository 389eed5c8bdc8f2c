//! What the frame around every page shows of the database.

use campus::institutions::palette;
use campus::messages::unread;
use campus::people::{NoticeStanding, notice_standing};
use campus::roles::works;
use campus::{Campus, Failure};

use super::Visit;

/// What the frame shows besides the visitor's name.
#[derive(Clone, Debug, Default)]
pub(crate) struct Frame {
    /// Where the institutions' colours are; none where no institution has one.
    pub(crate) colours: Option<String>,
    /// How many notifications the visitor has not read.
    pub(crate) unread: u64,
    /// Whether the visitor holds a role, and so has work here.
    pub(crate) works: bool,
    /// Where the visitor stands with the privacy notice.
    pub(crate) notice: NoticeStanding,
}

impl Frame {
    /// The frame for this visit. Without the database it is bare: the page itself may need none.
    pub(super) async fn of(visit: &Visit) -> Self {
        read(visit.platform.campus(), visit)
            .await
            .inspect_err(|failure| tracing::error!(%failure, "the frame of a page"))
            .unwrap_or_default()
    }
}

async fn read(campus: &Campus, visit: &Visit) -> Result<Frame, Failure> {
    let palette = palette(campus).await?;
    let mut frame = Frame::default();
    if let Some(person) = &visit.person {
        frame.works = works(campus, person).await?;
        frame.unread = unread(campus, person).await?;
        frame.notice = notice_standing(campus, person).await?;
    }
    Ok(Frame {
        colours: (!palette.accents.is_empty())
            .then(|| format!("/institutions/colours.css?v={}", palette.version)),
        ..frame
    })
}
