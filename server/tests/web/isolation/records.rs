//! What a town's people have said of themselves, and what institutions asked and noted.

use campus::Wording;
use campus::institutions::InstitutionId;
use campus::people::PersonId;
use campus::profiles::entity::{
    accommodation, affiliation, field_answer, institution_field, professional_registration,
};
use campus::profiles::{Body, FieldId, FieldKind, FieldOptions, FieldSight};
use sea_orm::{ActiveModelTrait, ActiveValue::Set};

use super::build::Town;
use super::model::Fact;

impl Town {
    /// Every fact of every person, also where the institution could not have asked: it must not come to see it either.
    pub(super) async fn fill_records(&self) {
        for person in 0..self.model.people {
            self.register(person).await;
        }
        for (place, (_, institution)) in self.institutions.iter().enumerate() {
            let open = self.field(*institution, FieldSight::Coordinators).await;
            let reserved = self.field(*institution, FieldSight::Administrators).await;
            for person in 0..self.model.people {
                self.affiliate(person, place).await;
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

    async fn register(&self, person: usize) {
        let registration = professional_registration::ActiveModel {
            person_id: Set(self.person(person)),
            body: Set(Body::MedicalAndDental),
            number: Set(self.ledger.word(person, Fact::Registration)),
            created_at: Set(self.world.now()),
            ..Default::default()
        };
        let write = self.world.campus().database().write();
        registration.insert(write).await.unwrap();
    }

    async fn affiliate(&self, person: usize, place: usize) {
        let affiliation = affiliation::ActiveModel {
            person_id: Set(self.person(person)),
            institution_id: Set(Some(self.institutions[place].1)),
            post: Set(Some(self.ledger.word(person, Fact::Affiliation(place)))),
            created_at: Set(self.world.now()),
            ..Default::default()
        };
        let write = self.world.campus().database().write();
        affiliation.insert(write).await.unwrap();
    }

    async fn field(&self, institution: InstitutionId, seen_by: FieldSight) -> FieldId {
        let key = match seen_by {
            FieldSight::Coordinators => "open",
            FieldSight::Administrators => "reserved",
        };
        let field = institution_field::ActiveModel {
            institution_id: Set(institution),
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
        let write = self.world.campus().database().write();
        field.insert(write).await.unwrap().id
    }

    async fn answer(&self, person: usize, field: FieldId, fact: Fact) {
        let answer = field_answer::ActiveModel {
            field_id: Set(field),
            person_id: Set(self.person(person)),
            answer: Set(self.ledger.word(person, fact)),
            answered_at: Set(self.world.now()),
            ..Default::default()
        };
        let write = self.world.campus().database().write();
        answer.insert(write).await.unwrap();
    }

    async fn note(&self, person: usize, place: usize) {
        let accommodation = accommodation::ActiveModel {
            person_id: Set(self.person(person)),
            institution_id: Set(self.institutions[place].1),
            extra_time: Set(25),
            note: Set(Some(self.ledger.word(person, Fact::Note(place)))),
            granted_by: Set(self.person(person)),
            granted_at: Set(self.world.now()),
            ..Default::default()
        };
        let write = self.world.campus().database().write();
        accommodation.insert(write).await.unwrap();
    }
}
