// Nothing needs sideways scrolling: at 320 px, at 400 % zoom (the same width, in larger pixels), with text twice as large.

import { each, visit } from "../browser.mjs";

const LOOKS = [
    { name: "320 px", options: { viewport: { width: 320, height: 640 } } },
    { name: "360 px with 200 % text", options: { viewport: { width: 360, height: 740 } }, textSize: "200%" },
    { name: "768 px", options: { viewport: { width: 768, height: 1024 } } },
    { name: "1400 px", options: {} },
];
const ZOOM = { name: "400 % zoom", options: { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 } };

export const reflow = {
    name: "reflow",
    says: "no page scrolls sideways at 320 px, with 200 % text, or at 400 % zoom",
    async run({ browser, site }) {
        const of = (entry) => (entry.kind === "articles/*" ? [...LOOKS, ZOOM] : site.isSampled ? LOOKS.slice(0, 2) : LOOKS);
        const looks = site.kinds.flatMap((entry) => of(entry).map((look) => [entry, look]));
        return each(looks, async ([entry, look]) => {
            const wide = await visit(browser, site.address + entry.path, look.options, (page) => widest(page, look.textSize));
            return wide ? [`${entry.path} at ${look.name}: ${wide}`] : [];
        });
    },
};

async function widest(page, textSize) {
    return page.evaluate((size) => {
        if (size) document.documentElement.style.fontSize = size;
        const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
        if (over <= 0) return null;
        const edge = document.documentElement.clientWidth;
        const sticks = [...document.querySelectorAll("body *")].filter((element) => element.getBoundingClientRect().right > edge + 0.5);
        const names = sticks.slice(-3).map((element) => `<${element.localName} class="${element.getAttribute("class") ?? ""}">`);
        return `${over} px too wide, by ${names.join(", ")}`;
    }, textSize);
}
