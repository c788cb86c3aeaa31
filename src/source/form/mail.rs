//! Mail, and pages that a browser saved as one file of the same form (MHTML).

use mail_parser::{HeaderValue, Message, MessageParser, MessagePart, MimeHeaders as _, PartType};

use super::{Read, html};
use crate::source::{Manuscript, Stated, decode::Fault};

pub(super) fn read(bytes: &[u8]) -> Result<Read, Fault> {
    let message = MessageParser::default().parse(bytes).ok_or(Fault::Binary)?;
    if is_saved_page(&message)
        && let Some(page) = page(&message)
    {
        return html::read_text(page);
    }
    let stated = stated(&message);
    let (manuscript, too_deep) = match (plain(&message), page(&message)) {
        (Some(text), _) => (wrapped(stated, text), None),
        (None, Some(page)) => {
            let (lines, too_deep) = html::fragment(page);
            (Manuscript::lay(stated, lines), too_deep)
        }
        (None, None) => return Err(Fault::Empty),
    };
    Ok(Read { too_deep, ..Read::one(manuscript) })
}

/// Puts the subject above a letter in plain text, whose lines are left as they are: they may be broken to a width.
fn wrapped(stated: Stated, text: &str) -> Manuscript {
    let title = stated.title.as_deref().unwrap_or_default();
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    Manuscript { text: format!("{title}\n\n{text}").trim_start().to_owned(), stated, asides: Vec::new() }
}

/// Tells whether a browser saved a page: it names no receiver, and the first part is a page.
fn is_saved_page(message: &Message<'_>) -> bool {
    let is_related = message.content_type().is_some_and(|form| form.subtype() == Some("related"));
    message.to().is_none() && (is_related || message.header("Snapshot-Content-Location").is_some())
}

fn page<'m>(message: &'m Message<'_>) -> Option<&'m str> {
    message.parts.iter().find_map(|part| match &part.body {
        PartType::Html(page) => Some(page.as_ref()),
        _ => None,
    })
}

/// Gives the plain text of a letter, which holds no frame.
fn plain<'m>(message: &'m Message<'_>) -> Option<&'m str> {
    message.parts.iter().find_map(|part| match &part.body {
        PartType::Text(text) if !is_attached(part) && !text.trim().is_empty() => Some(text.as_ref()),
        _ => None,
    })
}

fn is_attached(part: &MessagePart<'_>) -> bool {
    part.content_disposition().is_some_and(mail_parser::ContentType::is_attachment)
}

/// Says what stands on the envelope. Who sends to a list is a publisher, and who writes a letter its author.
fn stated(message: &Message<'_>) -> Stated {
    let sender = message.from().and_then(|from| from.first()).and_then(|from| from.name()).map(str::to_owned);
    let is_list = ["List-Id", "List-Unsubscribe", "List-Post"].iter().any(|name| message.header(*name).is_some());
    let language = message.header("Content-Language").and_then(|language| match language {
        HeaderValue::Text(language) => Some(language.to_string()),
        HeaderValue::TextList(languages) => languages.first().map(ToString::to_string),
        _ => None,
    });
    Stated {
        title: message.subject().map(without_marks).filter(|title| !title.is_empty()),
        author: sender.clone().filter(|_| !is_list),
        publisher: sender.filter(|_| is_list),
        published: message.date().map(mail_parser::DateTime::to_rfc3339),
        url: None,
        language,
    }
}

/// Takes "Fwd:" and "Re:" off a subject.
fn without_marks(subject: &str) -> String {
    let mut subject = subject.trim();
    while let Some((mark, rest)) = subject.split_once(':') {
        if !["re", "fw", "fwd"].contains(&mark.trim().to_lowercase().as_str()) {
            break;
        }
        subject = rest.trim();
    }
    subject.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manuscript(text: &str) -> Manuscript {
        read(text.as_bytes()).unwrap().articles.remove(0).manuscript
    }

    #[test]
    fn the_envelope_states_and_is_no_text() {
        let manuscript = manuscript(
            "From: Example Digest <a@example.org>\nTo: b@example.org\nList-Id: <digest.example.org>\nSubject: Fwd: Bridge closed\nDate: Tue, 03 Jun 2025 10:00:00 +0300\nContent-Type: text/plain; charset=utf-8\n\nIt was closed.\n",
        );
        assert_eq!(manuscript.text, "Bridge closed\n\nIt was closed.\n");
        assert_eq!(manuscript.stated.publisher.as_deref(), Some("Example Digest"));
        assert_eq!(manuscript.stated.author, None);
        assert!(manuscript.stated.published.unwrap().starts_with("2025-06-03"));
    }

    #[test]
    fn a_page_saved_as_one_file_is_a_page() {
        let paragraph = "It was closed on Monday after engineers found a crack in one of the pillars, the town said.";
        let page = format!(
            "From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/a\nSubject: Bridge closed\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"x\"\n\n--x\nContent-Type: text/html; charset=utf-8\n\n<html><head><title>Bridge closed</title></head><body><article><h1>Bridge closed</h1><p>{paragraph}</p><p>{paragraph}</p></article></body></html>\n--x--\n"
        );
        assert!(manuscript(&page).text.contains(paragraph));
    }
}
