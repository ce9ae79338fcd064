"""Speed of reading and checking: per character, its growth, and Word extraction against extraction alone."""

import time
import tracemalloc
from functools import partial

from baocong.checking.check import check
from baocong.reading.extracted import Extracted
from baocong.reading.extracting.extract import extract
from baocong.reading.read import read
from bench.texts import SAMPLES, SHARED_REPORTS, different_texts
from bench.timing import Timed, slope, timed

_on_processor = partial(timed, clock=time.process_time)

Row = tuple[str, str, str]


def _read_all(texts: list[str]) -> None:
    for text in texts:
        check(read(Extracted(text)))


def measure() -> list[Row]:
    """Return rows of (what, measured, target)."""
    texts = different_texts(100)
    sizes = {count: texts[:count] for count in (1, 10, 100)}
    times = {count: _on_processor(partial(_read_all, own), rounds=5) for count, own in sizes.items()}
    characters = {count: sum(map(len, own)) for count, own in sizes.items()}
    grown = slope((characters[1], times[1].middle), (characters[100], times[100].middle))
    return [
        *(
            _per_character(f"{count} văn bản mẫu dày số liệu", characters[count], times[count])
            for count in sizes
        ),
        *_real_reports(),
        ("độ dốc từ 1 đến 100 văn bản (1,0 là tuyến tính)", f"{grown:.2f}", "≤ 1,1"),
        *_word_files(),
        ("bộ nhớ thêm khi đọc và soát 100 văn bản (đỉnh)", f"{_memory(texts):.0f} MB", "< 150 MB"),
    ]


def _real_reports() -> list[Row]:
    """Real reports beside the checkout, where there are any: running text with fewer figures than the samples."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(SHARED_REPORTS.glob("*.txt"))]
    if not texts:
        return []
    spent = _on_processor(partial(_read_all, texts))
    return [_per_character(f"{len(texts)} báo cáo thật", sum(map(len, texts)), spent)]


def _per_character(which: str, characters: int, spent: Timed) -> Row:
    micro = spent.middle * 1e6 / characters
    what = f"đọc + soát {which} ({characters:,} ký tự)".replace(",", ".")
    return (what, f"{micro:.2f} µs/ký tự = {micro:.2f} ms/1.000 ký tự ({spent.spread})", "≤ 0,7 µs/ký tự")


def _word_files() -> list[Row]:
    files = [path.read_bytes() for path in sorted(SAMPLES.glob("*.docx")) if not path.name.startswith("~$")]
    alone = _on_processor(lambda: [extract(data) for data in files])
    both = _on_processor(lambda: [read(extract(data)) for data in files])
    ratio = both.middle / alone.middle
    return [(f"trích + đọc {len(files)} tệp .docx so với chỉ trích", f"{ratio:.2f} lần", "≤ 2 lần")]


def _memory(texts: list[str]) -> float:
    tracemalloc.start()
    _read_all(texts)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 1e6
