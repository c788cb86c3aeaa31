//! What names of publishers are made of, and what only looks like one: tables alone.

use crate::text::word_set::WordSet;

/// Words by which a name says that it is a publisher's, in lower case.
pub(super) static WORDS: WordSet = WordSet::new(
    "news times post herald tribune press agency broadcasting radio tv television daily journal gazette chronicle \
     observer telegraph media mail express mirror weekly newspaper magazine bulletin courier dispatch inquirer \
     standard monitor examiner digest wire network newswire newsroom channel today",
);

/// Last words of names of publishers, in lower case; elsewhere in a name they mean something else.
pub(super) static LAST_WORDS: WordSet = WordSet::new(
    "ledger sentinel beacon independent evening globe review pravda packet crier argus notebook star insider advocate guardian register echo advertiser \
     chronicler informer telegram banner pioneer",
);

/// Words that make a name a label, not a publisher's: "World News", "Latest News".
pub(super) static LABELS: WordSet = WordSet::new(
    "world latest breaking top more related news the live war ukraine russia europe international politics press \
     media daily today local national uk us business your all our other video exclusive analysis release wire wires \
     services agencies",
);

/// Words of regions that look like names.
pub(super) static COMPASS: WordSet = WordSet::new("north south east west northern southern eastern western middle");

/// First words of the names of bodies that publish releases, in lower case.
pub(super) static BODIES: WordSet = WordSet::new(
    "ministry office embassy department government permanent delegation council parliament secretariat directorate",
);

/// Words with a capital letter in the lines of any site's frame, in lower case: platforms, forms, months.
pub(super) static PLATFORMS: WordSet = WordSet::new(
    "telegram whatsapp facebook twitter google instagram youtube viber tiktok linkedin reddit bluesky threads apple \
     android ios app store play channel newsletter subscribe sign share follow join support donate become download \
     get read click copyright all rights reserved terms privacy policy cookie cookies email e-mail mail print comment \
     comments leave log login register account please thank thanks if this that your you we our it in on with for \
     from by no not more add make save copy link like tweet free contact send january february march april may june \
     july august september october november december",
);

/// Sections of sites, in lower case.
pub(super) static SECTIONS: WordSet = WordSet::new(
    "home opinion sport sports culture economy society science technology tech health environment climate travel \
     lifestyle asia africa americas conflict conflicts defence defense security army frontline events features \
     explainer explainers fact-check investigations investigation categories category reports articles article \
     updates exclusives podcasts podcast videos photos gallery galleries interviews interview commentary editorial \
     editorials columns columnists letters obituaries weather markets finance money crime courts education \
     entertainment religion people life magazine archive archives briefing briefings insight insights perspective \
     perspectives statements speeches documents publications resources projects blog blogs newsfeed diplomacy \
     government elections energy agriculture infrastructure nuclear aviation maritime migration refugees justice \
     corruption synopsis summary overview hashtags connect sanctions spotlight trending viral featured headlines \
     dispatches longreads read watch listen search subscribe shop jobs property cars puzzles horoscopes games food \
     fashion books film music arts style royals celebrity showbiz football cricket tennis rugby racing boxing golf \
     quick-read newsletters newsletter premium menu login advertisement share support donate donations",
);

/// Words of parts of sites, which no publisher's name holds, in lower case.
pub(super) static PARTS: WordSet = WordSet::new(
    "latest breaking videos photos headlines trending related stories category subscribe release releases coverage \
     archive writer writers editor editors reporter reporters correspondent correspondents menu",
);

/// Words of offices and services whom reports cite as their source, in lower case.
pub(super) static OFFICES: WordSet = WordSet::new(
    "administration administrations police staff ministry office service services prosecutor prosecutors prosecutor's \
     governor mayor head command forces force army navy brigade regiment headquarters council department president \
     minister spokesperson spokesman intelligence guard authority commission committee official",
);

/// Short names in capitals that are no publisher's.
pub(super) static CODES: WordSet = WordSet::new("UK US USA EU UN UAE DC NATO NSW DPR LPR FILE PHOTO LIVE");

/// Small words that no publisher's name holds, but mottoes do: "Public Radio for the North".
pub(super) static LOOSE: WordSet = WordSet::new("for your in on to from with at by or");

/// Last labels of the addresses of sites.
pub(super) static DOMAINS: WordSet = WordSet::new(
    "com org net info eu int news press media today live online tv world agency report post blog io co ua ru by uk ie us ca \
     au nz za in pk bd lk np my sg ph id vn th jp kr cn hk tw tr il ae sa qa ir iq eg ng ke gh de fr it es pt nl be lu ch \
     at pl cz sk hu ro bg gr cy mt hr si rs ba me mk al md lt lv ee fi se no dk is ge am az kz kg uz mn br ar mx cl",
);
