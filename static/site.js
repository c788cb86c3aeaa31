/* What needs a script, and nothing else does: filters and sorting on ledgers, hiding notes, opening what is folded before
   printing. Works from a disk; asks nobody for anything. */
(function () {
  "use strict";

  var make = function (name, attributes, words) {
    var element = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) { element.setAttribute(key, attributes[key]); });
    if (words !== undefined) element.textContent = words;
    return element;
  };

  var all = function (selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); };

  /* The address keeps the state. Where a browser lets no page from a disk change its address, it is only not kept. */
  var state = new URLSearchParams(location.search);
  var keep = function () {
    var query = state.toString();
    try { history.replaceState(null, "", location.pathname + (query ? "?" + query : "") + location.hash); } catch (refused) { /* as said */ }
  };

  /* A ledger: `data-filters="outcome:Outcome region:Region"` names what its rows carry as `data-outcome` and so on; several
     values are parted by `|`. */
  var Ledger = function (ledger) {
    var rows = all(ledger.tagName === "TABLE" ? "tbody > tr" : ":scope > li", ledger);
    var filters = ledger.getAttribute("data-filters").split(";").map(function (pair) {
      var parts = pair.split(":");
      return { key: parts[0], label: parts[1] };
    });
    var values = function (row, key) { return (row.getAttribute("data-" + key) || "").split("|").filter(Boolean); };
    var bar = make("form", { "class": "filters meta", "aria-label": "Filters", "data-script": "" });
    var status = make("p", { role: "status" });
    bar.addEventListener("submit", function (event) { event.preventDefault(); });

    var show = function () {
      var shown = 0;
      rows.forEach(function (row) {
        var fits = filters.every(function (filter) {
          var wanted = state.get(filter.key);
          return !wanted || values(row, filter.key).indexOf(wanted) >= 0;
        });
        var day = row.getAttribute("data-date") || "";
        var from = state.get("from"), until = state.get("until");
        if (from && (!day || day < from)) fits = false;
        if (until && (!day || day > until)) fits = false;
        row.hidden = !fits;
        if (fits) shown += 1;
      });
      status.textContent = shown === rows.length ? rows.length + " rows" : shown + " of " + rows.length + " rows on this page";
    };

    var set = function (key, value) {
      if (value) state.set(key, value); else state.delete(key);
      keep();
      show();
    };

    filters.forEach(function (filter) {
      var counts = {};
      rows.forEach(function (row) { values(row, filter.key).forEach(function (value) { counts[value] = (counts[value] || 0) + 1; }); });
      var known = Object.keys(counts).sort(function (a, b) { return counts[b] - counts[a] || a.localeCompare(b); });
      if (known.length < 2) return;
      var label = make("label", {}, filter.label + " ");
      var select = make("select", { name: filter.key });
      select.appendChild(make("option", { value: "" }, "all"));
      known.forEach(function (value) { select.appendChild(make("option", { value: value }, value + " (" + counts[value] + ")")); });
      select.value = state.get(filter.key) || "";
      select.addEventListener("change", function () { set(filter.key, select.value); });
      label.appendChild(select);
      bar.appendChild(label);
    });

    if (rows.some(function (row) { return row.hasAttribute("data-date"); })) {
      ["from", "until"].forEach(function (key) {
        var label = make("label", {}, (key === "from" ? "From" : "Until") + " ");
        var input = make("input", { type: "date", name: key });
        input.value = state.get(key) || "";
        input.addEventListener("change", function () { set(key, input.value); });
        label.appendChild(input);
        bar.appendChild(label);
      });
    }

    var clear = make("button", { type: "reset" }, "Show all");
    bar.addEventListener("reset", function () {
      filters.map(function (filter) { return filter.key; }).concat("from", "until").forEach(function (key) { state.delete(key); });
      keep();
      setTimeout(function () { all("select, input", bar).forEach(function (field) { field.value = ""; }); show(); }, 0);
    });
    bar.appendChild(clear);
    bar.appendChild(status);
    ledger.parentNode.insertBefore(bar, ledger);

    /* Sorting: `<th data-sort="low">` sorts by `data-low`; what has no value comes last. */
    var heads = all("th[data-sort]", ledger);
    var sort = function () {
      var wanted = state.get("sort") || "";
      var down = wanted.charAt(0) === "-", key = wanted.replace(/^-/, "");
      if (!heads.some(function (head) { return head.getAttribute("data-sort") === key; })) key = "";
      var sorted = key === "" ? rows : rows.slice().sort(function (a, b) {
        var one = a.getAttribute("data-" + key), other = b.getAttribute("data-" + key);
        if (!one || !other) return (one ? 0 : 1) - (other ? 0 : 1);
        var numbers = Number(one) - Number(other);
        var order = isNaN(numbers) ? one.localeCompare(other) : numbers;
        return down ? -order : order;
      });
      sorted.forEach(function (row) { row.parentNode.appendChild(row); });
      heads.forEach(function (head) {
        if (head.getAttribute("data-sort") === key) head.setAttribute("aria-sort", down ? "descending" : "ascending");
        else head.removeAttribute("aria-sort");
      });
    };
    heads.forEach(function (head) {
      var button = make("button", { type: "button", "class": "sort" }, head.textContent);
      button.addEventListener("click", function () {
        var key = head.getAttribute("data-sort"), now = state.get("sort");
        if (now === key) state.set("sort", "-" + key);
        else if (now === "-" + key) state.delete("sort");
        else state.set("sort", key);
        keep();
        sort();
      });
      head.textContent = "";
      head.appendChild(button);
    });

    if (state.get("sort")) sort();
    show();
  };

  all("[data-filters]").forEach(Ledger);

  /* Notes can be hidden; their markers stay links and bring them back. */
  var notes = all(".text > .note");
  var line = document.querySelector(".opening .status");
  if (notes.length && line) {
    var button = make("button", { type: "button", "aria-pressed": "false", "data-script": "" }, "Hide notes");
    var hide = function (hidden) {
      notes.forEach(function (note) { note.hidden = hidden; });
      button.setAttribute("aria-pressed", String(hidden));
      try { localStorage.setItem("notes", hidden ? "hidden" : "shown"); } catch (refused) { /* not kept */ }
    };
    button.addEventListener("click", function () { hide(button.getAttribute("aria-pressed") !== "true"); });
    line.appendChild(document.createTextNode(" "));
    line.appendChild(button);
    try { if (localStorage.getItem("notes") === "hidden" && !location.hash) hide(true); } catch (refused) { /* shown */ }
    var reveal = function () {
      var note = location.hash && document.getElementById(location.hash.slice(1));
      var hidden = note && note.closest(".note[hidden]");
      if (hidden) { hidden.hidden = false; note.scrollIntoView(); }
    };
    addEventListener("hashchange", reveal);
    all(".noteref").forEach(function (marker) {
      marker.addEventListener("click", function () { document.getElementById(marker.hash.slice(1)).hidden = false; });
    });
    addEventListener("beforeprint", function () { notes.forEach(function (note) { note.hidden = false; }); });
  }

  /* What is folded is printed too; browsers that know `::details-content` need no help. */
  addEventListener("beforeprint", function () { all("details").forEach(function (folded) { folded.open = true; }); });
}());
