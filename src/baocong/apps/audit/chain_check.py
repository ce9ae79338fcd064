"""Walks the chain entry by entry and says what does not hold. Memory does not grow with the log.

The stored seal of every entry is computed again from its fields; every entry must name the seal of the one before.
From how these two fail follows what was done: see docs/explanation/audit.md.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from baocong.apps.audit.chain import GENESIS, SEALED_FIELDS, entry_digest, payload_digest
from baocong.apps.audit.findings import Faults, entry_words, moment_words, range_words
from baocong.apps.audit.marks import Mark

ERASE = "audit.erase"


@dataclass(frozen=True, slots=True)
class EntryRow:
    """An entry with its payload as plain values; `salt` None when the payload row is gone."""

    seq: int
    at: datetime
    code: str
    actor_id: int | None
    actor_name: str
    on_behalf_of: str
    about: str
    unit_id: int | None
    payload_digest: str
    revisions_digest: str
    previous_digest: str
    digest: str
    salt: str | None
    data: Any
    erased_at: datetime | None

    @property
    def words(self) -> str:
        """Return the words that name the entry."""
        return entry_words(self.seq, self.at, self.code, self.actor_name, self.on_behalf_of)

    @property
    def is_sealed(self) -> bool:
        """Return whether the stored seal fits the fields."""
        return entry_digest({name: getattr(self, name) for name in SEALED_FIELDS}) == self.digest


@dataclass(slots=True)
class ChainCheck:
    """Checks entries in the order of their numbers: `step` for each, then `finish`."""

    marks: Sequence[Mark]
    faults: Faults
    entries: int = 0
    erased: int = 0
    last: EntryRow | None = None
    held: list[Mark] = field(default_factory=list)
    """Marks that the log still agrees with."""
    unlogged_erasures: dict[int, str] = field(default_factory=dict)
    """Entries whose payload is marked as erased, until the entry of the erasure comes by."""
    _last_holds: bool = True
    _unlinked: EntryRow | None = None
    _marks_by_seq: dict[int, list[Mark]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for mark in self.marks:
            self._marks_by_seq.setdefault(mark.seq, []).append(mark)

    def step(self, entry: EntryRow) -> None:
        """Check one entry against itself, against the one before and against its payload."""
        holds = entry.is_sealed
        if entry.seq < 1:
            self.faults.add(
                "entry_inserted", entry.seq, f"{entry.words} là bút toán lạ: số bút toán bắt đầu từ 1."
            )
            return
        if not holds:
            self.faults.add(
                "entry_altered",
                entry.seq,
                f"{entry.words} đã bị sửa: nội dung không còn khớp dấu niêm phong của chính nó.",
            )
        self._settle_unlinked(entry)
        self._link(entry, holds)
        self._check_payload(entry)
        self._compare_marks(entry)
        self.last, self._last_holds = entry, holds
        self.entries += 1

    def finish(self) -> None:
        """Check what only the end shows: a tail that was cut off, erasures that nobody logged."""
        self._settle_unlinked(None)
        last = self.last.seq if self.last else 0
        for mark in sorted(self.marks, key=lambda one: one.seq):
            if mark.seq > last:
                self._tell_cut(mark, last)
            elif mark.seq == 0:
                self._hold_genesis(mark)
        for seq, words in self.unlogged_erasures.items():
            message = f"{words}: nội dung bị đánh dấu là đã xóa nhưng nhật ký không có lệnh xóa nào."
            self.faults.add("payload_erased_unlogged", seq, message)

    def _link(self, entry: EntryRow, holds: bool) -> None:
        before = self.last.seq if self.last else 0
        if entry.seq != before + 1:
            lost = range_words(before + 1, entry.seq - 1)
            message = f"Thiếu {lost}, ngay trước {_lowered(entry.words)}: đã bị xóa khỏi nhật ký."
            self.faults.add("entries_removed", before + 1, message)
        elif (
            entry.previous_digest != (self.last.digest if self.last else GENESIS)
            # A broken seal on either side is told already, and explains why the link does not hold.
            and holds
            and self._last_holds
        ):
            self._unlinked = entry
        if self.last and entry.at < self.last.at:
            message = f"{entry.words} mang giờ sớm hơn bút toán trước nó ({moment_words(self.last.at)}); chương trình không bao giờ ghi như vậy."
            self.faults.add("time_went_back", entry.seq, message)

    def _settle_unlinked(self, after: EntryRow | None) -> None:
        """Both sides of a broken link are sealed: what follows tells which of the two does not belong."""
        entry, self._unlinked = self._unlinked, None
        if entry is None:
            return
        if after is not None and after.seq == entry.seq + 1 and after.previous_digest == entry.digest:
            message = f"Bút toán số {entry.seq - 1} đã bị thay bằng nội dung khác rồi niêm phong lại: {_lowered(entry.words)} vẫn giữ dấu của bản cũ."
            self.faults.add("entry_replaced", entry.seq - 1, message)
            return
        message = f"{entry.words} không nối với bút toán số {entry.seq - 1} đứng trước: bút toán này bị chèn vào hoặc bị thay."
        self.faults.add("entry_inserted", entry.seq, message)

    def _check_payload(self, entry: EntryRow) -> None:
        if entry.code == ERASE and entry.about.startswith("entry:"):
            self.unlogged_erasures.pop(int(entry.about.partition(":")[2] or 0), None)
        if entry.salt is None:
            self.faults.add(
                "payload_removed",
                entry.seq,
                f"{entry.words}: phần nội dung kèm theo đã bị xóa khỏi cơ sở dữ liệu.",
            )
        elif entry.erased_at is not None:
            self.erased += 1
            self.unlogged_erasures[entry.seq] = entry.words
        elif payload_digest(entry.salt, entry.data) != entry.payload_digest:
            self.faults.add(
                "payload_altered",
                entry.seq,
                f"{entry.words}: nội dung kèm theo đã bị sửa, không còn khớp dấu trong nhật ký.",
            )

    def _compare_marks(self, entry: EntryRow) -> None:
        for mark in self._marks_by_seq.get(entry.seq, ()):
            if mark.digest == entry.digest:
                self.held.append(mark)
                continue
            since = max((one.seq for one in self.held), default=0)
            where = (
                f" trong khoảng từ sau số {since} đến số {mark.seq}"
                if since
                else f" từ số {mark.seq} trở về trước"
            )
            message = f"{entry.words} khác với mốc đã giữ{_source(mark)}: nhật ký{where} đã bị viết lại."
            self.faults.add("mark_differs", entry.seq, message)

    def _tell_cut(self, mark: Mark, last: int) -> None:
        lost = range_words(last + 1, mark.seq)
        ends = (
            f" Bút toán cuối còn lại: {_lowered(self.last.words)}." if self.last else " Nhật ký hiện trống."
        )
        message = f"Nhật ký bị cắt đuôi: mốc đã giữ{_source(mark)} là bút toán số {mark.seq}, nay thiếu {lost}.{ends}"
        self.faults.add("tail_cut", mark.seq, message)

    def _hold_genesis(self, mark: Mark) -> None:
        if mark.digest == GENESIS:
            self.held.append(mark)
        else:
            self.faults.add("mark_differs", 0, f"Mốc số 0{_source(mark)} không phải mốc của nhật ký này.")


def _source(mark: Mark) -> str:
    return f" ({mark.source})" if mark.source else ""


def _lowered(words: str) -> str:
    return words[0].lower() + words[1:]
