//! What a browser is called, so that its person knows it.

use campus::people::{BrowserKind, DeviceKind, SystemKind};
use language::Sentences;

/// "Chrome on Android", as far as it is known.
pub(crate) fn device_name(sentences: &Sentences, kind: DeviceKind) -> String {
    let browser = kind.browser.map(browser_name);
    let system = kind.system.map(system_name);
    match (browser, system) {
        (Some(browser), Some(system)) => sentences.people_devices_browser_on(browser, system),
        (Some(name), None) | (None, Some(name)) => name.to_owned(),
        (None, None) => sentences.people_devices_unknown(),
    }
}

fn browser_name(browser: BrowserKind) -> &'static str {
    match browser {
        BrowserKind::Chrome => "Chrome",
        BrowserKind::Edge => "Edge",
        BrowserKind::Firefox => "Firefox",
        BrowserKind::Opera => "Opera",
        BrowserKind::Safari => "Safari",
        BrowserKind::Samsung => "Samsung Internet",
        BrowserKind::Uc => "UC Browser",
    }
}

fn system_name(system: SystemKind) -> &'static str {
    match system {
        SystemKind::Android => "Android",
        SystemKind::ChromeOs => "ChromeOS",
        SystemKind::IPhone => "iPhone",
        SystemKind::IPad => "iPad",
        SystemKind::KaiOs => "KaiOS",
        SystemKind::Linux => "Linux",
        SystemKind::Mac => "macOS",
        SystemKind::Windows => "Windows",
    }
}
