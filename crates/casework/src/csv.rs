//! A table as a file that a spreadsheet opens: comma-separated (RFC 4180), with the mark by which Excel knows UTF-8.

/// The mark at the beginning.
const MARK: char = '\u{feff}';

/// What a spreadsheet may take for the beginning of a formula, as wide letters too.
const BEGINS_A_FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// The table. A cell that a spreadsheet would calculate is made harmless by an apostrophe before it.
pub fn csv(rows: &[Vec<String>]) -> String {
    let mut text = String::from(MARK);
    for row in rows {
        let cells: Vec<String> = row.iter().map(|written| cell(written)).collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text
}

fn cell(written: &str) -> String {
    let apostrophe = if written.starts_with(BEGINS_A_FORMULA) { "'" } else { "" };
    let is_plain = !written.contains([',', '"', '\r', '\n']);
    if is_plain {
        return format!("{apostrophe}{written}");
    }
    format!("\"{apostrophe}{}\"", written.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// As a spreadsheet reads it.
    fn read(text: &str) -> Vec<Vec<String>> {
        let (mut rows, mut row, mut cell, mut is_quoted) = (Vec::new(), Vec::new(), String::new(), false);
        let mut letters = text.trim_start_matches(MARK).chars().peekable();
        while let Some(letter) = letters.next() {
            match letter {
                '"' if is_quoted && letters.peek() == Some(&'"') => {
                    letters.next();
                    cell.push('"');
                }
                '"' => is_quoted = !is_quoted,
                ',' if !is_quoted => row.push(std::mem::take(&mut cell)),
                '\r' if !is_quoted => {
                    letters.next();
                    row.push(std::mem::take(&mut cell));
                    rows.push(std::mem::take(&mut row));
                }
                other => cell.push(other),
            }
        }
        rows
    }

    #[test]
    fn a_formula_in_a_cell_is_harmless() {
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"] {
            assert!(csv(&[vec![formula.to_owned()]]).starts_with(&format!("{MARK}'")), "{formula}");
        }
        assert!(csv(&[vec!["=A1,B1".to_owned()]]).starts_with(&format!("{MARK}\"'=")));
    }

    proptest! {
        /// Whatever stands in the cells, they are read as they were written, and none is a formula.
        #[test]
        fn a_table_is_read_as_it_was_written(
            rows in prop::collection::vec(prop::collection::vec("[-=+@,\"a\\r\\nあ ]{0,6}", 1..4), 0..5)
        ) {
            let back = read(&csv(&rows));
            prop_assert_eq!(back.len(), rows.len());
            for (cell, written) in back.iter().flatten().zip(rows.iter().flatten()) {
                prop_assert!(!cell.starts_with(BEGINS_A_FORMULA));
                prop_assert_eq!(cell.strip_prefix('\'').unwrap_or(cell), written.as_str());
            }
        }
    }
}
