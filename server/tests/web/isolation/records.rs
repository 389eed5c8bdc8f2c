//! What a town's people have said of themselves, and what institutions asked and noted.

use campus::Wording;
use campus::institutions::InstitutionId;
use campus::people::entity::{identifier, person};
use campus::people::{IdentifierKind, PersonId};
use campus::profiles::entity::{
    accommodation, affiliation, field_answer, institution_field, professional_registration,
};
use campus::profiles::{Body, Cadre, FieldId, FieldKind, FieldOptions, FieldSight};
use sea_orm::{ActiveModelTrait, ActiveValue::Set};

use super::build::Town;
use super::model::Fact;
use super::place::Place;
use super::things::Thing;

impl Town {
    /// Every fact of every person, also where the institution could not have asked: it must not come to see it either.
    pub(super) async fn fill_records(&mut self) {
        for person in 0..self.model.people {
            self.describe(person).await;
            self.register(person).await;
            self.affiliate_elsewhere(person).await;
            let phone = self.ledger.fact(person, Fact::Phone);
            self.identify(person, IdentifierKind::Phone, phone, None)
                .await;
        }
        for (place, (slug, institution)) in self.institutions.clone().into_iter().enumerate() {
            let open = self.field(place, FieldSight::Coordinators).await;
            let reserved = self.field(place, FieldSight::Administrators).await;
            for person in 0..self.model.people {
                self.affiliate(person, place).await;
                let code = format!("{slug}:{}", self.ledger.fact(person, Fact::Code(place)));
                let by = Some(institution);
                self.identify(person, IdentifierKind::LearnerCode, code, by)
                    .await;
                self.answer(person, open, Fact::Answer(place)).await;
                self.answer(person, reserved, Fact::ReservedAnswer(place))
                    .await;
                self.note(person, place).await;
            }
        }
    }

    fn person(&self, person: usize) -> PersonId {
        self.people[person].id()
    }

    async fn describe(&self, person: usize) {
        let described = person::ActiveModel {
            id: Set(self.person(person)),
            name_urdu: Set(Some(self.ledger.fact(person, Fact::UrduName))),
            name_on_certificates: Set(Some(self.ledger.fact(person, Fact::CertificateName))),
            cadre: Set(Some(Cadre::Other)),
            cadre_words: Set(Some(self.ledger.fact(person, Fact::Cadre))),
            ..Default::default()
        };
        described.update(self.write_to()).await.unwrap();
    }

    async fn identify(
        &self,
        person: usize,
        kind: IdentifierKind,
        value: String,
        by: Option<InstitutionId>,
    ) {
        let identifier = identifier::ActiveModel {
            person_id: Set(self.person(person)),
            kind: Set(kind),
            value: Set(value),
            verified_at: Set(Some(self.world.now())),
            created_at: Set(Some(self.world.now())),
            institution_id: Set(by),
            ..Default::default()
        };
        identifier.insert(self.write_to()).await.unwrap();
    }

    async fn affiliate_elsewhere(&self, person: usize) {
        let affiliation = affiliation::ActiveModel {
            person_id: Set(self.person(person)),
            organisation: Set(Some(self.ledger.fact(person, Fact::Organisation))),
            created_at: Set(self.world.now()),
            ..Default::default()
        };
        affiliation.insert(self.write_to()).await.unwrap();
    }

    async fn register(&mut self, person: usize) {
        let registration = professional_registration::ActiveModel {
            person_id: Set(self.person(person)),
            body: Set(Body::MedicalAndDental),
            number: Set(self.ledger.fact(person, Fact::Registration)),
            created_at: Set(self.world.now()),
            ..Default::default()
        };
        let registration = registration.insert(self.write_to()).await.unwrap();
        let home = Place {
            person: Some(person),
            ..Place::default()
        };
        self.things.push(Thing {
            kind: "{registration}",
            home,
            texts: vec![
                ("{registration}", registration.id.to_string()),
                ("{number}", registration.number),
            ],
        });
    }

    async fn affiliate(&mut self, person: usize, place: usize) {
        let affiliation = affiliation::ActiveModel {
            person_id: Set(self.person(person)),
            institution_id: Set(Some(self.institutions[place].1)),
            post: Set(Some(self.ledger.fact(person, Fact::Affiliation(place)))),
            created_at: Set(self.world.now()),
            ..Default::default()
        };
        let affiliation = affiliation.insert(self.write_to()).await.unwrap();
        // One each is enough to be asked for.
        if person % self.institutions.len() == place {
            let home = Place {
                person: Some(person),
                institution: Some(place),
                ..Place::default()
            };
            self.thing("{affiliation}", home, affiliation.id);
        }
    }

    async fn field(&mut self, place: usize, seen_by: FieldSight) -> FieldId {
        let key = match seen_by {
            FieldSight::Coordinators => "open",
            FieldSight::Administrators => "reserved",
        };
        let field = institution_field::ActiveModel {
            institution_id: Set(self.institutions[place].1),
            key: Set(key.to_owned()),
            label: Set(Wording::new(key, key)),
            kind: Set(FieldKind::Text),
            options: Set(FieldOptions::default()),
            required: Set(false),
            position: Set(1),
            seen_by: Set(seen_by),
            created_at: Set(self.world.now()),
            ..Default::default()
        };
        let field = field.insert(self.write_to()).await.unwrap().id;
        let home = Place {
            institution: Some(place),
            ..Place::default()
        };
        self.thing("{field}", home, field);
        field
    }

    async fn answer(&self, person: usize, field: FieldId, fact: Fact) {
        let answer = field_answer::ActiveModel {
            field_id: Set(field),
            person_id: Set(self.person(person)),
            answer: Set(self.ledger.fact(person, fact)),
            answered_at: Set(self.world.now()),
            ..Default::default()
        };
        answer.insert(self.write_to()).await.unwrap();
    }

    async fn note(&self, person: usize, place: usize) {
        let accommodation = accommodation::ActiveModel {
            person_id: Set(self.person(person)),
            institution_id: Set(self.institutions[place].1),
            extra_time: Set(25),
            note: Set(Some(self.ledger.fact(person, Fact::Note(place)))),
            granted_by: Set(self.person(person)),
            granted_at: Set(self.world.now()),
            ..Default::default()
        };
        accommodation.insert(self.write_to()).await.unwrap();
    }
}
