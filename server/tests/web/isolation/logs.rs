//! What stands in the audit logs of a town: everyone in every log, whether they have to do with the institution or not.

use campus::audit::{Deed, Entry, Subject, record};

use super::build::Town;
use super::model::Fact;

impl Town {
    /// Few enough entries that all of them stand on the first page of their log.
    pub(super) async fn fill_logs(&self) {
        for (person, known) in self.people.iter().enumerate() {
            let themselves = Subject::Person(known.id());
            let word = |fact| self.ledger.fact(person, fact);
            for (place, (_, institution)) in self.institutions.iter().enumerate() {
                let granted = Entry::new(known, Deed::AccommodationGranted)
                    .at(*institution)
                    .to(themselves)
                    .erasable("extra_time", known.id(), word(Fact::Trace(place)), [7; 32]);
                self.write_down(granted).await;
                let answered = Entry::new(known, Deed::FieldsAnswered);
                self.write_down(answered.at(*institution).to(themselves))
                    .await;
            }
            let added = Entry::new(known, Deed::AddressAdded)
                .to(themselves)
                .erasable("address", known.id(), word(Fact::Contact), [7; 32]);
            self.write_down(added).await;
        }
    }

    async fn write_down(&self, entry: Entry) {
        let write = self.world.campus().database().write();
        record(write, &self.world.moment(), entry).await.unwrap();
    }
}
