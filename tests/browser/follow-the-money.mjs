// Reads a file of FollowTheMoney entities with the model's own reader: every schema known, every property one of its schema's,
// every value of the property's type. Prints how many entities of each schema there are.
//
//     node follow-the-money.mjs FILE

import { readFileSync } from "node:fs";
import { Model, defaultModel } from "@alephdata/followthemoney";

const model = new Model(defaultModel);
const PATTERNS = {
    date: /^[12]\d{3}(-\d{2}(-\d{2}(T\d{2}(:\d{2}(:\d{2})?)?)?)?)?$/,
    url: /^https?:\/\/[^\s/]+/,
    checksum: /^[0-9a-f]{40}$/,
    identifier: /\S/,
};
const problems = [];
const counts = new Map();
const ids = new Set();

readFileSync(process.argv[2], "utf8").split("\n").filter(Boolean).forEach((line, at) => {
    try {
        const raw = JSON.parse(line);
        const entity = model.getEntity(raw);
        if (ids.has(entity.id)) throw new Error(`id ${entity.id} stands twice`);
        ids.add(entity.id);
        if (entity.schema.abstract) throw new Error(`${entity.schema.name} is abstract`);
        for (const [name, values] of Object.entries(raw.properties)) {
            const property = entity.schema.getProperty(name);
            if (property.stub) throw new Error(`${name} cannot be written`);
            for (const value of values) check(property, value);
        }
        if (!entity.getCaption()) throw new Error("nothing to call it by");
        counts.set(entity.schema.name, (counts.get(entity.schema.name) ?? 0) + 1);
    } catch (error) {
        problems.push(`line ${at + 1}: ${error.message}`);
    }
});

/** Refuses a value that is not of the property's type. */
function check(property, value) {
    const type = property.type;
    const known = type.values?.size ? type.values.has(value) : true;
    const fits = PATTERNS[type.name]?.test(value) ?? true;
    if (typeof value !== "string" || !value || !known || !fits) {
        throw new Error(`${property.qname}: ${JSON.stringify(value)} is no ${type.name}`);
    }
}

for (const [schema, count] of counts) console.log(`${schema} ${count}`);
for (const problem of problems) console.log(problem);
process.exitCode = problems.length || !counts.size ? 1 : 0;
