//! The built-in theme, as part of the binary: a row a file (a test compares with the folders).

macro_rules! templates {
    ($($name:literal,)*) => { &[$(($name, include_str!(concat!("../../templates/", $name)))),*] };
}

macro_rules! statics {
    ($($name:literal,)*) => { &[$(($name, include_bytes!(concat!("../../static/", $name)))),*] };
}

/// Names and texts of the templates.
pub(super) static TEMPLATES: &[(&str, &str)] = templates![
    "404.html",
    "article.html",
    "articles.html",
    "atom.xml",
    "base.html",
    "changes.html",
    "changes.xml",
    "claims.html",
    "components/card.html",
    "components/claim.html",
    "components/contradiction.html",
    "components/entity.html",
    "components/figure.html",
    "components/incident.html",
    "components/note.html",
    "components/pager.html",
    "components/section.html",
    "components/source.html",
    "components/tiles.html",
    "components/timeline.html",
    "contradictions.html",
    "courier.html",
    "entity.html",
    "figures.html",
    "home.html",
    "incident.html",
    "incidents.html",
    "index.html",
    "map.html",
    "methodology.html",
    "network.html",
    "page.html",
    "redirect.html",
    "robots.txt",
    "search.html",
    "sitemap.xml",
    "sources.html",
    "styleguide.html",
    "timeline.html",
];

/// Names and contents of the static files.
pub(super) static STATIC: &[(&str, &[u8])] = statics![
    "article.css",
    "charts.css",
    "code.css",
    "courier.css",
    "favicon.svg",
    "fonts/OFL.txt",
    "fonts/sans-cyrillic.woff2",
    "fonts/sans.woff2",
    "fonts/serif-cyrillic.woff2",
    "fonts/serif-italic.woff2",
    "fonts/serif.woff2",
    "ledger.css",
    "pictures.css",
    "search.css",
    "search.js",
    "site.js",
    "theme.css",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &str) -> Vec<String> {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let files = walkdir::WalkDir::new(&root).sort_by_file_name().into_iter().filter_map(Result::ok);
        let files = files.filter(|entry| entry.file_type().is_file());
        let name =
            |path: &std::path::Path| path.strip_prefix(&root).map(|name| name.to_string_lossy().replace('\\', "/"));
        files.filter_map(|entry| name(entry.path()).ok()).filter(|name| !name.contains("README")).collect()
    }

    #[test]
    fn every_file_of_the_theme_has_its_row() {
        let mut templates: Vec<&str> = TEMPLATES.iter().map(|(name, _)| *name).collect();
        let mut statics: Vec<&str> = STATIC.iter().map(|(name, _)| *name).collect();
        templates.sort_unstable();
        statics.sort_unstable();
        let (mut in_templates, mut in_static) = (names("templates"), names("static"));
        in_templates.sort_unstable();
        in_static.sort_unstable();
        assert_eq!(templates, in_templates);
        assert_eq!(statics, in_static);
    }
}
