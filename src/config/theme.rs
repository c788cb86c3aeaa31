//! `[theme]`: colours and fonts in place of the built-in theme's, as custom properties of its style sheet.
//!
//! Colours that people could not read on each other are refused: text needs 4.5 to 1, marks and lines that mean something
//! need 3 to 1 (WCAG 2.2, success criteria 1.4.3 and 1.4.11).

use std::{collections::BTreeMap, fmt::Write as _};

use schemars::JsonSchema;
use serde::Deserialize;

use crate::diagnostic::Diagnostic;

/// The roles of colours: name, built in for light and for dark, least contrast to `paper`.
const ROLES: [(&str, &str, &str, f64); 12] = [
    ("paper", "#fbfbf8", "#111517", 0.0),
    ("sheet", "#f1f2ed", "#1a2023", 0.0),
    ("ink", "#14181b", "#e8e6e0", 4.5),
    ("soft", "#454c51", "#bbc1c2", 4.5),
    ("faint", "#5f666b", "#9aa2a5", 4.5),
    ("link", "#0d4a5b", "#8fcadb", 4.5),
    ("signal", "#8a4700", "#eaaa61", 4.5),
    ("line", "#858b8e", "#727b80", 3.0),
    ("under", "#4f8594", "#6aa1b1", 3.0),
    ("hair", "#d3d6d0", "#30373b", 0.0),
    ("receipt", "#faf0c4", "#2e2a13", 0.0),
    ("hatch", "#cfae82", "#6f5734", 0.0),
];

/// The voices of fonts.
pub const VOICES: [&str; 3] = ["serif", "sans", "mono"];

/// Colours by role and fonts by voice, as `site.toml` gives them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ThemeConfig {
    /// Colours on light screens and on none.
    pub light: BTreeMap<String, String>,
    /// Colours where the reader prefers dark.
    pub dark: BTreeMap<String, String>,
    /// Lists of font families.
    pub fonts: BTreeMap<String, String>,
}

/// A role of colours as a site has it.
#[derive(Debug, Clone, PartialEq)]
pub struct Colour {
    /// Its name.
    pub role: &'static str,
    /// On light screens.
    pub light: String,
    /// On dark ones.
    pub dark: String,
    /// Contrast to `paper`, light and dark, to one.
    pub contrast: [f64; 2],
    /// The least that is accepted.
    pub least: f64,
}

impl ThemeConfig {
    /// Writes the style sheet that sets them; none where nothing is set.
    pub fn css(&self) -> Option<String> {
        let fonts = properties(&self.fonts);
        let (light, dark) = (properties(&self.light), properties(&self.dark));
        if fonts.is_empty() && light.is_empty() && dark.is_empty() {
            return None;
        }
        let mut css = format!("@layer site {{\n  :root {{{fonts}{light} }}\n");
        if !dark.is_empty() {
            let _ = writeln!(css, "  @media screen and (prefers-color-scheme: dark) {{ :root {{{dark} }} }}");
        }
        Some(css + "}\n")
    }

    /// Gives every role of colours as it is with what is set.
    pub fn colours(&self) -> Vec<Colour> {
        let set = |colours: &BTreeMap<String, String>, role: &str, built_in: &str| {
            colours.get(role).cloned().unwrap_or_else(|| built_in.to_owned())
        };
        let paper = [("light", &self.light), ("dark", &self.dark)].map(|(scheme, set)| colour(scheme, set, "paper"));
        let apart = |shown: &str, paper: Option<[u8; 3]>| {
            channels(shown).zip(paper).map_or(0.0, |(shown, paper)| contrast(shown, paper))
        };
        ROLES
            .iter()
            .map(|(role, light, dark, least)| {
                let (light, dark) = (set(&self.light, role, light), set(&self.dark, role, dark));
                let contrast = [apart(&light, paper[0]), apart(&dark, paper[1])];
                Colour { role, light, dark, contrast, least: *least }
            })
            .collect()
    }

    /// Tells of everything that cannot be.
    pub(super) fn examine(&self) -> Vec<Diagnostic> {
        let mut told = Vec::new();
        for (scheme, colours) in [("light", &self.light), ("dark", &self.dark)] {
            for (role, colour) in colours {
                if !ROLES.iter().any(|(known, ..)| known == role) {
                    told.push(unknown(&format!("theme.{scheme}"), role, &ROLES.map(|(known, ..)| known)));
                } else if channels(colour).is_none() {
                    let message = format!("`{colour}` is no colour for `theme.{scheme}.{role}`");
                    told.push(Diagnostic::error("bad-value", message).help("write it as `#rrggbb`"));
                }
            }
            if told.is_empty() {
                told.extend(unreadable(scheme, colours));
            }
        }
        for (voice, families) in &self.fonts {
            if !VOICES.contains(&voice.as_str()) {
                told.push(unknown("theme.fonts", voice, &VOICES));
            } else if families.contains(['{', '}', ';', '<', '>', '\\']) {
                let message = format!("`{families}` is no list of font families for `theme.fonts.{voice}`");
                told.push(Diagnostic::error("bad-value", message).help("write families parted by commas"));
            }
        }
        told
    }
}

fn properties(values: &BTreeMap<String, String>) -> String {
    values.iter().fold(String::new(), |mut css, (name, value)| {
        let _ = write!(css, " --{name}: {value};");
        css
    })
}

fn unknown(table: &str, key: &str, known: &[&str]) -> Diagnostic {
    let message = format!("unknown key `{key}` in `[{table}]`");
    Diagnostic::error("unknown-key", message).help(format!("there are {}", known.join(", ")))
}

/// Tells of colours that stand too little apart from the paper.
fn unreadable(scheme: &str, colours: &BTreeMap<String, String>) -> Vec<Diagnostic> {
    let colour = |role: &str| colour(scheme, colours, role);
    let Some(paper) = colour("paper") else { return Vec::new() };
    let told = |(role, .., least): &(&str, &str, &str, f64)| {
        let contrast = contrast(colour(role)?, paper);
        let message = format!("the contrast of `{role}` to `paper` is {contrast:.1} to 1 in `[theme.{scheme}]`");
        let help = format!("choose colours of {least} to 1 or more, so that everybody can read them");
        (contrast < *least).then(|| Diagnostic::error("bad-value", message).help(help))
    };
    ROLES.iter().filter_map(told).collect()
}

/// Gives the colour of a role, set or built in.
fn colour(scheme: &str, colours: &BTreeMap<String, String>, role: &str) -> Option<[u8; 3]> {
    let (_, light, dark, _) = ROLES.iter().find(|(known, ..)| *known == role)?;
    let built_in = if scheme == "light" { light } else { dark };
    channels(colours.get(role).map_or(built_in, String::as_str))
}

/// Reads `#rgb` or `#rrggbb`.
fn channels(colour: &str) -> Option<[u8; 3]> {
    let digits = colour.strip_prefix('#').filter(|digits| digits.is_ascii())?;
    let channel = |at: usize| match digits.len() {
        3 => u8::from_str_radix(&digits[at..=at].repeat(2), 16).ok(),
        6 => u8::from_str_radix(&digits[at * 2..at * 2 + 2], 16).ok(),
        _ => None,
    };
    Some([channel(0)?, channel(1)?, channel(2)?])
}

/// Measures the contrast of two colours, from 1 to 21, as WCAG 2.2 defines it.
fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(channels: [u8; 3]) -> f64 {
    let linear = |channel: u8| {
        let channel = f64::from(channel) / 255.0;
        if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
    };
    let [red, green, blue] = channels.map(linear);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(toml: &str) -> ThemeConfig {
        toml::from_str(toml).unwrap()
    }

    #[test]
    fn only_what_is_set_is_written() {
        assert_eq!(ThemeConfig::default().css(), None);
        let css = read("light = { link = \"#003366\" }\nfonts = { serif = \"Literata, serif\" }").css().unwrap();
        assert_eq!(css, "@layer site {\n  :root { --serif: Literata, serif; --link: #003366; }\n}\n");
        let css = read("dark = { link = \"#99ccff\" }").css().unwrap();
        assert!(css.contains("(prefers-color-scheme: dark) { :root { --link: #99ccff; } }"), "{css}");
    }

    #[test]
    fn what_cannot_be_read_is_refused() {
        for (toml, message) in [
            ("light = { linc = \"#003366\" }", "unknown key `linc` in `[theme.light]`"),
            ("light = { link = \"blue\" }", "`blue` is no colour for `theme.light.link`"),
            ("light = { link = \"#cccccc\" }", "the contrast of `link` to `paper` is 1.5 to 1 in `[theme.light]`"),
            ("dark = { paper = \"#777777\" }", "the contrast of `ink` to `paper` is 3.6 to 1 in `[theme.dark]`"),
            ("fonts = { serif = \"x } body {\" }", "`x } body {` is no list of font families for `theme.fonts.serif`"),
        ] {
            assert_eq!(read(toml).examine()[0].message, message);
        }
        assert!(read("light = { link = \"#036\", paper = \"#fff\" }").examine().is_empty());
    }

    #[test]
    fn the_built_in_colours_are_those_of_the_style_sheet_and_can_be_read() {
        let css = include_str!("../../static/theme.css");
        let (light, dark) = css.split_once("prefers-color-scheme: dark").unwrap();
        for (role, bright, night, _) in ROLES {
            assert!(light.contains(&format!("--{role}: {bright};")), "{role}");
            assert!(dark.contains(&format!("--{role}: {night};")), "{role}");
        }
        assert!(unreadable("light", &BTreeMap::new()).is_empty());
        assert!(unreadable("dark", &BTreeMap::new()).is_empty());
    }

    #[test]
    fn black_on_white_is_the_greatest_contrast() {
        assert!((contrast([0; 3], [255; 3]) - 21.0).abs() < 1e-9);
    }
}
