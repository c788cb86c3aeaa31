//! Given names that are common among those who write: what tells "Mara Vell" from "Eastern Front" where nothing else does.
//!
//! A table alone; most are among the names given most often in the countries whose press is read here.

/// Given names, in lower case, in order.
const GIVEN: &str = "aaron abdul adam adrian agnes ahmed aisha alan albert alec alejandro aleksandr aleksei alex alexander \
    alexandra alexei ali alice alina alison allison amanda amelia amina amir amy anastasia anastasiia anatolii anders andre \
    andrea andreas andrei andrej andrew andrii andriy andrzej andy angela anita anja ann anna anne annie anthony antoine \
    anton antonio antony arjun artem arthur asha ashley astrid audrey aurelie barbara beata ben benjamin bernard beth bill \
    bob bogdan bohdan brad brenda brian bridget bruce bruno camille carl carla carlos carmen carol caroline catherine cathy \
    cecilia celine charles charlotte chiara chloe chris christian christina christine christoph christopher cindy claire \
    clara claudia colin connor cora craig dan dana daniel daniela danylo daria darya dave david dean deborah denis denys \
    diana diego dina dirk dmitri dmitry dmytro dominic dominik donald donna dora douglas duncan edward edwin eileen elena \
    eleanor eli elif elisabeth elise elizabeth ella ellen emil emilia emily emma emmanuel eric erica erik erin ernesto esther \
    ethan eugene eva evan evelyn fatima felix fiona florian frances francesca francesco francis francois frank franz fred \
    frederic friederike gabriel gareth gary gavin geoffrey george georgia gerald gerard giovanni giulia grace graham greg \
    gregory guillaume gustav hanna hannah hannes hans harriet harry hassan heather helen helena helene henrik henry hugh hugo \
    ian ibrahim igor ihor ilse ilya imogen ines ingrid inna irene irina iryna isaac isabel isabella ivan jack jacob jacques \
    jake james jan jana jane janet jason javier jean jeff jeffrey jen jennifer jens jeremy jerome jessica jette jill jim joan \
    joanna joe joel johan johannes john jon jonas jonathan jorge jose josef joseph josh joshua juan judith julia julian julie \
    juliet julius justin kai karen karim karin karl kate katerina katharina katherine kathryn katja katya kelly ken kenneth \
    kevin khalid kim kirill klaus konstantin krystyna kseniia kyle larisa larry larysa laura lauren laurence lea leah leila \
    lena leo leon leonid leonie lesia leslie lily linda lindsay lisa liudmyla liz lorenzo lorraine louis louise luc luca lucas \
    lucia lucy luis luka lukas luke lydia lyudmyla madeleine magnus maksym malcolm manuel mara marc marco marcus margaret \
    maria mariia mariana marie marina mario marion mark marko markus marta martha martin martina mary maryna mateusz mathieu \
    matt matteo matthew matthias maurice max maxim maya megan mehmet melanie melissa mia michael michal michel michelle mick \
    miguel mikhail mike mila milan mira miriam mohamed mohammed monica monika mustafa mykhailo mykola nadia nadiia nancy naomi \
    natalia nataliia natalie natalya natasha nathan neil nicholas nick nicola nicolas nicole nigel nikita nikolai nina noah \
    noel noor nora norbert oksana olaf olena oleg oleh oleksandr oleksandra oleksii olga olha oliver olivia olivier omar oscar \
    otto pablo pamela paola pascal patricia patrick paul paula pauline pavel pavlo pedro penelope pete peter petra petro phil \
    philip philipp pierre pieter piotr polina priya rachel rahul ralph ramon raphael raymond rebecca renata rene rhys richard \
    rita rob robert roberta robin roger roland roman ron ronald rory rosa rosie ross ruslan russell ruth ryan sabine sally \
    salma sam samantha samir samuel sandra sara sarah sasha scott sean sebastian selim serge sergei sergey serhii serhiy \
    sergio shannon sharon shaun sheila silvia simon simone sofia sofiia solomiia sonia sophia sophie stanislav stefan stefanie \
    stefano stella stepan stephanie stephen steve steven stewart stuart sue susan susanne suzanne svetlana svitlana sven sylvia \
    sylvie tamara tania tanya taras tatiana tatyana ted teresa tess tetiana theo theresa thierry thomas tim timothy tina \
    tobias todd tom tomas tomasz tony tracy tyler uliana ursula vadim vadym valentina valerie vanessa vasyl vera veronica \
    veronika victor victoria vika viktor viktoriia vincent vira vitalii vitaly vivian volodymyr vladimir vladyslav walter \
    wendy wiktor will william wolfgang xavier yana yaroslav yevhen yevheniia yulia yuliia yuri yurii yusuf yves yvonne zachary \
    zara zoe zofia";

/// Tells whether a word is a given name of the table.
pub(super) fn is_given(word: &str) -> bool {
    let word = word.to_lowercase();
    GIVEN.split_ascii_whitespace().any(|name| name == word)
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
