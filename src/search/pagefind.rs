//! Pagefind as a library: records in, files out.

use std::{error::Error, path::Path};

use ::pagefind::{api::PagefindIndex, options::PagefindServiceConfig};

use super::{FOLDER, File, Record};

/// Interfaces of Pagefind's own, which the site's search page does without.
const INTERFACES: [&str; 4] = ["pagefind-ui", "pagefind-modular-ui", "pagefind-component-ui", "pagefind-highlight"];

/// Makes the files of the index, by path.
///
/// # Errors
///
/// What Pagefind says when it fails.
pub fn index(records: Vec<Record>, language: &str) -> Result<Vec<File>, String> {
    let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(|error| error.to_string())?;
    runtime.block_on(gather(records, language)).map_err(|error| error.to_string())
}

async fn gather(records: Vec<Record>, language: &str) -> Result<Vec<File>, Box<dyn Error + Send + Sync>> {
    let language = language.split('-').next().unwrap_or(language).to_owned();
    let config = PagefindServiceConfig::builder().force_language(language.clone()).keep_index_url(true).build();
    let mut index = PagefindIndex::new(Some(config))?;
    for Record { address, text, meta, filters, sort } in records {
        index.add_custom_record(address, text, language.clone(), Some(meta), Some(filters), Some(sort)).await?;
    }
    let made = index.get_files().await?;
    let mut files: Vec<File> = made
        .into_iter()
        .filter(|file| !is_interface(&file.filename))
        .map(|file| File { path: path(&file.filename), bytes: file.contents })
        .collect();
    files.sort_by(|left, right| left.path.cmp(&right.path));
    Ok(files)
}

fn is_interface(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    INTERFACES.iter().any(|interface| name.starts_with(interface))
}

fn path(file: &Path) -> String {
    let parts: Vec<_> = file.iter().map(|part| part.to_string_lossy()).collect();
    format!("{FOLDER}/{}", parts.join("/"))
}
