//! What may be known of people, cohorts and courses.

use super::place::Place;

/// Something that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Known {
    /// Of a person.
    Of(usize, Fact),
    /// What a cohort is called: that somebody is in it is nobody else's business.
    Cohort(usize),
    /// What the draft of a course says.
    Draft(usize),
    /// The address to which somebody was invited to a role at this place.
    InvitedToRole(Place),
    /// The same, into a cohort for an institution.
    InvitedToCohort(Place),
}

/// Something that is known of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fact {
    /// What they are called.
    Name,
    /// The same in Urdu script.
    UrduName,
    /// What they want to be called on certificates to come.
    CertificateName,
    /// How they are reached.
    Contact,
    /// What is left of that where it is masked: the domain.
    Domain,
    /// An address that they have not proved yet.
    Claimed,
    /// Their telephone number.
    Phone,
    /// What they do, in their own words.
    Cadre,
    /// Their number with a professional council.
    Registration,
    /// Where else they work.
    Organisation,
    /// What they were told.
    Told,
    /// Their code as a learner of this institution.
    Code(usize),
    /// What they are at this institution.
    Affiliation(usize),
    /// Their answer to a question of this institution.
    Answer(usize),
    /// The same, to one that is for its administrators only.
    ReservedAnswer(usize),
    /// A note of this institution on why they have more time.
    Note(usize),
    /// What this institution's log keeps of them until they are erased.
    Trace(usize),
}

impl Fact {
    /// Everything that may be known of anyone.
    pub(super) fn all(institutions: usize) -> Vec<Self> {
        let kinds = [
            Self::Code,
            Self::Affiliation,
            Self::Answer,
            Self::ReservedAnswer,
            Self::Note,
            Self::Trace,
        ];
        let own = [
            Self::Name,
            Self::UrduName,
            Self::CertificateName,
            Self::Contact,
            Self::Domain,
            Self::Claimed,
            Self::Phone,
            Self::Cadre,
            Self::Registration,
            Self::Organisation,
            Self::Told,
        ];
        own.into_iter()
            .chain((0..institutions).flat_map(|place| kinds.map(|kind| kind(place))))
            .collect()
    }
}
