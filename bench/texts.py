"""Texts to measure on: the sample reports of this repository, and any number of different ones made from them."""

import random
import re
from pathlib import Path

from baocong.reading.extracting.extract import extract
from baocong.reading.extracting.refusal import ExtractionRefusal

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "examples" / "cum-08-2021"
SHARED_REPORTS = ROOT.parent / "shared" / "reports"


def sample_texts() -> list[str]:
    """Return the texts of the sample reports, in the order of their names."""
    texts = []
    for path in sorted(SAMPLES.rglob("*")):
        if path.suffix in {".docx", ".pdf"} and "out" not in path.parts and not path.name.startswith("~$"):
            try:
                texts.append(extract(path.read_bytes()).text)
            except ExtractionRefusal:
                continue
    return texts


def different_texts(count: int, seed: int = 8) -> list[str]:
    """Return `count` texts that differ in their numbers and in the order of their lines."""
    chance = random.Random(seed)
    sources = sample_texts()
    return [_shuffled(sources[number % len(sources)], chance) for number in range(count)]


def _shuffled(text: str, chance: random.Random) -> str:
    lines = text.splitlines()
    head, body = lines[:12], lines[12:]
    chance.shuffle(body)
    return re.sub(r"\d", lambda found: _digit(found[0], chance), "\n".join(head + body))


def _digit(digit: str, chance: random.Random) -> str:
    return str(chance.randrange(1, 10)) if chance.random() < 0.5 else digit
