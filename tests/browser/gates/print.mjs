// Printed, an article holds every note, and what is folded on the screen is open on paper.

import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { each, visit } from "../browser.mjs";

export const print = {
    name: "print",
    says: "printed pages hold every note and everything that is folded on the screen",
    async run({ browser, site, folder }) {
        return each(site.kinds, async (entry) => {
            const { wanted, pdf } = await visit(browser, site.address + entry.path, {}, onPaper);
            const printed = letters(text(pdf, join(folder, "print", site.name), entry.kind));
            const lost = wanted.filter((words) => !printed.includes(letters(words)));
            return lost.slice(0, 3).map((words) => `${entry.path}: not on paper: ${JSON.stringify(words.slice(0, 80))}`);
        });
    },
};

async function onPaper(page) {
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
    return { wanted, pdf: await page.pdf({ format: "A4" }) };
}

/** Keeps the paper for people to look at, and gives its words. */
function text(pdf, folder, kind) {
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `${kind.replaceAll(/[^a-z0-9]+/g, "-")}.pdf`);
    writeFileSync(file, pdf);
    return execFileSync("pdftotext", ["-raw", file, "-"], { encoding: "utf8", maxBuffer: 1 << 28 });
}

/** Lines, hyphens and ligatures fall otherwise on paper: letters and figures are compared alone. */
const letters = (words) => words.normalize("NFKC").replaceAll(/[^\p{L}\p{N}]+/gu, "").toLowerCase();
