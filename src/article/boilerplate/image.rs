//! What is left of pictures and players: their places, their captions, their credits.

mod credit;
mod shown;

pub(super) use credit::{ends_in_bare_agency, is_bare_credit, is_credited, is_signed};
pub(super) use shown::{is_pictured, shows};

use super::Family;
use crate::article::rules::Rule;

/// Places of pictures.
pub(in crate::article) const PLACEHOLDER: Rule = Rule {
    id: "image-placeholder",
    reason: "A word that stands where a picture or a player stood is not part of an article.",
};

/// Captions.
pub(in crate::article) const CAPTION: Rule = Rule {
    id: "image-caption",
    reason: "A caption tells of a picture that is not here, and its credit names who took it, not who wrote the article.",
};

/// Agencies and archives as they stand in credits; a macro, so that patterns can be put together at compile time.
macro_rules! agencies {
    () => {
        r"(?:reuters|ap photo|ap|associated press|afp|getty images|getty|epa|epa-efe|epa/efe|efe|anadolu|anadolu agency|anadolu ajans.{1,3}|upi|sputnik|tass|ria novosti|ukrinform|interfax-ukraine|shutterstock|nurphoto|dpa|picture alliance|handout|pool|zuma press|zuma|alamy|xinhua|pa|pa wire|pa media|imago|imago images|bloomberg|rfe/rl|new york times|the new york times|sky news|bbc|cnn|libkos|maxar|planet labs|planet labs pbc|state emergency service of ukraine|state emergency service|ukrainian emergency service|ukraine emergency service|emergency service|dsns|the canadian press|telegram|facebook|x|instagram|file|archive|suspilne|global images ukraine)"
    };
}

pub(super) static FAMILY: Family = Family {
    rule: &PLACEHOLDER,
    patterns: &[
        r"please use (?:a |the )?[a-z]{2,20} browser\b.*",
        r"<(?:image|img|picture|figure|video|svg)\b.*",
        r"spot_img.{0,200}",
        r"audio by .{2,30}",
        r".{2,30} (?:pre-?)?player loader",
        r"(?:!\[[^\]]{0,200}\]\()?data:image/[^ ]{2,400}(?: .*)?",
        r"(?:previous|next|prev) (?:slide|slides|photo|picture|image)(?: (?:previous|next) (?:slide|photo|picture|image))?(?: full ?screen(?: mode)?)?|full ?screen mode",
        r"(?:we apologi[sz]e|sorry), but this video .*|try refreshing your browser.*",
        r"tap to (?:un)?mute",
        r"an image of a [a-z ]{3,30}\. it sy[a-z]{4,8}s? .{3,60}",
        r"watch (?:the |our )?.{2,40} (?:by clicking|in the player|in the video|above|below)\b.*",
        r"\d{1,2}:\d\d[^a-z0-9]{0,6}source: .{2,40}",
        r"\+ ?\d{1,3}(?: (?:view|more) .{0,20})?",
        r"no media source (?:currently )?available.*",
        r"(?:00?:\d\d|\d:\d\d:\d\d)(?: ?/ ?\d{1,2}:\d\d(?::\d\d)?)?",
        r"\d{1,2}:\d\d(?: \d{1,2}:\d\d(?::\d\d)?)+",
        r"item \d{1,2} of \d{1,2}\b.*",
        r"(?:now playing|up next|live tv|source: .{2,40} \d{1,2}:\d\d|play live|auto(?: \d+p)?|\d{3,4}p)",
        r"video [^.\x22]{2,60} \d{1,2}:\d\d",
        r"(?:featured|top|latest|related) videos?(?: of the day)?",
        r"(?:featured|hero|lead|main|header|article|cover|top|post|thumbnail|placeholder|embedded|alt)?[ _-]?(?:image|images|img|photo|photos|picture|video|gallery|audio|graphic|embed|infographic|thumbnail|slideshow|photo gallery|caption|credit)(?:[ _#-]?\d{1,3}(?: (?:of|/) \d{1,3})?)?(?: (?:placeholder|loading|not available|unavailable))?",
        r"\[(?:image|photo|picture|video|embed|gallery|audio|tweet|map|graphic)[^\]]{0,80}\]?",
        r"\d{1,3} ?(?:of|/) ?\d{1,3}(?: (?:images|photos|pictures))?",
        r"[a-z0-9_%()-]+\.(?:jpe?g|png|webp|gif|svg|avif|mp4)",
        r"(?:play|pause|mute|unmute|replay|fullscreen|full screen|volume|captions|settings|current time|duration|picture-in-picture)(?: (?:video|audio|clip))?(?: [\d:/ ]+)?",
        r"(?:view|open|close|enlarge|expand|toggle|hide|show)(?: the| this)? (?:image|gallery|caption|captions|fullscreen|full screen|picture|photo|photos|slideshow)(?: .{0,40})?",
        r"(?:click|tap) (?:here )?to (?:play|view|enlarge|expand|watch|zoom).*",
        r"(?:media error|playback (?:error|is not supported)|this (?:video|audio|media) (?:can ?not|cannot|is not|file|has been)).*",
        r"(?:your browser does not support).*",
    ],
};

pub(super) static CAPTION_FAMILY: Family = Family {
    rule: &CAPTION,
    patterns: &[
        r"(?:a |the )?(?:map|graphic|chart|graph|infographic)s? (?:of|showing) [^.\x22]{2,80}",
        r"<i>[^<]{3,80}</i> ?<br ?/?>.*",
        r".{0,300}\bthis image (?:has been (?:supplied|provided|released) by|may (?:offend|disturb|contain))\b.*",
        r"(?:photo|image|picture) (?:is )?(?:illustrative|for illustration(?: only)?)|illustrative",
        concat!(r"[^\x22]{20,300}\. ?(?:file|handout|pool|archive) ?/ ?", agencies!()),
        r"(?:the )?(?:(?:ukrainian|ukraine|ukraine's|russian) )?(?:state |ministry of )?emergenc(?:y|ies) (?:services?|situations)(?: of (?:ukraine|russia))?",
        r".*[^ ]image (?:source|caption), .*",
        r".*[^ ]credit\.\.\..*",
        r".*\bpurchase licensing rights\b.*",
        r"\[?\d{1,2}/\d{1,2}\][^\n]+",
        r"in this (?:[a-z]+ )?(?:photo|image|picture|photograph|screen ?grab|screenshot|frame grab|satellite image|file photo)(?: made)?,? (?:provided|released|taken|made|from|distributed|published|issued|supplied|posted)\b.*",
        r"[^\x22]{0,300}\xc2\xa9 ?(?:provided by )?[^\x22]{2,60}",
        r"stock (?:photo|image|picture).{0,60}",
        r"video by:? [^.,\x22]{3,30}",
        r"@[a-z0-9_.]{2,30} ?/ ?(?:twitter|x|instagram|telegram|facebook)",
        r"[a-z .'\x80-\xff-]{3,40} - (?:stringer|staff|contributor|pool|handout|str), [a-z ]{2,20}",
        r"[^\x22]{10,300} supplied by [a-z ]{2,40}(?:; date [a-z]{3,12})?",
        r"(?:image|photo|picture|photograph|pic|photo credits?|image credits?|picture credits?|foto|photos|images|file|file photo|file image|file pic|archive photo|pictured|illustrative photo|illustrative image|illustration|illustration photo|representative image|representational image|cover photo|featured image|screenshot|screengrab|screen grab|handout photo|credit|credits|video credit|image source|image caption|photo caption|caption|media caption|\(?photo by|photos by|photograph by|image by|pictures by|photo from|photo courtesy(?: of)?) ?(?::|,|\xc2\xa9|by | - |\.\.\.?|\xe2\x80\xa6).*",
        r"(?:image source|image caption|media caption|photo by|\(?photo by|\(photo:|\(image:|\[photo|file photo|file image|illustrative (?:photo|image)|representative image|photo courtesy of|\(file photo).*",
        r"credit\.\.\..*",
        r"(?:main |cover |lead |title |header )?(?:photo|image|picture|video) (?:source|credits?|courtesy) ?:.{2,80}",
        r"credit [a-z0-9&]{2,20}(?: [a-z0-9&]{2,20})?",
        r".*\b(?:photo|photograph|image|pic|picture|credit|photo credit|image credit|photos|pictures|video)s?: [^.:\x22]{2,70}(?:\.com)?\)?",
        concat!(r".*[\[(](?:[^\])]{0,80}/ ?)?", agencies!(), r"(?:(?: via|/|,| /)[^\])]{0,60})?\]"),
        concat!(
            r".*\((?:[^\])]{0,60}(?:photo|image|picture|file|handout)s?[^\])]{0,60}|[^\])]{2,60}/ ?",
            agencies!(),
            r"|",
            agencies!(),
            r"/[^\])]{2,60})\)"
        ),
        r".*\b(?:reuters|afp|epa|epa-efe|ap|getty images|getty|anadolu|zuma press|imago)/[a-z .'-]{3,40}",
        concat!(r".*(?:\xc2\xa9|\(c\)) ?(?:[a-z .'-]{2,40}[/,] ?)?", agencies!(), r"(?:[ /,].{0,40})?"),
        concat!(agencies!(), r"(?:(?: via |/| / |, | \| | - )[a-z /.'-]{2,50})+"),
        concat!(r"[a-z.'\x80-\xff -]{3,50} ?/ ?", agencies!(), r"(?:(?: via |/| / ).{2,40})?"),
        concat!(r"\(", agencies!(), r"\)"),
        r"(?:reuters|afp|ap|getty images|getty|epa|epa-efe|anadolu|shutterstock|handout|ap photo|reuters photo|file photo|nurphoto|pa media|pa wire)",
    ],
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::boilerplate::assert_rule;

    #[test]
    fn places_of_pictures_are_held() {
        assert_rule(
            &PLACEHOLDER,
            &[
                "image",
                "Featured-image",
                "<image>data:image/png;base64,AAAA</image>",
                "Previous slide Next slide Fullscreen mode",
                "Image 1 of 4",
                "IMG_2041.jpg",
                "Play video",
                "[video]",
                "Toggle caption",
                "View gallery",
            ],
            &[
                "The image was taken by a satellite.",
                "Image of a soldier moves a nation",
                "Video shows column of tanks near Vuhledar",
            ],
        );
    }

    #[test]
    fn captions_are_held() {
        assert_rule(
            &CAPTION,
            &[
                "Image: Rescuers carry a man from a house. Pic: Example",
                "FILE PHOTO: A soldier stands near a trench.",
                "A woman walks past a burnt car in Odesa on Monday. Photograph: A Name/AP",
                "Firefighters at work in Sumy, 3 June [Handout/Reuters]",
                "A bridge over the river. (AP Photo/A Name)",
                "<i>Mara Vell/AFP/Getty Images</i><br/>A bridge over the river",
                "Getty Images",
                "AFP via Getty Images",
                "Credit...A Name for The Example Times",
                "Image source, Getty Images",
                "Smoke over the port. REUTERS/A Name",
                "A driver inspects his bus on Tuesday. (A Name/For The Example Courier)",
                "Soldiers watch the border. | A Name/AFP via Getty Images",
                "Firefighters work at a metro station. (Emergency Service / Telegram)",
                "In this photo provided by the city, a bridge is seen, Tuesday, June 3, 2025.",
                "A bridge over the river.Credit...A Name for The Example Times",
                "A burnt bus near the market of Sumy Mara Vell/Telegram",
                "Main photo source: Mara Vell/Telegram",
                "The envoy is seen in Odesa on Feb. 14, 2026.Mara Vell—Getty Images",
                "The mayor listens to an engineer at the bridge in Odesa. EXAMPLE PRESS/Mara Vell, Pool Photo via AP",
                "Smoke rises above the port in this still image obtained from a video posted on social media.",
                "(State Emergency Service)",
                "Mara Vell/Example",
                "Mara Vell /Pool Photo via AP",
            ],
            &[
                "He posted a photo of the crater.",
                "Photos, which nobody could verify, show a fire at the port.",
                "Images by two firms show damage.",
                "Satellite images show damage at the base, analysts said (Reuters)",
                "The general showed a picture: “this is what is left,” he said.",
                "KYIV (AP) - A drone hit a bus, officials said",
                "Source: General Staff on Facebook",
                "The unit lost a plane of a known type (MiG-29/Su-27)",
                "Drones fly over the border of Sumy Oblast and/or Kharkiv",
                "The bridge was closed on Monday after engineers had found a crack in its second pillar. [AP]",
                "The statement was sent to reporters of the town on Monday via AP",
                "Nobody would be seen in this still image of a war, he wrote.",
                "He spoke at noon. “Three carts burned and two men were hurt,” he said (for the photo, see the end of the page).",
            ],
        );
    }
}
