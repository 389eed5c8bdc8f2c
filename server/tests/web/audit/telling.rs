//! What entries say, in both languages.

use campus::audit::{Deed, Entry, Subject};
use campus::institutions::Role;
use campus::testing::{World, on_both_databases};

use super::{House, told, with_role, write};

#[on_both_databases]
async fn every_deed_is_told_in_both_languages_whatever_its_entry_lacks(world: World) {
    let house = House::new(&world).await;
    let all: Vec<_> = Deed::all().collect();
    for deed in &all {
        house.did(*deed).await;
    }
    let mut sentences = Vec::new();
    for language in ["en", "ur"] {
        let first = house.log(&format!("language={language}")).await.body;
        let next = first.split("older_than=").nth(1).unwrap();
        let next = next.split('"').next().unwrap();
        let second = house
            .log(&format!("language={language}&older_than={next}"))
            .await;
        let mut said = [told(&first), told(&second.body)].concat();
        // Those of the founding and of Amina's own role.
        assert_eq!(said.len(), all.len() + 2);
        for sentence in &said {
            assert!(!sentence.contains(['{', '}']), "{sentence}");
            let ends = if language == "en" { '.' } else { '۔' };
            assert!(sentence.ends_with(ends), "{sentence}");
        }
        said.sort();
        said.dedup();
        assert!(said.len() >= all.len(), "each has a sentence of its own");
        sentences.push(said);
    }
    let both = sentences[0]
        .iter()
        .filter(|said| sentences[1].contains(said));
    assert_eq!(both.count(), 0);
}

#[on_both_databases]
async fn who_gave_a_role_stands_there_and_names_lead_to_what_they_did(world: World) {
    let house = House::new(&world).await;
    let bilal = with_role(&world, "Bilal <b>", Some(house.id), Role::Coordinator).await;
    let entry = Entry::new(&house.amina, Deed::RoleGranted)
        .at(house.id)
        .to(Subject::Person(bilal.id()))
        .fact("role", "coordinator");
    house.write(entry).await;
    let page = house.log("").await.body;
    assert_eq!(
        told(&page)[0],
        "Amina gave Bilal &lt;b&gt; a role: Coordinator."
    );
    let by = format!("audit?by={}", house.amina.id());
    let about = format!("audit?about=person-{}", bilal.id());
    assert!(page.contains(&by) && page.contains(&about), "{page}");
    let found = house
        .log(&format!("by={}&what=roles", house.amina.id()))
        .await;
    assert_eq!(told(&found.body).len(), 1);
    let urdu = house.log("language=ur").await.body;
    let expected = "Amina نے Bilal &lt;b&gt; کو یہ ذمہ داری دی: کوآرڈینیٹر۔";
    assert_eq!(told(&urdu)[0], expected);
}

#[on_both_databases]
async fn whom_the_reader_may_not_see_is_someone_and_no_link(world: World) {
    let house = House::new(&world).await;
    let stranger = world.person("Qstranger").await;
    let entry = Entry::new(&stranger, Deed::FieldsAnswered)
        .at(house.id)
        .to(Subject::Person(stranger.id()));
    house.write(entry).await;
    for query in [
        String::new(),
        format!("by={}", stranger.id()),
        format!("about=person-{}", stranger.id()),
    ] {
        let page = house.log(&query).await.body;
        assert!(!page.contains("Qstranger"), "{query}");
    }
    let page = house.log("").await.body;
    assert_eq!(
        told(&page)[0],
        "Someone answered what the institution asks."
    );
    assert!(!page.contains(&format!("by={}\"", stranger.id())));
    // Nobody can tell who is there from who isn't.
    let asked = async |id: i64| {
        let page = house.log(&format!("by={id}")).await.body;
        let (_, main) = page.split_once("<main").unwrap();
        let (main, _) = main.split_once("</main>").unwrap();
        main.replace(&format!("value=\"{id}\""), "value=N")
    };
    let known = asked(stranger.id().0).await;
    let unknown = asked(stranger.id().0 + 7_000).await;
    assert_eq!(known, unknown);
}

#[on_both_databases]
async fn the_platform_reads_its_own_log(world: World) {
    let house = House::new(&world).await;
    let platform = with_role(&world, "Pervaiz", None, Role::Administrator).await;
    let learner = world.person("Qlearner").await;
    let entry = Entry::new(&learner, Deed::AddressAdded)
        .to(Subject::Person(learner.id()))
        .erasable("address", learner.id(), "qlearner@example.org", [7; 32]);
    write(&world, entry).await;
    let cookie = house.site.signed_in(&platform).await;
    let page = house.site.get("/platform/audit", Some(&cookie)).await.body;
    let expected = [
        "Someone added a way to be reached.",
        "Whoever runs the server gave Pervaiz a role: Administrator.",
    ];
    assert_eq!(told(&page), expected);
    assert!(!page.to_lowercase().contains("qlearner"));
    let work = house.site.get("/work", Some(&cookie)).await.body;
    assert!(work.contains("href=\"/platform/audit\""));
}
