// Every page is valid HTML.

import { join } from "node:path";
import { HtmlValidate } from "html-validate";

/** Left out is what is a matter of style, and what speaks against `role="list"`: without it VoiceOver does not read a list
 * without bullets as one. */
const RULES = {
    extends: ["html-validate:standard", "html-validate:a11y"],
    rules: {
        "long-title": "off",
        "no-redundant-role": "off",
        "no-trailing-whitespace": "off",
        "prefer-native-element": ["error", { exclude: ["list", "listitem", "table", "row", "rowgroup", "cell", "columnheader", "rowheader"] }],
        "require-sri": "off",
    },
};

export const markup = {
    name: "markup",
    says: "html-validate finds every page valid",
    async run({ site }) {
        const validator = new HtmlValidate(RULES);
        const problems = [];
        for (const entry of site.kinds) {
            const { results } = await validator.validateFile(join(site.root, entry.path));
            for (const { messages } of results) {
                problems.push(...messages.map((told) => `${entry.path}:${told.line}:${told.column}: ${told.message} (${told.ruleId})`));
            }
        }
        return problems;
    },
};
