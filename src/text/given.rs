//! Given names that are common among those who write and those who are written of: what tells "Mara Vell" from "Eastern
//! Front", and a "Taras" who speaks from a firm, where nothing else does.
//!
//! A table alone; most are among the names given most often in the countries whose press is read here.

use super::word_set::WordSet;

/// Given names, in lower case, in order.
static GIVEN: WordSet = WordSet::new(
    "aaron abdul adam adrian agnes ahmed aisha alan albert alec alejandro aleksandr aleksei aleksey alex alexander \
    alexandr alexandra alexei alexey ali alice alina alison alla allison amanda amelia amina amir amy anastasia \
    anastasiia anatolii anatoliy anatoly anders andre andrea andreas andrei andrej andrew andrey andrii andriy \
    andrzej andy angela angelica anhelina anita anja ann anna anne annie anthony antoine anton antonina antonio \
    antony arjun artem arthur artur asha ashley astrid audrey aurelie barbara beata ben benjamin bernard beth bill \
    bob bogdan bohdan bohdana brad brenda brian bridget bruce bruno camille carl carla carlos carmen carol caroline \
    catherine cathy cecilia celine charles charlotte chiara chloe chris christian christina christine christoph \
    christopher cindy claire clara claudia colin connor cora craig dan dana daniel daniela danylo daria darya dave \
    david dean deborah denis denys diana diego dina dirk dmitri dmitriy dmitry dmytro dominic dominik donald donna \
    dora douglas duncan edward edwin eileen eleanor elena eli elif elisabeth elise elizabeth elizaveta ella ellen \
    emil emilia emily emma emmanuel eric erica erik erin ernesto esther ethan eugene eva evan evelyn evgeny fatima \
    fedir felix fiona florian frances francesca francesco francis francois frank franz fred frederic friederike \
    gabriel galina gareth gary gavin gennady geoffrey george georgia gerald gerard giovanni giulia grace graham \
    greg gregory guillaume gustav halina halyna hanna hannah hannes hans harriet harry hassan heather helen helena \
    helene hennadii henrik henry hryhorii hryhoriy hugh hugo ian ibrahim igor ihor ilia illia ilse ilya imogen ines \
    ingrid inha inna irene irina iryna isaac isabel isabella ivan jack jacob jacques jake james jan jana jane janet \
    jason javier jean jeff jeffrey jen jennifer jens jeremy jerome jessica jette jill jim joan joanna joe joel \
    johan johannes john jon jonas jonathan jorge jose josef joseph josh joshua juan judith julia julian julie \
    juliet julius justin kai karen karim karin karl kate katerina katharina katherine kathryn katja katya kelly ken \
    kenneth kevin khalid kim kirill klaus konstantin konstantyn kostiantyn krystyna kseniia kyle kyrylo larisa \
    larry larysa laura lauren laurence lea leah leila lena leo leon leonid leonie lesia leslie lidiia lilia liliia \
    lily lilya linda lindsay lisa liubov liudmila liudmyla liz lorenzo lorraine louis louise luc luca lucas lucia \
    lucy ludmila luis luka lukas luke lydia lyuba lyubov lyudmila lyudmyla madeleine magnus maksym malcolm manuel \
    mara marc marco marcus margaret margarita marharyta maria mariana marie mariia marina mario marion mariya mark \
    marko markus marta martha martin martina mary maryna mateusz mathieu matt matteo matthew matthias matvii \
    maurice max maxim maxym maya megan mehmet melanie melissa mia michael michal michel michelle mick miguel mike \
    mikhail mila milan mira miriam mohamed mohammed monica monika mustafa mykhailo mykola mykyta myroslava nadia \
    nadiia nadiya nancy naomi natalia natalie nataliia nataliya nataly natalya natasha nathan nazar neil nelia \
    nicholas nick nicola nicolas nicole nigel nikita nikolai nina noah noel noor nora norbert oksana olaf oleg oleh \
    oleksandr oleksandra oleksii oleksiy olena olesia olexiy olga olha oliver olivia olivier omar orysia oscar \
    ostap otto pablo pamela paola pascal patricia patrick paul paula pauline pavel pavlo pedro penelope pete peter \
    petra petro phil philip philipp pierre pieter piotr polina priya rachel rahul raisa ralph ramon raphael raymond \
    rebecca renata rene rhys richard rita rob robert roberta robin roger roland roman ron ronald rory rosa rosie \
    ross rostyslav roza ruslan ruslana russell ruth ryan sabine sally salma sam samantha samir samuel sandra sara \
    sarah sasha scott sean sebastian selim serafyma serge sergei sergey sergii sergio sergiy serhii serhiy shannon \
    sharon shaun sheila silvia simon simone snizhana sofia sofiia solomia solomiia sonia sonya sophia sophie \
    stanislav stanislava stefan stefanie stefano stella stepan stephanie stephen steve steven stewart stuart sue \
    susan susanne suzanne sven svetlana svitlana sylvia sylvie taisiia tamara tania tanya taras tatiana tatyana ted \
    teresa tess tetiana tetyana theo theresa thierry thomas tim timofey timothy timur tina tobias todd tom tomas \
    tomasz tony tracy tyler tymofii tymur uliana ursula vadim vadym valentina valentyna valeria valerie valerii \
    valeriia valeriy valery vanessa vasily vasyl vera veronica veronika viacheslav victor victoria vika viktor \
    viktoria viktoriia viktoriya vincent vira vitalii vitalina vitaliy vitaly vivian vladimir vladislav vladyslav \
    volodymyr vyacheslav walter wendy wiktor will william wolfgang xavier yana yaroslav yaroslava yelyzaveta \
    yevgenia yevgeny yevhen yevheniia yulia yuliia yuliya yura yuri yurii yuriy yury yusuf yves yvonne zachary zara \
    zhanna zinaida zoe zofia zoya",
);

/// Tells whether a word is a given name of the table, in whatever letters.
pub fn is_given(word: &str) -> bool {
    GIVEN.has_in_any_case(word)
}

#[cfg(test)]
mod tests {
    use super::is_given;

    #[test]
    fn names_are_known_and_other_words_are_not() {
        assert!(is_given("Mara") && is_given("OLEH"));
        for word in ["Eastern", "Peace", "Kyiv", "World", "News", "Night", ""] {
            assert!(!is_given(word), "{word}");
        }
    }
}
