// Weight and calm: HTML, CSS and script within their budgets, and nothing moves once it is painted.

import { statSync } from "node:fs";
import { join } from "node:path";
import { each, visit } from "../browser.mjs";

/** Bytes. The courier edition holds a whole briefing and has no budget. */
const HTML = 100_000;
const CSS = 24_000;
const SCRIPT = 8_000;

export const budget = {
    name: "budget",
    says: "pages of the demonstration weigh at most 100 kB, style 24 kB, script 8 kB, and nothing shifts",
    only: "demonstration",
    async run({ browser, site }) {
        const problems = [];
        for (const { path, bytes } of site.pages.filter(({ path }) => path !== "courier.html")) {
            if (bytes > HTML) problems.push(`${path}: ${bytes} bytes`);
        }
        await each(site.kinds, async (entry) => {
            const weights = await visit(browser, site.address + entry.path, {}, (page, heard) => weigh(page, heard, site));
            if (weights.css > CSS) problems.push(`${entry.path}: ${weights.css} bytes of style`);
            if (weights.script > SCRIPT) problems.push(`${entry.path}: ${weights.script} bytes of script`);
            if (weights.shift > 0) problems.push(`${entry.path}: the layout shifts by ${weights.shift}`);
        });
        return problems;
    },
};

async function weigh(page, heard, site) {
    const shift = await page.evaluate(() => {
        const observer = new PerformanceObserver(() => {});
        observer.observe({ type: "layout-shift", buffered: true });
        return new Promise((done) => {
            setTimeout(() => done(observer.takeRecords().reduce((sum, entry) => sum + entry.value, 0)), 50);
        });
    });
    const sum = (ending) =>
        heard.requests
            .filter((url) => new URL(url).pathname.endsWith(ending) && !url.includes("/pagefind/"))
            .reduce((total, url) => total + statSync(join(site.root, url.slice(site.address.length))).size, 0);
    return { css: sum(".css"), script: sum(".js"), shift };
}

