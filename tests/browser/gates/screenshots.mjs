// Pictures of every kind of page, for people to look at: a gate that only fails where a page cannot be painted.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { each, visit } from "../browser.mjs";

const WIDTHS = [360, 768, 1400];
const SCHEMES = ["light", "dark"];
/** Pixels; a picture of a page of 20,000 words helps nobody. */
const TALLEST = 6000;
/** Less than this is no page. */
const LEAST = 200;

export const screenshots = {
    name: "screenshots",
    says: "every kind of page is painted at 360, 768 and 1400 px, light and dark",
    async run({ browser, site, folder }) {
        for (const scheme of SCHEMES) WIDTHS.forEach((width) => mkdirSync(into(folder, site, width, scheme), { recursive: true }));
        return each(site.kinds, (entry) => visit(browser, site.address + entry.path, {}, (page) => paint(page, entry, site, folder)));
    },
};

const into = (folder, site, width, scheme) => join(folder, site.name, `${width}-${scheme}`);

/** Paints one page at all widths; of a site that is sampled, at the narrowest, light, and the widest, dark. */
async function paint(page, entry, site, folder) {
    const looks = WIDTHS.flatMap((width) => SCHEMES.map((scheme) => [width, scheme]));
    const name = `${entry.kind.replaceAll("*", "one").replaceAll(/[^a-z0-9]+/g, "-")}.png`;
    const problems = [];
    for (const [width, colorScheme] of site.isSampled ? [looks[0], looks.at(-1)] : looks) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        // A page says with its style that a font may come too late; on a picture it has come.
        await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())));
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        const clip = { x: 0, y: 0, width, height: Math.min(height, TALLEST) };
        await page.screenshot({ path: join(into(folder, site, width, colorScheme), name), clip, fullPage: true });
        if (height < LEAST) problems.push(`${entry.path}: only ${height} px tall`);
    }
    return problems;
}
