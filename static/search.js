// The search page: shows the form, asks Pagefind's index, and keeps what was asked in the address. From a disk, where no
// index can be read, the page stays as it is: a list of what can be browsed.
"use strict";
(() => {
  const form = document.querySelector("form[data-index]");
  if (!form) return;
  const leave = (why) => {
    const told = Object.assign(document.createElement("p"), { className: "meta", textContent: `${why} Here is what can be browsed.` });
    told.dataset.script = "";
    form.replaceWith(told);
  };
  if (location.protocol === "file:") return leave("From a disk, browsers let no page read its search index.");
  const root = new URL(form.dataset.root, location.href);
  const FILTERS = ["region", "actor", "topic", "publisher", "date"];
  const A_PAGE = 10;
  const list = form.querySelector("ol");
  const status = form.querySelector("[role=status]");
  const more = form.querySelector(".search__more");
  const field = (name) => form.elements.namedItem(name);
  let engine;
  let found = [];
  let asked = 0;

  const words = (month) => {
    const [year, number] = month.split("-").map(Number);
    return new Date(Date.UTC(year, number - 1)).toLocaleDateString(document.documentElement.lang, { year: "numeric", month: "long", timeZone: "UTC" });
  };

  function fill(filters) {
    for (const name of FILTERS) {
      const counts = Object.entries(filters[name] ?? {});
      counts.sort(name === "date" ? ([a], [b]) => b.localeCompare(a) : ([a, m], [b, n]) => n - m || a.localeCompare(b));
      field(name).append(...counts.map(([value, n]) => new Option(`${name === "date" ? words(value) : value} (${n})`, value)));
      field(name).closest("p").hidden = !counts.length;
    }
  }

  const busy = (is) => list.setAttribute("aria-busy", is);

  const state = () => new URLSearchParams([...new FormData(form)].filter(([, value]) => value));

  function restore() {
    const said = new URLSearchParams(location.search);
    for (const name of ["q", "sort", ...FILTERS]) field(name).value = said.get(name) ?? "";
  }

  // Pagefind marks the words it found with <mark>, and escapes nothing else: the pieces are put in as text.
  function excerpt(html) {
    const line = document.createElement("p");
    for (const [at, piece] of html.split(/<mark>|<\/mark>/).entries()) {
      const text = new DOMParser().parseFromString(piece, "text/html").documentElement.textContent;
      if (at % 2) line.append(Object.assign(document.createElement("mark"), { textContent: text }));
      else line.append(text);
    }
    return line;
  }

  function row(data) {
    const item = document.createElement("li");
    const head = document.createElement("h3");
    const link = Object.assign(document.createElement("a"), { href: new URL(data.raw_url, root).href, textContent: data.meta.title, dir: "auto" });
    const facts = [data.meta.date, data.meta.publisher].filter(Boolean).join(" · ");
    head.append(link);
    item.append(head, excerpt(data.excerpt), Object.assign(document.createElement("p"), { className: "meta", textContent: facts }));
    return item;
  }

  async function show(turn) {
    const next = await Promise.all(found.slice(list.children.length, list.children.length + A_PAGE).map((result) => result.data()));
    if (turn !== asked) return;
    list.append(...next.map(row));
    more.hidden = list.children.length >= found.length;
  }

  async function ask() {
    const turn = (asked += 1);
    busy(true);
    const said = state();
    const filters = Object.fromEntries(FILTERS.filter((name) => said.has(name)).map((name) => [name, said.get(name)]));
    if (!said.get("q") && !Object.keys(filters).length) {
      found = [];
      list.replaceChildren();
      more.hidden = true;
      status.textContent = "";
      return busy(false);
    }
    const sort = said.get("sort") || !said.get("q") ? { date: "desc" } : undefined;
    const { results } = await engine.search(said.get("q") ?? null, { filters, sort });
    if (turn !== asked) return;
    found = results;
    list.replaceChildren();
    await show(turn);
    if (turn !== asked) return;
    busy(false);
    status.textContent = found.length === 1 ? "1 article" : `${found.length || "No"} articles`;
  }

  function change() {
    const said = state().toString();
    history.replaceState(null, "", said ? `?${said}` : location.pathname);
    ask();
  }

  let waiting;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(change, 150);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    change();
  });
  more.addEventListener("click", () => show(asked));
  addEventListener("popstate", () => (restore(), ask()));

  import(new URL(`${form.dataset.index}pagefind.js`, root).href)
    .then(async (pagefind) => {
      engine = pagefind;
      await engine.options({ baseUrl: "/", excerptLength: 30 });
      fill(await engine.filters());
      form.hidden = false;
      restore();
      ask();
    })
    .catch(() => leave("The search index cannot be read here."));
})();
