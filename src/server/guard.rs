//! Who may ask: a browser that was told the server's own address, and no page of another site that has its name lead here.

use std::net::IpAddr;

use axum::{
    extract::Request,
    http::{HeaderMap, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse as _, Response},
};

/// Lets requests through that are for this machine and only read.
pub(super) async fn guard(request: Request, next: Next) -> Response {
    if !is_for_us(request.headers()) {
        return (StatusCode::FORBIDDEN, "this server answers to `localhost` and to addresses alone\n").into_response();
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let allow = [(header::ALLOW, "GET, HEAD")];
        return (StatusCode::METHOD_NOT_ALLOWED, allow, "this server is for reading\n").into_response();
    }
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, header::HeaderValue::from_static("nosniff"));
    response
}

/// Tells whether a request names this machine: a name that somebody else can point here (DNS rebinding) does not.
fn is_for_us(headers: &HeaderMap) -> bool {
    let Some(host) = headers.get(header::HOST).and_then(|host| host.to_str().ok()) else { return false };
    let name = match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    };
    let name = name.trim_end_matches('.').to_ascii_lowercase();
    name == "localhost" || name.ends_with(".localhost") || name.parse::<IpAddr>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers_to(host: &str) -> bool {
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, host.parse().unwrap());
        is_for_us(&headers)
    }

    #[test]
    fn this_machine_is_known_by_its_names() {
        for host in ["localhost:1111", "127.0.0.1", "[::1]:1111", "site.localhost", "LOCALHOST."] {
            assert!(answers_to(host), "{host}");
        }
        for host in ["evil.example", "localhost.evil.example:1111", "127.0.0.1.evil.example", ""] {
            assert!(!answers_to(host), "{host}");
        }
        assert!(!is_for_us(&HeaderMap::new()));
    }
}
