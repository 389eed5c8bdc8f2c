//! Competency frameworks as tables, and what is known of them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use crate::check::code::Code;
use crate::check::decode;
use crate::check::notes::{about_file, suggest};
use crate::diagnostic::Diagnostic;
use crate::model::{Competency, CompetencyCode, Language, Translated};

/// The tables that every installation knows, with the files they stand in.
const SHIPPED: [(&str, &str); 2] = [
    (
        "decode.csv",
        include_str!("../../content/frameworks/decode.csv"),
    ),
    ("hee.csv", include_str!("../../content/frameworks/hee.csv")),
];
/// The columns of a table. The first three must be there.
const COLUMNS: [&str; 6] = [
    "framework",
    "code",
    "title_en",
    "title_ur",
    "level",
    "source",
];
const NEEDED: usize = 3;
/// The longest title and source, in characters.
const LONGEST: usize = 200;
/// How many competencies one table may hold.
const MOST: usize = 5_000;

/// The competencies that courses may name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frameworks(BTreeMap<CompetencyCode, Competency>);

/// A table that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrameworkTable {
    /// Its competencies in their order, at least one, each code once.
    pub competencies: Vec<Competency>,
    /// Where each framework is described, in words or as an address, by the framework's code.
    pub sources: BTreeMap<String, String>,
}

impl Frameworks {
    /// DECODE and HEE, which come with the program.
    #[must_use]
    pub fn shipped() -> &'static Self {
        static FRAMEWORKS: LazyLock<Frameworks> = LazyLock::new(|| {
            let mut known = Frameworks::default();
            for (file, table) in SHIPPED {
                // That the shipped tables can be read is what a test below is for.
                if let Ok(table) = read_framework(file, table.as_bytes()) {
                    known.extend(table.competencies);
                }
            }
            known
        });
        &FRAMEWORKS
    }

    /// Adds competencies; one that is known is replaced.
    pub fn extend(&mut self, competencies: impl IntoIterator<Item = Competency>) {
        let named = competencies
            .into_iter()
            .map(|competency| (competency.code.clone(), competency));
        self.0.extend(named);
    }

    /// The competency with this code.
    #[must_use]
    pub fn get(&self, code: &CompetencyCode) -> Option<&Competency> {
        self.0.get(code)
    }

    /// Every competency, sorted by code.
    pub fn iter(&self) -> impl Iterator<Item = &Competency> {
        self.0.values()
    }

    /// What may have been meant by a code that is not known.
    pub(crate) fn suggest(&self, code: &CompetencyCode) -> String {
        let frameworks: BTreeSet<&str> = self.0.keys().map(CompetencyCode::framework).collect();
        let of_framework: Vec<&str> = self
            .0
            .keys()
            .filter(|known| known.framework() == code.framework())
            .map(CompetencyCode::as_str)
            .collect();
        if of_framework.is_empty() {
            let frameworks: Vec<&str> = frameworks.into_iter().collect();
            format!(
                "of frameworks, {}; another comes in with `seekh framework import FILE.csv`",
                suggest(code.framework(), &frameworks)
            )
        } else {
            let mut near = of_framework;
            near.sort_by_key(|known| strsim::damerau_levenshtein(code.as_str(), known));
            near.truncate(8);
            suggest(code.as_str(), &near)
        }
    }
}

/// Reads a framework's table: CSV with the columns `framework`, `code`, `title_en`, and perhaps `title_ur`, `level`
/// and `source`.
///
/// # Errors
/// Everything that is wrong with it, each with its line.
pub fn read_framework(file: &str, bytes: &[u8]) -> Result<FrameworkTable, Vec<Diagnostic>> {
    let Ok((text, _)) = decode(file, bytes) else {
        return Err(vec![problem(
            file,
            1,
            "the file is not UTF-8 text",
            "save it as CSV with the encoding UTF-8",
        )]);
    };
    let mut reader = csv::ReaderBuilder::new()
        .trim(csv::Trim::All)
        .from_reader(text.text().as_bytes());
    let mut table = Table {
        file,
        found: Vec::new(),
        seen: BTreeMap::new(),
        read: FrameworkTable {
            competencies: Vec::new(),
            sources: BTreeMap::new(),
        },
    };
    let columns = match reader.headers() {
        Ok(headers) => table.columns(headers),
        Err(error) => {
            table.broken(&error);
            None
        }
    };
    if let Some(columns) = columns {
        for record in reader.records() {
            match record {
                Ok(record) => table.row(&columns, &record),
                Err(error) => table.broken(&error),
            }
        }
        if table.read.competencies.is_empty() && table.found.is_empty() {
            let help =
                "write a line for each competency, as in `DECODE,HIS,Health information systems`";
            table.complain(1, "the table has no competency", help);
        }
    }
    if table.found.is_empty() {
        Ok(table.read)
    } else {
        Err(table.found)
    }
}

struct Table<'file> {
    file: &'file str,
    found: Vec<Diagnostic>,
    /// The line of each code.
    seen: BTreeMap<CompetencyCode, u32>,
    read: FrameworkTable,
}

/// Where each of [`COLUMNS`] stands.
type Columns = [Option<usize>; COLUMNS.len()];

fn problem(
    file: &str,
    line: u32,
    message: impl Into<String>,
    help: impl Into<String>,
) -> Diagnostic {
    Diagnostic {
        line,
        ..about_file(Code::FrameworkTable, file, message, help)
    }
}

impl Table<'_> {
    fn complain(&mut self, line: u32, message: impl Into<String>, help: impl Into<String>) {
        self.found.push(problem(self.file, line, message, help));
    }

    fn broken(&mut self, error: &csv::Error) {
        let line = error
            .position()
            .and_then(|position| u32::try_from(position.line()).ok())
            .unwrap_or(1);
        let message = match error.kind() {
            csv::ErrorKind::UnequalLengths {
                expected_len, len, ..
            } => {
                format!("this line has {len} fields, the first line has {expected_len}")
            }
            _ => "this line cannot be read as CSV".to_owned(),
        };
        let help =
            "separate the fields by commas; put a field that holds a comma into \"double quotes\"";
        self.complain(line, message, help);
    }

    fn columns(&mut self, headers: &csv::StringRecord) -> Option<Columns> {
        let mut columns: Columns = [None; COLUMNS.len()];
        for (place, name) in headers.iter().enumerate() {
            let name = name.trim_start_matches('\u{feff}').to_ascii_lowercase();
            let known = COLUMNS.iter().position(|known| *known == name);
            match known.and_then(|known| columns.get_mut(known)) {
                Some(column) if column.is_none() => *column = Some(place),
                Some(_) => self.complain(
                    1,
                    format!("the column `{name}` is there twice"),
                    "keep one of the two",
                ),
                None => {
                    let shown: String = name.chars().take(64).collect();
                    self.complain(
                        1,
                        format!("`{shown}` is not a column of a framework"),
                        suggest(&shown, &COLUMNS),
                    );
                }
            }
        }
        for (name, column) in COLUMNS.iter().zip(&columns).take(NEEDED) {
            if column.is_none() {
                let help = "begin the file with a line such as `framework,code,title_en,title_ur,level,source`";
                self.complain(1, format!("the column `{name}` is missing"), help);
            }
        }
        self.found.is_empty().then_some(columns)
    }

    fn row(&mut self, columns: &Columns, record: &csv::StringRecord) {
        let line = record
            .position()
            .and_then(|position| u32::try_from(position.line()).ok())
            .unwrap_or(1);
        let field = |name: &str| {
            let at = COLUMNS.iter().position(|known| *known == name)?;
            let text = record.get((*columns.get(at)?)?)?;
            (!text.is_empty()).then_some(text)
        };
        for name in ["title_en", "title_ur", "level", "source"] {
            let length = field(name).map_or(0, |text| text.chars().count());
            if length > LONGEST {
                let message = format!("`{name}` has {length} characters, {LONGEST} are the most");
                self.complain(line, message, "say it shorter");
            }
        }
        let (Some(framework), Some(code), Some(title)) =
            (field("framework"), field("code"), field("title_en"))
        else {
            let help = "fill in the framework's code, the competency's code and its English title";
            self.complain(
                line,
                "`framework`, `code` or `title_en` is empty here",
                help,
            );
            return;
        };
        let code = match format!("{framework}:{code}").parse::<CompetencyCode>() {
            Ok(code) => code,
            Err(_) => {
                let shown: String = format!("{framework}:{code}").chars().take(64).collect();
                let help = "use Latin letters, digits, `-`, `_` and `.` in both, at most 64 characters together";
                self.complain(line, format!("`{shown}` cannot be a competency"), help);
                return;
            }
        };
        if let Some(earlier) = self.seen.insert(code.clone(), line) {
            let message = format!("`{code}` is there twice: it stands on line {earlier} too");
            self.complain(line, message, "keep one of the two lines");
            return;
        }
        if self.read.competencies.len() >= MOST {
            if self.read.competencies.len() == MOST {
                let help = "import it in parts: each file adds to what is known";
                self.complain(line, format!("the table has more than {MOST} lines"), help);
            }
            return;
        }
        let mut title = Translated::new(Language::English, title.to_owned());
        if let Some(urdu) = field("title_ur") {
            title.set(Language::Urdu, urdu.to_owned());
        }
        if let Some(source) = field("source") {
            self.read
                .sources
                .entry(framework.to_owned())
                .or_insert_with(|| source.to_owned());
        }
        self.read.competencies.push(Competency {
            code,
            title,
            level: field("level").map(ToOwned::to_owned),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_tables_are_sound_in_both_languages_and_name_their_source() {
        for (file, table) in SHIPPED {
            let table = read_framework(file, table.as_bytes()).unwrap();
            assert!(table.competencies.len() >= 4, "{file}");
            assert_eq!(table.sources.len(), 1, "{file}");
            let both = |competency: &Competency| competency.title.has(Language::Urdu);
            assert!(table.competencies.iter().all(both), "{file}");
        }
        let his = "DECODE:HIS".parse().unwrap();
        let found = Frameworks::shipped().get(&his).unwrap();
        assert_eq!(found.title.base(), "Health information systems");
    }

    #[test]
    fn what_is_wrong_in_a_table_is_said_with_its_line() {
        let table = "framework,code,title_en\nTIGER,A1,One\nTIGER,A1,Again\nTIGER,,No code\nTIGER,B ä,Odd\nTIGER,C\n";
        let found = read_framework("tiger.csv", table.as_bytes()).unwrap_err();
        let lines: Vec<u32> = found.iter().map(|found| found.line).collect();
        assert_eq!(lines, [3, 4, 5, 6], "{found:#?}");
        assert!(found.iter().all(|found| found.help.is_some()));
        for broken in ["", "a,b,c\n1,2,3\n", "framework,code,title_en\n", "\u{0}"] {
            assert!(
                read_framework("a.csv", broken.as_bytes()).is_err(),
                "{broken:?}"
            );
        }
        assert!(read_framework("a.csv", b"\xff").is_err());
    }

    #[test]
    fn a_slip_in_a_code_is_answered_with_what_was_meant() {
        let known = Frameworks::shipped();
        let suggest = |code: &str| known.suggest(&code.parse().unwrap());
        assert!(suggest("DECODE:HSI").contains("did you mean `DECODE:HIS`"));
        assert!(suggest("DECOD:HIS").contains("did you mean `DECODE`"));
        assert!(suggest("TIGER:X").contains("seekh framework import"));
    }
}
