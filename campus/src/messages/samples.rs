//! One of each event, for previews and tests.

use time::OffsetDateTime;

use super::{ConfirmedRecord, Event};
use crate::Wording;
use crate::people::{BrowserKind, DeviceKind, SystemKind};
use crate::roles::PlaceRole;

impl Event {
    /// One of each, for previews and tests.
    pub fn samples() -> Vec<Self> {
        let mut samples = of_the_account();
        samples.extend(of_learning());
        samples
    }
}

fn of_the_account() -> Vec<Event> {
    let place = Some(Wording::new("Data quality (HSA)", "ڈیٹا کا معیار (HSA)"));
    // Some day: the samples stand for what is not known yet.
    let day = OffsetDateTime::UNIX_EPOCH + time::Duration::days(20_000);
    vec![
        Event::PasswordChanged,
        Event::AddressesChanged,
        Event::AddressBounced,
        Event::SignedInOnNewDevice {
            device: DeviceKind {
                browser: Some(BrowserKind::Chrome),
                system: Some(SystemKind::Android),
            },
        },
        Event::SignedOutEverywhere,
        Event::RecoveryCodeMade {
            institution: Some("HSA".to_owned()),
        },
        Event::ClaimCodeUsed,
        Event::AccountsMerged { until: day },
        Event::MergeUndone,
        Event::DataTaken,
        Event::AccountUnused { due: day },
        Event::ErasureAsked { due: day },
        Event::ErasureCancelled,
        Event::RoleGiven {
            role: PlaceRole::Author,
            place: place.clone(),
        },
        Event::RoleWithdrawn {
            role: PlaceRole::Author,
            place,
        },
    ]
}

fn of_learning() -> Vec<Event> {
    let course = Wording::new("Data quality", "ڈیٹا کا معیار");
    let quiz = Wording::new("Final quiz", "آخری کوئز");
    let institution = || "HSA".to_owned();
    vec![
        Event::BroughtIn {
            institution: institution(),
            cohort: course.clone(),
            path: "/learning".to_owned(),
        },
        Event::CohortJoined {
            institution: institution(),
            cohort: course.clone(),
            path: "/learning".to_owned(),
        },
        Event::CourseCompleted {
            course: course.clone(),
            path: "/learning".to_owned(),
        },
        Event::ExtensionGranted {
            quiz: course.clone(),
            path: "/learning".to_owned(),
        },
        Event::QuestionReported {
            course: course.clone(),
            path: "/authoring".to_owned(),
        },
        Event::ScoreCorrected {
            quiz: course.clone(),
            reason: "The key was wrong.".to_owned(),
            withdrawn: false,
            path: "/learning".to_owned(),
        },
        Event::CertificatesAffected {
            count: 3,
            cohort: course.clone(),
            path: "/work".to_owned(),
        },
        Event::CertificateIssued {
            course,
            path: "/certificates".to_owned(),
        },
        Event::AttemptMarked {
            quiz: quiz.clone(),
            path: "/learning".to_owned(),
        },
        Event::AttemptReturned {
            quiz,
            path: "/learning".to_owned(),
        },
        Event::ExtraTimeChanged {
            institution: institution(),
        },
        Event::RecordConfirmed {
            institution: institution(),
            record: ConfirmedRecord::Registration,
        },
        Event::ConfirmationWithdrawn {
            institution: institution(),
            record: ConfirmedRecord::Affiliation,
        },
    ]
}
