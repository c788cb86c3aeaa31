// The search page finds articles by words and by filters, and keeps what was asked in its address.

import { visit } from "../browser.mjs";

export const search = {
    name: "search",
    says: "words and filters find articles, and the address keeps them",
    async run({ browser, site }) {
        if (!site.kinds.some(({ kind }) => kind === "search")) return ["there is no search page"];
        const word = await visit(browser, `${site.address}articles/index.html`, {}, aWord);
        return visit(browser, `${site.address}search/index.html`, {}, (page, heard) => ask(page, heard, word));
    },
};

/** Takes the longest plain word of the first headline in the list of articles. */
async function aWord(page) {
    const headline = await page.locator("main h3").first().textContent();
    return headline.match(/\p{L}+/gu).reduce((longest, word) => (word.length > longest.length ? word : longest));
}

async function ask(page, heard, word) {
    const problems = [];
    const form = page.locator("form[role=search]");
    await form.waitFor({ state: "visible", timeout: 10_000 });
    const rows = form.getByRole("listitem");
    const answered = (asked) =>
        page.waitForFunction((asked) => location.search.includes(asked) && document.querySelector("form [aria-busy=false]"), asked);
    await form.getByRole("searchbox").fill(word);
    await answered(`q=${encodeURIComponent(word)}`);
    if (!(await rows.count())) problems.push(`no article has the word “${word}”`);
    if (!(await form.locator("mark").count())) problems.push("results do not show the words that were found");
    const region = form.getByLabel("Region");
    await region.selectOption({ index: 1 });
    await answered("region=");
    const status = await form.getByRole("status").textContent();
    await page.waitForLoadState("networkidle");
    await page.goto(page.url());
    await form.waitFor({ state: "visible" });
    await answered("region=");
    if (!status || (await form.getByRole("status").textContent()) !== status) problems.push(`${page.url()} finds something else than was found`);
    const link = await rows.first().getByRole("link").getAttribute("href");
    const response = await page.request.get(link);
    if (!response.ok()) problems.push(`the first result leads to ${link}: ${response.status()}`);
    return [...problems, ...heard.complaints];
}
