// Loaded by pages under `briefgen serve` alone: loads the page again when it has changed, puts new style sheets in place
// of old ones, and shows what is wrong over the last good page.
(() => {
  const script = document.currentScript;
  const place = "briefgen-scroll:" + location.pathname;

  const kept = sessionStorage.getItem(place);
  if (kept !== null) {
    sessionStorage.removeItem(place);
    addEventListener("load", () => scrollTo(0, Number(kept)));
  }

  const reload = () => {
    sessionStorage.setItem(place, String(scrollY));
    location.reload();
  };

  const restyle = (styles) => {
    document.querySelectorAll('link[rel="stylesheet"]').forEach((link, at) => {
      if (styles[at] && link.getAttribute("href") !== styles[at]) {
        const fresh = link.cloneNode();
        fresh.setAttribute("href", styles[at]);
        fresh.addEventListener("load", () => link.remove());
        link.after(fresh);
      }
    });
  };

  let overlay = null;
  const show = (problems) => {
    overlay?.remove();
    overlay = null;
    if (problems.length === 0) return;
    overlay = document.createElement("div");
    overlay.id = "briefgen-problems";
    overlay.setAttribute("role", "alert");
    overlay.setAttribute("tabindex", "-1");
    Object.assign(overlay.style, {
      position: "fixed", inset: "0", zIndex: "2147483647", overflow: "auto", padding: "2rem",
      background: "rgba(20, 20, 20, 0.94)", color: "#f4f4f0", font: "14px/1.5 ui-monospace, monospace",
    });
    const close = document.createElement("button");
    close.textContent = "Show the last good page";
    close.addEventListener("click", () => overlay.remove());
    overlay.append(close);
    for (const problem of problems) {
      const text = document.createElement("pre");
      text.textContent = problem;
      text.style.whiteSpace = "pre-wrap";
      overlay.append(text);
    }
    document.body.append(overlay);
  };

  const page = encodeURIComponent(script.dataset.page);
  const events = new EventSource(new URL("events?page=" + page, script.src));
  let told = "[]";
  events.addEventListener("message", (message) => {
    const news = JSON.parse(message.data);
    if (news.tag !== null && news.tag !== script.dataset.tag) return reload();
    restyle(news.styles);
    const problems = JSON.stringify(news.problems);
    if (problems !== told) show(news.problems);
    told = problems;
  });
})();
