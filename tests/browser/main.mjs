// Looks at built sites in a real browser, gate by gate; says what is wrong and where.
//
//     node main.mjs ADDRESS FOLDER SCREENSHOTS NAME…
//
// serves nothing itself: a real server has the folder FOLDER/NAME at ADDRESS/NAME/.

import { join } from "node:path";
import { launch } from "./browser.mjs";
import { site } from "./site.mjs";
import { axe } from "./gates/axe.mjs";
import { budget } from "./gates/budget.mjs";
import { keyboard } from "./gates/keyboard.mjs";
import { markup } from "./gates/markup.mjs";
import { policy } from "./gates/policy.mjs";
import { print } from "./gates/print.mjs";
import { reflow } from "./gates/reflow.mjs";
import { screenshots } from "./gates/screenshots.mjs";
import { script } from "./gates/script.mjs";
import { search } from "./gates/search.mjs";

const GATES = [markup, policy, budget, script, keyboard, reflow, search, axe, print, screenshots];
/** Lines of one gate that are told in full. */
const MOST_TOLD = 12;

const [address, folder, pictures, ...names] = process.argv.slice(2);
const wanted = process.env.GATES?.split(",");
const gates = GATES.filter((gate) => !wanted || wanted.includes(gate.name));
const browser = await launch();
let n_passed = 0;
let n_failed = 0;
for (const name of names) {
    const isSampled = name !== "demonstration" && !process.env.EVERY_LOOK;
    const built = site(name, join(folder, name), `${address}/${name}/`, isSampled);
    console.log(`${name}: ${built.pages.length} pages of ${built.kinds.length} kinds`);
    for (const gate of gates.filter((gate) => !gate.only || gate.only === name)) {
        const problems = await gate.run({ browser, site: built, folder: pictures }).catch((error) => [`the gate itself: ${error.message}`]);
        console.log(`  ${problems.length ? "FAILED" : "ok"} ${gate.name}: ${gate.says}`);
        for (const problem of problems.slice(0, MOST_TOLD)) console.log(`    ${problem}`);
        if (problems.length > MOST_TOLD) console.log(`    and ${problems.length - MOST_TOLD} more`);
        if (problems.length) n_failed += 1;
        else n_passed += 1;
    }
}
await browser.close();
console.log(`${n_passed} passed, ${n_failed} failed`);
process.exitCode = n_failed || !n_passed ? 1 : 0;
