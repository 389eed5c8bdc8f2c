//! The glossary, and questions that several quizzes draw from.

use courseware::Language;

use super::super::{
    AddRefusal, add_glossary, add_questions, removal, remove_files, translate, workspace,
};
use super::{author, saved, slug, with_role};
use crate::roles::PlaceRole;
use crate::testing::{World, on_both_databases};
use crate::{Error, Line};

const TEXT: &str = "---\n---\n\n## Term {#term}\n\nMeaning.\n";

#[on_both_databases]
async fn they_are_added_once_translated_and_removed_with_their_translations(world: World) {
    let actor = author(&world).await;
    let (campus, slug) = (world.campus(), slug());
    let title = Line::parse("Words: all").unwrap();
    let added = add_glossary(campus, &world.moment(), &actor, &slug, &title, TEXT).await;
    assert_eq!(added.unwrap().unwrap(), "glossary.md");
    let text = saved(&world, &actor, "glossary.md").await.unwrap();
    assert!(
        text.starts_with("---\ntitle: \"Words: all\"\n---\n"),
        "{text}"
    );
    let name = "soap".parse().unwrap();
    let again = add_glossary(campus, &world.moment(), &actor, &slug, &title, TEXT).await;
    assert!(matches!(again, Err(Error::Refused(AddRefusal::FileTaken))));
    let moment = world.moment();
    let added = add_questions(campus, &moment, &actor, &slug, &name, &title, TEXT).await;
    assert_eq!(added.unwrap().unwrap(), "questions/soap.md");
    let moment = world.moment();
    let again = add_questions(campus, &moment, &actor, &slug, &name, &title, TEXT).await;
    assert!(matches!(again, Err(Error::Refused(AddRefusal::FileTaken))));

    for path in ["glossary.md", "questions/soap.md"] {
        let moment = world.moment();
        let urdu = translate(campus, &moment, &actor, &slug, path, Language::Urdu).await;
        let urdu = urdu.unwrap().unwrap();
        let going = removal(campus, &actor, &slug, path).await.unwrap().unwrap();
        assert_eq!(going.paths, [path, urdu.as_str()]);
        // A translation goes alone.
        let one = removal(campus, &actor, &slug, &urdu)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(one.paths, [urdu.as_str()]);
        remove_files(campus, &world.moment(), &actor, &slug, path)
            .await
            .unwrap()
            .unwrap();
        assert!(saved(&world, &actor, &urdu).await.is_none());
    }
}

#[on_both_databases]
async fn reviewers_add_nothing(world: World) {
    let actor = author(&world).await;
    let reviewer = with_role(&world, "A Reviewer", PlaceRole::Reviewer).await;
    let (campus, slug) = (world.campus(), slug());
    let title = Line::parse("Words").unwrap();
    let moment = world.moment();
    let added = add_glossary(campus, &moment, &reviewer, &slug, &title, TEXT).await;
    assert!(added.unwrap().is_none());
    let name = "soap".parse().unwrap();
    let added = add_questions(campus, &moment, &reviewer, &slug, &name, &title, TEXT).await;
    assert!(added.unwrap().is_none());
    let found = workspace(campus, &actor, &slug).await.unwrap().unwrap();
    assert!(found.draft.unwrap().file("glossary.md").is_none());
}
