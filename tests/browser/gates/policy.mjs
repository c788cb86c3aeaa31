// The strict policy that docs/deploy ships is obeyed, nobody else is asked for anything, and the console stays empty.

import { each, visit } from "../browser.mjs";

/** The one page that carries its style with it, for it is one file. */
const COURIER = "courier.html";

export const policy = {
    name: "policy",
    says: "the console is empty under the strict policy, and no request leaves the site",
    async run({ browser, site }) {
        return each(site.kinds, async (entry) => {
            const found = await visit(browser, site.address + entry.path, {}, async (page, heard) => {
                await page.waitForTimeout(50);
                const elsewhere = heard.requests.filter((url) => !url.startsWith(new URL(site.address).origin));
                const inline = await page.evaluate(() => {
                    const scripts = document.querySelectorAll("script:not([src]):not([type='application/ld+json'])");
                    return scripts.length + document.querySelectorAll("[style], style").length;
                });
                const allowed = entry.path === COURIER ? 1 : 0;
                // A page that is one file names no picture of its own: the browser then asks in vain for the host's.
                const isAskedInVain = (told) => entry.path === COURIER && (told.includes("favicon.ico") || told.includes("status of 404"));
                return [
                    ...heard.complaints.filter((told) => !isAskedInVain(told)),
                    ...elsewhere.map((url) => `asks ${url}`),
                    ...(inline > allowed ? [`${inline} inline scripts or styles`] : []),
                ];
            });
            return found.map((problem) => `${entry.path}: ${problem}`);
        });
    },
};
