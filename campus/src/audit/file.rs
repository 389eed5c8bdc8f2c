//! The log as a file, JSON Lines, that can be checked without the database.

use std::io::{self, BufRead, Write};

use sha2::{Digest, Sha256};

use super::Head;
use super::chain::{AuditKey, Signed};
use super::problem::{Problem, Report};
use super::verify::Verifier;
use super::walk::{End, Line, walk};
use crate::{Campus, Error, Failure};

/// Writes the whole log: each entry and each seal a line, and a last line that signs all before it. Erasable values are
/// left out unless they are asked for.
///
/// # Errors
/// When the file can't be written, or when the database fails.
pub async fn export_file(
    campus: &Campus,
    key: &AuditKey,
    with_values: bool,
    to: &mut (impl Write + Send),
) -> Result<u64, Error<io::Error>> {
    let mut digest = Sha256::new();
    let mut lines = 0;
    let mut written = Ok(());
    let walked = walk(campus, with_values, |line| {
        let mut text = serde_json::to_string(&line)?;
        text.push('\n');
        digest.update(&text);
        lines += 1;
        written = to.write_all(text.as_bytes());
        match written {
            Ok(()) => Ok(()),
            Err(_) => Err(Failure::Invariant("the file can't be written")),
        }
    });
    let walked = walked.await;
    written.map_err(Error::Refused)?;
    walked?;
    let digest = hex::encode(digest.finalize());
    let end = Line::End(End {
        lines,
        signature: key.sign(Signed::File, &digest),
        digest,
    });
    writeln!(to, "{}", serde_json::to_string(&end)?)
        .and_then(|()| to.flush())
        .map_err(Error::Refused)?;
    Ok(lines)
}

/// Checks such a file.
///
/// # Errors
/// When it can't be read.
pub fn verify_file(
    key: &AuditKey,
    heads: &[Head],
    mut from: impl BufRead,
) -> Result<Report, Error<io::Error>> {
    let mut verifier = Verifier::new(key, heads);
    let mut digest = Sha256::new();
    let (mut lines, mut end, mut problems) = (0, None, Vec::new());
    let mut text = Vec::new();
    loop {
        text.clear();
        let read = from.read_until(b'\n', &mut text);
        if read.map_err(Error::Refused)? == 0 {
            break;
        }
        if end.is_some() {
            problems.push(Problem::FileCut);
            break;
        }
        match serde_json::from_slice(&text) {
            Ok(Line::End(found)) => end = Some(found),
            Ok(line) => {
                digest.update(&text);
                lines += 1;
                verifier.take(line)?;
            }
            Err(_) => {
                digest.update(&text);
                lines += 1;
                problems.push(Problem::LineUnreadable(lines));
            }
        }
    }
    let digest = hex::encode(digest.finalize());
    match end {
        None => problems.push(Problem::FileCut),
        Some(end)
            if end.digest != digest
                || end.lines != lines
                || !key.confirms(Signed::File, &end.digest, &end.signature) =>
        {
            problems.push(Problem::FileChanged);
        }
        Some(_) => {}
    }
    let mut report = verifier.finish();
    let other_key = report.problems == [Problem::OtherKey];
    // With another key no signature fits, that of the file neither.
    for problem in problems {
        if !(other_key && problem == Problem::FileChanged) {
            report.found(problem);
        }
    }
    Ok(report)
}
