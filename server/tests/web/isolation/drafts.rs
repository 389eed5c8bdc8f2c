//! The courses' authors and reviewers, and a draft of every course with words that stand nowhere else.

use campus::authoring::entity::{draft, draft_file};
use campus::courses::entity::course_role;
use campus::courses::{CourseNumber, CourseRole};
use sea_orm::{ActiveModelTrait, ActiveValue::Set};

use super::build::Town;

const QUIZ: &str = "---\nkind: quiz\ntitle: Quiz\n---\n\n## First {#first}\n\nWhat?\n\n- [x] This\n- [ ] That\n\n> So.\n";

impl Town {
    /// Gives the roles in the course, and makes its draft.
    pub(super) async fn write(&self, course: usize, number: CourseNumber, slug: &str, owner: &str) {
        let write = self.world.campus().database().write();
        for role in self
            .model
            .authoring
            .iter()
            .filter(|role| role.course == course)
        {
            let given = course_role::ActiveModel {
                course_id: Set(number),
                person_id: Set(self.people[role.person].id()),
                role: Set(match role.reviewer {
                    true => CourseRole::Reviewer,
                    false => CourseRole::Author,
                }),
                granted_at: Set(self.world.now()),
                withdrawn_at: Set(role.withdrawn.then(|| self.world.now())),
                ..Default::default()
            };
            given.insert(write).await.unwrap();
        }
        let draft = draft::ActiveModel {
            course_id: Set(number),
            version: Set(1),
            started_at: Set(self.world.now()),
            ..Default::default()
        };
        let draft = draft.insert(write).await.unwrap();
        let word = self.ledger.draft_word(course);
        let head = format!(
            "---\nid: {slug}\ntitle: Title {word}\nsummary: S\nowner: {owner}\nlanguages: [en, ur]\ncpd_hours: 1\n\
             completion:\n  lessons: 100\n---\n\nAbout {word}.\n"
        );
        for (path, text) in [
            ("course.md", head),
            ("01-registers/module.md", "---\ntitle: M\n---\n".to_owned()),
            (
                "01-registers/01-counting.md",
                format!("---\ntitle: Lesson {word}\n---\n\nText {word}.\n"),
            ),
            ("01-registers/02-counting-quiz.md", QUIZ.to_owned()),
        ] {
            let file = draft_file::ActiveModel {
                draft_id: Set(draft.id),
                path: Set(path.to_owned()),
                length: Set(i64::try_from(text.len()).unwrap()),
                text: Set(Some(text)),
                version: Set(1),
                changed_at: Set(self.world.now()),
                ..Default::default()
            };
            file.insert(write).await.unwrap();
        }
    }
}
