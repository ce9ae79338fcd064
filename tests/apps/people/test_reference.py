"""docs/reference/rights.md says what the table of roles says."""

from baocong.apps.people.reference import rights_page
from tests.conftest import ROOT

PAGE = ROOT / "docs" / "reference" / "rights.md"


def test_the_page_of_rights_is_the_table(golden: bool) -> None:
    if golden:
        PAGE.write_text(rights_page(), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == rights_page(), "run `make golden` and review the difference"
