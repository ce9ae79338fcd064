// Saves that are never lost: every change is kept on this machine until the server answered for it.
// One save at a time; a save that got no answer is sent again with the same key, so that it counts once.

const WAIT = 700, LONGEST_WAIT = 30000;

export class SaveQueue {
  // send(body) → {status, body}; throws when the server did not answer. heard(answer, batch) and told(state) are told.
  constructor({ store, send, heard, told }) {
    Object.assign(this, { store, send, heard, told, waiting: new Map(), sending: null, failed: 0, timer: 0, stopped: "" });
  }

  // What an earlier visit left unsaved: {name: {text?, base?, note?}}.
  left() {
    try {
      const left = JSON.parse(localStorage.getItem(this.store) ?? "{}");
      return left && typeof left === "object" ? left : {};
    } catch {
      return {};
    }
  }

  get unsaved() { return new Set([...this.waiting.keys(), ...(this.sending?.cells.keys() ?? [])]).size; }

  add(name, change) {
    this.waiting.set(name, { ...this.waiting.get(name), ...change });
    this.keep();
    this.say();
    this.later(WAIT);
  }

  drop(name) {
    this.waiting.delete(name);
    this.keep();
    this.say();
  }

  retry() {
    this.stopped = "";
    this.failed = 0;
    this.later(0);
  }

  later(wait) {
    if (this.sending?.flying || this.stopped) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), wait);
  }

  async flush(keepalive = false) {
    clearTimeout(this.timer);
    if (this.sending?.flying || (!this.sending && !this.waiting.size)) return;
    if (!this.sending) {
      this.sending = { key: newKey(), cells: this.waiting };
      this.waiting = new Map();
    }
    const batch = this.sending;
    batch.flying = true;
    this.say();
    try {
      const answer = await this.send(batch, keepalive);
      batch.flying = false;
      this.answered(batch, answer);
    } catch {
      batch.flying = false;
      this.failed += 1;
      this.keep();
      this.say();
      this.later(Math.min(LONGEST_WAIT, 1000 * 2 ** this.failed));
    }
  }

  answered(batch, { status, body }) {
    if (status === 200 || status === 422) {
      this.sending = null;
      this.failed = 0;
      this.heard(status, body, batch);
    } else {
      this.stopped = body?.message ?? "";
      this.failed += 1;
      if (!this.stopped) this.later(Math.min(LONGEST_WAIT, 1000 * 2 ** this.failed));
    }
    this.keep();
    this.say();
    if (this.waiting.size && !this.stopped) this.later(0);
  }

  keep() {
    const all = new Map(this.sending?.cells ?? []);
    for (const [name, change] of this.waiting) all.set(name, { ...all.get(name), ...change });
    try {
      if (all.size) localStorage.setItem(this.store, JSON.stringify(Object.fromEntries(all)));
      else localStorage.removeItem(this.store);
    } catch { /* a full or closed store: the page still holds the values, and warns when it is left */ }
  }

  say() {
    this.told({ unsaved: this.unsaved, flying: Boolean(this.sending?.flying), failed: this.failed > 0, stopped: this.stopped });
  }
}

function newKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((one) => one.toString(16).padStart(2, "0")).join("");
}
