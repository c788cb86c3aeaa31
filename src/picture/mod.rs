//! Pictures, drawn when the site is built: inline SVG in the colours of the page, for people who see.
//!
//! | picture | shows |
//! |---|---|
//! | [`tiles`] | regions as equal squares, laid out by geography |
//! | [`strip`] | events in time; a date that is not sure is a span |
//! | [`weeks`] | numbers week by week, from low to high |
//! | [`range`] | one number, from low to high |
//! | [`locator`] | places by their coordinates, over a graticule |
//! | [`network`] | who is mentioned with whom |
//!
//! Pure functions of small values: the same values give the same bytes. A picture says nothing that the list beside it does
//! not say; whoever asks for one gives it a sentence for those who do not see it. Where a picture holds words it has no
//! `viewBox`, or a style for phones, so that type keeps its size. Knows neither documents nor pages.

#![expect(clippy::cast_precision_loss, reason = "a picture is drawn to a tenth of its unit")]

mod axis;
mod label;
mod layout;
pub mod locator;
pub mod network;
pub mod range;
pub mod strip;
mod svg;
pub mod tiles;
pub mod weeks;
