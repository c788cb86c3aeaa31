//! Files that are published as they are. Style sheets and scripts carry a hash of their content in their names, so that a
//! browser may keep them for ever.

use std::{borrow::Cow, fmt::Write as _, sync::Arc};

use sha2::{Digest as _, Sha256};

use super::{Content, Desk, Draft, Export};

/// Plans the files of `static/`.
pub(super) static EXPORT: Export = Export { name: "assets", plan };

/// The files of `static/`, the theme's and the site's own.
#[derive(Debug, Clone, Default)]
pub struct Assets(Vec<Asset>);

#[derive(Debug, Clone)]
struct Asset {
    name: String,
    address: String,
    bytes: Vec<u8>,
}

impl Assets {
    /// Takes files by their names below `static/`.
    pub fn new(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        let asset = |(name, bytes): (String, Vec<u8>)| Asset { address: address(&name, &bytes), name, bytes };
        Self(files.into_iter().map(asset).collect())
    }

    /// Gives the content of a file by its name below `static/`.
    pub(super) fn bytes(&self, name: &str) -> Option<&[u8]> {
        self.0.iter().find(|asset| asset.name == name).map(|asset| asset.bytes.as_slice())
    }

    /// Gives the style sheets and scripts by name with their addresses.
    pub fn addresses(&self) -> impl Iterator<Item = (String, String)> {
        let hashed = self.0.iter().filter(|asset| asset.name != asset.address);
        hashed.map(|asset| (asset.name.clone(), asset.address.clone()))
    }
}

/// Style sheets and scripts go to `assets/` under a name with a hash; all else lies where it lay.
fn address(name: &str, bytes: &[u8]) -> String {
    let Some((stem, extension)) = name.rsplit_once('.').filter(|(_, extension)| matches!(*extension, "css" | "js"))
    else {
        return name.to_owned();
    };
    let mut hash = String::new();
    for byte in Sha256::digest(bytes).iter().take(5) {
        let _ = write!(hash, "{byte:02x}");
    }
    format!("assets/{stem}.{hash}.{extension}")
}

fn plan<'s>(desk: &Arc<Desk<'s>>) -> Vec<Draft<'s>> {
    let assets = desk.assets;
    let draft = |asset: &'s Asset| Draft {
        path: asset.address.clone(),
        content: Content::Bytes(Box::new(move || Cow::Borrowed(asset.bytes.as_slice()))),
    };
    assets.0.iter().map(draft).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_style_sheets_and_scripts_change_their_names() {
        assert_eq!(address("images/map.png", b"x"), "images/map.png");
        assert_eq!(address("theme.css", b"x"), "assets/theme.2d711642b7.css");
    }
}
