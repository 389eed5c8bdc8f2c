//! Pictures.

use super::writer::{Place, escape};
use crate::link::{Target, resolve};

/// A picture with its size, if its file tells; `None` if it is not a file of the course.
pub(super) fn image(
    place: &Place<'_>,
    address: &str,
    alternative: &str,
    addresses: &mut Vec<String>,
) -> Option<String> {
    let Target::File { path, .. } = resolve(place.path, address) else {
        return None;
    };
    let asset = place.renderer.course.asset(&path)?;
    let source = place.renderer.links.asset(&asset.path);
    let size = asset
        .dimensions
        .map(|(width, height)| format!(" width=\"{width}\" height=\"{height}\""))
        .unwrap_or_default();
    let markup = format!(
        "<img src=\"{}\" alt=\"{}\"{size} loading=\"lazy\" decoding=\"async\">",
        escape(&source),
        escape(alternative)
    );
    addresses.push(source);
    Some(markup)
}

/// A picture that stands alone, its title underneath.
pub(super) fn figure(image: &str, title: &str) -> String {
    let caption = if title.trim().is_empty() {
        String::new()
    } else {
        format!("<figcaption>{}</figcaption>", escape(title))
    };
    format!("<figure>{image}{caption}</figure>\n")
}
