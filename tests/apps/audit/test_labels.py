"""Whatever the log can say, people can read: every code in the source has a Vietnamese label."""

import re
from pathlib import Path

import pytest

import baocong.apps
from baocong.apps.audit.labels import LABELS, field_label, has_label, label_of

_CODE = re.compile(r'\boperation\(\s*"([a-z_]+\.[a-z_]+)"')


def _codes() -> list[str]:
    root = Path(baocong.apps.__file__).parent
    texts = (path.read_text(encoding="utf-8") for path in root.rglob("*.py"))
    return sorted({code for text in texts for code in _CODE.findall(text)})


@pytest.mark.parametrize("code", _codes())
def test_every_code_of_an_operation_has_a_label(code: str) -> None:
    assert has_label(code), f"Add {code!r} to LABELS in apps/audit/labels.py."


def test_labels_are_sentences_without_codes() -> None:
    for code, label in LABELS.items():
        assert label[0].isupper(), code
        assert "." not in label, code


def test_what_is_not_in_the_table_is_shown_as_it_is() -> None:
    assert label_of("old.code") == "old.code"
    assert label_of("people.read") == "Xem người dùng"
    assert field_label("no_such_field") == "no_such_field"
