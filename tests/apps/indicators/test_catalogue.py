"""Indicators from packs and the office's own: a new version only where the content differs."""

from dataclasses import replace
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from baocong.apps.audit.models import AuditEntry
from baocong.apps.indicators.models import Area, CategoryTerm, IndicatorVersion
from baocong.apps.indicators.operations import OwnIndicator, apply_catalogue, save_own_indicator
from baocong.apps.indicators.queries import versions_on
from baocong.apps.packs.models import PackVersion
from baocong.apps.rights.actors import System
from baocong.apps.rights.answers import Refused, Rejected
from baocong.apps.units.models import UnitClass
from baocong.counting.catalogue import Area as PureArea
from baocong.counting.catalogue import Catalogue, CategoryName
from baocong.counting.indicator import Indicator
from tests.apps.conftest import Grant, Tree

FILES = Indicator(
    "x.files", "files", "Hồ sơ", "hồ sơ", "count", "flow", True, breakdowns={"channel": ("online",)}
)
SHARE = Indicator(
    "x.share", "files", "Tỷ lệ", "%", "percent", "flow", False, numerator="x.files", denominator="x.files"
)
FIRST = Catalogue(
    indicators={one.code: one for one in (FILES, SHARE)},
    areas={"files": PureArea("files", "Thủ tục hành chính")},
    categories={("channel", "online"): CategoryName("trực tuyến")},
    dimensions={"channel": "Kênh"},
)
LATER = date(2027, 1, 1)


@pytest.fixture
def pack(db: None) -> PackVersion:
    """A loaded version of a pack."""
    return PackVersion.objects.create(
        name="x", kind="reporting", version="1", sha256="0" * 64, title="X", content=b""
    )


def _apply(pack: PackVersion, catalogue: Catalogue, on: date | None = None):  # type: ignore[no-untyped-def]
    departments = UnitClass.objects.filter(code="department").first()
    reporters = {"files": departments} if departments else {}
    return apply_catalogue(
        actor=System("thử"), catalogue=catalogue, pack_version=pack, effective_date=on, reporters=reporters
    )


def test_a_catalogue_is_applied_once(tree: Tree, pack: PackVersion) -> None:
    change = _apply(pack, FIRST)
    assert change.new == ("x.files", "x.share")
    version = IndicatorVersion.objects.get(indicator__code="x.share")
    assert (version.scale, version.reporters.code, version.numerator) == (2, "department", "x.files")
    assert Area.objects.get().name == "Thủ tục hành chính"
    assert CategoryTerm.objects.count() == 2
    entries = AuditEntry.objects.count()
    assert _apply(pack, FIRST).same == ("x.files", "x.share")
    assert (IndicatorVersion.objects.count(), AuditEntry.objects.count()) == (2, entries)


def test_only_what_differs_gets_a_new_version(tree: Tree, pack: PackVersion) -> None:
    _apply(pack, FIRST)
    changed = replace(FIRST, indicators={"x.files": replace(FILES, name="Hồ sơ tiếp nhận")})
    with pytest.raises(Rejected, match="ngày bắt đầu"):
        _apply(pack, changed)
    change = _apply(pack, changed, LATER)
    assert (change.changed, change.gone) == (("x.files",), ("x.share",))
    before = {one.name for one in versions_on(date(2026, 12, 31))}
    after = {one.name for one in versions_on(LATER)}
    assert (before, after) == ({"Hồ sơ", "Tỷ lệ"}, {"Hồ sơ tiếp nhận"})
    with pytest.raises(Rejected, match="phải sau 01/01/2027"):
        _apply(pack, FIRST, LATER)


def test_a_code_of_another_pack_is_refused(tree: Tree, pack: PackVersion) -> None:
    _apply(pack, FIRST)
    other = PackVersion.objects.create(
        name="y", kind="reporting", version="1", sha256="1" * 64, title="Y", content=b""
    )
    with pytest.raises(Rejected) as refused:
        _apply(other, FIRST)
    assert refused.value.code == "code_of_another_pack"
    assert IndicatorVersion.objects.count() == 2


def test_an_office_makes_its_own_indicator(tree: Tree, with_role: Grant) -> None:
    admin = with_role("administrator", tree["a"])
    said = OwnIndicator("a.visits", "Lượt tiếp công dân", "reception", "lượt")
    version = save_own_indicator(actor=admin, owner=tree["a"], said=said)
    assert (version.number, version.folded_name) == (1, "luot tiep cong dan")
    assert save_own_indicator(actor=admin, owner=tree["a"], said=said) == version
    second = save_own_indicator(
        actor=admin, owner=tree["a"], said=replace(said, name="Lượt tiếp", valid_from=LATER)
    )
    assert second.number == 2
    version.refresh_from_db()
    assert version.valid_until == LATER
    with pytest.raises(Refused):
        save_own_indicator(actor=with_role("officer", tree["a"]), owner=tree["a"], said=said)


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        pytest.param({"code": "Hồ sơ"}, "code", id="code with marks"),
        pytest.param({"name": "  "}, "name", id="no name"),
        pytest.param({"numerator": "nope", "denominator": "nope"}, "numerator", id="unknown parts"),
        pytest.param({"numerator": "nope"}, "denominator", id="half a share"),
        pytest.param({"kind": "rank"}, "range_of", id="a rank of nothing"),
    ],
)
def test_a_malformed_indicator_says_which_field(
    tree: Tree, with_role: Grant, fields: dict[str, str], field: str
) -> None:
    said = replace(OwnIndicator("a.visits", "Lượt", "reception", "lượt"), **fields)
    with pytest.raises(Rejected) as refused:
        save_own_indicator(actor=with_role("administrator", tree["a"]), owner=tree["a"], said=said)
    assert field in refused.value.fields


def test_the_form_and_the_search(tree: Tree, with_role: Grant, client_of) -> None:  # type: ignore[no-untyped-def]
    client: Client = client_of(with_role("administrator"))
    sent = {
        "owner": tree["a"].pk, "code": "a.visits", "name": "Lượt tiếp công dân", "area": "reception",
        "unit_of_measure": "lượt", "kind": "count", "time": "flow", "breakdowns": "kind = regular, urgent",
    }  # fmt: skip
    assert client.post(reverse("indicators:new"), {**sent, "code": "Sai mã"}).status_code == 422
    assert client.post(reverse("indicators:new"), sent).status_code == 302
    assert IndicatorVersion.objects.get().breakdowns == {"kind": ["regular", "urgent"]}
    for words in ("tiep cong dan", "Tiếp Công dân", "a.visits"):
        assert (
            "Lượt tiếp công dân"
            in client.get(reverse("indicators:catalogue"), {"tim": words}).content.decode()
        )
    assert "Lượt tiếp" not in client.get(reverse("indicators:catalogue"), {"tim": "khac"}).content.decode()
    page = client.get(reverse("indicators:change", args=["a.visits"])).content.decode()
    assert "kind = regular, urgent" in page
