//! Publishers that are known by heart: their words alone do not give them away.
//!
//! A table alone.

use std::{collections::BTreeSet, sync::LazyLock};

/// Names in lower case, parted by bars.
const KNOWN: &str = "doctors without borders | médecins sans frontières | save the children | norwegian refugee council | \
    international rescue committee | unicef | unhcr | ohchr | un news | ria | \
    7news | 9news | aaj tak | abc | abp live | abs-cbn | afp | agence france-presse | al arabiya | al jazeera | \
    amnesty international | anadolu | ani | ansa | aol | ap | arab news | arise | ary | asharq al-awsat | \
    associated press | axios | balkan insight | bbc | bdnews24 | bellingcat | belta | bernama | big news network | \
    bloomberg | bne intellinews | breaking defense | breakingnews.ie | breitbart | business insider | buzzfeed | cbc \
    | cbs | censor.net | ceske noviny | cgtn | cna | cnn | colombo gazette | ctv | daily caller | daily mail | \
    daily maverick | daily sabah | daily star | dawn.com | defence express | defense one | delfi | democracy now! | \
    der spiegel | deutsche welle | devdiscourse | die welt | dpa | dw | efe | el pais | el país | emerging europe | \
    emirates 24/7 | err | espreso | euractiv | euromaidan press | euronews | european pravda | ewn | firstpost | \
    forbes | foreign affairs | foreign policy | france 24 | france24 | gb news | global news | global times | gma | \
    guardian | gulf news | haaretz | hromadske | huffington post | huffpost | human rights watch | hvg | hürriyet | \
    i24news | ians | inews | inkl | intellinews | interfax | interfax-ukraine | iol | irna | itv | jang | \
    khaleej times | kommersant | kuna | kyiv independent | kyiv post | kyodo | lbc | le monde | liga.net | livemint \
    | lrt | lsm | mail & guardian | mail online | malay mail | meduza | menafn | metro | middle east eye | \
    militarnyi | mother jones | msn | msnbc | national post | nbc | ndtv | new statesman | news beast | news24 | \
    newsbreak | newshub | newsmax | newsnation | newsweek | nhk | nikkei asia | notes from poland | \
    novaya gazeta europe | novinite | npr | nv | nz herald | oan | ocha | onet.pl | opindia | pbs | people's daily | \
    politico | politico europe | polskie radio | press tv | presstv | propublica | prothom alo | pti | radio prague \
    | rappler | rbc-ukraine | rediff | rediff.com | reliefweb | reuters | rfe/rl | rferl | ria novosti | rnz | rt | \
    rt world news | rt russia & former soviet union | rt business news | rt newsline | rte | rté | samaa | sana | sbs | scmp | scroll | sify | south china morning post | sputnik | straits times | stv \
    | suspilne | swarajya | swarajyamag | tasnim | tass | the associated press | the atlantic | the blaze | \
    the cable | the conversation | the cradle | the daily beast | the diplomat | the east african | \
    the economic times | the economist | the epoch times | the federal | the federalist | the first news | \
    the globe and mail | the guardian | the hill | the hindu | the i paper | the independent | the insider | \
    the intercept | the irish times | the jerusalem post | the kyiv independent | the mirror | the moscow times | \
    the national news | the new arab | the new statesman | the new voice of ukraine | the print | the punch | \
    the quint | the scotsman | the spectator | the star online | the straits times | the sun | the times of israel | \
    the war zone | the wire | thejournal.ie | thomson reuters | theprint | time | toronto star | trt world | tuoi tre | tvn24 | \
    tvp world | ukrainska pravda | ukrinform | ukrinform.net | unherd | unian | united24 | united24 media | unn | \
    vedomosti | vnexpress | voa | voice of america | vox | wafa | war on the rocks | wion | wsws | xinhua | yahoo | \
    yahoo! news | ynet | yonhap | zaxid.net | zero hedge | zerohedge";

/// Tells whether a name, in lower case, is a known publisher's.
pub(super) fn is_known(name: &str) -> bool {
    static NAMES: LazyLock<BTreeSet<&'static str>> = LazyLock::new(|| KNOWN.split('|').map(str::trim).collect());
    NAMES.contains(name)
}

#[cfg(test)]
mod tests {
    use super::{super::MOST_WORDS, *};

    #[test]
    fn names_are_known_whole() {
        assert!(is_known("reuters") && is_known("the guardian") && is_known("zaxid.net"));
        assert!(!is_known("the") && !is_known("") && !is_known("kyiv"));
        let n_words = |name: &str| name.split([' ', '-']).count();
        assert!(KNOWN.split('|').all(|name| n_words(name.trim()) <= MOST_WORDS), "no longer name is asked for");
    }
}
