//! What templates can do with a value that Tera cannot.

use jiff::{civil::Date, fmt::strtime};
use tera::{Kwargs, State, Tera, TeraResult};

/// Makes the filters known.
pub(super) fn register(tera: &mut Tera) {
    tera.register_filter("number", |number: i64, _: Kwargs, _: &State<'_>| grouped(number));
    tera.register_filter("plural", plural);
    tera.register_filter("date", date);
    tera.register_filter("json", |value: tera::Value, _: Kwargs, _: &State<'_>| json(&value));
    tera.register_filter("plain", |html: String, _: Kwargs, _: &State<'_>| plain(&html));
    tera.register_filter("host", |url: String, _: Kwargs, _: &State<'_>| host(&url));
}

/// `{{ 3000 | number }}`: "3,000".
fn grouped(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().filter_map(|group| std::str::from_utf8(group).ok()).collect();
    let sign = if number < 0 { "−" } else { "" };
    format!("{sign}{}", groups.join(","))
}

/// `{{ n | plural(one="article") }}`: "1 article", "2 articles"; `many` where it is no plain plural.
#[expect(clippy::needless_pass_by_value, reason = "the form that Tera asks of a filter")]
fn plural(number: i64, arguments: Kwargs, _: &State<'_>) -> TeraResult<String> {
    let one = arguments.must_get::<String>("one")?;
    let many = arguments.get::<String>("many")?.unwrap_or_else(|| format!("{one}s"));
    Ok(format!("{} {}", grouped(number), if number == 1 { one } else { many }))
}

/// `{{ "2025-06-27" | date(format="%-d %b") }}`: "27 Jun"; what is no day stays as it is.
#[expect(clippy::needless_pass_by_value, reason = "the form that Tera asks of a filter")]
fn date(text: String, arguments: Kwargs, _: &State<'_>) -> TeraResult<String> {
    let format = arguments.get::<String>("format")?.unwrap_or_else(|| "%-d %B %Y".to_owned());
    let Ok(day) = text.parse::<Date>() else { return Ok(text) };
    strtime::format(&format, day).map_err(tera::Error::message)
}

/// `{{ value | json }}`: the value as JSON that may stand in a `<script>`.
fn json(value: &tera::Value) -> TeraResult<String> {
    let text = serde_json::to_string(value).map_err(tera::Error::message)?;
    Ok(text.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026"))
}

/// `{{ note.html | plain | safe }}`: the words of HTML that is safe, without its tags.
fn plain(html: &str) -> String {
    let words = html.split('<').enumerate().map(|(nth, part)| match part.split_once('>') {
        Some((_, words)) if nth > 0 => words,
        _ => part,
    });
    words.collect::<String>().trim().to_owned()
}

/// `{{ url | host }}`: the part of an address that tells whose it is.
fn host(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or_default().trim_start_matches("www.").to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(template: &str) -> String {
        let mut tera = Tera::new();
        register(&mut tera);
        tera.add_raw_template("x.txt", template).unwrap();
        tera.render("x.txt", &tera::Context::new()).unwrap()
    }

    #[test]
    fn html_is_told_without_its_tags() {
        assert_eq!(plain("<p>See <a href=\"../x\">A &amp; B</a>.</p>\n"), "See A &amp; B.");
    }

    #[test]
    fn values_are_shown_for_people() {
        assert_eq!(show("{{ 3000 | number }}"), "3,000");
        assert_eq!(
            show("{{ 1 | plural(one=\"day\") }} {{ 2 | plural(one=\"entry\", many=\"entries\") }}"),
            "1 day 2 entries"
        );
        assert_eq!(show("{{ \"2025-06-27\" | date(format=\"%-d %b\") }}"), "27 Jun");
        assert_eq!(show("{{ \"2025-06\" | date }}"), "2025-06");
        assert_eq!(show("{{ \"https://www.a.example/x\" | host }}"), "a.example");
    }
}
