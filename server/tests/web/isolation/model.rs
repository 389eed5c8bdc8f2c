//! Who may see what, written down a second time and as plainly as can be: no query, no page, only the rules.
//!
//! `docs/who-sees-what.md` says the same in words; change both together.

/// A whole world, people and institutions by their place in the lists.
#[derive(Clone, Debug, Default)]
pub(super) struct Model {
    pub(super) institutions: usize,
    /// The institution that owns each course.
    pub(super) courses: Vec<usize>,
    pub(super) cohorts: Vec<Cohort>,
    pub(super) people: usize,
    pub(super) enrolments: Vec<Enrolment>,
    pub(super) grants: Vec<Grant>,
    pub(super) teaching: Vec<Teaching>,
    pub(super) authoring: Vec<Authoring>,
}

#[derive(Clone, Debug)]
pub(super) struct Cohort {
    pub(super) course: usize,
    pub(super) host: usize,
    pub(super) partners: Vec<usize>,
}

#[derive(Clone, Debug)]
pub(super) struct Enrolment {
    pub(super) person: usize,
    pub(super) cohort: usize,
    /// The institution that brought this learner.
    pub(super) sponsor: Option<usize>,
    pub(super) left: bool,
    /// Has done everything and taken the certificate; else has begun the quiz.
    pub(super) finished: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    PlatformAdministrator,
    Administrator(usize),
    Coordinator(usize),
    Instructor(usize),
}

#[derive(Clone, Debug)]
pub(super) struct Grant {
    pub(super) person: usize,
    pub(super) role: Role,
    pub(super) withdrawn: bool,
}

/// A facilitator's role in a cohort.
#[derive(Clone, Debug)]
pub(super) struct Teaching {
    pub(super) person: usize,
    pub(super) cohort: usize,
    pub(super) withdrawn: bool,
}

/// A role in a course.
#[derive(Clone, Debug)]
pub(super) struct Authoring {
    pub(super) person: usize,
    pub(super) course: usize,
    /// Else an author.
    pub(super) reviewer: bool,
    pub(super) withdrawn: bool,
}

/// Something that is known of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fact {
    /// What they are called.
    Name,
    /// How they are reached.
    Contact,
    /// Their number with a professional council.
    Registration,
    /// What they are at this institution.
    Affiliation(usize),
    /// Their answer to a question of this institution.
    Answer(usize),
    /// The same, to one that is for its administrators only.
    ReservedAnswer(usize),
    /// A note of this institution on why they have more time.
    Note(usize),
}

impl Fact {
    /// Everything that may be known of anyone.
    pub(super) fn all(institutions: usize) -> Vec<Self> {
        let kinds = [
            Self::Affiliation,
            Self::Answer,
            Self::ReservedAnswer,
            Self::Note,
        ];
        [Self::Name, Self::Contact, Self::Registration]
            .into_iter()
            .chain((0..institutions).flat_map(|place| kinds.map(|kind| kind(place))))
            .collect()
    }
}

impl Model {
    fn holds(&self, person: usize, role: Role) -> bool {
        self.grants
            .iter()
            .any(|grant| grant.person == person && grant.role == role && !grant.withdrawn)
    }

    pub(super) fn administers_platform(&self, person: usize) -> bool {
        self.holds(person, Role::PlatformAdministrator)
    }

    /// Administrators of an institution.
    pub(super) fn administers(&self, person: usize, institution: usize) -> bool {
        self.holds(person, Role::Administrator(institution))
    }

    /// Administrators and coordinators of an institution run its cohorts; being an instructor gives nothing by itself.
    pub(super) fn is_staff(&self, person: usize, institution: usize) -> bool {
        self.administers(person, institution) || self.holds(person, Role::Coordinator(institution))
    }

    /// Settings and roles of an institution are kept by its administrators and those of the platform.
    pub(super) fn keeps(&self, person: usize, institution: usize) -> bool {
        self.administers(person, institution) || self.administers_platform(person)
    }

    pub(super) fn hosts(&self, institution: usize, cohort: usize) -> bool {
        self.cohorts[cohort].host == institution
    }

    /// Host or partner.
    pub(super) fn is_tied(&self, institution: usize, cohort: usize) -> bool {
        self.hosts(institution, cohort) || self.cohorts[cohort].partners.contains(&institution)
    }

    /// An institution sees the enrolments of those whom it brought, and in cohorts that it hosts also those of people
    /// whom nobody brought. Having left changes nothing.
    fn sees_enrolment(&self, institution: usize, enrolment: &Enrolment) -> bool {
        match enrolment.sponsor {
            Some(sponsor) => sponsor == institution,
            None => self.hosts(institution, enrolment.cohort),
        }
    }

    pub(super) fn sees_person(&self, institution: usize, person: usize) -> bool {
        self.enrolments_of(person)
            .any(|enrolment| self.sees_enrolment(institution, enrolment))
    }

    fn brought(&self, institution: usize, person: usize) -> bool {
        self.enrolments_of(person)
            .any(|enrolment| enrolment.sponsor == Some(institution))
    }

    fn enrolments_of(&self, person: usize) -> impl Iterator<Item = &Enrolment> {
        self.enrolments
            .iter()
            .filter(move |enrolment| enrolment.person == person)
    }

    /// Who is in a cohort and has not left it.
    pub(super) fn learns_in(&self, person: usize, cohort: usize) -> bool {
        self.enrolments_of(person)
            .any(|enrolment| enrolment.cohort == cohort && !enrolment.left)
    }

    pub(super) fn teaches_in(&self, person: usize, cohort: usize) -> bool {
        self.teaching.iter().any(|teaching| {
            teaching.person == person && teaching.cohort == cohort && !teaching.withdrawn
        })
    }

    fn roles_in(&self, person: usize, course: usize) -> impl Iterator<Item = &Authoring> {
        self.authoring
            .iter()
            .filter(move |role| role.person == person && role.course == course && !role.withdrawn)
    }

    /// Authors and reviewers see a course's draft.
    pub(super) fn sees_draft(&self, person: usize, course: usize) -> bool {
        self.roles_in(person, course).next().is_some()
    }

    /// Authors write it.
    pub(super) fn writes(&self, person: usize, course: usize) -> bool {
        self.roles_in(person, course).any(|role| !role.reviewer)
    }

    /// Whether `viewer` may learn this of `person`, on whatever page.
    pub(super) fn may_know(&self, viewer: Option<usize>, person: usize, fact: Fact) -> bool {
        let Some(viewer) = viewer else {
            return false;
        };
        if viewer == person {
            return true;
        }
        let as_staff = (0..self.institutions)
            .filter(|institution| self.is_staff(viewer, *institution))
            .any(|institution| {
                self.sees_person(institution, person)
                    && match fact {
                        Fact::Name | Fact::Registration => true,
                        Fact::Contact => self.brought(institution, person),
                        Fact::Affiliation(of) | Fact::Answer(of) | Fact::Note(of) => {
                            of == institution
                        }
                        Fact::ReservedAnswer(of) => {
                            of == institution && self.administers(viewer, institution)
                        }
                    }
            });
        as_staff || (fact == Fact::Name && self.is_named_to(viewer, person))
    }

    /// Who writes or reviews a course knows who else does, and staff of its owner who does or did.
    /// Who teaches knows the learners' names; who keeps an institution's roles knows the names of those who hold or
    /// held one there; staff of a host know who teaches or taught.
    fn is_named_to(&self, viewer: usize, person: usize) -> bool {
        let taught = (0..self.cohorts.len())
            .any(|cohort| self.teaches_in(viewer, cohort) && self.learns_in(person, cohort));
        let kept = self.grants.iter().any(|grant| {
            grant.person == person
                && match grant.role {
                    Role::PlatformAdministrator => self.administers_platform(viewer),
                    Role::Administrator(institution)
                    | Role::Coordinator(institution)
                    | Role::Instructor(institution) => self.keeps(viewer, institution),
                }
        });
        let employed = self.teaching.iter().any(|teaching| {
            teaching.person == person && self.is_staff(viewer, self.cohorts[teaching.cohort].host)
        });
        let authored = self.authoring.iter().any(|role| {
            role.person == person
                && (self.is_staff(viewer, self.courses[role.course])
                    || (!role.withdrawn && self.sees_draft(viewer, role.course)))
        });
        taught || kept || employed || authored
    }
}
