//! Who may see what, written down a second time and as plainly as can be: no query, no page, only the rules.
//!
//! `docs/who-sees-what.md` says the same in words; change both together.

use std::ops::Range;

pub(super) use super::facts::{Fact, Known};
use super::place::Place;

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
    /// Has not come yet: their account waits to be claimed.
    pub(super) awaited: bool,
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

impl Model {
    fn holds(&self, person: usize, role: Role) -> bool {
        self.grants
            .iter()
            .any(|grant| grant.person == person && grant.role == role && !grant.withdrawn)
    }

    pub(super) fn administers_platform(&self, person: usize) -> bool {
        self.holds(person, Role::PlatformAdministrator)
    }

    /// Who holds a role of an institution, or held one.
    fn worked_at(&self, person: usize, institution: usize) -> bool {
        self.grants.iter().any(|grant| {
            grant.person == person
                && match grant.role {
                    Role::PlatformAdministrator => false,
                    Role::Administrator(at) | Role::Coordinator(at) | Role::Instructor(at) => {
                        at == institution
                    }
                }
        })
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

    /// Who is in a cohort, or awaited in it, and has not left it.
    fn is_in(&self, person: usize, cohort: usize) -> bool {
        self.enrolments_of(person)
            .any(|enrolment| enrolment.cohort == cohort && !enrolment.left)
    }

    /// Who is in a cohort and has not left it.
    pub(super) fn learns_in(&self, person: usize, cohort: usize) -> bool {
        self.enrolments_of(person)
            .any(|enrolment| enrolment.cohort == cohort && !enrolment.left && !enrolment.awaited)
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

    /// Reviewers approve it.
    pub(super) fn reviews(&self, person: usize, course: usize) -> bool {
        self.roles_in(person, course).any(|role| role.reviewer)
    }

    /// Whether `viewer` may learn this. Who acts for an institution may learn only what that one may, whatever they know
    /// through others; on pages of no institution it counts for whom they work.
    pub(super) fn may_know(
        &self,
        viewer: Option<usize>,
        acting_for: Option<usize>,
        known: Known,
    ) -> bool {
        let Some(viewer) = viewer else {
            return false;
        };
        let acting = acting_for.map_or(0..self.institutions, |one| one..one + 1);
        match known {
            Known::Of(person, fact) => self.may_know_of(viewer, acting, person, fact),
            Known::Cohort(cohort) => self.may_know_cohort(viewer, acting, cohort),
            Known::Draft(course) => self.sees_draft(viewer, course),
            Known::InvitedToRole(place) => {
                place.institution.is_none_or(|at| acting.contains(&at))
                    && self.keeps_roles(viewer, place)
            }
            Known::InvitedToCohort(place) => {
                place
                    .institution
                    .zip(place.cohort)
                    .is_some_and(|(institution, cohort)| {
                        acting.contains(&institution)
                            && self.is_staff(viewer, institution)
                            && self.is_tied(institution, cohort)
                    })
            }
        }
    }

    /// Whoever is or was in it or teaches in it, and the staff of institutions that have a tie to it or brought
    /// somebody into it.
    fn may_know_cohort(&self, viewer: usize, mut acting: Range<usize>, cohort: usize) -> bool {
        let in_sight = |institution| {
            self.is_tied(institution, cohort)
                || self.enrolments.iter().any(|enrolment| {
                    enrolment.cohort == cohort && self.sees_enrolment(institution, enrolment)
                })
        };
        self.enrolments_of(viewer)
            .any(|enrolment| enrolment.cohort == cohort)
            || self.teaches_in(viewer, cohort)
            || acting.any(|institution| self.is_staff(viewer, institution) && in_sight(institution))
    }

    /// Who has invited somebody to a role at this place.
    pub(super) fn inviter(&self, place: Place) -> Option<usize> {
        (0..self.people).find(|person| self.keeps_roles(*person, place))
    }

    /// Every place in which roles are held.
    pub(super) fn places(&self) -> Vec<Place> {
        let at = |institution| Place {
            institution: Some(institution),
            ..Place::default()
        };
        let courses = self.courses.iter().enumerate();
        let cohorts = self.cohorts.iter().enumerate();
        (0..self.institutions)
            .map(at)
            .chain(courses.map(|(course, owner)| Place {
                course: Some(course),
                ..at(*owner)
            }))
            .chain(cohorts.map(|(cohort, planned)| Place {
                cohort: Some(cohort),
                ..at(planned.host)
            }))
            .chain([Place::default()])
            .collect()
    }

    /// Who may give the roles of a place.
    pub(super) fn keeps_roles(&self, viewer: usize, place: Place) -> bool {
        match place.institution {
            None => self.administers_platform(viewer),
            Some(institution) if place.course.is_none() && place.cohort.is_none() => {
                self.keeps(viewer, institution)
            }
            Some(institution) => self.is_staff(viewer, institution),
        }
    }

    fn may_know_of(&self, viewer: usize, acting: Range<usize>, person: usize, fact: Fact) -> bool {
        if viewer == person {
            return true;
        }
        let as_staff = acting
            .clone()
            .filter(|institution| self.is_staff(viewer, *institution))
            .any(|institution| {
                self.sees_person(institution, person)
                    && match fact {
                        Fact::Name | Fact::UrduName | Fact::Cadre | Fact::Registration => true,
                        Fact::Contact | Fact::Phone => self.brought(institution, person),
                        // Administrators see to which of their learners mail did not get.
                        Fact::Domain => {
                            self.brought(institution, person)
                                || self.administers(viewer, institution)
                        }
                        Fact::Code(of)
                        | Fact::Affiliation(of)
                        | Fact::Answer(of)
                        | Fact::Note(of) => of == institution,
                        Fact::CertificateName | Fact::Claimed | Fact::Organisation | Fact::Told => {
                            false
                        }
                        Fact::ReservedAnswer(of) | Fact::Trace(of) => {
                            of == institution && self.administers(viewer, institution)
                        }
                    }
            });
        as_staff || (fact == Fact::Name && self.is_named_to(viewer, acting, person))
    }

    /// Who teaches knows the learners' names; who keeps an institution's roles knows the names of those who hold or
    /// held one there; staff of a host know who teaches or taught, those of an owner who writes or wrote, and who of
    /// their institution invited others to do so. Who writes or reviews a course knows who else does.
    fn is_named_to(&self, viewer: usize, acting: Range<usize>, person: usize) -> bool {
        let runs =
            |institution| acting.contains(&institution) && self.is_staff(viewer, institution);
        let taught = (0..self.cohorts.len())
            .any(|cohort| self.teaches_in(viewer, cohort) && self.is_in(person, cohort));
        let kept = self.grants.iter().any(|grant| {
            grant.person == person
                && match grant.role {
                    Role::PlatformAdministrator => self.administers_platform(viewer),
                    Role::Administrator(institution)
                    | Role::Coordinator(institution)
                    | Role::Instructor(institution) => {
                        acting.contains(&institution) && self.keeps(viewer, institution)
                    }
                }
        });
        let employed = self
            .teaching
            .iter()
            .any(|teaching| teaching.person == person && runs(self.cohorts[teaching.cohort].host));
        let authored = self.authoring.iter().any(|role| {
            role.person == person
                && (runs(self.courses[role.course])
                    || (!role.withdrawn && self.sees_draft(viewer, role.course)))
        });
        let invited = self.places().into_iter().any(|place| {
            place.institution.is_some_and(|institution| {
                acting.contains(&institution) && self.worked_at(person, institution)
            }) && self.inviter(place) == Some(person)
                && self.keeps_roles(viewer, place)
        });
        taught || kept || employed || authored || invited
    }
}
