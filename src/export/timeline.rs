//! Incidents in time, as a page and as a strip on others.

use std::{collections::BTreeMap, sync::Arc};

use jiff::{ToSpan as _, civil::Date};

use super::{
    Desk, Draft, Export,
    frame::Matter,
    incidents,
    pager::{self, Sheet},
    view::{MomentView, StripView, TimelineView, View, WeekView, WeeksView},
    words,
};
use crate::{
    briefing::{Briefing, Incident, sum, total::Count},
    extract::Outcome,
    picture::{
        strip::{self, Moment},
        weeks::{self, Week},
    },
};

/// Plans the pages of the timeline.
pub(super) static EXPORT: Export = Export { name: "timeline", plan };

/// Incidents on a page, and in its strip.
const SIZE: usize = 200;
const N_STRIP: usize = 40;

/// Weeks in a picture, the newest.
const N_WEEKS: usize = 26;

fn plan<'s>(desk: &Arc<Desk<'s>>) -> Vec<Draft<'s>> {
    if desk.incidents.is_empty() {
        return Vec::new();
    }
    pager::sheets("timeline/", desk.incidents.len(), SIZE)
        .into_iter()
        .map(|sheet| {
            let desk = Arc::clone(desk);
            let address = sheet.address.clone();
            Draft::page(&address, "timeline.html", move || View::Timeline(view(&desk, &sheet)))
        })
        .collect()
}

fn view(desk: &Desk<'_>, sheet: &Sheet) -> TimelineView {
    let matter = Matter {
        title: sheet.title("Timeline"),
        description: "Each event once, in time; where the day is not sure, all days on which it may have been."
            .to_owned(),
        address: sheet.address.clone(),
        section: "timeline",
        ..Matter::default()
    };
    let is_first = sheet.number == 1;
    let newest: Vec<usize> = (0..desk.incidents.len().min(N_STRIP)).collect();
    TimelineView {
        frame: desk.frame(matter),
        strip: is_first.then(|| strip(desk, &newest)),
        weeks: if is_first { of_people(desk) } else { Vec::new() },
        incidents: desk.incidents[sheet.rows.clone()].to_vec(),
        n_incidents: desk.incidents.len(),
        pager: sheet.pager(desk),
    }
}

/// Shows incidents, given the newest first, as a strip and as a list from the oldest on.
pub(super) fn strip(desk: &Desk<'_>, incidents: &[usize]) -> StripView {
    let oldest_first: Vec<usize> = incidents.iter().rev().copied().collect();
    let places: Vec<String> =
        oldest_first.iter().map(|at| desk.briefing.incident_place(&desk.briefing.ledger.incidents[*at])).collect();
    let moments: Vec<Moment<'_>> = oldest_first
        .iter()
        .zip(&places)
        .enumerate()
        .filter_map(|(nth, (at, place))| moment(desk, nth, *at, place))
        .collect();
    let sentence = format!("Timeline of {} incidents. The list below has the same.", moments.len());
    StripView {
        picture: strip::draw(&moments, &sentence),
        moments: oldest_first
            .iter()
            .enumerate()
            .map(|(nth, at)| MomentView { number: nth + 1, incident: desk.incidents[*at].clone() })
            .collect(),
    }
}

fn moment<'m>(desk: &Desk<'_>, nth: usize, at: usize, place: &'m str) -> Option<Moment<'m>> {
    let incident = &desk.briefing.ledger.incidents[at];
    let to = incident.days.map(|days| days.to).or(incident.by)?;
    Some(Moment { number: nth + 1, name: place, from: incident.days.map(|days| days.from), to })
}

/// Shows the killed and the injured week by week.
fn of_people(desk: &Desk<'_>) -> Vec<WeeksView> {
    let counts = &desk.briefing.ledger.reckoning.counts;
    [Outcome::Killed, Outcome::Injured]
        .into_iter()
        .filter_map(|outcome| weeks(desk.briefing, outcome, counts.get(&outcome)?))
        .collect()
}

/// Adds up what is counted of an outcome in each week; none where less than two weeks are told of.
fn weeks(briefing: &Briefing<'_>, outcome: Outcome, counts: &[Count]) -> Option<WeeksView> {
    let mut by_week: BTreeMap<Date, Vec<&Count>> = BTreeMap::new();
    for count in counts {
        let incident = count.incident.map(|at| &briefing.ledger.incidents[at]);
        if let Some(day) = incident.and_then(begin) {
            by_week.entry(monday(day)).or_default().push(count);
        }
    }
    let bounds: BTreeMap<Date, _> =
        by_week.into_iter().map(|(week, counts)| (week, sum::add(counts.into_iter()))).collect();
    let (first, last) = (*bounds.keys().next()?, *bounds.keys().next_back()?);
    let all: Vec<Date> = std::iter::successors(Some(first), |week| week.checked_add(1.week()).ok())
        .take_while(|week| *week <= last)
        .collect();
    if all.len() < 2 {
        return None;
    }
    let shown = &all[all.len().saturating_sub(N_WEEKS)..];
    let every = shown.len().div_ceil(5);
    let drawn: Vec<Week> = shown
        .iter()
        .enumerate()
        .map(|(nth, week)| Week {
            label: if nth % every == 0 { week.strftime("%-d %b").to_string() } else { String::new() },
            bounds: bounds.get(week).and_then(|bounds| Some((bounds.low?, bounds.high))),
        })
        .collect();
    let greatest = drawn.iter().filter_map(|week| week.bounds).map(|(low, high)| high.unwrap_or(low)).max()?;
    let words = Briefing::outcome_words(outcome);
    let sentence = format!("{words} week by week, {} weeks. The list below has the same.", shown.len());
    Some(WeeksView {
        outcome_words: words,
        picture: weeks::draw(&drawn, greatest, &sentence),
        weeks: bounds
            .iter()
            .rev()
            .map(|(week, bounds)| WeekView { label: words::day(*week), words: incidents::range(*bounds) })
            .collect(),
    })
}

/// Tells when an incident began, or by when it is known.
fn begin(incident: &Incident) -> Option<Date> {
    incident.days.map(|days| days.from).or(incident.by)
}

fn monday(day: Date) -> Date {
    let back = i64::from(day.weekday().to_monday_zero_offset());
    day.checked_sub(back.days()).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_week_begins_on_monday() {
        assert_eq!(monday(date(2025, 6, 27)), date(2025, 6, 23));
        assert_eq!(monday(date(2025, 6, 23)), date(2025, 6, 23));
    }
}
