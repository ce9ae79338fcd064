"""What the first run guesses, and the words of a cụm and of a khối."""

import pytest
from tests.cluster.sample_folder import NOW

from baocong.cluster.assemble import Rules, assemble
from baocong.cluster.info import guess_info
from baocong.cluster.material import group_words, material_of
from baocong.cluster.model import Decisions, StatedMember
from baocong.compiling.report import compile_report
from baocong.compiling.tree import Paragraph
from baocong.packs.catalogue import load_catalogue
from baocong.packs.outlines import load_outline, outline_codes

RULES = Rules(load_catalogue(), {code: load_outline(code) for code in outline_codes()})


@pytest.mark.parametrize(
    ("texts", "cluster"),
    [
        pytest.param(["… CỤM THI ĐUA SỐ 08 …"], "Cụm thi đua số 8", id="numbered"),
        pytest.param(
            ["gửi Khối thi đua doanh nghiệp kết quả", "Khối thi đua doanh nghiệp báo cáo"],
            "Khối thi đua doanh nghiệp",
            id="named, and two reports agree",
        ),
        pytest.param(["gửi Khối thi đua doanh nghiệp kết quả"], "", id="named by one only"),
        pytest.param(["phong trào thi đua"], "", id="none"),
    ],
)
def test_name_of_the_cluster(texts: list[str], cluster: str) -> None:
    assert guess_info(texts, []).get("cluster", "") == cluster


@pytest.mark.parametrize(
    ("period", "outline"),
    [
        ("2022", "cluster-annual"),
        ("2022-H1", "cluster-half-year"),
        ("2022-06", "month"),
        ("2022-Q1", "cluster-half-year"),
        (None, "cluster-annual"),
    ],
)
def test_outline_follows_the_period(period: str | None, outline: str) -> None:
    assert guess_info([], [period])["outline"] == outline


def test_khoi_has_a_khoi_truong() -> None:
    assert group_words("Khối thi đua số 2")["GROUP_LEAD"] == "KHỐI TRƯỞNG"
    assert group_words("Cụm thi đua số 2")["GROUP_LEAD"] == "CỤM TRƯỞNG"


@pytest.mark.parametrize(
    ("lead", "signature"),
    [
        ("Sở Nội vụ tỉnh Mẫu", "GIÁM ĐỐC SỞ NỘI VỤ TỈNH MẪU"),
        ("Ủy ban nhân dân xã Mẫu", "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MẪU"),
        ("Văn phòng Ủy ban nhân dân tỉnh", "CHÁNH VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH"),
    ],
)
def test_half_year_of_a_khoi_is_an_interim_review_signed_by_its_lead(lead: str, signature: str) -> None:
    info = {
        "cluster": "Khối thi đua số 2",
        "period": "2022-H1",
        "outline": "cluster-half-year",
        "lead_unit": lead,
    }
    members = (StatedMember(lead), StatedMember("Sở Tư pháp tỉnh Mẫu"))
    scores = {"Sở Tư pháp tỉnh Mẫu": {"disqualified": "Có cán bộ bị kỷ luật"}, lead: {"standard": "98"}}
    run = assemble((), Decisions(info, members, scores=scores), RULES)
    tree = compile_report(material_of(run, NOW, RULES.highlight_rule, {}))
    assert tree.heading.subject.startswith("Sơ kết phong trào thi đua")
    assert tree.signature.lines == ("TM. KHỐI THI ĐUA SỐ 2", "KHỐI TRƯỞNG", signature)
    text = " ".join(
        one.text for block in tree.blocks if isinstance(block, Paragraph) for one in block.inlines
    )
    assert "cụm trưởng" not in text.casefold()
    assert "không xếp hạng: Có cán bộ bị kỷ luật." in text
    assert "sheet" not in text
