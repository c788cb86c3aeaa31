// The pages of a built site, sorted by kind, so that each kind is looked at and no gate walks ten thousand pages.

import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Rooms whose pages each belong to one entity, article or incident. */
const ROOMS = ["articles", "regions", "places", "actors", "weapons", "topics", "incidents"];

/** A page of a site: its path below the site, its kind, its size in bytes. */
function page(root, path) {
    return { path, kind: kind(path), bytes: statSync(join(root, path)).size };
}

/** Names the kind of a page: `articles/NAME/index.html` is `articles/*`, `regions/NAME/page/2/…` is `regions/* page`. */
function kind(path) {
    const parts = path.replace(/(^|\/)index\.html$/, "").split("/").filter(Boolean);
    const paged = parts.at(-2) === "page" ? " page" : "";
    const rest = paged ? parts.slice(0, -2) : parts;
    if (ROOMS.includes(rest[0]) && rest.length > 1) rest[1] = "*";
    return (rest.join("/") || "home") + paged;
}

/** Gives every HTML file below a folder. */
function files(root, below = "") {
    return readdirSync(join(root, below), { withFileTypes: true }).flatMap((entry) => {
        const path = join(below, entry.name);
        if (entry.isDirectory()) return files(root, path);
        return entry.name.endsWith(".html") ? [path] : [];
    });
}

/** Tells whether a page only sends on to another. */
const isRedirect = (entry) => entry.bytes < 1000;

/** A site that was built: its name, its folder, its address, all its pages, the largest of each kind, and whether a look at
 * each kind stands for all looks. */
export function site(name, root, address, isSampled = false) {
    const pages = files(root).sort().map((path) => page(root, path)).filter((entry) => !isRedirect(entry));
    const kinds = new Map();
    for (const entry of pages) {
        const largest = kinds.get(entry.kind);
        if (!largest || entry.bytes > largest.bytes) kinds.set(entry.kind, entry);
    }
    return { name, root, address, pages, kinds: [...kinds.values()], isSampled };
}
