"""Damaged and twisted files through the whole way: extract, read, check, match, serialise. `make fuzz` runs it.

Whatever the bytes are, the way ends in a reading whose spans lie inside its text, or in a refusal with a sentence.
"""

import argparse
import faulthandler
import json
import random
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from baocong.checking.check import check
from baocong.matching.matcher import match
from baocong.packs.catalogue import load_catalogue
from baocong.reading.extracting.extract import extract
from baocong.reading.extracting.refusal import ExtractionRefusal
from baocong.reading.model import Reading
from baocong.reading.read import read
from baocong.reading.serialise import reading_to_dict
from bench.mutations import mutate
from bench.seeds import seeds

SLOW_SECONDS = 8.0
HANG_SECONDS = 120
TODAY = "2026-01-15"


class Broken(AssertionError):
    """A promise about every input does not hold."""


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that broke a promise: what it was made of, what happened, and the bytes."""

    seed: str
    what: str
    data: bytes


def way(data: bytes, catalogue: Any) -> str:
    """Send bytes the whole way and return "read" or the code of the refusal. *Errors*: Broken, and whatever breaks."""
    try:
        extracted = extract(data)
    except ExtractionRefusal as refusal:
        if refusal.message.count(".") < 1 or not refusal.code:
            raise Broken(f"the refusal {refusal.code!r} does not say what to do") from refusal
        return refusal.code
    position = 0
    for piece in extracted.pieces:
        if not position <= piece.start <= piece.end <= len(extracted.text):
            raise Broken(f"piece {piece.start}-{piece.end} lies outside the text or over its neighbour")
        position = piece.end
    reading = read(extracted)
    findings = check(reading, TODAY)
    matches = match(reading, catalogue)
    for start, end, what in _spans(reading, findings):
        if not 0 <= start <= end <= len(reading.text):
            raise Broken(f"{what} {start}-{end} lies outside the text of {len(reading.text)}")
    for figure in reading.figures:
        if reading.text[figure.start : figure.end] != figure.text:
            raise Broken(f"figure {figure.text!r} is not what stands at {figure.start}")
    json.dumps(reading_to_dict(reading, findings, matches, extracted.pieces), ensure_ascii=False).encode(
        "utf-8", "surrogatepass"
    )
    return "read"


def _spans(reading: Reading, findings: Any) -> Iterator[tuple[int, int, str]]:
    for name in ("figures", "citations", "awards", "sections", "tables"):
        for one in getattr(reading, name):
            yield one.start, one.end, name
    for one in findings:
        yield one.start, one.end, one.code


def run(seconds: float, seed: int, report: Callable[[str], None], inputs: int = 10**9) -> list[Failure]:
    """Send mutated seeds the whole way until time or `inputs` are used up; return what broke, each kind once."""
    rng = random.Random(seed)
    catalogue = load_catalogue()
    start = time.monotonic()
    failures: dict[str, Failure] = {}
    outcomes: dict[str, int] = {}
    sources = list(seeds())
    for _ in range(inputs):
        if time.monotonic() - start > seconds:
            break
        name, original = rng.choice(sources)
        data = mutate(original, rng)
        began = time.monotonic()
        try:
            outcome = way(data, catalogue)
            taken = time.monotonic() - began
            if taken > SLOW_SECONDS:
                outcome = f"slow: {taken:.1f} s for {len(data)} bytes"
                failures.setdefault(f"slow {name}", Failure(name, outcome, data))
        except ExtractionRefusal as refusal:
            outcome = refusal.code
        except Exception as error:  # noqa: BLE001 - that is what is looked for
            frame = traceback.extract_tb(error.__traceback__)[-1]
            outcome = f"{type(error).__name__} at {Path(frame.filename).name}:{frame.lineno}"
            failures.setdefault(outcome, Failure(name, f"{outcome}: {error}", data))
        outcomes[outcome] = outcomes.get(outcome, 0) + 1
    total = sum(outcomes.values())
    report(
        f"{total} inputs, seed {seed}: "
        + ", ".join(f"{one} {count}" for one, count in sorted(outcomes.items()))
    )
    return list(failures.values())


def main() -> int:
    """Run for some seconds and write the inputs that broke something. Exit status 1: something broke."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=None, help="default: another one each time, printed")
    parser.add_argument("--out", type=Path, default=Path("out/fuzz"))
    arguments = parser.parse_args()
    seed = random.randrange(10**6) if arguments.seed is None else arguments.seed
    faulthandler.dump_traceback_later(arguments.seconds + HANG_SECONDS, exit=True)
    failures = run(arguments.seconds, seed, print)
    for number, failure in enumerate(failures):
        arguments.out.mkdir(parents=True, exist_ok=True)
        path = arguments.out / f"{seed}-{number}.bin"
        path.write_bytes(failure.data)
        print(f"{failure.seed}: {failure.what} -> {path}", file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
