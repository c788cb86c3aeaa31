// No violation of accessibility rules that a machine can see, in light and dark, wide and narrow.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { each, some, visit } from "../browser.mjs";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const LOOKS = [
    { colorScheme: "light" },
    { colorScheme: "dark" },
    { colorScheme: "light", viewport: { width: 360, height: 740 } },
];

export const axe = {
    name: "axe",
    says: "axe-core finds no violation, light and dark",
    async run({ browser, site }) {
        const looks = site.kinds.flatMap((entry, nth) => some(LOOKS, nth, site).map((look) => [entry, look]));
        return each(looks, async ([entry, look]) => {
            const found = await visit(browser, site.address + entry.path, look, violations);
            const where = `${entry.path} (${look.colorScheme}${look.viewport ? ", 360 px" : ""})`;
            return found.map((violation) => `${where}: ${violation}`);
        });
    },
};

async function violations(page) {
    await page.evaluate(SOURCE);
    const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
    return violations.map(({ id, help, nodes }) => `${id}, ${nodes.length} times: ${help}, as ${nodes[0].target.join(" ")}`);
}
