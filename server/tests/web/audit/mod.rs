//! The pages of the audit log: who reads it, how it is searched, and what each entry says.

mod searching;
mod telling;

use campus::Operator;
use campus::audit::{Deed, Entry, record};
use campus::institutions::{self, InstitutionId, Role, grant_role};
use campus::people::SignedIn;
use campus::testing::{World, small_course};

use crate::site::{Answer, Site};

/// An institution, whose administrator is Amina, signed in.
struct House {
    world: World,
    site: Site,
    id: InstitutionId,
    amina: SignedIn,
    cookie: String,
}

impl House {
    async fn new(world: &World) -> Self {
        world.cohort(&small_course()).await;
        let slug = small_course().owner;
        let found = institutions::by_slug(world.campus(), &slug).await.unwrap();
        let id = found.unwrap().id;
        let site = Site::new(world, None);
        let amina = with_role(world, "Amina", Some(id), Role::Administrator).await;
        Self {
            cookie: site.signed_in(&amina).await,
            world: world.clone(),
            site,
            id,
            amina,
        }
    }

    /// The log with this query, as Amina reads it.
    async fn log(&self, query: &str) -> Answer {
        let path = format!("/institutions/{}/audit?{query}", small_course().owner);
        self.site.get(&path, Some(&self.cookie)).await
    }

    async fn write(&self, entry: Entry) {
        write(&self.world, entry).await;
    }

    /// Amina did something to the institution.
    async fn did(&self, deed: Deed) {
        self.write(Entry::new(&self.amina, deed).at(self.id)).await;
    }
}

async fn write(world: &World, entry: Entry) {
    let connection = world.campus().database().write();
    record(connection, &world.moment(), entry).await.unwrap();
}

async fn with_role(
    world: &World,
    name: &str,
    institution: Option<InstitutionId>,
    role: Role,
) -> SignedIn {
    let (person, by) = (world.person(name).await, Operator::at_the_command_line());
    let (campus, moment) = (world.campus(), world.moment());
    grant_role(campus, &moment, by, person.id(), institution, role)
        .await
        .unwrap();
    person
}

/// The sentences of the entries, without the signs that keep names apart.
fn told(page: &str) -> Vec<String> {
    page.split("<tr id=\"entry-")
        .skip(1)
        .map(|row| {
            let (_, cells) = row.split_once("<td>").unwrap();
            let (sentence, _) = cells.split_once("</td>").unwrap();
            sentence.replace(['\u{2068}', '\u{2069}'], "")
        })
        .collect()
}
