//! Outlines of a site's own for its maps: `static/boundaries.geojson` (RFC 7946), polygons alone.

use serde_json::Value;

use super::{Assets, Desk};
use crate::{
    diagnostic::{Diagnostic, Location},
    picture::locator::Outline,
};

/// Name of the file among the static ones.
const NAME: &str = "boundaries.geojson";

/// Gives the outlines of the site; none where it brings none.
pub(super) fn outlines<'d>(desk: &'d Desk<'_>) -> &'d [Outline] {
    &desk.outlines
}

/// Reads the outlines of a site's static files.
///
/// # Errors
///
/// The file is no `GeoJSON`.
pub(super) fn read(assets: &Assets) -> Result<Vec<Outline>, Box<Diagnostic>> {
    let Some(bytes) = assets.bytes(NAME) else { return Ok(Vec::new()) };
    let wrong = |what: String| {
        let told = Diagnostic::error("bad-value", what).at(Location::file(format!("static/{NAME}")));
        Box::new(told.help("give it a FeatureCollection of polygons, longitude before latitude"))
    };
    let value: Value = serde_json::from_slice(bytes).map_err(|error| wrong(format!("it is no JSON: {error}")))?;
    let mut outlines = Vec::new();
    gather(&value, &mut outlines);
    if outlines.is_empty() { Err(wrong("it holds no polygon".to_owned())) } else { Ok(outlines) }
}

/// Gathers the rings of all polygons, however deep they stand.
fn gather(value: &Value, outlines: &mut Vec<Outline>) {
    for key in ["features", "geometries"] {
        value[key].as_array().into_iter().flatten().for_each(|inner| gather(inner, outlines));
    }
    if value["geometry"].is_object() {
        gather(&value["geometry"], outlines);
    }
    let coordinates = value["coordinates"].as_array().into_iter().flatten();
    match value["type"].as_str() {
        Some("Polygon") => outlines.extend(coordinates.filter_map(ring)),
        Some("MultiPolygon") => {
            outlines.extend(coordinates.filter_map(Value::as_array).flatten().filter_map(ring));
        }
        _ => {}
    }
}

/// Reads a ring of positions, longitude before latitude.
fn ring(value: &Value) -> Option<Outline> {
    value.as_array()?.iter().map(|position| Some([position[1].as_f64()?, position[0].as_f64()?])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assets(text: &str) -> Assets {
        Assets::new([(NAME.to_owned(), text.as_bytes().to_vec())])
    }

    #[test]
    fn polygons_are_found_wherever_they_stand() {
        let polygon = r#"{"type":"Polygon","coordinates":[[[34.0,48.0],[35.0,48.0],[34.0,49.0],[34.0,48.0]]]}"#;
        let multi = r#"{"type":"MultiPolygon","coordinates":[[[[30.0,50.0],[31.0,50.0],[30.0,51.0]]]]}"#;
        let text = format!(
            r#"{{"type":"FeatureCollection","features":[{{"type":"Feature","geometry":{polygon}}},{{"type":"Feature","geometry":{multi}}}]}}"#
        );
        let outlines = read(&assets(&text)).unwrap();
        assert_eq!((outlines.len(), outlines[0][1], outlines[1][0]), (2, [48.0, 35.0], [50.0, 30.0]));
    }

    #[test]
    fn what_is_no_map_is_told() {
        assert!(read(&Assets::default()).unwrap().is_empty());
        for text in ["{", "{\"type\":\"Point\",\"coordinates\":[1,2]}"] {
            let told = read(&assets(text)).unwrap_err();
            assert_eq!(told.location.unwrap().path, "static/boundaries.geojson");
        }
    }
}
