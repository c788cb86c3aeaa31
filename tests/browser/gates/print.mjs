// Printed, an article holds every note, what is folded on the screen is open on paper, and no page is shrunk to fit.

import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { each, visit } from "../browser.mjs";

export const print = {
    name: "print",
    says: "printed pages hold every note and everything that is folded on the screen, and none is shrunk to fit",
    async run({ browser, site, folder }) {
        const heights = [];
        const problems = await each(site.kinds, async (entry) => {
            const { wanted, mast, pdf } = await visit(browser, site.address + entry.path, {}, onPaper);
            const file = keep(pdf, join(folder, "print", site.name), entry.kind);
            if (mast) heights.push({ path: entry.path, height: wordHeight(file, mast.word) / mast.size });
            const printed = letters(read(["-raw", file]));
            const lost = wanted.filter((words) => !printed.includes(letters(words)));
            return lost.slice(0, 3).map((words) => `${entry.path}: not on paper: ${JSON.stringify(words.slice(0, 80))}`);
        });
        return [...problems, ...shrunk(heights)];
    },
};

/** What is too wide for the paper makes the browser shrink every page of it: the masthead tells, which all pages share. */
function shrunk(heights) {
    const whole = Math.max(...heights.map(({ height }) => height));
    const small = heights.filter(({ height }) => !(height > 0.97 * whole));
    return small.map(({ path, height }) => `${path}: shrunk to ${Math.round((100 * height) / whole)} % on paper`);
}

/** Pixels between the margins of the paper. */
const PAPER = 673;

async function onPaper(page) {
    await page.setViewportSize({ width: PAPER, height: 900 });
    await page.emulateMedia({ media: "print" });
    const wanted = await page.evaluate(() => {
        const plain = (text) => text.replace(/\s+/g, " ").trim();
        // What the theme leaves out on paper on purpose (ways back, line receipts) has no box there at all.
        const isLeftOut = (element) => element && (getComputedStyle(element).display === "none" || isLeftOut(element.parentElement));
        const notes = [...document.querySelectorAll("[role=doc-footnote] p")].filter((element) => !isLeftOut(element));
        const folded = [...document.querySelectorAll("main details")]
            .filter((element) => !isLeftOut(element))
            .flatMap((element) => [...element.querySelectorAll("li, dd, p")]);
        return [...notes.map((note) => plain(note.innerText)), ...folded.map((row) => plain(row.textContent))].filter(Boolean);
    });
    const mast = await page.evaluate(() => {
        const name = document.querySelector(".mast__name");
        return name && { word: name.textContent.trim().split(/\s+/)[0], size: parseFloat(getComputedStyle(name).fontSize) };
    });
    return { wanted, mast, pdf: await page.pdf({ format: "A4" }) };
}

/** Keeps the paper for people to look at. */
function keep(pdf, folder, kind) {
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `${kind.replaceAll(/[^a-z0-9]+/g, "-")}.pdf`);
    writeFileSync(file, pdf);
    return file;
}

const read = (parts) => execFileSync("pdftotext", [...parts, "-"], { encoding: "utf8", maxBuffer: 1 << 28 });

/** Height of the box of a word on the first page, in points; none where it is not there. */
function wordHeight(file, word) {
    const words = [...read(["-bbox", "-l", "1", file]).matchAll(/yMin="([\d.]+)"[^>]*yMax="([\d.]+)">([^<]*)</g)];
    const found = words.find((box) => box[3] === word);
    return found ? found[2] - found[1] : NaN;
}

/** Lines, hyphens and ligatures fall otherwise on paper: letters and figures are compared alone. */
const letters = (words) => words.normalize("NFKC").replaceAll(/[^\p{L}\p{N}]+/gu, "").toLowerCase();
