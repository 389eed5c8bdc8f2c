//! Rows of cells as a workbook of Excel (XLSX), with the head in sight.

use courseware::Direction;
use rust_xlsxwriter::{Format, Workbook, XlsxError};

use super::sheet::Cell;

/// The file. Texts are written as texts, so that none is taken for a formula; a sheet in Urdu begins at the right.
pub(super) fn workbook(
    name: &str,
    direction: Direction,
    heads: &[String],
    rows: impl Iterator<Item = Vec<Cell>>,
) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name(name)?;
    sheet.set_right_to_left(direction == Direction::Rtl);
    sheet.set_freeze_panes(1, 1)?;
    let bold = Format::new().set_bold().set_text_wrap();
    for (column, head) in (0..).zip(heads) {
        sheet.write_string_with_format(0, column, head, &bold)?;
        sheet.set_column_width(column, if column == 0 { 28 } else { 16 })?;
    }
    for (row, cells) in (1..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Text(text) => {
                    sheet.write_string(row, column, text)?;
                }
                Cell::Number(number) => {
                    sheet.write_number(row, column, number)?;
                }
                Cell::Empty => {}
            }
        }
    }
    workbook.save_to_buffer()
}
