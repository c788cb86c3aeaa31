// Nothing needs sideways scrolling: at 320 px, at 400 % zoom (the same width, in larger pixels), with text twice as large.

import { each, visit } from "../browser.mjs";

const LOOKS = [
    { name: "320 px", size: { width: 320, height: 640 } },
    { name: "360 px with 200 % text", size: { width: 360, height: 740 }, textSize: "200%" },
    { name: "768 px", size: { width: 768, height: 1024 } },
    { name: "1400 px", size: { width: 1400, height: 900 } },
];
const ZOOM = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };

export const reflow = {
    name: "reflow",
    says: "no page scrolls sideways at 320 px, with 200 % text, or at 400 % zoom",
    async run({ browser, site }) {
        return each(site.kinds, async (entry) => {
            const found = await visit(browser, site.address + entry.path, {}, turn);
            if (entry.kind === "articles/*") {
                const wide = await visit(browser, site.address + entry.path, ZOOM, (page) => widest(page));
                if (wide) found.push(`400 % zoom: ${wide}`);
            }
            return found.map((wide) => `${entry.path} at ${wide}`);
        });
    },
};

/** Turns a page through all sizes. */
async function turn(page) {
    const found = [];
    await page.waitForTimeout(50);
    for (const { name, size, textSize } of LOOKS) {
        await page.setViewportSize(size);
        const wide = await widest(page, textSize);
        if (wide) found.push(`${name}: ${wide}`);
    }
    return found;
}

/** Tells by what a page is too wide; one that is busy turning gets time to settle, and is looked at again. */
async function widest(page, textSize = "") {
    if (!(await excess(page, textSize))) return null;
    await page.waitForTimeout(700);
    return excess(page, textSize);
}

async function excess(page, textSize) {
    return page.evaluate((size) => {
        document.documentElement.style.fontSize = size;
        const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
        if (over <= 0) return null;
        const edge = document.documentElement.clientWidth;
        const sticks = [...document.querySelectorAll("body *")].filter((element) => element.getBoundingClientRect().right > edge + 0.5);
        const names = sticks.slice(-3).map((element) => `<${element.localName} class="${element.getAttribute("class") ?? ""}">`);
        return `${over} px too wide, by ${names.join(", ")}`;
    }, textSize);
}
