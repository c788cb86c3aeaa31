//! What a browser gets for an address: a file, a part of it, a hint that it has it already, or the 404 page.

use std::sync::Arc;

use axum::{
    body::Body,
    extract::State,
    http::{HeaderMap, Method, StatusCode, Uri, header, response},
    response::Response,
};
use sha2::{Digest as _, Sha256};

use super::{
    File, Shared, media, page,
    range::{Part, part},
    target::{Target, target},
};

/// The page for addresses that lead nowhere.
pub(super) const NOT_FOUND: &str = "404.html";

/// Answers a request for a file of the site.
pub(super) async fn answer(
    State(shared): State<Arc<Shared>>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let made = tokio::task::spawn_blocking(move || find(&shared, uri.path())).await;
    let found = made.unwrap_or_else(|_| Found::stand_in(StatusCode::INTERNAL_SERVER_ERROR, "This page failed."));
    let mut response = found.respond(&headers);
    if method == Method::HEAD {
        *response.body_mut() = Body::empty();
    }
    response
}

/// What was found at an address.
enum Found {
    /// Another address is meant.
    Elsewhere(String),
    /// A file.
    File { status: StatusCode, media: &'static str, bytes: Vec<u8> },
}

fn find(shared: &Shared, path: &str) -> Found {
    let up = up(path, &shared.base);
    let Target::File(file) = target(path, &shared.base) else {
        let is_above = path == "/" || format!("{path}/") == shared.base;
        return if is_above { Found::Elsewhere(shared.base.clone()) } else { not_found(shared, "", &up) };
    };
    let state = shared.state();
    let Some(source) = state.source else {
        let waiting = Found::stand_in(StatusCode::SERVICE_UNAVAILABLE, "There is no page to show yet.");
        return waiting.live(&up, &file);
    };
    match source.file(&file) {
        File::Bytes(bytes) => {
            let found = Found::File { status: StatusCode::OK, media: media::of(&file), bytes: bytes.to_vec() };
            found.live(&up, &file)
        }
        File::Broken(_) => {
            let broken = Found::stand_in(StatusCode::INTERNAL_SERVER_ERROR, "This page cannot be made.");
            broken.live(&up, &file)
        }
        File::Nothing if matches!(source.file(&format!("{file}/index.html")), File::Bytes(_)) => {
            Found::Elsewhere(format!("{path}/"))
        }
        File::Nothing => not_found(shared, &file, &up),
    }
}

fn not_found(shared: &Shared, file: &str, up: &str) -> Found {
    let page = shared.state().source.map(|source| source.file(NOT_FOUND));
    let found = match page {
        Some(File::Bytes(bytes)) => {
            Found::File { status: StatusCode::NOT_FOUND, media: media::HTML, bytes: bytes.to_vec() }
        }
        _ => Found::stand_in(StatusCode::NOT_FOUND, "There is no such page."),
    };
    found.live(up, file)
}

/// Gives the way from an address up to the site's root: relative, so that it holds behind any proxy.
fn up(path: &str, base: &str) -> String {
    let below = path.strip_prefix(base).unwrap_or_default();
    match below.matches('/').count() {
        0 => "./".to_owned(),
        n_folders => "../".repeat(n_folders),
    }
}

impl Found {
    fn stand_in(status: StatusCode, words: &str) -> Self {
        Self::File { status, media: media::HTML, bytes: page::stand_in(words) }
    }

    /// Makes a page a live one.
    fn live(self, up: &str, path: &str) -> Self {
        match self {
            Self::File { status, media, bytes } if media == media::HTML => {
                Self::File { status, media, bytes: page::with_script(&bytes, up, path) }
            }
            other => other,
        }
    }

    fn respond(self, headers: &HeaderMap) -> Response {
        let (status, media, bytes) = match self {
            Self::Elsewhere(address) => {
                return built(
                    Response::builder().status(StatusCode::FOUND).header(header::LOCATION, address),
                    Vec::new(),
                );
            }
            Self::File { status, media, bytes } => (status, media, bytes),
        };
        let etag = format!("\"{}\"", page::hex(&Sha256::digest(&bytes)[..12]));
        let head = Response::builder()
            .header(header::CONTENT_TYPE, media)
            .header(header::CACHE_CONTROL, "no-cache")
            .header(header::ETAG, &etag)
            .header(header::ACCEPT_RANGES, "bytes");
        let asked = |name: header::HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
        if status == StatusCode::OK && asked(header::IF_NONE_MATCH).is_some_and(|known| knows(known, &etag)) {
            return built(head.status(StatusCode::NOT_MODIFIED), Vec::new());
        }
        let is_same = asked(header::IF_RANGE).is_none_or(|known| known == etag);
        let range = asked(header::RANGE).filter(|_| is_same && status == StatusCode::OK);
        match part(range, bytes.len()) {
            Part::Whole => built(head.status(status).header(header::CONTENT_LENGTH, bytes.len()), bytes),
            Part::Bytes(range) => {
                let said = format!("bytes {}-{}/{}", range.start, range.end - 1, bytes.len());
                let head = head.status(StatusCode::PARTIAL_CONTENT).header(header::CONTENT_RANGE, said);
                built(head.header(header::CONTENT_LENGTH, range.len()), bytes[range].to_vec())
            }
            Part::Beyond => {
                let said = format!("bytes */{}", bytes.len());
                let head = head.status(StatusCode::RANGE_NOT_SATISFIABLE).header(header::CONTENT_RANGE, said);
                built(head, Vec::new())
            }
        }
    }
}

/// Tells whether a browser has the file that an `ETag` names.
fn knows(known: &str, etag: &str) -> bool {
    known.split(',').map(str::trim).any(|known| known == "*" || known.trim_start_matches("W/") == etag)
}

fn built(head: response::Builder, bytes: Vec<u8>) -> Response {
    head.body(Body::from(bytes)).unwrap_or_else(|_| Response::new(Body::empty()))
}
