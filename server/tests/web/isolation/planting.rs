//! What is put into a town so that there is something to ask for: claims, merges, invitations, signatories, mails.

use campus::Wording;
use campus::cohorts::entity::cohort_invitation;
use campus::institutions::entity::signatory;
use campus::merging::entity::account_merge;
use campus::messages::Event;
use campus::messages::entity::{notification, outgoing_mail};
use campus::people::entity::{address_claim, identifier, person};
use campus::people::{IdentifierKind, SecretToken};
use campus::roles::PlaceRole;
use campus::roles::entity::role_invitation;
use sea_orm::{ActiveModelTrait, ActiveValue::Set};
use time::Duration;

use super::build::Town;
use super::model::{Fact, Known};
use super::place::Place;

impl Town {
    pub(super) async fn claim(&mut self, person: usize) {
        let token = SecretToken::draw(&mut self.world.moment());
        let claim = address_claim::ActiveModel {
            person_id: Set(self.number(person)),
            kind: Set(IdentifierKind::Email),
            value: Set(self.ledger.email(Known::Of(person, Fact::Claimed))),
            token_hash: Set(token.hash()),
            created_at: Set(self.world.now()),
            expires_at: Set(self.world.now() + Duration::days(1)),
            ..Default::default()
        };
        let claim = claim.insert(self.write_to()).await.unwrap();
        self.thing("{claim}", Self::own(person), claim.id);
        self.thing("{claim-token}", Self::own(person), token.reveal());
    }

    /// A further address, from which mail came back.
    pub(super) async fn bounced(&mut self, person: usize) {
        let address = self.ledger.email(Known::Of(person, Fact::Contact));
        let bounced = identifier::ActiveModel {
            person_id: Set(self.number(person)),
            kind: Set(IdentifierKind::Email),
            value: Set(format!("old-{address}")),
            verified_at: Set(Some(self.world.now())),
            bounced_at: Set(Some(self.world.now())),
            created_at: Set(Some(self.world.now())),
            ..Default::default()
        };
        let bounced = bounced.insert(self.write_to()).await.unwrap();
        self.thing("{bounced}", Self::own(person), bounced.id);
    }

    pub(super) async fn merges(&mut self, person: usize) {
        let now = self.world.now();
        for (kind, merged_at) in [("{merge}", None), ("{merged}", Some(now))] {
            let number = self.number(person);
            let address = format!("{}-{number}@example.net", kind.trim_matches(['{', '}']));
            let other = self.world.person_reached_by("Other", &address).await.id();
            let merge = account_merge::ActiveModel {
                person_id: Set(number),
                retired_id: Set(other),
                proved_at: Set(now),
                expires_at: Set(now + Duration::hours(1)),
                merged_at: Set(merged_at),
                undo_until: Set(merged_at.map(|at| at + Duration::days(14))),
                ..Default::default()
            };
            let merge = merge.insert(self.write_to()).await.unwrap();
            if merged_at.is_some() {
                let retired = person::ActiveModel {
                    id: Set(other),
                    merged_into: Set(Some(number)),
                    ..Default::default()
                };
                retired.update(self.write_to()).await.unwrap();
            }
            self.thing(kind, Self::own(person), merge.id);
        }
    }

    pub(super) async fn sign(&mut self, institution: usize) {
        let signatory = signatory::ActiveModel {
            institution_id: Set(self.institutions[institution].1),
            position: Set(1),
            name: Set(Wording::new("Dr. A", "ڈاکٹر")),
            title: Set(Wording::new("Dean", "ڈین")),
            version: Set(1),
            created_at: Set(self.world.now()),
            ..Default::default()
        };
        let signatory = signatory.insert(self.write_to()).await.unwrap();
        let home = Place {
            institution: Some(institution),
            ..Place::default()
        };
        self.thing("{signatory}", home, signatory.id);
    }

    /// In the name of somebody who may; where nobody may, nobody is invited.
    pub(super) async fn invite_to_role(&mut self, home: Place) {
        let keeper = self.model.inviter(home);
        let Some(keeper) = keeper else { return };
        let course = match home.course {
            Some(course) => Some(self.course(course).await.id),
            None => None,
        };
        let now = self.world.now();
        let invitation = role_invitation::ActiveModel {
            institution_id: Set(home.institution.map(|place| self.institutions[place].1)),
            course_id: Set(course),
            cohort_id: Set(home.cohort.map(|cohort| self.cohorts[cohort])),
            role: Set(match (home.institution, home.course, home.cohort) {
                (None, ..) => PlaceRole::PlatformAdministrator,
                (_, Some(_), _) => PlaceRole::Author,
                (_, _, Some(_)) => PlaceRole::Facilitator,
                _ => PlaceRole::Coordinator,
            }),
            address: Set(Some(self.ledger.email(Known::InvitedToRole(home)))),
            token_hash: Set(SecretToken::draw(&mut self.world.moment()).hash()),
            invited_by: Set(self.number(keeper)),
            invited_at: Set(now),
            expires_at: Set(now + Duration::days(14)),
            ..Default::default()
        };
        let invitation = invitation.insert(self.write_to()).await.unwrap();
        self.thing("{role-invitation}", home, invitation.id);
    }

    pub(super) async fn invite_learners(&mut self) {
        let invited: Vec<_> = self
            .ledger
            .words()
            .filter_map(|(known, _)| match known {
                Known::InvitedToCohort(home) => Some(home),
                _ => None,
            })
            .collect();
        for home in invited {
            let (institution, cohort) = (home.institution.unwrap(), home.cohort.unwrap());
            let staff =
                (0..self.model.people).find(|person| self.model.is_staff(*person, institution));
            let Some(staff) = staff else { continue };
            let now = self.world.now();
            let address = self.ledger.email(Known::InvitedToCohort(home));
            let invitation = cohort_invitation::ActiveModel {
                cohort_id: Set(self.cohorts[cohort]),
                institution_id: Set(self.institutions[institution].1),
                name: Set(address.replace("@example.org", "")),
                address: Set(address),
                language: Set("en".to_owned()),
                token_hash: Set(SecretToken::draw(&mut self.world.moment()).hash()),
                invited_by: Set(self.number(staff)),
                created_at: Set(now),
                expires_at: Set(now + Duration::days(14)),
                ..Default::default()
            };
            let invitation = invitation.insert(self.write_to()).await.unwrap();
            self.thing("{learner-invitation}", home, invitation.id);
        }
    }

    /// A mail in the name of the institution, or of the platform, that did not arrive.
    pub(super) async fn fail_to_write(&mut self, institution: Option<usize>) {
        let person = institution.unwrap_or(self.model.institutions) + 1;
        let now = self.world.now();
        let event = Event::CertificateIssued {
            course: Wording::new(self.ledger.fact(person, Fact::Told), "سند"),
            path: "/certificates".to_owned(),
        };
        let at = institution.map(|institution| self.institutions[institution].1);
        let told = notification::ActiveModel {
            person_id: Set(self.number(person)),
            institution_id: Set(at),
            kind: Set(event.kind().to_owned()),
            content: Set(serde_json::to_string(&event).unwrap()),
            created_at: Set(now),
            ..Default::default()
        };
        let told = told.insert(self.write_to()).await.unwrap();
        let address = self.ledger.email(Known::Of(person, Fact::Contact));
        // Servers say it aloud, also in pieces.
        let (local, domain) = address.split_once('@').unwrap();
        let failure = format!("550 5.1.1 <…@{domain}>: mx.{domain} knows no {local}");
        let mail = outgoing_mail::ActiveModel {
            recipient: Set(address.clone()),
            language: Set("en".to_owned()),
            created_at: Set(now),
            sent_at: Set(Some(now)),
            kind: Set(Some(event.kind().to_owned())),
            category: Set(Some(event.category())),
            person_id: Set(Some(self.number(person))),
            institution_id: Set(at),
            notification_id: Set(Some(told.id)),
            given_up_at: Set(Some(now)),
            failure: Set(Some(failure)),
            ..Default::default()
        };
        let mail = mail.insert(self.write_to()).await.unwrap();
        let home = Place {
            institution,
            ..Place::default()
        };
        self.thing("{mail}", home, mail.id);
    }
}
