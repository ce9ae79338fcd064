"""Quotes of labels are found in order, arithmetic is redone, and the labels of this repository agree with their texts."""

from typing import Any

import pytest
from bench.labels import Labelled, own_labelled
from bench.locating import LISTS, QuoteNotFoundError, locate, unmentioned, wrong_arithmetic

TEXT = "Có 15 xã và 5 xã khác, rồi 5 xã nữa (đạt 50%)."


def test_quotes_are_found_one_after_another_and_never_inside_a_number() -> None:
    labels: dict[str, Any] = {"facts": [{"quote": "5 xã"}, {"quote": "5 xã"}]}
    locate(labels, TEXT)
    assert [one["start"] for one in labels["facts"]] == [TEXT.index("5 xã khác"), TEXT.index("5 xã nữa")]
    assert unmentioned(labels, TEXT) == ["Có 15 xã và 5 xã khá", ", rồi 5 xã nữa (đạt 50%)."]


@pytest.mark.parametrize(
    "fact",
    [
        pytest.param({"quote": "6 xã"}, id="not in the text"),
        pytest.param({"quote": "5 xã", "start": 3}, id="not at its place"),
    ],
)
def test_a_quote_that_is_not_there_is_refused(fact: dict[str, Any]) -> None:
    with pytest.raises(QuoteNotFoundError, match=fact["quote"]):
        locate({"facts": [fact]}, TEXT)


def test_a_wrong_label_of_a_sum_is_told() -> None:
    facts = [{"value": value} for value in (15, 5, 21)]
    labels = {
        "facts": facts,
        "relations": [{"kind": "sum", "facts": [0, 1, 2], "holds": True, "statement": "15 + 5 = 21"}],
    }
    assert list(wrong_arithmetic(labels)) == ["15 + 5 = 21: nhãn ghi holds = True, tính lại ra False"]
    labels["relations"][0]["holds"] = False
    assert list(wrong_arithmetic(labels)) == []


@pytest.mark.parametrize("labelled", [pytest.param(one, id=one.name) for one in own_labelled()])
def test_own_labels_agree_with_their_texts(labelled: Labelled) -> None:
    for name in LISTS:
        for one in labelled.labels[name]:
            if one.get("quote"):
                assert labelled.text[one["start"] : one["end"]] == one["quote"]
    assert list(wrong_arithmetic(labelled.labels)) == []
    assert sum(not one["holds"] for one in labelled.labels["relations"]) == 2
    assert labelled.text.startswith("SỐ LIỆU MINH HỌA")
