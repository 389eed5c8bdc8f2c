//! A browser's description of itself, in two words. Nothing else of it is kept.

use campus::people::{BrowserKind, DeviceKind, SystemKind};

/// Most browsers name those that they resemble as well, so the first that is found counts.
const BROWSERS: &[(&str, BrowserKind)] = &[
    ("Edg", BrowserKind::Edge),
    ("OPR/", BrowserKind::Opera),
    ("OPT/", BrowserKind::Opera),
    ("Opera", BrowserKind::Opera),
    ("SamsungBrowser/", BrowserKind::Samsung),
    ("UCBrowser/", BrowserKind::Uc),
    ("Firefox/", BrowserKind::Firefox),
    ("FxiOS/", BrowserKind::Firefox),
    ("Chrome/", BrowserKind::Chrome),
    ("CriOS/", BrowserKind::Chrome),
    ("Safari/", BrowserKind::Safari),
];

const SYSTEMS: &[(&str, SystemKind)] = &[
    ("KAIOS/", SystemKind::KaiOs),
    ("iPhone", SystemKind::IPhone),
    ("iPad", SystemKind::IPad),
    ("Android", SystemKind::Android),
    ("CrOS", SystemKind::ChromeOs),
    ("Windows", SystemKind::Windows),
    ("Macintosh", SystemKind::Mac),
    ("Linux", SystemKind::Linux),
];

/// What the header says, as far as it is known here.
pub(super) fn device_kind(text: &str) -> DeviceKind {
    DeviceKind {
        browser: first(BROWSERS, text),
        system: first(SYSTEMS, text),
    }
}

fn first<T: Copy>(table: &[(&str, T)], text: &str) -> Option<T> {
    table
        .iter()
        .find(|(mark, _)| text.contains(mark))
        .map(|(_, kind)| *kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_browsers_are_known() {
        use BrowserKind::*;
        use SystemKind::*;
        let like_chrome = "AppleWebKit/537.36 (KHTML, like Gecko)";
        for (text, browser, system) in [
            (
                format!("Mozilla/5.0 (Linux; Android 10; K) {like_chrome} Chrome/131.0 Mobile Safari/537.36"),
                Some(Chrome),
                Some(Android),
            ),
            (
                format!("Mozilla/5.0 (Linux; Android 13) {like_chrome} SamsungBrowser/27.0 Chrome/125.0 Mobile Safari/537.36"),
                Some(Samsung),
                Some(Android),
            ),
            (
                format!("Mozilla/5.0 (Windows NT 10.0; Win64; x64) {like_chrome} Chrome/131.0 Safari/537.36 Edg/131.0"),
                Some(Edge),
                Some(Windows),
            ),
            (
                "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0".to_owned(),
                Some(Firefox),
                Some(Linux),
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1".to_owned(),
                Some(Safari),
                Some(IPhone),
            ),
            ("Opera/9.80 (J2ME/MIDP; Opera Mini/9.80) Presto/2.5".to_owned(), Some(Opera), None),
            ("<script>alert(1)</script>".to_owned(), None, None),
            (String::new(), None, None),
        ] {
            assert_eq!(device_kind(&text), DeviceKind { browser, system }, "{text}");
        }
    }
}
