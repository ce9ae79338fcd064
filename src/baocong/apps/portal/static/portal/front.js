// Dropping files anywhere on the page, folders with their subfolders; the forms work without this.
(() => {
  "use strict";
  for (const button of document.querySelectorAll("[data-print]")) button.hidden = false;
  const form = (kind) => document.querySelector(`form[data-drop="${kind}"]`);
  const overlay = document.getElementById("drop-here");
  const problem = document.getElementById("drop-problem");

  const complain = (words) => {
    problem.textContent = words;
    problem.hidden = false;
    problem.scrollIntoView({ block: "center" });
  };
  const chosen = (one) => [...one.querySelectorAll("input[type=file]")].flatMap((input) => [...input.files]);
  const why = (one, files) => {
    const bytes = files.reduce((sum, file) => sum + file.size, 0);
    if (bytes > Number(one.dataset.mostBytes)) return one.dataset.tooLarge;
    if (one.dataset.mostFiles && files.length > Number(one.dataset.mostFiles)) return one.dataset.tooMany;
    return "";
  };

  for (const one of document.querySelectorAll("form[data-drop]")) {
    one.addEventListener("submit", (event) => {
      const words = why(one, chosen(one));
      if (words) { event.preventDefault(); complain(words); return; }
      if (one.getAttribute("aria-busy") === "true") { event.preventDefault(); return; }
      problem.hidden = true;
      if (event.submitter?.value) return; // a file comes back, the page stays
      one.setAttribute("aria-busy", "true");
      one.querySelector(".sending").textContent = one.dataset.busy;
    });
  }
  window.addEventListener("pageshow", () => {
    for (const one of document.querySelectorAll("form[data-drop]")) {
      one.removeAttribute("aria-busy");
      one.querySelector(".sending").textContent = "";
    }
  });

  const put = (input, files) => {
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    input.files = transfer.files;
  };
  const entries = (directory) => new Promise((resolve, reject) => {
    const reader = directory.createReader(), found = [];
    const more = () => reader.readEntries((batch) => { found.push(...batch); if (batch.length) more(); else resolve(found); }, reject);
    more();
  });
  const files = async (entry, path) => {
    if (entry.isFile) {
      const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
      return [new File([file], path + file.name, { type: file.type })];
    }
    const inside = await entries(entry);
    return (await Promise.all(inside.map((one) => files(one, `${path}${entry.name}/`)))).flat();
  };

  if (!overlay) return;
  const carriesFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
  window.addEventListener("dragover", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    overlay.hidden = false;
  }, true);
  window.addEventListener("dragleave", (event) => { if (!event.relatedTarget) overlay.hidden = true; }, true);
  window.addEventListener("drop", async (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    overlay.hidden = true;
    const dropped = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
    const plain = [...event.dataTransfer.files];
    const single = plain.length === 1 && !dropped.some((entry) => entry.isDirectory);
    if (single && !/\.zip$/i.test(plain[0].name)) {
      const one = form("report"), earlier = one.querySelector("[name=earlier]");
      const second = event.target === earlier || one.querySelector("details").open && one.querySelector("[name=report]").files.length;
      put(second ? earlier : one.querySelector("[name=report]"), plain);
      // With the field for the earlier report open, the person decides when both are there.
      if (!one.querySelector("details").open) one.requestSubmit();
      return;
    }
    const one = form("cluster");
    if (single) put(one.querySelector("[name=archive]"), plain);
    else put(one.querySelector("[name=folder]"), dropped.length ? (await Promise.all(dropped.map((entry) => files(entry, "")))).flat() : plain);
    one.requestSubmit();
  }, true);
})();
