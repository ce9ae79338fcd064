"""A short, repeatable stretch of `make fuzz`: no crash, spans inside the text, refusals that say what to do."""

import random

import pytest
from bench.fuzz import run, way
from bench.mutations import mutate

from baocong.packs.catalogue import load_catalogue


@pytest.mark.parametrize("seed", [11, 12, 13])
def test_mutated_files_end_in_a_reading_or_a_refusal(seed: int) -> None:
    heard: list[str] = []
    failures = run(60, seed, heard.append, inputs=40)
    assert [(one.seed, one.what) for one in failures] == []
    assert heard[0].startswith("40 inputs")


def test_mutations_change_and_repeat() -> None:
    data = "Có 12 hồ sơ, gồm 5 và 7.".encode()
    twice = [[mutate(data, random.Random(seed)) for seed in range(60)] for _ in range(2)]
    assert twice[0] == twice[1]
    assert len(set(twice[0])) > 40


@pytest.mark.parametrize(
    ("data", "outcome"),
    [
        pytest.param("Có 12 hồ sơ.".encode(), "read", id="text"),
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b"PK\x03\x04", "damaged", id="cut-off"),
    ],
)
def test_the_way_says_how_it_ended(data: bytes, outcome: str) -> None:
    assert way(data, load_catalogue()) == outcome


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("$0(", id="sign-before-an-amount"),
        pytest.param(
            f"Có {'9' * 60} triệu hồ sơ, {10**30} tỷ đồng; đạt {10**40}% và {10**40} trạm, tăng {10**25}, gồm {10**35} và 3 xã.",
            id="numbers-beyond-any-count",
        ),
    ],
)
def test_texts_that_once_broke_the_way_are_read(text: str) -> None:
    assert way(text.encode(), load_catalogue()) == "read"
