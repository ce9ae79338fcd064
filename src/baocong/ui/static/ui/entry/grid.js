// The entry grid as officials know it from Excel. Without this script the page is a plain form that saves as well.
// The value of an input is never touched while somebody types in it: composition (Telex, VNI) stays undisturbed.

import { readBlock, writeBlock } from "./clipboard.js";
import { decideBlockStyle, inVietnamese, twoReadings, witnessOf } from "./numbers.js";
import { SaveQueue } from "./queue.js";
import { Steps } from "./steps.js";

const form = document.querySelector("form[data-entry]");
if (form) start(form);

function start(form) {
  const words = form.dataset;
  const table = form.querySelector("table");
  const rows = [...table.querySelectorAll("tbody tr[data-name]")];
  const cellsOf = rows.map((row) => [...row.cells]);
  const byName = new Map(rows.map((row) => [row.dataset.name, row]));
  const status = form.querySelector("[data-status]");
  const ask = form.querySelector("[data-ask]");
  const part = (row, name) => row.querySelector(`[data-part="${name}"]`);
  const value = (row) => part(row, "value");
  const isNote = (field) => field.dataset.part === "note";
  let editing = false, composing = false, atFocus = "", picked = null, dragging = null, last = null;

  // ---- saving
  const queue = new SaveQueue({ store: words.store, send, heard, told });
  const steps = new Steps((changes) => changes.forEach(({ field, text }) => setText(field, text)));

  async function send(batch, keepalive) {
    const cells = [], notes = {};
    for (const [name, change] of batch.cells) {
      if (change.text !== undefined) cells.push({ name, text: change.text, base: change.base });
      if (change.note !== undefined) notes[name] = change.note;
    }
    const body = JSON.stringify({ key: batch.key, nature: Number(words.nature), cells, notes });
    const ask = () => fetch(words.save, {
      method: "POST", body, keepalive: keepalive && body.length < 60000, credentials: "same-origin",
      headers: { "Content-Type": "application/json", "X-CSRFToken": words.token },
    });
    let answer = await ask();
    if (answer.status === 403 && !isJson(answer)) {
      await newToken();
      answer = await ask();
    }
    if (!isJson(answer)) return { status: answer.status, body: answer.status === 403 ? { message: words.signedOut } : null };
    return { status: answer.status, body: await answer.json() };
  }

  const isJson = (answer) => (answer.headers.get("Content-Type") ?? "").includes("json");

  // After signing in again in another tab the token of this page is old: take the one of today's page.
  async function newToken() {
    const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
    words.token = page.querySelector("form[data-entry]")?.dataset.token ?? words.token;
  }

  function heard(status, body, batch) {
    if (status === 422) {
      for (const name of batch.cells.keys()) showState(byName.get(name), words.unsaved, "bad", [body?.message ?? ""]);
      return;
    }
    const shown = new Map(body.rows.map((one) => [one.name, one]));
    const answered = new Map(body.answers.map((one) => [one.name, one]));
    for (const one of body.rows) if (!answered.has(one.name) && !queue.waiting.has(one.name)) showRow(byName.get(one.name), one);
    for (const [name, answer] of answered) showAnswer(byName.get(name), answer, shown.get(name), batch.cells.get(name));
    const filled = form.querySelector("[data-filled]");
    if (filled) filled.textContent = `${body.filled}/${body.to_fill}`;
  }

  function showAnswer(row, answer, shown, sent) {
    if (!row) return;
    if (answer.state === "invalid") return showState(row, words.unsaved, "bad", [answer.message]);
    if (answer.state === "conflict") return showConflict(row, answer);
    row.dataset.base = answer.number;
    if (shown) showRow(row, shown, sent);
  }

  function showRow(row, shown, sent) {
    if (!row) return;
    row.dataset.base = shown.number;
    if (shown.observation) row.dataset.observation = shown.observation;
    const field = value(row);
    const focused = document.activeElement === field;
    const busy = (focused && (editing || composing)) || queue.waiting.get(shown.name)?.text !== undefined;
    if (field && !busy && (!sent || sent.text === undefined || field.value === sent.text)) {
      field.value = shown.text;
      if (focused) { atFocus = shown.text; field.select(); }
    } else if (!field) part(row, "computed")?.replaceChildren(shown.text || words.none);
    part(row, "cumulative").textContent = shown.cumulative;
    part(row, "of-plan").textContent = shown.of_plan;
    showState(row, shown.state, shown.tone, shown.remarks);
  }

  function showState(row, word, tone, sentences = []) {
    if (!row) return;
    const box = part(row, "state");
    const tag = document.createElement("span");
    tag.className = tone ? `tag ${tone}` : "soft";
    tag.textContent = word;
    box.replaceChildren(tag, ...sentences.filter(Boolean).map((one) => {
      const line = document.createElement("span");
      line.className = tone === "bad" ? "fault" : "remark";
      line.textContent = one;
      return line;
    }));
    value(row)?.setAttribute("aria-invalid", String(tone === "bad"));
  }

  function showConflict(row, answer) {
    const who = [answer.who, answer.when].filter(Boolean).join(", ");
    showState(row, words.conflict, "warn", [`${words.mine}: ${answer.mine}. ${answer.theirs} (${who}).`]);
    const choose = (label, act) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "as-link";
      button.textContent = label;
      button.addEventListener("click", act);
      return button;
    };
    const field = value(row);
    part(row, "state").append(
      choose(`${words.keepMine}: ${answer.mine}`, () => {
        row.dataset.base = answer.number;
        showState(row, words.saving, "");
        queue.add(row.dataset.name, { text: field.value, base: answer.number });
      }),
      choose(`${words.takeTheirs}: ${answer.theirs}`, () => {
        row.dataset.base = answer.number;
        field.value = answer.theirs === words.noFigure ? "" : answer.theirs;
        if (field === document.activeElement) atFocus = field.value;
        showState(row, words.saved, "ok");
        queue.drop(row.dataset.name);
      })
    );
  }

  function told({ unsaved, flying, failed, stopped }) {
    const retry = form.querySelector("[data-retry]");
    retry.hidden = !(failed || stopped) || !unsaved;
    status.className = failed || stopped ? "tag bad" : unsaved ? "tag warn" : "tag ok";
    const count = words.cells.replace("%", unsaved);
    if (stopped) status.textContent = `${count}: ${stopped}`;
    else if (failed && unsaved) status.textContent = `${count}: ${words.offline}`;
    else if (flying) status.textContent = `${words.saving} (${unsaved})`;
    else if (unsaved) status.textContent = count;
    else status.textContent = words.allSaved;
  }

  // ---- changing cells
  function setText(field, text) {
    if (composing && field === document.activeElement) return;
    field.value = text;
    if (field === document.activeElement) { atFocus = text; field.select(); }
    changed(field);
  }

  function changed(field) {
    const row = field.closest("tr"), name = row.dataset.name;
    if (isNote(field)) queue.add(name, { note: field.value });
    else queue.add(name, { text: field.value, base: Number(row.dataset.base) });
    if (!isNote(field)) showState(row, words.waiting, "");
  }

  function change(changes) {
    const real = changes.filter(({ field, text }) => field.value !== text);
    steps.add(real.map(({ field, text }) => ({ field, before: field.value, after: text })));
    real.forEach(({ field, text }) => setText(field, text));
    return real.length;
  }

  function commit(field) {
    editing = false;
    if (composing || field.value === atFocus) return;
    steps.add([{ field, before: atFocus, after: field.value }]);
    atFocus = field.value;
    changed(field);
  }

  // ---- moving
  const placeOf = (element) => {
    const cell = element.closest("td, th"), row = cell?.closest("tr");
    const at = rows.indexOf(row);
    return at < 0 ? null : { row: at, column: cell.cellIndex };
  };
  const fieldAt = (row, column) => cellsOf[row]?.[column]?.querySelector("input:not([type=hidden])") ?? null;

  function go(field) {
    if (!field) return false;
    field.focus();
    field.select();
    return true;
  }

  function goVertically(field, step) {
    const { row, column } = placeOf(field);
    for (let at = row + step; at >= 0 && at < rows.length; at += step) if (go(fieldAt(at, column))) return true;
    return false;
  }

  function goSideways(field, step) {
    const { row, column } = placeOf(field);
    for (let at = column + step; at >= 0 && at < cellsOf[row].length; at += step) if (go(fieldAt(row, at))) return true;
    return false;
  }

  function pick(from, to) {
    picked?.cells.forEach((cell) => cell.classList.remove("picked"));
    picked = null;
    if (!from || !to || (from.row === to.row && from.column === to.column)) return;
    const [top, bottom] = [from.row, to.row].sort((a, b) => a - b);
    const [left, right] = [from.column, to.column].sort((a, b) => a - b);
    const block = [];
    for (let row = top; row <= bottom; row += 1) block.push(cellsOf[row].slice(left, right + 1));
    picked = { from, to, block, cells: block.flat() };
    picked.cells.forEach((cell) => cell.classList.add("picked"));
  }

  function extend(field, down, right) {
    const from = picked?.from ?? placeOf(field), to = picked?.to ?? from;
    const row = Math.max(0, Math.min(rows.length - 1, to.row + down));
    const column = Math.max(0, Math.min(cellsOf[row].length - 1, to.column + right));
    pick(from, { row, column });
  }

  const pickedFields = () => picked
    ? picked.cells.map((cell) => cell.querySelector("input:not([type=hidden])")).filter(Boolean)
    : [last].filter(Boolean);
  const pickedValues = () => pickedFields().filter((field) => !isNote(field));

  const ARROWS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

  table.addEventListener("keydown", (event) => {
    const field = event.target;
    if (!field.matches?.("input[data-part]") || event.isComposing || composing || event.keyCode === 229) return;
    const command = event.ctrlKey || event.metaKey;
    const done = keyed(event, field, command);
    if (done) event.preventDefault();
  });

  function keyed(event, field, command) {
    const arrow = ARROWS[event.key];
    if (arrow && event.shiftKey && !editing) { extend(field, ...arrow); return true; }
    if (event.key === "Enter") { commit(field); goVertically(field, event.shiftKey ? -1 : 1); pick(); return true; }
    if (event.key === "Escape") {
      if (picked) { pick(); return true; }
      field.value = atFocus;
      editing = false;
      field.select();
      return true;
    }
    if (event.key === "F2") { editing = true; field.setSelectionRange(field.value.length, field.value.length); return true; }
    if (command && !editing && event.key.toLowerCase() === "z") return event.shiftKey ? steps.redo() : steps.undo();
    if (command && !editing && event.key.toLowerCase() === "y") return steps.redo();
    if (command && event.key.toLowerCase() === "a" && !editing) {
      const { column } = placeOf(field);
      pick({ row: 0, column }, { row: rows.length - 1, column });
      return true;
    }
    if (event.key === "Delete" && !editing && (picked || wholeIsSelected(field))) {
      change(pickedFields().filter((one) => !isNote(one)).map((one) => ({ field: one, text: "" })));
      return true;
    }
    if (arrow && !event.altKey && !command) {
      const [down, right] = arrow;
      if (right && editing) return false;
      commit(field);
      pick();
      return down ? goVertically(field, down) || true : goSideways(field, right) || true;
    }
    return false;
  }

  const wholeIsSelected = (field) => field.selectionStart === 0 && field.selectionEnd === field.value.length;

  table.addEventListener("focusin", (event) => {
    if (!event.target.matches("input[data-part]")) return;
    last = event.target;
    atFocus = last.value;
    editing = false;
  });
  table.addEventListener("focusout", (event) => { if (event.target.matches("input[data-part]")) commit(event.target); });
  table.addEventListener("input", (event) => { if (!event.target.matches("input[data-part]")) return; editing = true; pick(); });
  table.addEventListener("compositionstart", () => { composing = true; });
  table.addEventListener("compositionend", () => { composing = false; });
  table.addEventListener("dblclick", () => { editing = true; });

  table.addEventListener("pointerdown", (event) => {
    if (event.button || event.pointerType === "touch") return;
    const at = event.target.closest("td, th") && placeOf(event.target);
    if (!at) return;
    if (event.shiftKey && last) { pick(placeOf(last), at); event.preventDefault(); return; }
    if (event.target === document.activeElement) { pick(); return; }
    pick();
    dragging = at;
  });
  table.addEventListener("pointerover", (event) => {
    const at = dragging && event.buttons === 1 && event.target.closest("td, th") && placeOf(event.target);
    if (!at || (at.row === dragging.row && at.column === dragging.column && !picked)) return;
    document.getSelection()?.removeAllRanges();
    table.classList.add("selecting");
    pick(dragging, at);
  });
  document.addEventListener("pointerup", () => { dragging = null; table.classList.remove("selecting"); });

  // ---- copying and pasting
  document.addEventListener("copy", (event) => {
    if (!picked || !event.clipboardData) return;
    writeBlock(event.clipboardData, picked.block.map((row) => row.map(textOf)));
    event.preventDefault();
  });
  const textOf = (cell) => (cell.querySelector("input:not([type=hidden])")?.value ?? cell.dataset.text ?? cell.textContent).replace(/\s+/g, " ").trim();

  table.addEventListener("paste", (event) => {
    const field = event.target;
    if (!field.matches?.("input[data-part]") || !event.clipboardData || composing) return;
    const block = readBlock(event.clipboardData);
    const single = block.length === 1 && block[0].length === 1;
    if (single && (editing || isNote(field))) return;
    event.preventDefault();
    paste(field, block);
  });

  function paste(field, block) {
    const start = picked ? { row: Math.min(picked.from.row, picked.to.row), column: Math.min(picked.from.column, picked.to.column) } : placeOf(field);
    const placed = [], skipped = { empty: 0, closed: 0, beyond: 0 };
    block.forEach((line, down) => line.forEach((text, right) => {
      const row = start.row + down;
      if (text === "") { skipped.empty += 1; return; }
      if (row >= rows.length || start.column + right >= cellsOf[row].length) { skipped.beyond += 1; return; }
      const target = fieldAt(row, start.column + right);
      if (target) placed.push({ field: target, text }); else skipped.closed += 1;
    }));
    const numbers = placed.filter((one) => !isNote(one.field)).map((one) => [one.text, one.field.dataset.whole === "1"]);
    const style = decideBlockStyle(numbers);
    if (style !== "ask") return finish(placed, style, skipped);
    const doubtful = placed.find((one) => !isNote(one.field) && ["dotted", "commaed"].includes(witnessOf(one.text)));
    question(doubtful.text, (chosen) => finish(placed, chosen, skipped));
    return undefined;
  }

  function finish(placed, style, skipped) {
    const count = change(placed.map(({ field, text }) => ({ field, text: isNote(field) ? text : inVietnamese(text, style) })));
    const said = [words.pasted.replace("%", count)];
    if (skipped.empty) said.push(words.keptEmpty.replace("%", skipped.empty));
    if (skipped.closed) said.push(words.keptClosed.replace("%", skipped.closed));
    if (skipped.beyond) said.push(words.beyond.replace("%", skipped.beyond));
    say(said.join(" "));
    queue.later(0);
  }

  function question(text, answer) {
    const [thousands, decimals] = twoReadings(text);
    ask.querySelector("[data-question]").textContent = words.askWhich.replace("%", text);
    const buttons = ask.querySelectorAll("button");
    buttons[0].textContent = words.asThousands.replace("%", thousands.replace(".", ""));
    buttons[1].textContent = words.asDecimals.replace("%", decimals);
    const point = text.includes(".");
    buttons[0].onclick = () => close(point ? "comma" : "point");
    buttons[1].onclick = () => close(point ? "point" : "comma");
    buttons[2].onclick = () => close("");
    function close(style) {
      ask.hidden = true;
      last?.focus();
      if (style) answer(style);
    }
    ask.hidden = false;
    buttons[0].focus();
  }

  function say(text) { form.querySelector("[data-said]").textContent = text; }

  // ---- buttons, leaving, coming back
  form.querySelectorAll("[data-put]").forEach((button) => button.addEventListener("click", () => {
    const text = button.dataset.put;
    change(pickedValues().map((field) => ({ field, text: button.dataset.before ? `${text} ${bare(field.value)}`.trim() : text })));
    last?.focus();
  }));
  const bare = (text) => text.replace(/^\D+(?=\d)/, "");
  form.querySelector("[data-undo]").addEventListener("click", () => steps.undo());
  form.querySelector("[data-redo]").addEventListener("click", () => steps.redo());
  form.querySelector("[data-retry]").addEventListener("click", () => queue.retry());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (last) commit(last);
    queue.retry();
  });
  addEventListener("online", () => queue.retry());
  addEventListener("beforeunload", (event) => { if (queue.unsaved) event.preventDefault(); });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "hidden") return;
    if (last && document.activeElement === last) commit(last);
    queue.flush(true);
  });

  // ---- beginning
  form.querySelectorAll("[data-scripted]").forEach((one) => { one.hidden = false; });
  form.querySelectorAll("[data-plain]").forEach((one) => { one.hidden = true; });
  const left = Object.entries(queue.left()).filter(([name]) => byName.has(name));
  for (const [name, { text, base, note }] of left) {
    const row = byName.get(name);
    if (text !== undefined && value(row)) {
      value(row).value = text;
      queue.add(name, { text, base: Number(base) });
      showState(row, words.waiting, "");
    }
    if (note !== undefined && part(row, "note")) {
      part(row, "note").value = note;
      queue.add(name, { note });
    }
  }
  if (left.length) say(words.draft.replace("%", left.length));
  told({ unsaved: queue.unsaved, flying: false, failed: false, stopped: "" });
  form.dataset.ready = "1";
}
