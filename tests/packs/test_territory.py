"""A place is a code and an interval: reused codes, mergers, names, and counts of the published lists."""

from collections import Counter
from datetime import date

import pytest

from baocong.packs.loading import shipped_pack
from baocong.packs.place import Place, kind_and_name, place_key
from baocong.packs.territory_pack import Territory, load_territory

BEFORE, AFTER = date(2025, 6, 30), date(2025, 7, 1)
REUSED_CODES = {
    "15": ("Yên Bái", "Lào Cai"),
    "24": ("Bắc Giang", "Bắc Ninh"),
    "44": ("Quảng Bình", "Quảng Trị"),
    "52": ("Bình Định", "Gia Lai"),
    "80": ("Long An", "Tây Ninh"),
    "82": ("Tiền Giang", "Đồng Tháp"),
    "91": ("Kiên Giang", "An Giang"),
}


@pytest.fixture(scope="module")
def territory() -> Territory:
    return load_territory()


def province(territory: Territory, code: str, day: date) -> Place:
    found = territory.province(code, day)
    assert found is not None
    return found


def test_territory_pack_has_no_problem() -> None:
    shipped_pack("territory").check()


@pytest.mark.parametrize(("code", "names"), REUSED_CODES.items(), ids=REUSED_CODES)
def test_reused_code_means_another_province_after_the_merger(
    territory: Territory, code: str, names: tuple[str, str]
) -> None:
    assert (province(territory, code, BEFORE).name, province(territory, code, AFTER).name) == names


def test_no_other_code_changed_its_name_on_that_day(territory: Territory) -> None:
    changed = {
        place.code
        for place in territory.provinces(AFTER)
        if province(territory, place.code, BEFORE).name != place.name
    }
    assert changed == set(REUSED_CODES)


def test_sixty_three_provinces_became_thirty_four(territory: Territory) -> None:
    old, new = territory.provinces(BEFORE), territory.provinces(AFTER)
    assert (len(old), len(new)) == (63, 34)
    heirs = [territory.successors(place, AFTER) for place in old]
    assert all(len(found) == 1 for found in heirs)
    assert {found[0] for found in heirs} == set(new)


def test_every_new_province_knows_its_parts(territory: Territory) -> None:
    parts = [territory.predecessors(place, BEFORE) for place in territory.provinces(AFTER)]
    assert sorted(place.code for found in parts for place in found) == sorted(
        place.code for place in territory.provinces(BEFORE)
    )
    assert Counter(map(len, parts)) == {1: 11, 2: 17, 3: 6}


def test_successor_of_a_merged_province(territory: Territory) -> None:
    hoa_binh = province(territory, "17", BEFORE)
    (heir,) = territory.successors(hoa_binh, AFTER)
    assert (heir.code, heir.name, heir.legal_basis) == ("25", "Phú Thọ", "Nghị quyết số 202/2025/QH15")
    assert [place.name for place in territory.predecessors(heir, BEFORE)] == [
        "Hòa Bình",
        "Phú Thọ",
        "Vĩnh Phúc",
    ]
    assert territory.successors(hoa_binh, BEFORE) == (hoa_binh,)
    assert territory.successors(heir, BEFORE) == ()


def test_lineage_spans_a_merger_and_a_change_of_kind(territory: Territory) -> None:
    names = [(place.code, place.full_name) for place in territory.lineage(province(territory, "75", AFTER))]
    assert names == [
        ("70", "Tỉnh Bình Phước"),
        ("75", "Tỉnh Đồng Nai"),
        ("75", "Tỉnh Đồng Nai"),
        ("75", "Thành phố Đồng Nai"),
    ]


@pytest.mark.parametrize(
    ("day", "provinces", "communes"),
    [
        pytest.param(
            AFTER, {"Tỉnh": 28, "Thành phố": 6}, {"Xã": 2621, "Phường": 687, "Đặc khu": 13}, id="1 July 2025"
        ),
        pytest.param(
            date(2026, 4, 29),
            {"Tỉnh": 28, "Thành phố": 6},
            {"Xã": 2621, "Phường": 687, "Đặc khu": 13},
            id="the day before Đồng Nai changed",
        ),
        pytest.param(
            date(2026, 4, 30),
            {"Tỉnh": 27, "Thành phố": 7},
            {"Xã": 2611, "Phường": 697, "Đặc khu": 13},
            id="30 April 2026",
        ),
        pytest.param(
            BEFORE,
            {"Tỉnh": 57, "Thành phố": 6},
            {"Xã": 7692, "Phường": 1726, "Thị trấn": 617},
            id="30 June 2025",
        ),
    ],
)
def test_counts_of_a_day(
    territory: Territory, day: date, provinces: dict[str, int], communes: dict[str, int]
) -> None:
    assert Counter(place.kind for place in territory.provinces(day)) == provinces
    assert Counter(place.kind for place in territory.communes(day)) == communes


@pytest.mark.parametrize(
    ("code", "day", "counts"),
    [
        pytest.param("75", AFTER, {"Xã": 72, "Phường": 23}, id="Đồng Nai as a province"),
        pytest.param("75", date(2026, 7, 1), {"Xã": 62, "Phường": 33}, id="Đồng Nai as a city"),
        pytest.param("79", AFTER, {"Xã": 54, "Phường": 113, "Đặc khu": 1}, id="Hồ Chí Minh"),
        pytest.param("04", AFTER, {"Xã": 53, "Phường": 3}, id="Cao Bằng"),
        pytest.param("91", AFTER, {"Xã": 85, "Phường": 14, "Đặc khu": 3}, id="An Giang"),
    ],
)
def test_communes_of_a_province(territory: Territory, code: str, day: date, counts: dict[str, int]) -> None:
    assert Counter(place.kind for place in territory.communes(day, code)) == counts


def test_communes_before_the_merger_are_found_through_districts(territory: Territory) -> None:
    districts = {place.code for place in territory.districts(BEFORE, "04")}
    communes = territory.communes(BEFORE, "04")
    assert len(districts) == 10
    assert {place.parent for place in communes} == districts
    assert territory.districts(AFTER, "04") == ()


@pytest.mark.parametrize(
    ("identifier", "before", "after"),
    [
        pytest.param("H38", "10", "15", id="follows the name Lào Cai to another code"),
        pytest.param("H57", "46", "46", id="unchanged Huế"),
        pytest.param("H30", "93", None, id="closed with Hậu Giang"),
    ],
)
def test_identifier_follows_the_name(
    territory: Territory, identifier: str, before: str, after: str | None
) -> None:
    found = [territory.province_of_identifier(identifier, day) for day in (BEFORE, AFTER)]
    assert [place and place.code for place in found] == [before, after]


def test_identifiers_of_a_day_are_all_different(territory: Territory) -> None:
    for day in (BEFORE, AFTER):
        places = territory.provinces(day)
        assert len({place.identifier for place in places}) == len(places)


def test_code_keeps_to_the_seat(territory: Territory) -> None:
    """The seat, where it is another former province, lies in the one that had the code before."""
    moved = [place for place in territory.provinces(AFTER) if place.seat]
    assert {place.code for place in moved} == set(REUSED_CODES)
    assert all(province(territory, place.code, BEFORE).name == place.seat for place in moved)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        pytest.param("Hoà Bình", [("17", "Tỉnh Hòa Bình")], id="the other tone placement"),
        pytest.param("tỉnh KHÁNH HOÀ", [("56", "Tỉnh Khánh Hòa")], id="capitals with a kind before"),
        pytest.param("Bà Rịa–Vũng Tàu", [("77", "Tỉnh Bà Rịa - Vũng Tàu")], id="a long dash without spaces"),
        pytest.param("TP. Đà Nẵng", [("48", "Thành phố Đà Nẵng")], id="a shortened kind"),
        pytest.param("TPHCM", [("79", "Thành phố Hồ Chí Minh")], id="a usual short name"),
        pytest.param("dong thap", [("87", "Tỉnh Đồng Tháp")], id="no marks at all"),
        pytest.param("Thủ đô Hà Nội", [("01", "Thành phố Hà Nội")], id="capital"),
        pytest.param("huyện Cao Bằng", [], id="a kind that it is not"),
        pytest.param("Atlantis", [], id="no such place"),
        pytest.param("", [], id="nothing"),
        pytest.param("tỉnh", [], id="only a kind"),
    ],
)
def test_find_province_by_name(territory: Territory, name: str, found: list[tuple[str, str]]) -> None:
    places = territory.find_place(name, BEFORE, levels=("province",))
    assert [(place.code, place.full_name) for place in places] == found


def test_find_place_without_a_day_gives_every_time(territory: Territory) -> None:
    found = territory.find_place("Bắc Ninh", levels=("province",))
    assert [(place.code, place.valid_until) for place in found] == [("24", None), ("27", AFTER)]


def test_find_place_in_the_whole_country_may_find_many(territory: Territory) -> None:
    found = territory.find_place("xã Tân Tiến", AFTER)
    assert len(found) == 7
    assert len({place.parent for place in found}) == 7


@pytest.mark.parametrize(
    ("name", "found"),
    [
        pytest.param("xã Ba Tơ", {"Ba Tơ"}, id="one of the two"),
        pytest.param("xã Ba Tô", {"Ba Tô"}, id="the other"),
        pytest.param("xa ba to", {"Ba Tơ", "Ba Tô"}, id="without marks both are meant"),
    ],
)
def test_marks_are_left_out_only_when_no_name_fits(territory: Territory, name: str, found: set[str]) -> None:
    places = territory.find_place(name, AFTER, levels=("commune",))
    assert {place.name for place in places if place.parent == "51"} == found


def test_find_commune_by_number(territory: Territory) -> None:
    found = territory.find_place("Phường 01", BEFORE)
    assert found
    assert {place.full_name for place in found} == {"Phường 1"}


def test_hue_was_renamed_before_the_mergers(territory: Territory) -> None:
    assert province(territory, "46", date(2024, 12, 31)).full_name == "Tỉnh Thừa Thiên Huế"
    assert province(territory, "46", date(2025, 1, 1)).full_name == "Thành phố Huế"
    assert len(territory.provinces(date(2024, 12, 31))) == 63


def test_days_before_the_table_begins_have_no_provinces(territory: Territory) -> None:
    assert territory.provinces(date(2008, 7, 31)) == ()


def test_outlines_are_those_of_the_provinces_of_today(territory: Territory) -> None:
    codes = {outline["code"] for outline in territory.outlines()["provinces"]}
    assert codes == {place.code for place in territory.provinces(AFTER)}


@pytest.mark.parametrize(
    ("key", "cut"),
    [
        pytest.param("tp. hồ chí minh", ("Thành phố", "hồ chí minh"), id="a word with a dot"),
        pytest.param("tp.hồ chí minh", ("Thành phố", "hồ chí minh"), id="no space after the dot"),
        pytest.param("thị xã phú thọ", ("Thị xã", "phú thọ"), id="two words"),
        pytest.param("lào cai", None, id="no kind"),
        pytest.param("quận", None, id="nothing after the kind"),
    ],
)
def test_kind_is_cut_off(key: str, cut: tuple[str, str] | None) -> None:
    assert kind_and_name(key) == cut


def test_place_key_reads_numbers_alike() -> None:
    assert place_key("Phường 01") == place_key("phường 1") != place_key("Phường 10")
