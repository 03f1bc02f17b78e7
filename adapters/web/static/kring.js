/* Only comfort: without this file every form and link works by itself. Posts are fetched and the page is swapped in
   place, so that focus, scrolling, folds and a half-typed message stay; new messages are read out. */
"use strict";

(() => {
  const parser = new DOMParser();
  let busy = false;
  let plain = false;
  let shown = location.pathname + location.search;

  const byId = (id) => (id ? document.getElementById(id) : null);
  const articles = () => [...document.querySelectorAll("article[id]")];

  function remembered(submitter) {
    const text = byId("text");
    const typing = text && (!text.form.contains(submitter) || submitter.name === "command");
    return {
      ids: new Set(articles().map((article) => article.id)),
      focus: document.activeElement && document.activeElement.id,
      folds: [...document.querySelectorAll("details[id]")].map((fold) => [fold.id, fold.open]),
      scroll: byId("log").scrollTop,
      heights: new Map(articles().map((article) => [article.id, article.offsetHeight])),
      draft: typing ? text.value : "",
      formOpen: Boolean(document.querySelector(".open-form")),
      top: window.scrollY,
    };
  }

  function restore(before) {
    const keep = new Set(["start-over", "to-date"]);
    for (const [id, open] of before.folds) {
      if (byId(id) && !keep.has(id)) byId(id).open = open;
    }
    for (const article of articles()) { // what is out of sight has no layout yet: scrolling needs its height
      const height = before.heights.get(article.id);
      if (height) article.style.containIntrinsicBlockSize = `auto ${height}px`;
    }
    if (byId("log")) byId("log").scrollTop = before.scroll;
    window.scrollTo(0, before.top);
    showMe();
    if (before.draft && byId("text")) byId("text").value = before.draft;
  }

  function showMe() {
    const strip = document.querySelector(".groups");
    const me = strip && strip.querySelector("[aria-current]");
    if (me) strip.scrollLeft = me.offsetLeft - (strip.clientWidth - me.offsetWidth) / 2;
  }

  function reveal(article) {
    const log = byId("log");
    if (!article || !log) return;
    const tall = article.offsetHeight > log.clientHeight - 40;
    article.scrollIntoView({ block: tall ? "start" : "nearest" });
  }

  function focusAfter(before, at, fresh) {
    const form = document.querySelector(".open-form");
    const wanted = form && (!before.formOpen || form.querySelector("[aria-invalid]"))
      ? form.querySelector("[data-first]")
      : byId(before.focus);
    const usable = wanted && !wanted.disabled ? wanted : byId(at) || fresh || byId("text");
    if (usable) usable.focus({ preventScroll: usable !== wanted || !form });
  }

  function announce(changed) {
    const said = changed.map((article) => article.dataset.summary || article.innerText);
    const alert = document.querySelector("#talk > [role=alert], .open-form [role=alert]");
    byId("live").textContent = [...(alert ? [alert.innerText] : []), ...said].join(" ");
  }

  function swap(page, address, submitter) {
    const app = page.getElementById("app");
    if (!app) return false;
    const before = remembered(submitter);
    for (const first of app.querySelectorAll("[autofocus]")) {
      first.removeAttribute("autofocus"); // the browser would follow it too late, and say so in its console
      first.dataset.first = "";
    }
    byId("app").replaceWith(document.adoptNode(app));
    document.title = page.title;
    document.documentElement.lang = page.documentElement.lang;
    restore(before);
    const at = new URL(address).searchParams.get("at");
    const fresh = articles().filter((article) => !before.ids.has(article.id));
    const last = fresh[fresh.length - 1];
    reveal(byId(at) || last);
    focusAfter(before, at, last);
    announce(fresh.length ? fresh : [byId(at)].filter(Boolean));
    return true;
  }

  function trouble(page) {
    const said = page.querySelector("[role=alert]");
    const notice = document.createElement("p");
    notice.className = "notice wrong";
    notice.setAttribute("role", "alert");
    notice.textContent = said ? said.textContent : page.body.textContent;
    byId("talk").append(notice);
  }

  async function go(address, options, submitter) {
    busy = true;
    byId("app").setAttribute("aria-busy", "true");
    try {
      const response = await fetch(address, options);
      const page = parser.parseFromString(await response.text(), "text/html");
      if (!response.ok) return trouble(page);
      if (!options.method || response.redirected) history.pushState(null, "", response.url);
      shown = location.pathname + location.search;
      if (!swap(page, response.url, submitter)) location.assign(response.url);
    } finally {
      busy = false;
      if (byId("app")) byId("app").removeAttribute("aria-busy");
    }
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (plain || form.method !== "post") return;
    event.preventDefault();
    if (busy) return;
    const body = new URLSearchParams(new FormData(form, event.submitter));
    go(form.action, { method: "POST", body }, event.submitter).catch(() => {
      plain = true;
      form.requestSubmit(event.submitter);
    });
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest(".open-form a.button");
    if (!link || busy || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const at = new URL(link.href);
    go(link.href, {}, link).then(() => {
      const article = byId(at.hash.slice(1));
      if (article) article.focus({ preventScroll: true });
    });
  });

  document.addEventListener("keydown", (event) => {
    if (event.target.id === "text" && event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      event.target.form.requestSubmit(byId("send"));
    }
    if (event.key === "Escape") {
      const close = document.querySelector(".open-form a.button");
      if (close && close.closest(".open-form").contains(event.target)) close.click();
    }
  });

  showMe();
  window.addEventListener("popstate", () => {
    if (shown !== location.pathname + location.search) location.reload();
  });
})();
