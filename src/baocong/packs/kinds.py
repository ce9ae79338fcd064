"""The kinds of packs, and which files each may hold."""

from collections.abc import Mapping

from baocong.packs.law_schema import LAW
from baocong.packs.reporting_schema import REPORTING
from baocong.packs.schema import PackKind
from baocong.packs.territory_schema import TERRITORY

PACK_KINDS: Mapping[str, PackKind] = {kind.name: kind for kind in (REPORTING, LAW, TERRITORY)}
