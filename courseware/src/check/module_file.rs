//! `module.md`, its translations, and the items beside it.

use super::body::Purpose;
use super::course_file::{SUMMARY, TITLE};
use super::layout::Folder;
use super::{Checker, Opened, self_check};
use crate::model::{Markdown, Module, ModuleId, Translated};

impl Checker<'_> {
    /// Reads a module with those of its items that can be read; `None` if its own file cannot.
    pub(crate) fn module(&mut self, folder: &Folder) -> Option<Module> {
        let path = format!("{}/module.md", folder.name);
        let head = self.module_file(&path, folder);
        let mut items = Vec::new();
        for file in &folder.items {
            let item = self.item(file);
            self.incomplete |= item.is_none();
            items.extend(item);
        }
        let (id, title, summary, introduction) = head?;
        Some(Module {
            id,
            title,
            summary,
            introduction,
            path,
            items,
        })
    }

    #[expect(
        clippy::type_complexity,
        reason = "the four parts of a module's file, taken apart at once by the only caller"
    )]
    fn module_file(
        &mut self,
        path: &str,
        folder: &Folder,
    ) -> Option<(
        ModuleId,
        Translated<String>,
        Option<Translated<String>>,
        Translated<Markdown>,
    )> {
        let Some(Opened {
            mut notes,
            mut fields,
            start,
        }) = self.open(path)
        else {
            self.module_ids.push((folder.slug.clone(), path.to_owned()));
            return None;
        };
        let base = self.base();
        let title = fields.line("title", "From register to report", TITLE, &mut notes);
        let summary =
            fields.optional_line("summary", "What the module is about", SUMMARY, &mut notes);
        let id = fields
            .optional::<ModuleId>("id", "register-to-report", &mut notes)
            .map(|id| id.value);
        fields.finish(&mut notes);
        let body = Self::body(&mut notes, start, Purpose::Text);
        self_check::refuse(&body, &mut notes);
        let introduction = Markdown(
            notes
                .file
                .slice(start..notes.file.text().len())
                .trim()
                .to_owned(),
        );
        self.close(notes, body);
        let id = id.or_else(|| folder.slug.parse().ok())?;
        self.module_ids.push((id.to_string(), path.to_owned()));
        let mut title = Translated::new(base, title.unwrap_or_default());
        let mut summary = summary.map(|summary| Translated::new(base, summary));
        let mut introduction = Translated::new(base, introduction);
        for (language, translation) in self.translations_of(path) {
            let Some((words, text)) =
                self.translated_words(&translation, summary.is_some(), &["id"])
            else {
                continue;
            };
            title.set(language, words.title);
            if let (Some(summary), Some(text)) = (&mut summary, words.summary) {
                summary.set(language, text);
            }
            introduction.set(language, text);
        }
        Some((id, title, summary, introduction))
    }
}
