"""A Word file and its print say the same: every sentence, every row, every figure."""

from collections import Counter
from pathlib import Path

import pytest
from tests.reading.extracting.printed import convert, report

from baocong.reading.extracted import Extracted
from baocong.reading.extracting.extract import extract
from baocong.reading.read import read

SEEDS = (1, 2, 3, 4, 5, 6)
CLUSTER = Path(__file__).parents[3] / "examples" / "cum-08-2021"


def _lines(extracted: Extracted) -> list[str]:
    return [" ".join(line.split(" ")).rstrip() for line in extracted.text.splitlines() if line.strip()]


def _values(extracted: Extracted) -> Counter[tuple[str, str | None]]:
    return Counter((str(one.value), one.unit_of_measure) for one in read(extracted).figures)


@pytest.mark.libreoffice
def test_print_of_a_word_file_gives_the_same_lines_and_figures(soffice: str, tmp_path: Path) -> None:
    words = {f"r{seed}": report(seed) for seed in SEEDS}
    prints = convert(soffice, tmp_path, {f"{name}.docx": data for name, data in words.items()})
    for name, data in words.items():
        word, printed = extract(data), extract(prints[name])
        assert (printed.pages or 0) > 1
        assert _lines(printed) == _lines(word)
        assert _values(printed) == _values(word)


@pytest.mark.parametrize(
    ("word", "signed"),
    [
        pytest.param(
            "BC tong ket 2021 An Giang (ban Word).docx",
            "3126.BC-STTTT.signed.signed.pdf",
            id="word-and-signed",
        )
    ],
)
def test_signed_copy_of_the_sample_says_what_the_word_file_says(word: str, signed: str) -> None:
    first, second = (_lines(extract((CLUSTER / name).read_bytes())) for name in (word, signed))
    assert [one for one in second if not one.startswith("(Đã ký")] == [
        one for one in first if not one.startswith("(Đã ký")
    ]
