//! Modules and items by the names of their files, and the moves that change their order or names.

use super::Moves;
use crate::check::layout::numbered;
use crate::link::base_path;

/// The modules of a course in their order, by the names of its files alone: a course that has errors has an outline too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// The modules.
    pub modules: Vec<ModuleEntry>,
}

/// A module's folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModuleEntry {
    number: u32,
    /// The name of the folder, as in `01-first`.
    pub folder: String,
    /// The same without its number: the module's id, unless its file says otherwise.
    pub slug: String,
    /// The items.
    pub items: Vec<ItemEntry>,
}

/// The base file of a lesson or quiz.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemEntry {
    number: u32,
    /// Where it lies.
    pub path: String,
    /// The name without number and ending: the item's id, unless its file says otherwise.
    pub slug: String,
}

/// Which way something is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// One place towards the start.
    Up,
    /// One place towards the end.
    Down,
}

impl Outline {
    /// The outline of a course with files at these paths.
    #[must_use]
    pub fn of<'path>(paths: impl IntoIterator<Item = &'path str>) -> Self {
        let mut outline = Self::default();
        for path in paths {
            if let [folder, file] = path.split('/').collect::<Vec<_>>().as_slice() {
                outline.add(path, folder, file);
            }
        }
        outline
            .modules
            .sort_by(|a, b| (a.number, &a.folder).cmp(&(b.number, &b.folder)));
        for module in &mut outline.modules {
            module
                .items
                .sort_by(|a, b| (a.number, &a.path).cmp(&(b.number, &b.path)));
        }
        outline
    }

    fn add(&mut self, path: &str, folder: &str, file: &str) {
        let Some((number, slug)) = numbered(folder).filter(|_| folder != "assets") else {
            return;
        };
        let known = self
            .modules
            .iter()
            .position(|module| module.folder == folder);
        let at = known.unwrap_or_else(|| {
            self.modules.push(ModuleEntry {
                number,
                folder: folder.to_owned(),
                slug: slug.to_owned(),
                items: Vec::new(),
            });
            self.modules.len() - 1
        });
        let item = file
            .strip_suffix(".md")
            .filter(|_| base_path(path) == path)
            .and_then(numbered);
        if let (Some((number, slug)), Some(module)) = (item, self.modules.get_mut(at)) {
            module.items.push(ItemEntry {
                number,
                path: path.to_owned(),
                slug: slug.to_owned(),
            });
        }
    }

    /// The module in this folder.
    #[must_use]
    pub fn module(&self, folder: &str) -> Option<&ModuleEntry> {
        self.modules.iter().find(|module| module.folder == folder)
    }

    /// The item whose base file lies at this path, with its module.
    #[must_use]
    pub fn item(&self, path: &str) -> Option<(&ModuleEntry, &ItemEntry)> {
        self.modules.iter().find_map(|module| {
            let item = module.items.iter().find(|item| item.path == path)?;
            Some((module, item))
        })
    }

    /// The folder of a further module with this slug, at the end.
    #[must_use]
    pub fn next_folder(&self, slug: &str) -> String {
        let last = self.modules.iter().map(|module| module.number).max();
        format!("{:02}-{slug}", last.unwrap_or(0) + 1)
    }

    /// The new names when the module in this folder goes one place up or down; none where it can't.
    #[must_use]
    pub fn step_module(&self, folder: &str, step: Step) -> Option<Vec<(String, String)>> {
        let at = self
            .modules
            .iter()
            .position(|module| module.folder == folder)?;
        let named = self
            .modules
            .iter()
            .map(|module| (module.number, module.folder.clone(), module.slug.clone()));
        stepped(named.collect(), at, step)
    }

    /// The new names when the item at this path goes one place up or down in its module; none where it can't. The names
    /// are those of the files without their ending, without the folder.
    #[must_use]
    pub fn step_item(&self, path: &str, step: Step) -> Option<Vec<(String, String)>> {
        let (module, _) = self.item(path)?;
        let at = module.items.iter().position(|item| item.path == path)?;
        let named = module
            .items
            .iter()
            .map(|item| (item.number, item.path.clone(), item.slug.clone()));
        let names = stepped(named.collect(), at, step)?;
        let moved = names
            .into_iter()
            .map(|(path, name)| (path, format!("{}/{name}.md", module.folder)));
        Some(moved.collect())
    }

    /// Where the item at this path lies once it stands at the end of the module in this folder; none where there is no
    /// such item or module, and where the module has another item whose file is called the same.
    #[must_use]
    pub fn path_in(&self, path: &str, folder: &str) -> Option<String> {
        let (home, item) = self.item(path)?;
        let module = self.module(folder)?;
        if home.folder == module.folder {
            return Some(item.path.clone());
        }
        (!module.has_name(&item.slug)).then(|| module.next_path(&item.slug))
    }
}

impl ModuleEntry {
    /// Whether the file of one of its items is called so, number and ending aside.
    #[must_use]
    pub fn has_name(&self, slug: &str) -> bool {
        self.items.iter().any(|item| item.slug == slug)
    }

    /// The path of a further item with this slug, at the end.
    #[must_use]
    pub fn next_path(&self, slug: &str) -> String {
        let last = self.items.iter().map(|item| item.number).max();
        format!("{}/{:02}-{slug}.md", self.folder, last.unwrap_or(0) + 1)
    }

    /// Its folder under another name.
    #[must_use]
    pub fn renamed(&self, slug: &str) -> String {
        name(self.number, slug)
    }
}

impl ItemEntry {
    /// Its path under another name.
    #[must_use]
    pub fn renamed(&self, slug: &str) -> String {
        let folder = self.path.split_once('/').map_or("", |(folder, _)| folder);
        format!("{folder}/{}.md", name(self.number, slug))
    }
}

/// The moves of all files when folders or base files get other names: a folder takes what lies in it along, a base file
/// its translations.
#[must_use]
pub fn moves<'path>(
    paths: impl IntoIterator<Item = &'path str>,
    renamed: &[(String, String)],
) -> Moves {
    let mut moves = Moves::new();
    for path in paths {
        for (old, new) in renamed {
            let moved = match path.strip_prefix(old.as_str()) {
                Some(rest) if rest.starts_with('/') => Some(format!("{new}{rest}")),
                _ if base_path(path) == *old => translation_of(path, old, new),
                _ => None,
            };
            if let Some(moved) = moved.filter(|moved| moved != path) {
                moves.insert(path.to_owned(), moved);
            }
        }
    }
    moves
}

/// Where `a.ur.md` goes when `a.md` becomes `b.md`.
fn translation_of(path: &str, old: &str, new: &str) -> Option<String> {
    let ending = path.strip_prefix(old.strip_suffix(".md")?)?;
    Some(format!("{}{ending}", new.strip_suffix(".md")?))
}

/// Two neighbours change places: each takes the other's number; where numbers are not clear all are numbered anew.
fn stepped(
    mut named: Vec<(u32, String, String)>,
    at: usize,
    step: Step,
) -> Option<Vec<(String, String)>> {
    let other = match step {
        Step::Up => at.checked_sub(1)?,
        Step::Down => at + 1,
    };
    if other >= named.len() {
        return None;
    }
    let mut numbers: Vec<u32> = named.iter().map(|(number, ..)| *number).collect();
    let clear = numbers.windows(2).all(|pair| pair.first() < pair.last());
    if !clear {
        numbers = (1..).take(named.len()).collect();
    }
    named.swap(at, other);
    let renamed = named
        .into_iter()
        .zip(numbers)
        .map(|((_, old, slug), number)| (old, name(number, &slug)));
    Some(renamed.collect())
}

fn name(number: u32, slug: &str) -> String {
    format!("{number:02}-{slug}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PATHS: [&str; 8] = [
        "course.md",
        "01-m/module.md",
        "01-m/01-a.md",
        "01-m/01-a.ur.md",
        "01-m/02-b.md",
        "02-n/module.md",
        "02-n/01-c.md",
        "assets/x.svg",
    ];

    #[test]
    fn items_change_places_with_their_translations() {
        let outline = Outline::of(PATHS);
        let renamed = outline.step_item("01-m/01-a.md", Step::Down).unwrap();
        let moves = moves(PATHS, &renamed);
        let expected: Moves = [
            ("01-m/01-a.md", "01-m/02-a.md"),
            ("01-m/01-a.ur.md", "01-m/02-a.ur.md"),
            ("01-m/02-b.md", "01-m/01-b.md"),
        ]
        .map(|(old, new)| (old.to_owned(), new.to_owned()))
        .into();
        assert_eq!(moves, expected);
        assert_eq!(outline.step_item("01-m/01-a.md", Step::Up), None);
        assert_eq!(outline.step_item("01-m/02-b.md", Step::Down), None);
    }

    #[test]
    fn modules_take_everything_along() {
        let outline = Outline::of(PATHS);
        let renamed = outline.step_module("02-n", Step::Up).unwrap();
        let moves = moves(PATHS, &renamed);
        assert_eq!(moves.len(), 6);
        assert_eq!(moves.get("01-m/01-a.ur.md").unwrap(), "02-m/01-a.ur.md");
        assert_eq!(moves.get("02-n/01-c.md").unwrap(), "01-n/01-c.md");
    }

    #[test]
    fn numbers_that_are_not_clear_are_made_so() {
        let outline = Outline::of(["01-m/01-a.md", "01-m/01-b.md", "01-m/07-c.md"]);
        let renamed = outline.step_item("01-m/07-c.md", Step::Up).unwrap();
        let names: Vec<_> = renamed.iter().map(|(_, new)| new.as_str()).collect();
        assert_eq!(names, ["01-m/01-a.md", "01-m/02-c.md", "01-m/03-b.md"]);
    }

    #[test]
    fn an_item_moves_to_the_end_of_another_module() {
        let outline = Outline::of(PATHS);
        let there = outline.path_in("01-m/01-a.md", "02-n").unwrap();
        assert_eq!(there, "02-n/02-a.md");
        let moves = moves(PATHS, &[("01-m/01-a.md".to_owned(), there)]);
        assert_eq!(moves.get("01-m/01-a.ur.md").unwrap(), "02-n/02-a.ur.md");
        assert_eq!(moves.len(), 2);
        let stays = outline.path_in("02-n/01-c.md", "02-n");
        assert_eq!(stays.as_deref(), Some("02-n/01-c.md"));
        assert_eq!(outline.path_in("01-m/module.md", "02-n"), None);
        assert_eq!(outline.path_in("01-m/01-a.md", "03-o"), None);
        let taken = Outline::of(["01-m/01-a.md", "02-n/04-a.md"]);
        assert_eq!(taken.path_in("01-m/01-a.md", "02-n"), None);
    }

    #[test]
    fn what_is_added_comes_last() {
        let outline = Outline::of(PATHS);
        assert_eq!(outline.next_folder("o"), "03-o");
        assert_eq!(
            outline.module("01-m").unwrap().next_path("x"),
            "01-m/03-x.md"
        );
        let (_, item) = outline.item("01-m/02-b.md").unwrap();
        assert_eq!(item.renamed("bee"), "01-m/02-bee.md");
    }
}
