// With script off the page says the same: what script adds are controls, and they are marked `data-script`.

import { each, visit } from "../browser.mjs";

export const script = {
    name: "script",
    says: "the text is the same with script on and off",
    async run({ browser, site }) {
        return each(site.kinds, async (entry) => {
            const [on, off] = await Promise.all(
                [true, false].map((javaScriptEnabled) => visit(browser, site.address + entry.path, { javaScriptEnabled }, words)),
            );
            return on === off ? [] : [`${entry.path}: ${difference(on, off)}`];
        });
    },
};

/** Reads the words of a page, by the browser's own tools: they work where script is off too. */
async function words(page) {
    const session = await page.context().newCDPSession(page);
    const { root } = await session.send("DOM.getDocument", { depth: 0 });
    const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector: "body" });
    const { outerHTML } = await session.send("DOM.getOuterHTML", { nodeId });
    const reader = await page.context().newPage();
    const text = await reader.evaluate(plain, outerHTML);
    await reader.close();
    return text;
}

function plain(html) {
    const body = new DOMParser().parseFromString(html, "text/html").body;
    for (const control of body.querySelectorAll("[data-script], script, noscript")) control.remove();
    return body.textContent.replace(/\s+/g, " ").trim();
}

function difference(on, off) {
    let at = 0;
    while (on[at] === off[at]) at += 1;
    const near = (text) => JSON.stringify(text.slice(Math.max(0, at - 30), at + 50));
    return `with script ${near(on)}, without ${near(off)}`;
}
