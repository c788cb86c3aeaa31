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
    const settled = async (query) => {
        await page.waitForFunction((said) => location.search === said && document.querySelector("form [role=status]").textContent, query);
        return rows.count();
    };
    await form.getByRole("searchbox").fill(word);
    if (!(await settled(`?q=${encodeURIComponent(word)}`))) problems.push(`no article has the word “${word}”`);
    if (!(await form.locator("mark").count())) problems.push("results do not show the words that were found");
    const region = form.getByLabel("Region");
    await region.selectOption({ index: 1 });
    const address = page.url();
    await page.waitForFunction(() => location.search.includes("region="));
    const status = await form.getByRole("status").textContent();
    await page.goto(page.url());
    await form.waitFor({ state: "visible" });
    await page.waitForFunction(() => document.querySelector("form [role=status]").textContent);
    if ((await form.getByRole("status").textContent()) !== status) problems.push(`${address} finds something else than was found`);
    const link = await rows.first().getByRole("link").getAttribute("href");
    const response = await page.request.get(link);
    if (!response.ok()) problems.push(`the first result leads to ${link}: ${response.status()}`);
    return [...problems, ...heard.complaints];
}
