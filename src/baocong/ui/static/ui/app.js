// The few things every page needs a script for. Each page works without it.
(() => {
  "use strict";
  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content ?? "";
  const live = () => document.getElementById("live");

  // htmx: the CSRF token of the page, for elements outside a form.
  document.addEventListener("htmx:configRequest", (event) => {
    if (event.detail.verb !== "get") event.detail.headers["X-CSRFToken"] = meta("csrf-token");
  });

  // htmx: a request that failed says so in words; what was typed stays.
  const say = (key) => {
    const box = live();
    if (!box) return;
    const note = document.createElement("p");
    note.className = "note bad";
    note.textContent = box.dataset[key];
    box.replaceChildren(note);
  };
  document.addEventListener("htmx:sendError", () => say("offline"));
  document.addEventListener("htmx:timeout", () => say("offline"));
  document.addEventListener("htmx:responseError", () => say("failed"));
  document.addEventListener("htmx:beforeSend", () => live()?.replaceChildren());

  // Focus: what was swapped in may ask for it (data-focus); otherwise htmx keeps it by id.
  document.addEventListener("htmx:afterSettle", (event) => {
    const wanted = event.detail.elt?.querySelector?.("[data-focus]") ?? (event.detail.elt?.matches?.("[data-focus]") ? event.detail.elt : null);
    if (!wanted) return;
    if (!wanted.hasAttribute("tabindex")) wanted.tabIndex = -1;
    wanted.focus();
  });

  // "/" goes to the search box, Escape closes an open menu, a click beside a menu closes it.
  const typing = (element) => element.closest("input, textarea, select, [contenteditable]");
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target)) {
      const box = document.querySelector("[data-search], input[type=search]");
      if (box) { event.preventDefault(); box.focus(); box.select(); }
    }
    if (event.key === "Escape") {
      const menu = document.querySelector("details.menu[open]");
      if (menu) { menu.open = false; menu.querySelector("summary").focus(); }
    }
  });
  document.addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      if (!menu.contains(event.target)) menu.open = false;
    }
    if (event.target.closest("[data-print]")) window.print();
  });

  // Files dropped on a file field. A form with data-submit-on-drop is sent at once.
  const drop = (event) => event.target.closest?.(".file-drop");
  for (const kind of ["dragenter", "dragover"]) {
    document.addEventListener(kind, (event) => {
      const box = drop(event);
      if (box) { event.preventDefault(); box.classList.add("over"); }
    });
  }
  document.addEventListener("dragleave", (event) => {
    const box = drop(event);
    if (box && !box.contains(event.relatedTarget)) box.classList.remove("over");
  });
  document.addEventListener("drop", (event) => {
    const box = drop(event);
    if (!box) return;
    event.preventDefault();
    box.classList.remove("over");
    const input = box.querySelector("input[type=file]");
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
    if (input.form?.hasAttribute("data-submit-on-drop")) input.form.requestSubmit();
  });

  // A table or a bar that scrolls sideways shows the active place, and can be reached by keyboard.
  const settle = () => {
    document.querySelector(".doors [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
    document.querySelector("[data-error-summary]")?.focus();
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", settle); else settle();
})();
