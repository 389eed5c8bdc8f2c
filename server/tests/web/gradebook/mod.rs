//! The gradebook through the real router: the page without a script, and its files.

use campus::cohorts::entity::cohort_role;
use campus::cohorts::{CohortId, CohortRole};
use campus::institutions::Role;
use campus::institutions::entity::{institution, role_grant};
use campus::people::SignedIn;
use campus::testing::{World, on_both_databases, small_course};
use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, EntityTrait};

use crate::site::{Answer, PUBLIC_URL, Site};

/// A cohort, its host's coordinator and who teaches in it.
struct House {
    world: World,
    site: Site,
    cohort: CohortId,
    coordinator: String,
    teacher: String,
}

const RIGHT: &str = "answer-source=1&answer-rules=0&answer-rules=2&answer-zero=false&answer-completeness=90\
&answer-correction=date&do=hand-in";
const WRONG: &str = "answer-source=0&do=hand-in-anyway";

impl House {
    async fn new(world: &World) -> Self {
        let site = Site::new(world, Some(PUBLIC_URL));
        let cohort = world.cohort(&small_course()).await;
        let write = world.campus().database().write();
        let host = institution::Entity::find()
            .one(write)
            .await
            .unwrap()
            .unwrap();
        let coordinator = world.person("A Coordinator").await;
        let teacher = world.person("A Facilitator").await;
        let role = role_grant::ActiveModel {
            person_id: Set(coordinator.id()),
            institution_id: Set(Some(host.id)),
            role: Set(Role::Coordinator),
            granted_at: Set(world.now()),
            ..Default::default()
        };
        role.insert(write).await.unwrap();
        let role = cohort_role::ActiveModel {
            cohort_id: Set(cohort),
            person_id: Set(teacher.id()),
            role: Set(CohortRole::Facilitator),
            granted_at: Set(world.now()),
            ..Default::default()
        };
        role.insert(write).await.unwrap();
        Self {
            coordinator: site.signed_in(&coordinator).await,
            teacher: site.signed_in(&teacher).await,
            world: world.clone(),
            site,
            cohort,
        }
    }

    /// A learner who handed this in.
    async fn learner(&self, name: &str, answers: &str) -> SignedIn {
        let learner = self.world.learner_in(self.cohort, name).await;
        let cookie = self.site.signed_in(&learner).await;
        let start = format!("/cohorts/{}/items/counting-quiz/attempts", self.cohort);
        let begun = self.site.post(&start, Some(&cookie), String::new()).await;
        let handed_in = self
            .site
            .post(begun.location(), Some(&cookie), answers.to_owned())
            .await;
        assert_eq!(handed_in.status, 303, "{}", handed_in.body);
        learner
    }

    fn of_staff(&self) -> String {
        format!("/institutions/hsa/cohorts/{}/gradebook", self.cohort)
    }

    fn of_teacher(&self) -> String {
        format!("/cohorts/{}/gradebook", self.cohort)
    }

    async fn get(&self, path: &str) -> Answer {
        self.site.get(path, Some(&self.coordinator)).await
    }

    async fn take(&self, form: &str) -> Answer {
        let cookie = Some(self.coordinator.as_str());
        self.site
            .post(&self.of_staff(), cookie, form.to_owned())
            .await
    }
}

fn place(page: &Answer, text: &str) -> usize {
    page.body
        .find(text)
        .unwrap_or_else(|| panic!("{text} is missing in {}", page.body))
}

#[on_both_databases]
async fn it_is_sorted_and_filtered_by_links_and_a_form(world: World) {
    let house = House::new(&world).await;
    house.learner("Amna", WRONG).await;
    house.learner("Bano", RIGHT).await;
    house.world.learner_in(house.cohort, "Chaudhry").await;
    let page = house.get(&house.of_staff()).await;
    assert_eq!(page.status, 200);
    assert!(place(&page, "Amna") < place(&page, "Bano"));
    for text in [
        "100 %",
        "0 %",
        "Not passed",
        "Not begun",
        "3 learners",
        "0 of 1",
        "aria-sort=\"ascending\"",
    ] {
        place(&page, text);
    }
    let highest = format!(
        "{}?sort=quiz%2Dcounting%2Dquiz&amp;order=down",
        house.of_staff()
    );
    place(&page, &highest);
    let sorted = house.get(&highest.replace("&amp;", "&")).await;
    assert!(place(&sorted, "Bano") < place(&sorted, "Amna"));
    place(&sorted, "aria-sort=\"descending\"");
    let filtered = house
        .get(&format!("{}?show=not-passed&name=am", house.of_staff()))
        .await;
    place(&filtered, "1 learner<");
    assert!(!filtered.body.contains("Bano"), "{}", filtered.body);
    let nobody = house
        .get(&format!("{}?name=%3Cscript%3E", house.of_staff()))
        .await;
    place(&nobody, "Nobody here is like that.");
    assert!(!nobody.body.contains("<script>"));

    let taught = house
        .site
        .get(&house.of_teacher(), Some(&house.teacher))
        .await;
    place(&taught, "Chaudhry");
    assert!(
        !taught.body.contains("/people/"),
        "who teaches sees names and work only"
    );
}

#[on_both_databases]
async fn it_is_taken_as_a_file_and_that_is_noted(world: World) {
    let house = House::new(&world).await;
    house.learner("=HYPERLINK(1)", RIGHT).await;
    house.learner("آمنہ بی بی", WRONG).await;
    let csv = house.take("file=csv").await;
    assert_eq!(csv.headers["content-type"], "text/csv; charset=utf-8");
    assert_eq!(csv.headers["cache-control"], "no-store");
    assert!(
        csv.headers["content-disposition"]
            .to_str()
            .unwrap()
            .contains(".csv\"")
    );
    let lines: Vec<_> = csv.body.lines().collect();
    assert_eq!(
        lines,
        [
            "\u{feff}Name,State,Lessons done,Lessons in the course,What is counted,Quiz on counting: grade in percent,Quiz on counting: state",
            "'=HYPERLINK(1),Learning,0,1,Not done,100,Passed",
            "آمنہ بی بی,Learning,0,1,Not done,0,Not passed",
        ]
    );
    let filtered = house.take("file=csv&show=not-passed").await;
    assert_eq!(filtered.body.lines().count(), 2);
    let xlsx = house.take("file=xlsx").await;
    assert_eq!(xlsx.status, 200);
    assert!(
        xlsx.headers["content-disposition"]
            .to_str()
            .unwrap()
            .contains(".xlsx\"")
    );
    assert_eq!(house.take("file=pdf").await.status, 404);
    let noted = campus::audit::entity::audit_entry::Entity::find()
        .all(world.campus().read())
        .await
        .unwrap();
    let taken = noted
        .iter()
        .filter(|entry| entry.deed == campus::audit::Deed::GradebookTaken);
    assert_eq!(taken.count(), 3);
}

#[on_both_databases]
async fn it_is_there_for_nobody_else(world: World) {
    let house = House::new(&world).await;
    let learner = house.learner("A Learner", RIGHT).await;
    let learner = house.site.signed_in(&learner).await;
    let (staff, taught) = (house.of_staff(), house.of_teacher());
    for (path, cookie) in [
        (&staff, &learner),
        (&taught, &learner),
        (&staff, &house.teacher),
        (&taught, &house.coordinator),
    ] {
        assert_eq!(
            house.site.get(path, Some(cookie)).await.status,
            404,
            "{path}"
        );
        let taken = house
            .site
            .post(path, Some(cookie), "file=csv".to_owned())
            .await;
        assert_eq!(taken.status, 404, "{path}");
    }
}
