"""`make accuracy`: scores the readings against labels and writes docs/explanation/accuracy.md."""

import argparse
import json
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

from baocong.checking.check import check
from baocong.matching.matcher import match
from baocong.packs.catalogue import load_catalogue
from baocong.reading.extracting.extract import extract
from baocong.reading.model import Source
from baocong.reading.read import read
from baocong.reading.serialise import reading_to_dict

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "explanation" / "accuracy.md"
_HEAD = """# Độ chính xác

Đo bằng `make accuracy` ngày {day} trên ba báo cáo thật đã gắn nhãn bằng tay (thư mục `shared` cạnh kho mã; không nằm trong
kho). Điểm do `bench/score_reading.py` và `bench/plant_errors.py` của thư mục ấy chấm, in nguyên văn dưới đây, tốt hay xấu.

*English:* scores on three hand-labelled real reports, printed as the scorers print them.
"""


def main() -> int:
    """Read the labelled reports, run both scorers, write the page; 0 also where there are no labels."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    shared: Path = parser.parse_args().shared.resolve()
    if not (shared / "labels").is_dir():
        print(f"Bỏ qua: không có nhãn ở {shared}. Đặt thư mục shared cạnh kho mã rồi chạy lại.")
        return 0
    labels = sorted((shared / "labels").glob("*.json"))
    texts = [shared / "reports" / f"{one.stem}.txt" for one in labels]
    with tempfile.TemporaryDirectory() as folder:
        readings = [_reading(one, Path(folder)) for one in texts]
        scored = _run(shared / "bench" / "score_reading.py", *_interleaved(labels, readings))
    command = f"{sys.executable} -m bench.checked"
    planted = _run(shared / "bench" / "plant_errors.py", "--command", command, *_interleaved(labels, texts))
    page = [
        _HEAD.format(day=date.today().strftime("%d/%m/%Y")),
        "## Đọc, soát, khớp chỉ tiêu\n",
        f"```\n{scored}\n```\n",
        "## Lỗi cài vào\n",
        f"```\n{planted}\n```\n",
    ]
    PAGE.write_text("\n".join(page), encoding="utf-8")
    print(scored, planted, f"-> {PAGE}", sep="\n\n")
    return 0


def _interleaved(first: list[Path], second: list[Path]) -> list[str]:
    return [str(path) for pair in zip(first, second, strict=True) for path in pair]


def _reading(path: Path, folder: Path) -> Path:
    extracted = extract(path.read_bytes())
    source = Source(path.name, "", "txt", len(extracted.text), extracted.extractor, "")
    reading = read(extracted, source)
    matches = match(reading, load_catalogue())
    out = folder / f"{path.stem}.json"
    content = reading_to_dict(reading, check(reading), matches, extracted.pieces)
    out.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return out


def _run(script: Path, *words: str) -> str:
    done = subprocess.run(
        [sys.executable, str(script), *words], capture_output=True, text=True, cwd=ROOT, check=False
    )
    return (done.stdout + done.stderr).strip()


if __name__ == "__main__":
    sys.exit(main())
