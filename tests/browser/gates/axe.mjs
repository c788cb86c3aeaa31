// No violation of accessibility rules that a machine can see, in light and dark, wide and narrow.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { each, some, visit } from "../browser.mjs";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WIDE = { width: 1400, height: 900 };
const NARROW = { width: 360, height: 740 };
const LOOKS = [
    ["light", WIDE],
    ["dark", WIDE],
    ["light", NARROW],
];

export const axe = {
    name: "axe",
    says: "axe-core finds no violation, light and dark",
    async run({ browser, site }) {
        return each([...site.kinds.entries()], async ([nth, entry]) => {
            return visit(browser, site.address + entry.path, {}, (page) => turn(page, entry, some(LOOKS, nth, site)));
        });
    },
};

async function turn(page, entry, looks) {
    const problems = [];
    await page.evaluate(SOURCE);
    for (const [colorScheme, size] of looks) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await page.setViewportSize(size);
        const found = await violations(page);
        problems.push(...found.map((violation) => `${entry.path} (${colorScheme}, ${size.width} px): ${violation}`));
    }
    return problems;
}

async function violations(page) {
    const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
    return violations.map(({ id, help, nodes }) => `${id}, ${nodes.length} times: ${help}, as ${nodes[0].target.join(" ")}`);
}
