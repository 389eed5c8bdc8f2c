//! Two institutions, a cohort of one of them, and their coordinators.

use campus::Operator;
use campus::Wording;
use campus::cohorts::{CohortId, add_partner};
use campus::institutions::{self, InstitutionId, NewInstitution, Role, grant_role};
use campus::people::SignedIn;
use campus::testing::{World, small_course};

/// The cohort is hosted by HSA; LUMS is a partner in it.
pub(crate) struct Town {
    pub(crate) cohort: CohortId,
    pub(crate) at_hsa: SignedIn,
    pub(crate) at_lums: SignedIn,
}

impl Town {
    pub(crate) async fn found(world: &World) -> Self {
        let cohort = world.cohort(&small_course()).await;
        let hsa = by_slug(world, "hsa").await;
        let by = Operator::at_the_command_line();
        let lums = NewInstitution {
            slug: "lums".to_owned(),
            short_name: "LUMS".to_owned(),
            name: Wording::new("LUMS", "لمز"),
            about: Wording::new("", ""),
            time_zone: "Asia/Karachi".to_owned(),
        };
        let lums = institutions::found(world.campus(), &world.moment(), by, lums)
            .await
            .unwrap();
        let at_hsa = coordinator(world, "At HSA", hsa).await;
        let at_lums = coordinator(world, "At LUMS", lums).await;
        let slug = "hsa".parse().unwrap();
        add_partner(
            world.campus(),
            &world.moment(),
            &at_hsa,
            &slug,
            cohort,
            &"lums".parse().unwrap(),
        )
        .await
        .unwrap();
        Self {
            cohort,
            at_hsa,
            at_lums,
        }
    }

    /// A page of the cohort, for an institution.
    pub(crate) fn page(&self, institution: &str, rest: &str) -> String {
        format!("/institutions/{institution}/cohorts/{}/{rest}", self.cohort)
    }
}

async fn by_slug(world: &World, slug: &str) -> InstitutionId {
    institutions::by_slug(world.campus(), &slug.parse().unwrap())
        .await
        .unwrap()
        .unwrap()
        .id
}

async fn coordinator(world: &World, name: &str, institution: InstitutionId) -> SignedIn {
    let person = world.person(name).await;
    let by = Operator::at_the_command_line();
    let (campus, moment) = (world.campus(), world.moment());
    let role = Role::Coordinator;
    grant_role(campus, &moment, by, person.id(), Some(institution), role)
        .await
        .unwrap();
    person
}
