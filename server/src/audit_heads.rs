//! The heads of the audit chain, noted in a file beside the database: who cuts the end off the chain together with its
//! entries would have to change this file too. Copy it to where the server can't write, and even that shows.

use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use campus::audit::Head;

/// Where the heads are noted.
pub(crate) fn path(data: &Path) -> PathBuf {
    data.join("audit-heads")
}

/// All heads that are noted in the file.
///
/// # Errors
/// When it can't be read, or a line in it is no head; the error names the line.
pub(crate) fn read(path: &Path) -> io::Result<Vec<Head>> {
    let mut heads = Vec::new();
    for (number, line) in (1..).zip(BufReader::new(File::open(path)?).lines()) {
        let head = parse(&line?).ok_or_else(|| {
            let problem = format!("{}: line {number} is damaged", path.display());
            io::Error::new(io::ErrorKind::InvalidData, problem)
        })?;
        heads.push(head);
    }
    Ok(heads)
}

/// The number of the newest seal that is noted; 0 where none is. Reads only the end of the file.
pub(crate) fn newest(path: &Path) -> io::Result<i64> {
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(0),
        Err(error) => return Err(error),
    };
    let length = file.metadata()?.len();
    file.seek(SeekFrom::Start(length.saturating_sub(1024)))?;
    let mut end = Vec::new();
    file.read_to_end(&mut end)?;
    let end = String::from_utf8_lossy(&end);
    let numbers = end.lines().filter_map(parse).map(|head| head.seal);
    Ok(numbers.max().unwrap_or_default())
}

/// Notes these heads.
pub(crate) fn append(path: &Path, heads: &[Head]) -> io::Result<()> {
    crate::private::make_file(path)?;
    let mut file = OpenOptions::new().read(true).append(true).open(path)?;
    let mut lines = String::new();
    if !ends_with_a_line(&mut file)? {
        // A write that was cut short must not swallow the next line.
        lines.push('\n');
    }
    for head in heads {
        lines.push_str(&format!("{} {}\n", head.seal, head.digest));
    }
    file.write_all(lines.as_bytes())?;
    file.sync_data()
}

fn ends_with_a_line(file: &mut File) -> io::Result<bool> {
    if file.metadata()?.len() == 0 {
        return Ok(true);
    }
    let mut last = [0];
    file.seek(SeekFrom::End(-1))?;
    file.read_exact(&mut last)?;
    Ok(last == *b"\n")
}

fn parse(line: &str) -> Option<Head> {
    let (seal, digest) = line.split_once(' ')?;
    let sound = digest.len() == 64 && digest.bytes().all(|byte| byte.is_ascii_hexdigit());
    Some(Head {
        seal: seal.parse().ok().filter(|seal| sound && *seal > 0)?,
        digest: digest.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(seal: i64) -> Head {
        Head {
            seal,
            digest: format!("{seal:064x}"),
        }
    }

    #[test]
    fn heads_are_kept_in_their_order_and_the_newest_is_known() {
        let folder = tempfile::tempdir().unwrap();
        let path = path(folder.path());
        assert_eq!(newest(&path).unwrap(), 0);
        append(&path, &[head(1), head(2)]).unwrap();
        for seal in 3..60 {
            append(&path, &[head(seal)]).unwrap();
        }
        assert_eq!(newest(&path).unwrap(), 59);
        let known = read(&path).unwrap();
        assert_eq!(known, (1..60).map(head).collect::<Vec<_>>());
    }

    #[test]
    fn a_line_that_was_cut_short_is_named_and_swallows_no_other() {
        let folder = tempfile::tempdir().unwrap();
        let path = path(folder.path());
        append(&path, &[head(1)]).unwrap();
        std::fs::write(&path, format!("1 {:064x}\n2 00", 1)).unwrap();
        assert_eq!(newest(&path).unwrap(), 1);
        append(&path, &[head(2)]).unwrap();
        assert_eq!(newest(&path).unwrap(), 2);
        let problem = read(&path).unwrap_err().to_string();
        assert!(problem.contains("line 2"), "{problem}");
    }
}
