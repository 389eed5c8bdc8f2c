//! What an address names, and who may go there.

use super::model::Model;

/// The things that an address names, by their place in the model's lists. `None` where it names something that isn't
/// there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) institution: Option<usize>,
    pub(super) course: Option<usize>,
    pub(super) cohort: Option<usize>,
    pub(super) person: Option<usize>,
    /// The person whose own thing it is: an attempt, a certificate.
    pub(super) owner: Option<usize>,
}

impl Place {
    /// Whether a thing that belongs to this place is at `address`, asked for by this person. What is a person's is their
    /// own, unless the address names a person; what is an institution's of a person, with that institution.
    pub(super) fn is_at(self, address: Self, asker: usize) -> bool {
        match (self.person, address.person) {
            (Some(person), None) => person == asker,
            (Some(person), Some(named)) => {
                person == named
                    && (self.institution.is_none() || self.institution == address.institution)
            }
            (None, _) => {
                (self.institution, self.course, self.cohort)
                    == (address.institution, address.course, address.cohort)
            }
        }
    }
}

/// Who a route is for, given what its address names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Who {
    /// Everyone; what is shown differs by who asks, and the ledger checks that.
    Anyone,
    /// Nobody here: it names something of which these towns have none. Tests of its own say whose it is.
    Nobody,
    /// Whoever is signed in, for what is their own.
    SignedIn,
    /// The same, where there is such a cohort.
    SignedInWhereCohort,
    /// Who is in the cohort.
    Learner,
    /// Whose own the certificate is, for good.
    Owner,
    /// Whose own the attempt is, for as long as they are in the cohort.
    OwnerInCohort,
    /// Who teaches in the cohort.
    Facilitator,
    /// Whom the institution has in sight, and so may ask something.
    Asked,
    /// Administrators and coordinators of the institution.
    Staff,
    /// Administrators of the institution and of the platform.
    Keeper,
    /// Administrators of the platform.
    PlatformAdministrator,
    /// Administrators of the institution.
    Administrator,
    /// Staff, where the institution hosts the cohort.
    HostStaff,
    /// The same, where it hosts the cohort or is a partner in it.
    CohortStaff,
    /// The same, where it has the person in sight.
    StaffInSight,
    /// The same, where it owns the course.
    OwnerStaff,
    /// Authors and reviewers of the course.
    Hand,
    /// The same, and administrators of its owner.
    CourseReader,
    /// Authors of the course.
    Author,
    /// Its reviewers.
    Reviewer,
}

impl Who {
    /// Whether the model lets this person in.
    pub(super) fn admits(self, model: &Model, person: Option<usize>, place: Place) -> bool {
        if self == Self::Anyone {
            return true;
        }
        let Some(person) = person else {
            return false;
        };
        self.admits_person(model, person, place).unwrap_or(false)
    }

    /// `None` where the address names something that isn't there.
    fn admits_person(self, model: &Model, person: usize, place: Place) -> Option<bool> {
        Some(match self {
            Self::Anyone | Self::SignedIn => true,
            Self::Nobody => false,
            Self::SignedInWhereCohort => place.cohort.is_some(),
            Self::Learner => model.learns_in(person, place.cohort?),
            Self::Owner => place.owner? == person,
            Self::OwnerInCohort => place.owner? == person && model.learns_in(person, place.cohort?),
            Self::Facilitator => model.teaches_in(person, place.cohort?),
            Self::Asked => model.sees_person(place.institution?, person),
            Self::Staff => model.is_staff(person, place.institution?),
            Self::Keeper => model.keeps(person, place.institution?),
            Self::Administrator => model.administers(person, place.institution?),
            Self::PlatformAdministrator => model.administers_platform(person),
            Self::HostStaff => {
                model.is_staff(person, place.institution?)
                    && model.hosts(place.institution?, place.cohort?)
            }
            Self::CohortStaff => {
                model.is_staff(person, place.institution?)
                    && model.is_tied(place.institution?, place.cohort?)
            }
            Self::StaffInSight => {
                model.is_staff(person, place.institution?)
                    && model.sees_person(place.institution?, place.person?)
            }
            Self::Hand => model.sees_draft(person, place.course?),
            Self::CourseReader => {
                let course = place.course?;
                model.sees_draft(person, course) || model.administers(person, model.courses[course])
            }
            Self::Author => model.writes(person, place.course?),
            Self::Reviewer => model.reviews(person, place.course?),
            Self::OwnerStaff => {
                model.is_staff(person, place.institution?)
                    && model.courses[place.course?] == place.institution?
            }
        })
    }
}
