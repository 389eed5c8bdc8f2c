//! Rows of cells as CSV (RFC 4180), for programs of any kind.

use super::sheet::Cell;

/// Without this mark at the start Excel takes the file for one in the machine's old code page, and Urdu for noise.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// The file.
pub(super) fn csv_file(
    heads: &[String],
    rows: impl Iterator<Item = Vec<Cell>>,
) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(BYTE_ORDER_MARK.to_vec());
    writer.write_record(heads.iter().map(|head| harmless(head)))?;
    for row in rows {
        writer.write_record(row.iter().map(|cell| match cell {
            Cell::Text(text) => harmless(text),
            Cell::Number(number) => number.to_string(),
            Cell::Empty => String::new(),
        }))?;
    }
    writer
        .into_inner()
        .map_err(|error| std::io::Error::other(error.to_string()).into())
}

/// A text that a spreadsheet would take for a formula is made one that it takes for a text: whoever chooses a name may
/// not choose what the coordinator's machine does when the file is opened.
fn harmless(text: &str) -> String {
    match text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) {
        true => format!("'{text}"),
        false => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_no_formula_and_ends_no_cell() {
        let row = [
            "=1+1",
            "+92",
            "-2",
            "@SUM(A1)",
            "\tx",
            "\rx",
            "a=b",
            "آمنہ, \"بی\"",
        ];
        let cells = row.map(|text| Cell::Text(text.to_owned())).to_vec();
        let heads = ["Name".to_owned()];
        let rows = [cells];
        // Rows of other lengths are no file: the head has as many columns.
        assert!(csv_file(&heads, rows.clone().into_iter()).is_err());
        let heads = vec!["H".to_owned(); row.len()];
        let file = String::from_utf8(csv_file(&heads, rows.into_iter()).unwrap()).unwrap();
        assert_eq!(
            file,
            "\u{feff}H,H,H,H,H,H,H,H\r\n'=1+1,'+92,'-2,'@SUM(A1),'\tx,\"'\rx\",a=b,\"آمنہ, \"\"بی\"\"\"\r\n"
        );
    }

    #[test]
    fn numbers_stay_numbers() {
        let heads = ["a".to_owned(), "b".to_owned()];
        let rows = [vec![Cell::Number(87), Cell::Empty]];
        let file = csv_file(&heads, rows.into_iter()).unwrap();
        assert!(file.ends_with(b"\r\n87,\r\n"));
    }
}
