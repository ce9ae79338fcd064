"""Every kind of break in a pack is refused with its file, its line, its key and the values that would be right."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from baocong.packs.loading import load_pack
from baocong.packs.problem import CODES, PackError

Edit = Callable[[str], str | bytes | None]
MakePack = Callable[[Mapping[str, Edit]], Path]


def swap(old: str, new: str) -> Edit:
    """Replace a text that must be there."""

    def edit(text: str) -> str:
        assert old in text
        return text.replace(old, new, 1)

    return edit


def add(line: str) -> Edit:
    return lambda text: f"{text}{line}\n"


def whole(content: str | bytes | None) -> Edit:
    return lambda _: content


CSV_BREAKS = [
    pytest.param("areas.csv", swap("headings_vi", "headings"), 1, "headings", "unknown_key", id="unknown column"),
    pytest.param("areas.csv", swap("name_vi,", ""), 2, "", "wrong_cells", id="fewer columns than cells"),
    pytest.param("areas.csv", whole("code,headings_vi\n"), 1, "name_vi", "missing_key", id="missing column"),
    pytest.param(
        "areas.csv", whole("code,code,name_vi,headings_vi\n"), 1, "code", "repeated_column", id="column twice"
    ),
    pytest.param("areas.csv", whole(""), 1, "", "missing_key", id="empty file"),
    pytest.param("areas.csv", whole(None), 0, "", "missing_file", id="missing file"),
    pytest.param("areas.csv", add('it,"Công nghệ'), 3, "", "not_csv", id="open quote"),
    pytest.param("areas.csv", add("it,CNTT"), 3, "", "wrong_cells", id="row too short"),
    pytest.param("areas.csv", add("it,,"), 3, "name_vi", "missing_value", id="empty cell"),
    pytest.param("areas.csv", add("post,Bưu chính,"), 3, "code", "repeated_code", id="code twice"),
    pytest.param("areas.csv", add("bưu chính,Bưu chính,"), 3, "code", "wrong_type", id="code with marks and space"),
    pytest.param("areas.csv", add("it,CNTT,a | | b"), 3, "headings_vi", "wrong_type", id="empty wording"),
    pytest.param(
        "areas.csv",
        add('it,"Công\nnghệ",\nx,,'),
        5,
        "name_vi",
        "missing_value",
        id="line counted behind a cell of two lines",
    ),
    pytest.param("areas.csv", whole("code,name_vi\n".encode("utf-16")), 1, "", "bad_encoding", id="UTF-16"),
    pytest.param(
        "areas.csv",
        whole("code,name_vi,headings_vi\npost,Bưu chính,\nit,Tiếng Việt,\n".encode("cp1258", "replace")),
        2,
        "",
        "bad_encoding",
        id="a Windows code page",
    ),
    pytest.param("categories.csv", add("medium,usb,USB,"), 4, "dimension", "broken_reference", id="unknown dimension"),
    pytest.param(
        "categories.csv", add("channel,app,ứng dụng,Qua mạng"), 4, "wordings_vi", "repeated_wording",
        id="wording of two categories",
    ),
    pytest.param(
        "categories.csv", add("channel,post,bưu điện,"), 4, "value", "repeated_code", id="category twice"
    ),
    pytest.param(
        "indicators.csv", swap(",count,", ",counts,"), 2, "kind", "not_allowed", id="unknown kind of indicator"
    ),
    pytest.param("indicators.csv", swap(",yes,", ",có,"), 2, "adds_over_units", "wrong_type", id="not yes or no"),
    pytest.param(
        "indicators.csv", swap("post.points,post.points", "post.point,post.points"), 3, "numerator",
        "broken_reference", id="unknown numerator",
    ),
    pytest.param(
        "indicators.csv", swap("post.points,post.points", ",post.points"), 3, "numerator", "inconsistent",
        id="denominator without numerator",
    ),
    pytest.param(
        "indicators.csv", swap("stock,no", "stock,yes"), 3, "adds_over_units", "inconsistent",
        id="percentages that would be added",
    ),
    pytest.param(
        "indicators.csv", swap("channel=online|post", "channel:online"), 2, "breakdowns", "wrong_type",
        id="breakdown of another syntax",
    ),
    pytest.param(
        "indicators.csv", swap("channel=online|post", "channel=online|fax"), 2, "breakdowns", "broken_reference",
        id="unknown category",
    ),
    pytest.param(
        "indicators.csv", swap("channel=online|post", "medium=usb"), 2, "breakdowns", "broken_reference",
        id="breakdown by an unknown dimension",
    ),
    pytest.param("indicators.csv", swap("post.share,post,", "post.share,it,"), 3, "area", "broken_reference",
                 id="unknown area"),
]  # fmt: skip

OUTLINE, CRITERIA = "outlines/ngan.toml", "criteria/nho.toml"

TOML_BREAKS = [
    pytest.param(OUTLINE, swap('kind = "monthly"', "kind = monthly"), 2, "", "not_toml", id="text without quotes"),
    pytest.param(OUTLINE, swap("[[tables]]", "[[bang]]"), 17, "bang", "unknown_key", id="unknown table"),
    pytest.param(OUTLINE, swap('subject = "Kết quả {period}"\n', ""), 1, "subject", "missing_key", id="missing key"),
    pytest.param(OUTLINE, swap("monthly", "daily"), 2, "kind", "not_allowed", id="unknown kind of report"),
    pytest.param(OUTLINE, swap("level = 1", 'level = "I"'), 12, "sections.1.level", "wrong_type", id="level as text"),
    pytest.param(OUTLINE, swap("level = 1", "level = 2"), 12, "sections.1.level", "not_allowed", id="a level skipped"),
    pytest.param(OUTLINE, swap('"roman"', '"romans"'), 5, "numbering.2", "not_allowed", id="unknown numbering"),
    pytest.param(OUTLINE, swap("{period}", "{ky}"), 4, "subject", "unknown_placeholder", id="unknown placeholder"),
    pytest.param(OUTLINE, swap('name = "Báo cáo ngắn"', 'name = ""'), 1, "name", "missing_value", id="empty text"),
    pytest.param(
        OUTLINE, swap('indicators = ["post.points"]', 'indicators = ["post.pints"]'), 13, "sections.1.indicators.1",
        "broken_reference", id="unknown indicator in an outline",
    ),
    pytest.param(
        OUTLINE, swap('indicators = ["post.points"]', 'indicators = ["post.points", "post.points"]'), 13,
        "sections.1.indicators.2", "repeated_code", id="indicator printed twice",
    ),
    pytest.param(
        OUTLINE, swap('= "channel"', '= "medium"'), 14, "sections.1.by.post.points", "broken_reference",
        id="breakdown that the indicator lacks",
    ),
    pytest.param(
        OUTLINE, swap('tables = ["t"]', 'tables = ["t", "u"]'), 15, "sections.1.tables.2", "broken_reference",
        id="unknown table of a section",
    ),
    pytest.param(
        OUTLINE, swap('tables = ["t"]\n', ""), 17, "tables.1.key", "inconsistent", id="table that nothing uses"
    ),
    pytest.param(
        OUTLINE, swap('key = "number"', 'key = "votes"'), 22, "tables.1.columns.1.key", "not_allowed",
        id="column of another kind of table",
    ),
    pytest.param(
        OUTLINE, swap('key = "number"', 'key = "indicator"'), 23, "tables.1.columns.2.key", "repeated_column",
        id="column of a table twice",
    ),
    pytest.param(OUTLINE, swap("width = 3", "width = 0"), 23, "tables.1.columns.2.width", "not_allowed",
                 id="column without width"),
    pytest.param(OUTLINE, swap("Lưu: VT.", "Văn thư"), 6, "recipients.2", "not_allowed", id="no line for copies kept"),
    pytest.param(OUTLINE, swap('["GIÁM ĐỐC"]', "[]"), 7, "signature", "missing_value", id="no signature"),
    pytest.param(
        OUTLINE, swap('["GIÁM ĐỐC"]', '["a", "b", "c", "d"]'), 7, "signature", "not_allowed",
        id="four lines of signature",
    ),
    pytest.param(CRITERIA, swap("total = 10", "total = 12"), 3, "total", "criteria.total_differs",
                 id="maxima that do not add up"),
    pytest.param(CRITERIA, swap("low = 5", "low = 4"), 17, "criteria.1.rule.bands.2", "criteria.bands_overlap",
                 id="bands that overlap"),
    pytest.param(CRITERIA, swap("low = 5", "low = 6"), 17, "criteria.1.rule.bands.2", "criteria.bands_gap",
                 id="bands with a gap"),
    pytest.param(CRITERIA, swap("max_points = 10", "max_points = 1e400"), 9, "criteria.1.max_points", "wrong_type",
                 id="a number beyond reckoning"),
    pytest.param(CRITERIA, swap("max_points = 10", "max_points = nan"), 9, "criteria.1.max_points", "wrong_type",
                 id="not a number"),
    pytest.param(CRITERIA, swap('indicator = "post.points"', 'index = "dti"'), 13, "criteria.1.rule.index",
                 "unknown_key", id="key of another rule"),
    pytest.param(CRITERIA, swap('indicator = "post.points"\n', ""), 11, "criteria.1.rule.indicator", "missing_key",
                 id="rule without its indicator"),
    pytest.param(CRITERIA, swap('channel = "online"', 'channel = "fax"'), 14, "criteria.1.rule.category.channel",
                 "broken_reference", id="category that the indicator lacks"),
    pytest.param(CRITERIA, swap("illustration = false", "illustration = true"), 1, "notice", "missing_value",
                 id="illustration that does not say so"),
    pytest.param(CRITERIA, swap("year = 2022", "year = 22"), 2, "year", "not_allowed", id="year of two digits"),
    pytest.param(
        CRITERIA, swap("max_points = 10", 'max_points = 10\nfeeds = [{ parent = "9" }]'), 10,
        "criteria.1.feeds.1.parent", "criteria.unknown_reference", id="unknown group",
    ),
    pytest.param(
        CRITERIA, swap("max_points = 10", 'max_points = 10\nfeeds = [{ parent = "1", weight = "1/0" }]'), 10,
        "criteria.1.feeds.1.weight", "wrong_type", id="weight over zero",
    ),
    pytest.param(
        CRITERIA, add('[ranking]\ntie_breaks = [{ kind = "higher_criterion", criterion = "I" }]'), 20,
        "ranking.tie_breaks.1.criterion", "broken_reference", id="tie-break by an unknown criterion",
    ),
    pytest.param("pack.toml", swap("reporting", "report"), 4, "kind", "not_allowed", id="unknown kind of pack"),
    pytest.param("pack.toml", add('extends = "law"'), 5, "extends", "not_allowed", id="extends a pack of another kind"),
    pytest.param("pack.toml", whole(None), 0, "", "missing_file", id="no manifest"),
    pytest.param("pack.toml", whole(b"\xff\xfen\x00"), 1, "", "bad_encoding", id="manifest in UTF-16"),
    pytest.param("ghi-chu.csv", whole("a,b\n"), 0, "", "unknown_file", id="CSV file of no meaning"),
    pytest.param("anh.png", whole(b"\x89PNG"), 0, "", "unknown_file", id="file of another kind"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "edit", "line", "key", "code"), [*CSV_BREAKS, *TOML_BREAKS])
def test_break_is_refused_with_its_place(
    make_pack: MakePack, file: str, edit: Edit, line: int, key: str, code: str
) -> None:
    folder = make_pack({file: edit})
    with pytest.raises(PackError) as refused:
        load_pack(folder)
    found = [(problem.file, problem.line, problem.key, problem.code) for problem in refused.value.problems]
    assert (file, line, key, code) in found
    assert code in CODES or code.startswith("criteria.")
    assert file in str(refused.value)


def test_sound_pack_is_loaded(make_pack: MakePack) -> None:
    assert load_pack(make_pack({})).name == "thu"
