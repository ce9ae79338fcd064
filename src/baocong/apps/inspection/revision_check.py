"""Holds the revisions of figures against the entries that sealed them.

The digest of every revision is computed again from its fields; an entry's own digest over its revisions tells whether
one was taken away or put in. Revisions stream by: memory holds one digest for each entry of a chunk.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Window
from django.db.models.functions import Lead

from baocong.apps.audit.chain_check import EntryRow
from baocong.apps.audit.findings import Faults
from baocong.apps.audit.models import AuditEntry
from baocong.apps.indicators.models import Observation, ObservationRevision
from baocong.apps.indicators.sealing import RevisionSaid, revision_digest
from baocong.apps.inspection.figure_words import FigureWords, removed_words

_SAID = (
    "observation_id",
    "number",
    "seq_from",
    "observation__indicator_id",
    "observation__unit_id",
    "observation__period_id",
    "observation__category_id",
    "observation__nature",
    "observation__planned",
    "version_id",
    "value",
    "absence",
    "qualifier",
    "as_at",
    "source_id",
    "person_id",
)
"""The fields of a revision in the order of `RevisionSaid`."""


@dataclass(slots=True)
class _Sealed:
    """The revisions of one entry as they were read: digests over what they say and over what is stored with them."""

    said: Any = field(default_factory=hashlib.sha256)
    stored: Any = field(default_factory=hashlib.sha256)
    altered: list[int] = field(default_factory=list)
    count: int = 0


@dataclass(slots=True)
class RevisionCheck:
    """Checks the revisions that belong to chunks of entries, then what only the whole shows."""

    faults: Faults
    using: str = "default"
    revisions: int = 0
    _last: int = -(2**62)

    def check(self, entries: Sequence[EntryRow]) -> None:
        """Check the revisions of these entries, and those whose entries would stand between them."""
        read = self._read(self._last, entries[-1].seq)
        self._last = entries[-1].seq
        for entry in entries:
            self._compare(entry, read.pop(entry.seq, None))
        for seq, sealed in read.items():
            self._tell_unlogged(seq, sealed.count)

    def finish(self) -> None:
        """Check revisions beyond the last entry, the order of revisions, and that each figure shows its last one."""
        for seq, count in self._beyond():
            self._tell_unlogged(seq, count)
        self._tell(
            "revision_order",
            self._out_of_order(),
            "các lần sửa của {} không nối tiếp nhau: có lần bị xóa hoặc bị đổi chỗ",
        )
        self._tell(
            "figure_differs",
            self._not_as_revised(),
            "{} đang hiện giá trị khác với lần sửa cuối có trong nhật ký: đã bị sửa thẳng trong cơ sở dữ liệu",
        )
        self._tell(
            "figure_differs",
            self._without_revision(),
            "{} không có lần sửa nào đang có hiệu lực: được ghi thẳng vào cơ sở dữ liệu hoặc lần sửa đã bị xóa",
        )

    def _read(self, after: int, up_to: int) -> dict[int, _Sealed]:
        read: dict[int, _Sealed] = {}
        rows = self._revisions().filter(seq_from__gt=after, seq_from__lte=up_to).order_by("seq_from", "id")
        for pk, digest, *said in rows.values_list("id", "digest", *_SAID).iterator(chunk_size=2000):
            sealed = read.setdefault(said[2], _Sealed())
            computed = revision_digest(RevisionSaid(*said))
            sealed.said.update(computed)
            sealed.stored.update(bytes(digest))
            sealed.count += 1
            if computed != bytes(digest) and len(sealed.altered) < 100:
                sealed.altered.append(pk)
            self.revisions += 1
        return read

    def _compare(self, entry: EntryRow, sealed: _Sealed | None) -> None:
        said, stored = (sealed.said.hexdigest(), sealed.stored.hexdigest()) if sealed else ("", "")
        if said == entry.revisions_digest:
            for words in self._words(sealed.altered if sealed else []):
                message = f"{entry.words}: dấu kèm theo {words} đã bị sửa; giá trị vẫn đúng như đã ghi."
                self.faults.add("revision_seal_altered", entry.seq, message)
            return
        if sealed and stored == entry.revisions_digest:
            for words in self._words(sealed.altered):
                message = f"{words}, do {_lowered(entry.words)} ghi, đã bị sửa ngoài chương trình."
                self.faults.add("revision_altered", entry.seq, _capital(message))
            return
        self._tell_differing(entry, sealed)

    def _tell_differing(self, entry: EntryRow, sealed: _Sealed | None) -> None:
        """Something was taken away, put in, or altered and sealed anew: the entry's payload tells which."""
        found = self._revisions().filter(seq_from=entry.seq)
        keys = list(
            found.values_list(
                "observation__indicator__code",
                "observation__category__key",
                "observation__nature",
                "observation__planned",
                "number",
            )
        )
        told = False
        for words in removed_words(entry.data, keys):
            self.faults.add(
                "revision_removed", entry.seq, f"{entry.words}: {words} đã bị xóa khỏi cơ sở dữ liệu."
            )
            told = True
        for words in self._words(sealed.altered if sealed else []):
            self.faults.add(
                "revision_altered",
                entry.seq,
                _capital(f"{words}, do {_lowered(entry.words)} ghi, đã bị sửa."),
            )
            told = True
        if not entry.revisions_digest:
            message = f"{entry.words} không ghi số liệu nào, nhưng có {len(keys)} lần sửa mang số của bút toán này: bị chèn vào."
            self.faults.add("revision_inserted", entry.seq, message)
        elif not told:
            message = f"{entry.words}: {len(keys)} lần sửa số liệu không còn khớp dấu của bút toán: có lần bị sửa, bị xóa hoặc bị chèn."
            self.faults.add("revisions_differ", entry.seq, message)

    def _tell_unlogged(self, seq: int, count: int) -> None:
        message = f"Có {count} lần sửa số liệu ghi bút toán số {seq}, nhưng nhật ký không có bút toán ấy."
        self.faults.add("revision_unlogged", seq, message)

    def _beyond(self) -> Iterator[tuple[int, int]]:
        entries = AuditEntry.objects.using(self.using).filter(seq=OuterRef("seq_from"))
        rows = self._revisions().filter(~Exists(entries), seq_from__gt=self._last).order_by("seq_from")
        counts: dict[int, int] = {}
        for seq in rows.values_list("seq_from", flat=True).iterator(chunk_size=2000):
            counts[seq] = counts.get(seq, 0) + 1
        yield from counts.items()

    def _out_of_order(self) -> Iterator[int]:
        """Each revision ends where the next one starts, numbers count up, and only the last is open."""
        rows = self._revisions().annotate(next_seq=_next("seq_from"), next_number=_next("number"))
        ends = Q(next_seq__isnull=True, seq_to__isnull=False) | Q(next_seq__isnull=False, seq_to__isnull=True)
        wrong = ends | Q(seq_to__lt=F("next_seq")) | Q(seq_to__gt=F("next_seq"))
        wrong |= Q(next_number__lt=F("number") + 1) | Q(next_number__gt=F("number") + 1)
        yield from rows.filter(wrong).values_list("id", flat=True).iterator(chunk_size=2000)

    def _not_as_revised(self) -> Iterator[int]:
        wrong = Q()
        for name in ("value", "absence", "as_at"):
            wrong |= Q(**{f"{name}__isnull": True, f"observation__{name}__isnull": False})
            wrong |= Q(**{f"{name}__isnull": False, f"observation__{name}__isnull": True})
        for name in ("value", "absence", "as_at", "qualifier", "number", "version", "source"):
            wrong |= Q(**{f"{name}__lt": F(f"observation__{name}")}) | Q(
                **{f"{name}__gt": F(f"observation__{name}")}
            )
        rows = self._revisions().filter(wrong, seq_to__isnull=True)
        yield from rows.values_list("id", flat=True).iterator(chunk_size=2000)

    def _without_revision(self) -> Iterator[int]:
        opened = self._revisions().filter(observation=OuterRef("pk"), seq_to__isnull=True)
        rows = Observation.objects.using(self.using).filter(~Exists(opened))
        yield from (-pk for pk in rows.values_list("id", flat=True).iterator(chunk_size=2000))

    def _tell(self, code: str, ids: Iterator[int], sentence: str) -> None:
        """Add one fault for each revision id, or observation id written negative."""
        words = FigureWords(self.using)
        for one in ids:
            if len(self.faults.kept) == self.faults.total:
                figure = words.of_observation(-one) if one < 0 else words.of_revision(one)
                self.faults.add(code, None, _capital(sentence.format(figure)) + ".")
            else:
                self.faults.total += 1

    def _words(self, ids: Sequence[int]) -> list[str]:
        words = FigureWords(self.using)
        return [words.of_revision(one) for one in ids]

    def _revisions(self) -> QuerySet[ObservationRevision]:
        return ObservationRevision.objects.using(self.using)


def _next(name: str) -> Window:
    """Return a field of the following revision of the same figure; null for the last one."""
    return Window(Lead(name), partition_by=F("observation_id"), order_by=F("number").asc())


def _lowered(words: str) -> str:
    return words[0].lower() + words[1:]


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]
