"""A department that reports by sentences, and a report of it (an invented one)."""

import hashlib

import pytest

from baocong.apps.exchange.models import ImportBatch
from baocong.apps.exchange.operations import start_import
from baocong.apps.indicators.models import IndicatorVersion
from baocong.apps.people.actors import PersonActor
from baocong.apps.units.models import Unit
from baocong.intake.folder import SentFile
from tests.apps.conftest import Grant, Tree
from tests.apps.indicators.conftest import catalogue

__all__ = ["catalogue"]

REPORT = """ỦY BAN NHÂN DÂN
TỈNH MẪU A
SỞ MẪU MỘT
Số: 12/BC-SMM
Tỉnh A, ngày 14 tháng 11 năm 2025
BÁO CÁO
Kết quả công tác tháng 11 năm 2025
I. CẢI CÁCH HÀNH CHÍNH
Trong tháng, Sở tiếp nhận 1.245 hồ sơ thủ tục hành chính, đã giải quyết 1.102 hồ sơ.
"""


def sent(text: str = REPORT, name: str = "bao-cao-thang-11.txt") -> SentFile:
    data = text.encode()
    return SentFile(name, data, hashlib.sha256(data).hexdigest())


@pytest.fixture(autouse=True)
def _files_in_a_folder_of_the_test(settings: pytest.FixtureRequest, tmp_path: object) -> None:
    storages = dict(settings.STORAGES)  # type: ignore[attr-defined]
    storages["default"] = {**storages["default"], "OPTIONS": {"location": tmp_path}}
    settings.STORAGES = storages  # type: ignore[attr-defined]


@pytest.fixture
def reporting(tree: Tree, catalogue: dict[str, IndicatorVersion]) -> Unit:
    """Department A1 as reports name it, and indicators in the words of reports."""
    for code, name, aliases in (
        ("files.received", "Hồ sơ thủ tục hành chính tiếp nhận", ["tiếp nhận hồ sơ thủ tục hành chính"]),
        ("files.settled", "Hồ sơ thủ tục hành chính đã giải quyết", ["đã giải quyết hồ sơ"]),
    ):
        version = catalogue[code]
        version.name, version.aliases = name, aliases
        version.save(update_fields=["name", "aliases"])
    unit = tree["a1"]
    unit.name = "Sở Mẫu Một"
    unit.save(update_fields=["name"])
    return unit


@pytest.fixture
def coordinator(tree: Tree, with_role: Grant) -> PersonActor:
    return with_role("coordinator", tree["a"])


@pytest.fixture
def batch(tree: Tree, reporting: Unit, coordinator: PersonActor) -> ImportBatch:
    return start_import(actor=coordinator, unit=tree["a"], title="Năm 2025", cutoff="administrative")
