//! `figures.csv`: the figures as a table, with a row of HXL hashtags under that of names (HXL 1.1), so that humanitarian
//! tools read it as it is.

use super::figures::{Row, rows};
use crate::export::Desk;

/// The columns, each with its hashtag.
const COLUMNS: [(&str, &str); 24] = [
    ("id", "#meta+id"),
    ("incident", "#event+id"),
    ("outcome", "#affected+type"),
    ("number", "#affected+num"),
    ("qualifier", "#affected+qualifier"),
    ("low", "#affected+min"),
    ("best", "#affected+best"),
    ("high", "#affected+max"),
    ("class", "#affected+class"),
    ("of", "#affected+subset"),
    ("date_start", "#date+start"),
    ("date_end", "#date+end"),
    ("country", "#country+code"),
    ("region_code", "#adm1+code"),
    ("region", "#adm1+name"),
    ("place", "#loc+name"),
    ("lat", "#geo+lat"),
    ("lon", "#geo+lon"),
    ("speaker", "#contact+name"),
    ("counted", "#status+counted"),
    ("left_out", "#description+reason"),
    ("evidence", "#description+evidence"),
    ("source", "#meta+source"),
    ("url", "#meta+url"),
];

/// Writes the table.
pub(super) fn write(desk: &Desk<'_>) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut put = |record: Vec<String>| writer.write_record(record).expect("memory takes every record");
    put(COLUMNS.iter().map(|(name, _)| (*name).to_owned()).collect());
    put(COLUMNS.iter().map(|(_, tag)| (*tag).to_owned()).collect());
    for row in rows(desk) {
        put(record(desk, &row).map(safe).to_vec());
    }
    writer.into_inner().expect("memory takes every record")
}

fn record(desk: &Desk<'_>, row: &Row<'_>) -> [String; COLUMNS.len()] {
    let lexicon = desk.briefing.lexicon;
    let place = row.places.first().and_then(|id| lexicon.get(id));
    let region = place.and_then(|place| place.region.as_deref().map_or(Some(place), |id| lexicon.get(id)));
    let country = region.and_then(|region| region.country.as_deref()).and_then(|id| lexicon.get(id));
    // One point stands for one town; several places, or a region, have none.
    let at = place.filter(|place| row.places.len() == 1 && place.region.is_some()).and_then(|place| place.at);
    let number = |number: Option<u64>| number.map_or_else(String::new, |number| number.to_string());
    let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
    let names: Vec<&str> =
        row.places.iter().filter_map(|id| lexicon.get(id)).map(|place| place.name.as_str()).collect();
    let speaker = row.speaker.and_then(|id| lexicon.get(id)).map(|entity| entity.name.as_str()).or(row.speaker_words);
    [
        row.id.clone(),
        text(row.incident),
        row.outcome.to_owned(),
        number(row.number),
        row.qualifier.to_owned(),
        number(row.low),
        number(row.best),
        number(row.high),
        row.class.to_owned(),
        text(row.of),
        row.days.map_or_else(String::new, |days| days.from.to_string()),
        row.days.map_or_else(String::new, |days| days.to.to_string()),
        text(country.and_then(|country| country.iso.as_deref())),
        text(region.and_then(|region| region.pcode.as_deref().or(region.iso.as_deref()))),
        text(region.map(|region| region.name.as_str())),
        if names.is_empty() { text(row.place_words) } else { names.join("; ") },
        at.map_or_else(String::new, |at| at[0].to_string()),
        at.map_or_else(String::new, |at| at[1].to_string()),
        text(speaker),
        row.counted.to_string(),
        text(row.left_out.as_deref()),
        text(row.evidence),
        text(row.publisher),
        text(row.url),
    ]
}

/// Keeps a spreadsheet from taking words for a formula.
fn safe(cell: String) -> String {
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t']) && cell.parse::<f64>().is_err();
    if is_formula { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use super::safe;

    #[test]
    fn words_are_no_formulas_and_numbers_stay() {
        assert_eq!(["=1+1", "-3.5", "five"].map(|cell| safe(cell.to_owned())), ["'=1+1", "-3.5", "five"]);
    }
}
