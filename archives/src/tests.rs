use std::io::{Cursor, Write};

use courseware::{MAX_FILES, Sources, SourcesError};
use proptest::prelude::*;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::*;

const COURSE: &[u8] = b"---\ntitle: Counting\n---\n";

/// A ZIP file with these entries, and whatever else is done to it.
fn packed(entries: &[(&str, &[u8])], more: impl FnOnce(&mut Zip)) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        zip.start_file(*name, deflated()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    more(&mut zip);
    zip.finish().unwrap().into_inner()
}

type Zip = ZipWriter<Cursor<Vec<u8>>>;

fn deflated() -> SimpleFileOptions {
    SimpleFileOptions::default().compression_method(CompressionMethod::Deflated)
}

fn nothing(_: &mut Zip) {}

/// Every place where these bytes stand, overwritten with as many others.
fn patched(mut archive: Vec<u8>, from: &[u8], to: &[u8]) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let mut at = 0;
    while let Some(found) = archive[at..]
        .windows(from.len())
        .position(|window| window == from)
    {
        archive[at + found..][..to.len()].copy_from_slice(to);
        at += found + to.len();
    }
    archive
}

fn refused(archive: &[u8]) -> Vec<Problem> {
    match read(archive, "counting") {
        Err(ArchiveError::Refused(problems)) => problems,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_written_is_read_as_it_was_and_written_the_same() {
    let mut sources = Sources::new("counting");
    let picture: Vec<u8> = (0..=255).cycle().take(40_000).collect();
    for (path, bytes) in [
        ("course.md", COURSE),
        ("01-first/01-lesson.ur.md", "گنتی".as_bytes()),
        ("assets/picture.png", &picture),
        ("assets/empty.csv", b""),
    ] {
        sources.add(path, bytes.to_vec()).unwrap();
    }
    let archive = write(&sources).unwrap();
    let again = read(&archive, "another-name").unwrap();
    assert_eq!(again, sources);
    assert_eq!(write(&again).unwrap(), archive);
}

#[test]
fn a_course_lies_at_the_top_or_in_the_only_folder_there() {
    let top = packed(&[("course.md", COURSE), ("01-a/module.md", b"x")], nothing);
    assert_eq!(read(&top, "named").unwrap().folder(), "named");
    let within = packed(
        &[
            ("counting/course.md", COURSE),
            ("counting/.git/config", b"x"),
            ("__MACOSX/counting/._course.md", b"x"),
            (".DS_Store", b"x"),
        ],
        |zip| zip.add_directory("counting/01-a", deflated()).unwrap(),
    );
    let found = read(&within, "named").unwrap();
    assert_eq!(found.folder(), "counting");
    assert_eq!(found.iter().count(), 1);
    for none in [
        packed(&[("a/course.md", COURSE), ("b/notes.md", b"x")], nothing),
        packed(&[("a/b/course.md", COURSE)], nothing),
        packed(&[("notes.md", b"x")], nothing),
        packed(&[], nothing),
    ] {
        assert_eq!(read(&none, "named"), Err(ArchiveError::NoCourse));
    }
}

#[test]
fn what_is_no_zip_file_is_refused() {
    let good = packed(&[("course.md", COURSE)], nothing);
    for bytes in [
        &b""[..],
        b"PK",
        b"PK\x05\x06",
        b"---\ntitle: Not packed\n---\n",
        &good[..good.len() - 5],
        &good[..30],
    ] {
        assert_eq!(read(bytes, "counting"), Err(ArchiveError::NotAnArchive));
    }
}

#[test]
fn names_that_lead_elsewhere_are_refused() {
    for name in [
        "../course.md",
        "counting/../../etc/passwd",
        "/etc/passwd",
        "C:/windows/system.ini",
        "..\\course.md",
        "a\\b.md",
        "a//b.md",
        "./course.md",
        "line\nbreak.md",
    ] {
        let archive = packed(&[("course.md", COURSE), (name, b"x")], nothing);
        let problems = refused(&archive);
        assert!(
            matches!(problems.as_slice(), [Problem::File(SourcesError::Path(_))]),
            "{name}: {problems:?}"
        );
    }
}

#[test]
fn names_that_are_there_twice_are_refused() {
    let twice = packed(&[("course.md", COURSE), ("course.mx", b"x")], nothing);
    let twice = patched(twice, b"course.mx", b"course.md");
    assert_eq!(refused(&twice), [Problem::Twice("course.md".to_owned())]);
    let capitals = packed(&[("course.md", COURSE), ("Course.md", b"x")], nothing);
    assert_eq!(refused(&capitals), [Problem::Twice("Course.md".to_owned())]);
}

#[test]
fn names_in_old_encodings_are_refused() {
    let archive = packed(&[("course.md", COURSE), ("caf_.md", b"x")], nothing);
    let archive = patched(archive, b"caf_.md", b"caf\x82.md");
    assert!(matches!(
        refused(&archive).as_slice(),
        [Problem::NameEncoding(_)]
    ));
}

#[test]
fn links_and_devices_are_refused() {
    let archive = packed(&[("course.md", COURSE)], |zip| {
        zip.add_symlink("assets/passwd.csv", "/etc/passwd", deflated())
            .unwrap();
    });
    assert_eq!(
        refused(&archive),
        [Problem::Link("assets/passwd.csv".to_owned())]
    );
}

#[test]
fn locked_files_and_unusual_methods_are_refused() {
    let archive = packed(&[("course.md", COURSE)], nothing);
    // The flags stand after the signature and the version: one version in the local header, two in the directory.
    let mut locked = archive.clone();
    let directory = position(&locked, b"PK\x01\x02");
    locked[6] |= 1;
    locked[directory + 8] |= 1;
    assert_eq!(
        refused(&locked),
        [Problem::Encrypted("course.md".to_owned())]
    );
    let mut odd = archive;
    odd[8] = 12;
    odd[directory + 10] = 12;
    assert_eq!(refused(&odd), [Problem::Method("course.md".to_owned())]);
}

fn position(archive: &[u8], signature: &[u8]) -> usize {
    archive
        .windows(signature.len())
        .position(|window| window == signature)
        .unwrap()
}

#[test]
fn bombs_are_refused_before_and_while_they_go_off() {
    let zeros = vec![0; 3 * 1024 * 1024];
    let bomb = packed(&[("course.md", COURSE), ("assets/a.csv", &zeros)], nothing);
    assert_eq!(refused(&bomb), [Problem::Bomb("assets/a.csv".to_owned())]);

    let large = vec![b'x'; 6 * 1024 * 1024];
    let stored = packed(&[("course.md", COURSE)], |zip| {
        let stored = deflated().compression_method(CompressionMethod::Stored);
        zip.start_file("assets/a.csv", stored).unwrap();
        zip.write_all(&large).unwrap();
    });
    assert!(matches!(
        refused(&stored).as_slice(),
        [Problem::File(SourcesError::FileTooLarge(_))]
    ));

    // It says that it is small, in both places.
    let length = u32::try_from(zeros.len()).unwrap().to_le_bytes();
    let lying = patched(bomb, &length, &1000_u32.to_le_bytes());
    assert_eq!(
        refused(&lying),
        [Problem::Damaged("assets/a.csv".to_owned())]
    );
}

#[test]
fn more_files_than_a_course_may_have_are_refused() {
    let names: Vec<String> = (0..=3 * MAX_FILES).map(|n| format!("f{n}.md")).collect();
    let entries: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    for count in [MAX_FILES + 1, 3 * MAX_FILES + 1] {
        let archive = packed(&entries[..count], nothing);
        assert_eq!(read(&archive, "counting"), Err(ArchiveError::TooManyFiles));
    }
}

#[test]
fn two_headers_that_differ_are_refused() {
    let archive = packed(&[("course.md", COURSE), ("lesson-a.md", b"x")], nothing);
    let directory = position(&archive, b"PK\x01\x02");
    let (local, central) = archive.split_at(directory);
    let mut cloaked = patched(local.to_vec(), b"lesson-a.md", b"lesson-b.md");
    cloaked.extend_from_slice(central);
    assert!(read(&cloaked, "counting").is_err());
}

#[test]
fn a_changed_byte_is_noticed() {
    let archive = packed(&[("course.md", COURSE)], |zip| {
        let stored = deflated().compression_method(CompressionMethod::Stored);
        zip.start_file("notes.md", stored).unwrap();
        zip.write_all(b"Count once.").unwrap();
    });
    let changed = patched(archive, b"Count once.", b"Count never");
    assert_eq!(refused(&changed), [Problem::Damaged("notes.md".to_owned())]);
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let _ = read(&bytes, "counting");
    }

    #[test]
    fn a_broken_archive_gives_no_more_than_its_files(
        at in any::<proptest::sample::Index>(), byte in any::<u8>(), cut in 0_usize..40
    ) {
        let mut archive = packed(&[("course.md", COURSE), ("assets/a.csv", &[b'a'; 500])], nothing);
        let place = at.index(archive.len());
        archive[place] = byte;
        archive.truncate(archive.len() - cut);
        if let Ok(sources) = read(&archive, "counting") {
            prop_assert!(sources.iter().map(|(_, bytes)| bytes.len()).sum::<usize>() <= 600);
        }
    }

    #[test]
    fn packing_and_unpacking_change_nothing(
        files in proptest::collection::btree_map("[a-z0-9]{1,8}(/[a-z0-9]{1,8}){0,2}\\.md", proptest::collection::vec(any::<u8>(), 0..200), 0..8)
    ) {
        let mut sources = Sources::new("counting");
        sources.add("course.md", COURSE.to_vec()).unwrap();
        for (path, bytes) in files {
            let _ = sources.add(&path, bytes);
        }
        let archive = write(&sources).unwrap();
        let again = read(&archive, "other").unwrap();
        prop_assert_eq!(&again, &sources);
        prop_assert_eq!(write(&again).unwrap(), archive);
    }
}
