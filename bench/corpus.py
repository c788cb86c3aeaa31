#!/usr/bin/env python3
"""Writes N articles of an invented war as ready-to-build sites: for briefgen, Hugo and Zola, and as raw sources.

    bench/corpus.py --n 1000 --out target/bench/1000 [--layouts briefgen,theme,whole,hugo,zola,sources]

Article i depends on i alone: a larger corpus begins with the smaller one's articles, and every layout holds the same
words. `briefgen` makes the peers' pages from the peers' templates, `theme` makes them from briefgen's own theme, and
`whole` makes all that briefgen has. Places, bodies, people and events are invented. Python 3.11, no packages.
"""

import argparse
import datetime
import itertools
import json
import random
import re
import shutil
from pathlib import Path

HERE = Path(__file__).resolve().parent

QUARTERS = "North South East West Upper Lower Inner Outer".split()
LANDS = "March Fells Strand Vale".split()
REGIONS = [f"{quarter} {land}" for quarter, land in itertools.product(QUARTERS, LANDS)][:25]
OFFICES = "Harbour Border River Rail Air Fire Grain Signal Mine Road".split()
BODIES = "Guard;Authority;Directorate;Council;Service;Inspectorate".split(";")
ACTORS = [f"{office} {body}" for office, body in itertools.product(OFFICES, BODIES)]
STEMS = "Toll Reed Ash Mill Thorn Wick Marl Crane Fen Oster".split()
TAILS = "mere ham ford bury stead wold".split()
GIVEN = "Ada Bram Cora Dirk Elsa Finn Greta Hugo Ilse Jory".split()
FAMILY = "Larch Stone Moor Heath Brook Marsh Field Holt Dale Shaw".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()

TITLES = """{A} counts {n} strikes on {R}
{A} and {B} dispute what was lost in {R}
Light returns to {k} homes of {R}
Shells near {T} empty two streets in {R}
{n} boats held at {T}, {A} says
A bridge of {R} is closed after a strike
Grain leaves {R} for the first time in {m} weeks""".split("\n")

SENTENCES = """Officials of {R} said on {D} that {n} people were injured and {m} killed when a row of houses in {T} was hit.
{A} said that its crews had put out {m} fires near {T} before dawn, and that one of them had burned since {D}.
According to {A}, at least {n} rockets were launched in the night, and most of them fell into the sea.
{A} denied it, and said that the yard in {T} had held nothing but timber for the repair of the quay.
About {k} households of {R} had no power until noon, while the pumps of {n} villages ran on borrowed fuel.
The harbour master of {T}, {P}, asked captains to keep their lamps dark until the all-clear is rung.
{P}, who speaks for {A}, told reporters that talks on a truce around {T} had ended without a date for the next.
Pictures taken on {D} seem to show {m} damaged cranes and a barge aground, though the cause is not clear.
Farmers near {T} said that {k} acres are still mined, and that the sowing will be late for the third year.
{A} put the damage to the railway at {n} million crowns, and said that the line would be open within {m} weeks.
Analysts warned that first counts are often wrong, and that both sides tend to name the larger number.
In {R}, the schools of {m} towns taught by wireless for a week, and their cellars stayed open through the night.
{A} asked to see the camp near {T}, where it believes {n} sailors have been kept since the spring.
Two carters, {P} and {P}, brought {k} loaves to the far side of {T} after the ferry had been sunk.
The latest count of {A} stands at {n} dead and {k} wounded since the month began, {m} of them children.
The line in {R} has moved by less than {m} miles, say those who draw the maps from what they can see.
{A} handed over {n} lifeboats, a promise of last winter that was kept {m} months late.
The hospital of {T} took in {n} people, and sent {m} of them on to a larger one by {D} morning.
Investigators found pieces of what {A} called a glider bomb, and opened a case.
Bread rose by {m} parts in a hundred in {R} after the mill had burned for {n} hours.
{A} printed a list of {n} names of those who came back in the exchange, {m} of whom had been thought lost.
The paper of {T} counted {k} people on the road, while the council spoke of {n} families in barns and halls.
Captains who would not be named said that shells were less scarce than in autumn, but crews more so.
{A} and the councils of {R} agreed on {n} warm rooms, each with a stove, water and a mast.
Rain has turned the tracks west of {T} to mud, and slowed both the wagons and the guns seen there on {D}.
Volunteers counted {n} craters between {T} and the river, most of them less than a week old.
A court of {R} sent a man to prison for {m} years, because he had told the other side where the lamps stood.
{A} said that the new list covers {n} firms and {m} ships that carry oil above the agreed price.
Of the {k} people who lived in {T} before the war, fewer than {n} are left, and most of them are old.
{A} did not answer the question whether {m} of its aircraft had been moved further from the coast.
Alarms in {R} lasted {m} hours in all, longer than on any day since the winter.
A ship with {k} sacks of barley left on {D} under the agreement, one of {n} so far this month.""".split("\n")

QUOTES = """We heard it first, then the windows went, and after that there was only dust
Nothing here was ever of use to an army, unless they count the bakery
We will mend the line again, but each time it takes us longer
The numbers change by the hour, and I ask everybody to wait for the list""".split("\n")


def slug(text):
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def some(dice, names, count):
    """So many different names, the first in the list far more often than the last: tags are never even."""
    found = []
    while len(found) < count:
        name = names[min(int(dice.expovariate(6 / len(names))), len(names) - 1)]
        if name not in found:
            found.append(name)
    return found


def article(number):
    dice = random.Random(f"article {number}")
    regions, actors = some(dice, REGIONS, dice.choice((1, 1, 2, 3))), some(dice, ACTORS, dice.randint(2, 5))
    towns = [dice.choice(STEMS) + dice.choice(TAILS) for _ in range(3)]

    def word(match):
        return {
            "R": lambda: dice.choice(regions), "A": lambda: dice.choice(actors), "B": lambda: actors[-1],
            "T": lambda: dice.choice(towns), "D": lambda: dice.choice(DAYS),
            "P": lambda: f"{dice.choice(GIVEN)} {dice.choice(FAMILY)}",
            "n": lambda: str(dice.randint(4, 96)), "m": lambda: str(dice.randint(2, 19)),
            "k": lambda: f"{dice.randint(1, 48)},{dice.randint(0, 9)}00",
        }[match[1]]()

    fill = lambda text: re.sub(r"\{(\w)\}", word, text)
    title = fill(dice.choice(TITLES))
    pool = [fill(text) for text in dice.sample(SENTENCES, len(SENTENCES))]
    pool += [f"The report names {name}, too." for name in regions + actors]
    cuts = sorted(dice.sample(range(1, len(pool)), dice.randint(8, 16)))
    paragraphs = [" ".join(pool[start:end]) for start, end in zip([0, *cuts], [*cuts, len(pool)])]
    speaker = f"{dice.choice(GIVEN)} {dice.choice(FAMILY)}, a baker of {towns[0]}"
    paragraphs.insert(len(paragraphs) // 3, f"> “{dice.choice(QUOTES)},” said {speaker}.")
    day = datetime.date(2031, 1, 1) + datetime.timedelta(days=number // 12)
    return {"title": title, "slug": f"{slug(title)[:60].strip('-')}-{number:05}", "date": day.isoformat(),
            "regions": regions, "actors": actors, "paragraphs": paragraphs}


def markdown(it):
    """A little of what Markdown has: a heading, a quotation, a link, a word in bold."""
    blocks = list(it["paragraphs"])
    blocks[0] = re.sub(r"^(\S+)", r"**\1**", blocks[0])
    half = len(blocks) // 2
    region = it["regions"][0]
    blocks[half] += f" More on [{region}](/regions/{slug(region)}/)."
    blocks.insert(half, "## What is known")
    return "\n\n".join(blocks) + "\n"


def front(lines, it):
    return "+++\n" + "\n".join(lines) + "\n+++\n\n" + markdown(it)


def briefgen(it, root):
    tags = lambda names: json.dumps([slug(name) for name in names])
    lines = [f"title = {json.dumps(it['title'])}", f'date = "{it["date"]}"', f'slug = "{it["slug"]}"', "",
             "[taxonomies]", f"regions = {tags(it['regions'])}", f"actors = {tags(it['actors'])}"]
    write(root / "content/articles" / f"{it['slug']}.md", front(lines, it))


def hugo(it, root):
    lines = [f"title = {json.dumps(it['title'])}", f"date = {it['date']}", f"regions = {json.dumps(it['regions'])}",
             f"actors = {json.dumps(it['actors'])}"]
    write(root / "content/articles" / f"{it['slug']}.md", front(lines, it))


def zola(it, root):
    # A flat section with `path` renders each page once; a transparent subsection would render it twice.
    lines = [f"title = {json.dumps(it['title'])}", f"date = {it['date']}", f'path = "articles/{it["slug"]}"', "",
             "[taxonomies]", f"regions = {json.dumps(it['regions'])}", f"actors = {json.dumps(it['actors'])}"]
    write(root / "content" / f"{it['slug']}.md", front(lines, it))


def sources(it, root):
    text = "\n\n".join([it["title"], *(block.removeprefix("> ") for block in it["paragraphs"])]) + "\n"
    write(root / "sources" / f"{it['slug']}.txt", text)
    write(root / "sources" / f"{it['slug']}.toml", f'published = "{it["date"]}"\npublisher = "The Lantern"\n')


LAYOUTS = {"briefgen": briefgen, "theme": briefgen, "whole": briefgen, "hugo": hugo, "zola": zola, "sources": sources}


def skeleton(layout, root):
    """The site without its articles: those of briefgen differ in what they leave out of the same one."""
    of_peer = layout in ("hugo", "zola")
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(HERE / "sites" / (layout if of_peer else "briefgen"), root)
    if of_peer:
        return
    write(root / "lexicon/tags.toml", lexicon())
    if layout != "briefgen":
        shutil.rmtree(root / "templates")
    if layout == "whole":
        settings = root / "site.toml"
        settings.write_text(settings.read_text().split("[pages]")[0])


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def lexicon():
    """The tags of the corpus as a lexicon of their own."""
    rows = ["countries = [", '  { id = "strand", name = "Strand", at_war = true },', "]", "regions = ["]
    rows += [f'  {{ id = "{slug(name)}", name = "{name}", country = "strand" }},' for name in REGIONS]
    rows += ["]", "actors = ["]
    rows += [f'  {{ id = "{slug(name)}", name = "{name}", kind = "organisation", country = "strand" }},' for name in ACTORS]
    return "\n".join([*rows, "]", ""])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--n", type=int, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--layouts", default=",".join(LAYOUTS))
    wanted = parser.parse_args()
    layouts = wanted.layouts.split(",")
    for layout in layouts:
        skeleton(layout, wanted.out / layout)
    for number in range(wanted.n):
        it = article(number)
        for layout in layouts:
            LAYOUTS[layout](it, wanted.out / layout)


if __name__ == "__main__":
    main()
