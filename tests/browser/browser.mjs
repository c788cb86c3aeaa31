// A real browser: Debian's Chromium, with nothing of its own going out to the network.

import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const FOUND = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/opt/google/chrome/chrome"];

/** Starts the browser. `CHROMIUM` names another than those that systems bring. */
export function launch() {
    const executablePath = process.env.CHROMIUM ?? FOUND.find((path) => existsSync(path));
    if (!executablePath) throw new Error("no Chromium found: install it, or name it in CHROMIUM");
    return chromium.launch({
        executablePath,
        args: [
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
        ],
    });
}

/** Opens a page in a window of its own, and closes it when the look is done. */
export async function visit(browser, url, options, look) {
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, reducedMotion: "reduce", ...options });
    try {
        const page = await context.newPage();
        const heard = listen(page);
        await page.goto(url, { waitUntil: "load" });
        return await look(page, heard);
    } finally {
        await context.close();
    }
}

/** Writes down what a page complains of, and what it asks of anyone. */
function listen(page) {
    const heard = { complaints: [], requests: [] };
    page.on("console", (message) => heard.complaints.push(`console ${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => heard.complaints.push(`script: ${error.message}`));
    page.on("requestfailed", (request) => heard.complaints.push(`failed: ${request.url()} ${request.failure()?.errorText}`));
    page.on("response", (response) => {
        if (response.status() >= 400) heard.complaints.push(`${response.status()}: ${response.url()}`);
    });
    page.on("request", (request) => heard.requests.push(request.url()));
    return heard;
}

/** Gives the looks at a page of a site: all of them, or, of a site that is sampled, one in turn. */
export function some(looks, nth, site) {
    return site.isSampled ? [looks[nth % looks.length]] : looks;
}

/** Windows that are open at a time. */
const AT_ONCE = 4;

/** Looks at each thing of a list, several at a time; gives what was found, in the order of the list. */
export async function each(list, look) {
    const found = [];
    const waiting = [...list.entries()];
    const work = async () => {
        for (let next = waiting.shift(); next; next = waiting.shift()) found[next[0]] = await look(next[1]);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return found.flat();
}
