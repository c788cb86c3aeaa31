//! Views: all that a template may see, a file a page.
//!
//! A view borrows what it shows. What many pages show (a card) is made once and [`Shared`]. Every `address` in a view is
//! counted from the site's root and already ends as links of this site end: a template writes `{{ page.root }}{{ card.address }}`.

mod article;
mod card;
mod change;
mod contradiction;
mod courier;
mod entity;
mod feed;
mod finding;
mod frame;
mod home;
mod html;
mod incident;
mod ledger;
mod listing;
mod map;
mod network;
mod note;
mod prose;
mod search;
mod shared;
mod sources;
mod styleguide;
mod timeline;

use serde::Serialize;

pub use article::{ArticleView, QuarantineView, RelatedView, RepairView, SourceView, TagGroupView, TagView};
pub use card::{Card, DateView, EntityCard, EntityLink, Link};
pub use change::{CauseView, ChangeEntryView, ChangeView, ChangesFeedView, ChangesView, StepView};
pub use contradiction::{ContradictionView, ContradictionsView, PassageView};
pub use courier::{CourierArticle, CourierView};
pub use entity::{EntityArticle, EntityFacts, EntityView, IndexView, LetterView, NameView, SeenWith};
pub use feed::{EntryView, FeedView, RedirectView, RobotsView, SitemapRow, SitemapView};
pub use finding::{ClaimView, FigureView, RelationView, WhoView};
pub use frame::{Extent, Frame, PageFrame, Site};
pub use home::{HomeView, TollBox};
pub use html::Html;
pub use incident::{
    AccountView, AnswerView, IncidentCard, IncidentView, IncidentsView, MatrixColumnView, MatrixRowView, MatrixView,
    TollView,
};
pub use ledger::{ClaimsView, CountedView, FiguresView, LeftOutView, PartView, SpeakerView, TotalView};
pub use listing::{ListingView, MonthGroup, MonthView, Pager};
pub use map::{LocatorView, MapPageView, MapView, NeighbourView, PointView, TileView};
pub use network::{NetworkActor, NetworkLink, NetworkView};
pub use note::{BlockView, ElsewhereView, FigureGroup, NoteLine, NoteView, OtherView};
pub use prose::{MethodologyView, ProseView, RuleGroupView, RuleView};
pub use search::{BrowseView, SearchView};
pub use shared::Shared;
pub use sources::{BearingView, SourceRowView, SourcesView};
pub use styleguide::{ColourView, StyleguideView};
pub use timeline::{MomentView, StripView, TimelineView, WeekView, WeeksView};

/// What one page shows; serialised as the view inside.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum View<'s> {
    /// `home.html`: the front page.
    Home(HomeView<'s>),
    /// `article.html`: one article.
    Article(ArticleView<'s>),
    /// `articles.html`: a page of the list of all articles.
    Listing(ListingView),
    /// `index.html`: all entities of one kind.
    Index(IndexView),
    /// `entity.html`: one region, actor, place, weapon or topic.
    Entity(EntityView<'s>),
    /// `figures.html`: every number with an outcome.
    Figures(FiguresView),
    /// `claims.html`: who said what.
    Claims(ClaimsView),
    /// `incidents.html`: a page of the list of incidents.
    Incidents(IncidentsView),
    /// `incident.html`: one event as all articles tell it.
    Incident(IncidentView<'s>),
    /// `changes.html`: what differs from former editions.
    Changes(ChangesView),
    /// `changes.xml`: the same as a feed.
    ChangesFeed(ChangesFeedView),
    /// `contradictions.html`: passages that do not agree.
    Contradictions(ContradictionsView),
    /// `sources.html`: what it all rests on.
    Sources(SourcesView<'s>),
    /// `timeline.html`: incidents in time.
    Timeline(TimelineView),
    /// `map.html`: where it all is.
    Map(MapPageView),
    /// `network.html`: who is mentioned with whom.
    Network(NetworkView),
    /// `courier.html`: the briefing in one file.
    Courier(CourierView<'s>),
    /// `page.html` and `404.html`: a free page.
    Prose(ProseView<'s>),
    /// `search.html`: the search page.
    Search(SearchView),
    /// `methodology.html`: the rules in force.
    Methodology(MethodologyView),
    /// `styleguide.html`: every part of the theme.
    Styleguide(StyleguideView<'s>),
    /// `atom.xml`: a feed.
    Feed(FeedView),
    /// `sitemap.xml`.
    Sitemap(SitemapView),
    /// `robots.txt`.
    Robots(RobotsView),
    /// `redirect.html`: a former address.
    Redirect(RedirectView),
}

#[cfg(test)]
mod reference;
