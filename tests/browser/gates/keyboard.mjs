// A walk with the Tab key: the skip link first, then everything in the order of the document, each stop seen.

import { each, visit } from "../browser.mjs";

/** Steps of a walk; long pages repeat themselves. */
const MOST_STEPS = 120;

export const keyboard = {
    name: "keyboard",
    says: "Tab reaches the skip link first, keeps the order of the document, and shows where it is",
    async run({ browser, site }) {
        return each(site.kinds, async (entry) => {
            const found = await visit(browser, site.address + entry.path, {}, walk);
            return found.map((problem) => `${entry.path}: ${problem}`);
        });
    },
};

async function walk(page) {
    const problems = [];
    let last = -1;
    for (let step = 0; step < MOST_STEPS; step += 1) {
        await page.keyboard.press("Tab");
        const stop = await page.evaluate(stand);
        if (!stop) break;
        if (step === 0 && !stop.isSkip) problems.push(`the first stop is no skip link but ${stop.name}`);
        if (stop.at < last) problems.push(`${stop.name} comes before what was reached earlier`);
        if (!stop.isSeen) problems.push(`nothing shows that ${stop.name} has the focus`);
        if (stop.at === last) break;
        last = stop.at;
    }
    if (last < 0) problems.push("no stop at all");
    return problems;
}

/** Tells, in the page, where the focus stands. */
function stand() {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
    return {
        at: [...document.querySelectorAll("*")].indexOf(element),
        isSkip: element.matches("a[href^='#']"),
        isSeen: (outlined || style.boxShadow !== "none") && box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
        name: `<${element.localName}> ${(element.getAttribute("aria-label") ?? element.textContent).trim().slice(0, 40)}`,
    };
}
