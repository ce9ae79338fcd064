"""`make accuracy`: scores the readings against labels and writes docs/explanation/accuracy.md."""

import argparse
import re
import sys
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path

from baocong.checking.check import check
from baocong.counting.catalogue import Catalogue
from baocong.matching.matcher import match
from baocong.packs.catalogue import load_catalogue
from baocong.reading.extracting.extract import extract
from baocong.reading.read import read
from baocong.reading.serialise import reading_to_dict
from bench.labels import Item, Labelled, own_labelled, shared_labelled
from bench.planting import Planted, plant
from bench.sample_cluster import precision, score_sample_cluster
from bench.scoring_labels import SHOWN, Scores, score, total

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "explanation" / "accuracy.md"
_HEAD = """# Độ chính xác

Đo bằng `make accuracy`. Nhãn do người gắn tay, chương trình đọc không tham gia; định nghĩa của từng phép đo nằm ở đầu
`bench/scoring_labels.py` và `bench/planting.py`. Mọi chỗ sót, chỗ thừa đều in ra, tốt hay xấu. Cách thêm báo cáo của
đơn vị mình: `docs/how-to/gan-nhan.md`.

Ba báo cáo của kho mã lúc đầu là tập giữ riêng: lần đo đầu tiên, trước khi ai sửa gì theo chúng, cho số liệu 0,990, quan hệ
0,625, khớp chỉ tiêu đúng 0,81 ở mức tìm thấy 0,69, lỗi cài vào báo được 0,64. Sau đó chúng được dùng để sửa, nên các số dưới đây
không còn là số của văn bản lạ; báo cáo lạ nên chờ kết quả ở giữa hai lần đo. Ba báo cáo thật cũng đã được dùng khi viết.

*English:* scores against hand-made labels; a fresh clone measures the three invented reports of `examples/labelled`, a
checkout with the folder `shared` beside it also three real ones. Every miss is listed.
"""
_OWN = "## Ba báo cáo của kho mã"
_REAL = "## Ba báo cáo thật"
_SAMPLE = "## Mười hai báo cáo của cụm mẫu"
_TARGETS = {
    "figures": 0.97, "unit": 0.92, "kind": 0.92, "approximation": 0.92, "period": 0.92, "other period": 0.85,
    "time": 0.85, "comparison": 0.95, "subject": 0.8, "measure": 0.6, "citations": 0.97, "awards": 0.95,
    "sections": 0.95, "relations": 0.95,
}  # fmt: skip


def main() -> int:
    """Score what there is, write the page, print it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    shared: Path = parser.parse_args().shared.resolve()
    parts = [_HEAD, *_part(_OWN, own_labelled())]
    if (shared / "labels").is_dir():
        parts += _part(_REAL, shared_labelled(shared))
    else:
        print(f"Không có nhãn ở {shared}: phần báo cáo thật giữ như lần đo trước.")
        parts += _kept(_REAL)
    parts += _sample_part()
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text("\n".join(parts).rstrip() + "\n", encoding="utf-8")
    print("\n".join(parts), f"-> {PAGE}", sep="\n")
    return 0


def reading_of(text: str) -> Item:
    """Return the reading of a text with findings and matches, in the form of the JSON contract."""
    extracted = extract(text.encode("utf-8"))
    reading = read(extracted)
    return reading_to_dict(reading, check(reading), match(reading, _catalogue()), extracted.pieces)


def checked(text: str) -> Item:
    """Return the reading of a text with findings only: planting reads hundreds of texts."""
    extracted = extract(text.encode("utf-8"))
    reading = read(extracted)
    return reading_to_dict(reading, check(reading), pieces=extracted.pieces)


@cache
def _catalogue() -> Catalogue:
    return load_catalogue()


def _part(title: str, labelled: list[Labelled]) -> list[str]:
    scores = {one.name: score(one, reading_of(one.text)) for one in labelled}
    planted = plant(labelled, checked)
    return [
        f"{title}\n\nĐo ngày {date.today().strftime('%d/%m/%Y')}.\n",
        *_score_table(scores),
        "",
        *_planted_table(planted),
        "",
        *_misses({name: one.misses for name, one in scores.items()} | {"lỗi cài vào": planted.missed}),
    ]


def _score_table(scores: dict[str, Scores]) -> list[str]:
    columns = {**scores, "tất cả": total(scores.values())}
    rows = [f"| phép đo | mục tiêu | {' | '.join(columns)} |", "|---|---|" + "---|" * len(columns)]
    for measure in SHOWN:
        cells = " | ".join(_cell(one, measure) for one in columns.values())
        rows.append(f"| {measure} (F1) | {_aim(measure)} | {cells} |")
    rows.append(
        "| matches, precision | ≥ 0.98 | " + " | ".join(_precision(one) for one in columns.values()) + " |"
    )
    rows.append(
        "| matches, recall | ≥ 0.85 | "
        + " | ".join(_recall(one, "matches") for one in columns.values())
        + " |"
    )
    rows.append(
        "| errors found | tất cả | "
        + " | ".join(_recall(one, "errors found") for one in columns.values())
        + " |"
    )
    for measure, aim in (("false alarms", "0"), ("remarks", "≤ 25")):
        rows.append(
            f"| {measure} | {aim} | "
            + " | ".join(str(one.count(measure).found) for one in columns.values())
            + " |"
        )
    return rows


def _aim(measure: str) -> str:
    return f"≥ {_TARGETS[measure]:.2f}" if measure in _TARGETS else ""


def _cell(scores: Scores, measure: str) -> str:
    count = scores.count(measure)
    return f"{count.f1:.3f} ({count.right:g}/{count.wanted})" if count.wanted or count.found else "–"


def _precision(scores: Scores) -> str:
    count = scores.count("matches")
    return f"{count.precision:.3f} ({count.right:g}/{count.found})"


def _recall(scores: Scores, measure: str) -> str:
    count = scores.count(measure)
    return f"{count.recall:.3f} ({count.right:g}/{count.wanted})"


def _planted_table(planted: Planted) -> list[str]:
    rows = ["| lỗi cài vào | chỗ | cỡ | báo được |", "|---|---|---|---|"]
    rows += [
        f"| {kind} | {place} | {size} | {planted.flagged[kind, place, size]}/{count} |"
        for (kind, place, size), count in sorted(planted.planted.items())
    ]
    flagged, all_planted = planted.flagged.total(), planted.planted.total()
    return [
        *rows,
        f"| **tất cả** (mục tiêu ≥ 0.97) | | | **{planted.recall:.3f}** ({flagged}/{all_planted}) |",
    ]


def _misses(misses: dict[str, list[str]]) -> list[str]:
    lines = ["<details><summary>Chỗ sót, chỗ thừa</summary>\n"]
    for name, own in misses.items():
        lines += [f"**{name}** ({len(own)})\n", *(f"- {_quiet(one)}" for one in own), ""]
    return [*lines, "</details>\n"]


def _quiet(line: str) -> str:
    return re.sub(r"([|*_<>`\\])", r"\\\1", line)


def _kept(title: str) -> list[str]:
    before = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
    found = re.search(rf"^{re.escape(title)}\n.*?(?=^## |\Z)", before, re.M | re.S)
    return [found[0].rstrip("\n") + "\n"] if found else []


def _sample_part() -> list[str]:
    scores = score_sample_cluster()
    count = scores.count("matches")
    wrong = [one for one in scores.misses if ": sót " not in one]
    missed = Counter(one.partition(": ")[0] for one in scores.misses if ": sót " in one)
    return [
        f"{_SAMPLE}\n\nĐo ngày {date.today().strftime('%d/%m/%Y')}: số liệu được nhận, so với bảng mà báo cáo mẫu sinh ra từ đó.\n",
        f"- đúng trong số được nhận (mục tiêu ≥ 0.98): {precision(scores):.3f} ({count.found - len(wrong)}/{count.found})",
        f"- giá trị của bảng được nhận: {count.recall:.3f} ({count.right:g}/{count.wanted}); sót: "
        + ", ".join(f"{unit} {number}" for unit, number in sorted(missed.items())),
        "",
        *_misses({"khớp sai": wrong}),
    ]


if __name__ == "__main__":
    sys.exit(main())
