// Pictures of every kind of page, for people to look at: a gate that only fails where a page cannot be painted.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { visit } from "../browser.mjs";

const WIDTHS = [360, 768, 1400];
/** Pixels; a picture of a page of 20,000 words helps nobody. */
const TALLEST = 6000;

export const screenshots = {
    name: "screenshots",
    says: "every kind of page is painted at 360, 768 and 1400 px, light and dark",
    async run({ browser, site, folder }) {
        const problems = [];
        for (const colorScheme of ["light", "dark"]) {
            for (const width of WIDTHS) {
                const into = join(folder, site.name, `${width}-${colorScheme}`);
                mkdirSync(into, { recursive: true });
                for (const entry of site.kinds) {
                    const options = { colorScheme, viewport: { width, height: 900 } };
                    const height = await visit(browser, site.address + entry.path, options, async (page) => {
                        const height = await page.evaluate(() => document.documentElement.scrollHeight);
                        const clip = { x: 0, y: 0, width, height: Math.min(height, TALLEST) };
                        const name = `${entry.kind.replaceAll("*", "one").replaceAll(/[^a-z0-9]+/g, "-")}.png`;
                        await page.screenshot({ path: join(into, name), clip, fullPage: true });
                        return height;
                    });
                    if (height < 200) problems.push(`${entry.path}: only ${height} px tall`);
                }
            }
        }
        return problems;
    },
};
