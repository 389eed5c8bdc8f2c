use super::super::{
    Conflict, NewItem, PublishDraftRefusal, Rebased, add_item, discard_draft, publish_draft,
    rebase_draft, remove_files, save_file, start_draft, workspace,
};
use super::{author, published, saved, slug, text, with_role};
use crate::courses::{PublishRefusal, Reason};
use crate::roles::PlaceRole;
use crate::testing::{World, on_both_databases};
use crate::{Error, Line};

const LESSON: &str = "01-first-module/01-first-lesson.md";
const MODULE: &str = "01-first-module/module.md";

fn reason() -> Option<Reason> {
    Some(Reason::parse("Written anew").unwrap())
}

async fn version(world: &World, actor: &crate::people::SignedIn) -> i32 {
    let found = workspace(world.campus(), actor, &slug()).await.unwrap();
    found.unwrap().draft.unwrap().row.version
}

/// The draft's files as they are, with other texts for some.
async fn files(
    world: &World,
    actor: &crate::people::SignedIn,
    changed: &[(&'static str, &str)],
) -> Vec<(&'static str, String)> {
    let mut files = Vec::new();
    for path in ["course.md", MODULE, LESSON] {
        let text = saved(world, actor, path).await.unwrap();
        let other = changed.iter().find(|(changed, _)| *changed == path);
        files.push((path, other.map_or(text, |(_, other)| (*other).to_owned())));
    }
    files
}

#[on_both_databases]
async fn a_draft_becomes_a_revision_and_goes_on_from_it(world: World) {
    let actor = author(&world).await;
    let (campus, slug) = (world.campus(), slug());
    let at = version(&world, &actor).await;
    let made = publish_draft(campus, &world.moment(), &actor, &slug, at, reason()).await;
    let made = made.unwrap().unwrap();
    assert_eq!((made.number, made.new), (1, true));
    let found = workspace(campus, &actor, &slug).await.unwrap().unwrap();
    assert_eq!(found.draft.as_ref().unwrap().base, Some(1));
    assert!(!found.is_behind());
    let again = version(&world, &actor).await;
    let made = publish_draft(campus, &world.moment(), &actor, &slug, again, reason()).await;
    assert!(!made.unwrap().unwrap().new);
    let stale = publish_draft(campus, &world.moment(), &actor, &slug, at, reason()).await;
    assert!(matches!(
        stale,
        Err(Error::Refused(PublishDraftRefusal::ChangedMeanwhile))
    ));
    let reviewer = with_role(&world, "A Reviewer", PlaceRole::Reviewer).await;
    let tried = publish_draft(campus, &world.moment(), &reviewer, &slug, again, reason()).await;
    assert!(tried.unwrap().is_none());
}

#[on_both_databases]
async fn a_draft_with_errors_is_refused_with_all_of_them(world: World) {
    let actor = author(&world).await;
    let (campus, slug) = (world.campus(), slug());
    let broken = text("---\ntitel: Typo\n---\n\nText.\n");
    save_file(campus, &world.moment(), &actor, &slug, LESSON, 1, broken)
        .await
        .unwrap();
    let at = version(&world, &actor).await;
    let refused = publish_draft(campus, &world.moment(), &actor, &slug, at, reason()).await;
    let Err(Error::Refused(PublishDraftRefusal::Revision(PublishRefusal::Invalid(found)))) =
        refused
    else {
        panic!("a broken draft was published");
    };
    assert!(found.iter().any(|problem| problem.code == "unknown-key"));
}

#[on_both_databases]
async fn a_revision_that_came_between_is_brought_in_file_by_file(world: World) {
    let actor = author(&world).await;
    let (campus, slug) = (world.campus(), slug());
    let at = version(&world, &actor).await;
    publish_draft(campus, &world.moment(), &actor, &slug, at, reason())
        .await
        .unwrap();
    // Elsewhere both files are changed; here the lesson only.
    let lesson = "---\ntitle: A lesson\n---\n\nTheirs.\n";
    let module = "---\ntitle: Their module\n---\n";
    let theirs = files(&world, &actor, &[(LESSON, lesson), (MODULE, module)]).await;
    assert_eq!(published(&world, &theirs).await, 2);
    let mine = text("---\ntitle: A lesson\n---\n\nMine.\n");
    save_file(campus, &world.moment(), &actor, &slug, LESSON, 1, mine)
        .await
        .unwrap();
    let at = version(&world, &actor).await;
    let refused = publish_draft(campus, &world.moment(), &actor, &slug, at, reason()).await;
    assert!(matches!(
        refused,
        Err(Error::Refused(PublishDraftRefusal::Revision(
            PublishRefusal::NotNewest { newest: 2 }
        )))
    ));

    let rebased = rebase_draft(campus, &world.moment(), &actor, &slug).await;
    let expected = Rebased {
        followed: 1,
        conflicts: 1,
    };
    assert_eq!(rebased.unwrap(), Some(expected));
    assert_eq!(saved(&world, &actor, MODULE).await.unwrap(), module);
    let found = workspace(campus, &actor, &slug).await.unwrap().unwrap();
    let draft = found.draft.unwrap();
    let file = draft.file(LESSON).unwrap();
    assert_eq!(file.conflict, Some(Conflict::BothChanged));
    assert_eq!(file.theirs.as_deref(), Some(lesson));
    assert!(file.text.as_ref().unwrap().contains("Mine."));
    let at = draft.row.version;
    let refused = publish_draft(campus, &world.moment(), &actor, &slug, at, reason()).await;
    assert!(matches!(
        refused,
        Err(Error::Refused(PublishDraftRefusal::Conflicts(1)))
    ));
    // Saving settles it.
    let both = text("---\ntitle: A lesson\n---\n\nMine and theirs.\n");
    let saved = save_file(
        campus,
        &world.moment(),
        &actor,
        &slug,
        LESSON,
        file.version,
        both,
    )
    .await;
    saved.unwrap().unwrap();
    let at = version(&world, &actor).await;
    let made = publish_draft(campus, &world.moment(), &actor, &slug, at, reason()).await;
    assert_eq!(made.unwrap().unwrap().number, 3);
}

#[on_both_databases]
async fn a_draft_is_thrown_away_only_as_it_was_seen(world: World) {
    let actor = author(&world).await;
    let (campus, slug) = (world.campus(), slug());
    let at = version(&world, &actor).await;
    // Before the first revision nothing of the course would be left.
    let discarded = discard_draft(campus, &world.moment(), &actor, &slug, at).await;
    assert_eq!(discarded.unwrap(), None);
    publish_draft(campus, &world.moment(), &actor, &slug, at, reason())
        .await
        .unwrap();
    let at = version(&world, &actor).await;
    save_file(
        campus,
        &world.moment(),
        &actor,
        &slug,
        LESSON,
        1,
        text("late"),
    )
    .await
    .unwrap();
    let discarded = discard_draft(campus, &world.moment(), &actor, &slug, at).await;
    assert_eq!(discarded.unwrap(), Some(false));
    let at = version(&world, &actor).await;
    let discarded = discard_draft(campus, &world.moment(), &actor, &slug, at).await;
    assert_eq!(discarded.unwrap(), Some(true));
    let found = workspace(campus, &actor, &slug).await.unwrap().unwrap();
    assert!(found.draft.is_none());
    // Begun anew it says what was published.
    start_draft(campus, &world.moment(), &actor, &slug)
        .await
        .unwrap()
        .unwrap();
    assert!(
        saved(&world, &actor, LESSON)
            .await
            .unwrap()
            .contains("Words.")
    );
}

#[on_both_databases]
async fn what_was_published_and_is_removed_is_noted_until_it_is_there_again(world: World) {
    let actor = author(&world).await;
    let (campus, slug) = (world.campus(), slug());
    let new = |id: &str| NewItem {
        id: id.parse().unwrap(),
        title: Line::parse("Soap").unwrap(),
        text: "---\n---\n\nUse soap.\n".to_owned(),
    };
    let (moment, folder) = (world.moment(), "01-first-module");
    let soap = add_item(campus, &moment, &actor, &slug, folder, new("soap")).await;
    let soap = soap.unwrap().unwrap();
    let at = version(&world, &actor).await;
    publish_draft(campus, &moment, &actor, &slug, at, reason())
        .await
        .unwrap()
        .unwrap();

    remove_files(campus, &moment, &actor, &slug, &soap)
        .await
        .unwrap()
        .unwrap();
    let course = saved(&world, &actor, "course.md").await.unwrap();
    assert!(course.contains("\nremoved: [soap]\n"), "{course}");
    let at = version(&world, &actor).await;
    let made = publish_draft(campus, &moment, &actor, &slug, at, reason()).await;
    assert_eq!(made.unwrap().unwrap().number, 2);

    add_item(campus, &moment, &actor, &slug, folder, new("soap"))
        .await
        .unwrap()
        .unwrap();
    let course = saved(&world, &actor, "course.md").await.unwrap();
    assert!(!course.contains("removed"), "{course}");
}
