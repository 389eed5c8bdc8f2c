//! QR codes, read back the way a telephone reads them.

use super::*;

const ADDRESS: &str = "https://learn.example.org/verify/000000000001CJZ5";

/// Draws the SVG with ten pixels a module.
fn pixels(svg: &str) -> (usize, Vec<bool>) {
    let side: usize = svg
        .split_once("viewBox=\"0 0 ")
        .and_then(|(_, rest)| rest.split_once(' '))
        .map(|(side, _)| side.parse().unwrap())
        .unwrap();
    let width = side * 10;
    let mut dark = vec![false; width * width];
    let (_, path) = svg.split_once("<path fill=\"#000\" d=\"").unwrap();
    let (path, _) = path.split_once('"').unwrap();
    for run in path.split('z').filter(|run| !run.is_empty()) {
        let (place, rest) = run.strip_prefix('M').unwrap().split_once('h').unwrap();
        let (x, y) = place.split_once(' ').unwrap();
        let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
        let length: usize = rest.split_once('v').unwrap().0.parse().unwrap();
        for row in y * 10..(y + 1) * 10 {
            dark[row * width + x * 10..row * width + (x + length) * 10].fill(true);
        }
    }
    (width, dark)
}

#[test]
fn a_scanner_reads_the_address() {
    let (width, dark) = pixels(&qr_svg(ADDRESS, "QR").unwrap());
    let mut image =
        rqrr::PreparedImage::prepare_from_bitmap(width, width, |x, y| dark[y * width + x]);
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1);
    assert_eq!(grids[0].decode().unwrap().1, ADDRESS);
}

#[test]
fn four_modules_around_it_stay_white() {
    let (width, dark) = pixels(&qr_svg(ADDRESS, "QR").unwrap());
    for (place, &is_dark) in dark.iter().enumerate() {
        let (x, y) = (place % width, place / width);
        let edge = x.min(y).min(width - 1 - x).min(width - 1 - y);
        assert!(!is_dark || edge >= 40, "dark at {x}, {y}");
    }
}

#[test]
fn the_label_can_not_break_out_and_nothing_is_styled() {
    let svg = qr_svg(ADDRESS, "\"><script>alert(1)</script>&").unwrap();
    assert!(svg.contains("role=\"img\""));
    assert!(svg.contains("aria-label=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;\""));
    assert!(!svg.contains("<script") && !svg.contains("style") && !svg.contains("currentColor"));
}

#[test]
fn an_endless_address_is_an_error() {
    assert_eq!(qr_svg(&"a".repeat(5_000), "QR"), Err(AddressTooLong));
}
