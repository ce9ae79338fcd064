// Undo and redo of whole steps: a typed cell, a pasted block, a cleared range.

export class Steps {
  constructor(apply) {
    Object.assign(this, { apply, done: [], undone: [] });
  }

  add(changes) {
    if (!changes.length) return;
    this.done.push(changes);
    this.undone = [];
    if (this.done.length > 200) this.done.shift();
  }

  undo() { return this.move(this.done, this.undone, "before"); }

  redo() { return this.move(this.undone, this.done, "after"); }

  move(from, to, side) {
    const changes = from.pop();
    if (!changes) return false;
    to.push(changes);
    this.apply(changes.map((one) => ({ field: one.field, text: one[side] })));
    return true;
  }
}
