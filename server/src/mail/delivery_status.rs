//! Delivery status notifications (RFC 3464): a mail server's report that a mail was not delivered.

use campus::messages::{Bounce, MailId};
use campus::people::EmailAddress;
use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders, PartType};
use time::OffsetDateTime;

/// The addresses for which the notification says that delivery failed for good; none for anything else, garbage
/// included.
pub(crate) fn read_delivery_status(raw: &[u8]) -> Vec<Bounce> {
    let Some(message) = MessageParser::default().parse(raw) else {
        return Vec::new();
    };
    let mail = message.parts.iter().find_map(returned_mail);
    message
        .parts
        .iter()
        .filter(|part| is_kind(part, "delivery-status"))
        .filter_map(text_of)
        .flat_map(|text| failures(&text, mail))
        .collect()
}

fn is_kind(part: &MessagePart<'_>, subtype: &str) -> bool {
    part.content_type().is_some_and(|kind| {
        kind.ctype().eq_ignore_ascii_case("message")
            && kind
                .subtype()
                .is_some_and(|name| name.eq_ignore_ascii_case(subtype))
    })
}

fn text_of(part: &MessagePart<'_>) -> Option<String> {
    let bytes = match &part.body {
        PartType::Text(text) | PartType::Html(text) => return Some(text.to_string()),
        PartType::Binary(bytes) | PartType::InlineBinary(bytes) => bytes.as_ref(),
        PartType::Message(inner) => inner.raw_message.as_ref(),
        PartType::Multipart(_) => return None,
    };
    Some(String::from_utf8_lossy(bytes).into_owned())
}

/// Number and time of the mail that came back, by the number in its headers.
fn returned_mail(part: &MessagePart<'_>) -> Option<(MailId, OffsetDateTime)> {
    let number = match &part.body {
        PartType::Message(inner) => inner.message_id().map(str::to_owned),
        // Only its headers, in a part of their own.
        _ if part
            .content_type()
            .is_some_and(|kind| kind.subtype() == Some("rfc822-headers")) =>
        {
            let headers = text_of(part)?;
            let parsed: Option<Message<'_>> = MessageParser::default().parse(headers.as_bytes());
            parsed.and_then(|message| message.message_id().map(str::to_owned))
        }
        _ => None,
    }?;
    let (id, time) = number
        .strip_prefix("seekh-")?
        .split_once('@')?
        .0
        .split_once('-')?;
    let time = OffsetDateTime::from_unix_timestamp(time.parse().ok()?).ok()?;
    Some((MailId(id.parse().ok()?), time))
}

/// The blocks about one address each that say `failed`.
fn failures(text: &str, mail: Option<(MailId, OffsetDateTime)>) -> Vec<Bounce> {
    let text = text.replace("\r\n", "\n");
    let blocks = text.split("\n\n").filter_map(|block| {
        let fields = fields(block);
        let field = |name: &str| {
            let found = fields.iter().find(|(known, _)| known == name);
            found.map(|(_, value)| value.as_str())
        };
        let status = field("status").unwrap_or_default();
        let failed = field("action")?.eq_ignore_ascii_case("failed") && status.starts_with('5');
        let address = field("original-recipient")
            .and_then(address_in)
            .or_else(|| field("final-recipient").and_then(address_in))?;
        failed.then(|| Bounce {
            address,
            reason: format!("{status} {}", field("diagnostic-code").unwrap_or_default()),
            mail,
        })
    });
    blocks.collect()
}

/// `rfc822; sana@example.org`.
fn address_in(value: &str) -> Option<EmailAddress> {
    let (_, address) = value.split_once(';')?;
    EmailAddress::parse(address.trim().trim_matches(['<', '>'])).ok()
}

/// Names in small letters, and values, unfolded.
fn fields(block: &str) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> = Vec::new();
    for line in block.lines() {
        if line.starts_with([' ', '\t']) {
            if let Some((_, value)) = fields.last_mut() {
                value.push(' ');
                value.push_str(line.trim());
            }
        } else if let Some((name, value)) = line.split_once(':') {
            fields.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
        }
    }
    fields
}
