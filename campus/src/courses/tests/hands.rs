use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait};

use super::{hsa, published, published_by, sources};
use crate::Operator;
use crate::audit::entity::audit_entry;
use crate::courses::entity::{course_role, revision};
use crate::courses::{
    self, CourseRole, PublishRefusal, Publisher, author_of, course_hand, reader_of, reviewer_of,
};
use crate::institutions::{Role, by_slug, grant_role};
use crate::people::SignedIn;
use crate::testing::{World, on_both_databases};

async fn given(world: &World, person: &SignedIn, role: CourseRole) {
    let slug = "counting".parse().unwrap();
    let listing = courses::by_slug(world.campus(), &slug).await.unwrap();
    world
        .give_course_role(person, listing.unwrap().id, role)
        .await;
}

async fn taken_back(world: &World) {
    let write = world.campus().database().write();
    let found = course_role::Entity::find().one(write).await.unwrap();
    let mut taken: course_role::ActiveModel = found.unwrap().into();
    taken.withdrawn_at = Set(Some(world.now()));
    taken.update(write).await.unwrap();
}

#[on_both_databases]
async fn authors_publish_their_own_course_and_only_while_they_are_its_authors(world: World) {
    hsa(&world).await;
    published(&world, &sources("Counting", "hsa"), None)
        .await
        .unwrap();
    let author = world.person("An Author").await;
    given(&world, &author, CourseRole::Author).await;
    let slug = "counting".parse().unwrap();
    let proof = author_of(world.campus().read(), &author, &slug).await;
    let proof = proof.unwrap().unwrap();
    let by = || Publisher::Author(proof.clone());

    let second = published_by(&world, by(), &sources("Counting well", "hsa"), Some(1)).await;
    assert_eq!(second.unwrap().number, 2);
    let rows = revision::Entity::find().all(world.campus().read()).await;
    let publishers: Vec<_> = rows.unwrap().iter().map(|row| row.published_by).collect();
    assert_eq!(publishers, [None, Some(author.id())]);
    let entries = audit_entry::Entity::find().all(world.campus().read()).await;
    let last = entries.unwrap().pop().unwrap();
    assert_eq!(last.actor_id, Some(author.id().0));
    assert_eq!(last.facts, r#"{"revision":2,"unreviewed":false}"#);

    let other = sources("Another", "hsa");
    let text = String::from_utf8(other.get("course.md").unwrap().to_vec()).unwrap();
    let mut renamed = courseware::Sources::new("counting");
    for (path, bytes) in other.iter() {
        let bytes = match path {
            "course.md" => text.replacen("---\n", "---\nid: another\n", 1).into_bytes(),
            _ => bytes.to_vec(),
        };
        renamed.add(path, bytes).unwrap();
    }
    let refused = published_by(&world, by(), &renamed, None).await;
    assert_eq!(
        refused,
        Err(PublishRefusal::OtherCourse("another".to_owned()))
    );

    taken_back(&world).await;
    let refused = published_by(&world, by(), &sources("Too late", "hsa"), None).await;
    assert_eq!(refused, Err(PublishRefusal::NotAuthor));
}

#[on_both_databases]
async fn roles_in_a_course_and_at_its_owner_give_what_they_should(world: World) {
    hsa(&world).await;
    published(&world, &sources("Counting", "hsa"), None)
        .await
        .unwrap();
    let campus = world.campus();
    let slug = "counting".parse().unwrap();
    let author = world.person("An Author").await;
    given(&world, &author, CourseRole::Author).await;
    let reviewer = world.person("A Reviewer").await;
    given(&world, &reviewer, CourseRole::Reviewer).await;
    let mut people = vec![(author, [true, true, false, true])];
    people.push((reviewer, [true, false, true, true]));
    for (place, role, reads) in [
        ("hsa", Role::Administrator, true),
        ("hsa", Role::Coordinator, false),
        ("hsa", Role::Instructor, false),
        ("lums", Role::Administrator, false),
    ] {
        let person = world.person("Someone").await;
        let institution = by_slug(campus, &place.parse().unwrap()).await.unwrap();
        let institution = institution.map(|found| found.id);
        let by = Operator::at_the_command_line();
        grant_role(campus, &world.moment(), by, person.id(), institution, role)
            .await
            .unwrap();
        people.push((person, [false, false, false, reads]));
    }
    people.push((world.person("A Stranger").await, [false; 4]));
    for (place, (person, expected)) in people.iter().enumerate() {
        let read = campus.read();
        let found = [
            course_hand(read, person, &slug).await.unwrap().is_some(),
            author_of(read, person, &slug).await.unwrap().is_some(),
            reviewer_of(read, person, &slug).await.unwrap().is_some(),
            reader_of(read, person, &slug).await.unwrap().is_some(),
        ];
        assert_eq!(&found, expected, "{place}");
        let nowhere = "nowhere".parse().unwrap();
        assert!(reader_of(read, person, &nowhere).await.unwrap().is_none());
    }
}
