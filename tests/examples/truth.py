"""What the sample reports say, from the builder's table: the indicator and category that each of its figures means."""

import importlib.util
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType

BUILDING = Path(__file__).resolve().parents[2] / "examples" / "building"
UNITS = {
    "an_giang": "An Giang",
    "bac_lieu": "Bạc Liêu",
    "ben_tre": "Bến Tre",
    "ca_mau": "Cà Mau",
    "dong_thap": "Đồng Tháp",
    "hau_giang": "Hậu Giang",
    "kien_giang": "Kiên Giang",
    "long_an": "Long An",
    "soc_trang": "Sóc Trăng",
    "tien_giang": "Tiền Giang",
    "tra_vinh": "Trà Vinh",
    "vinh_long": "Vĩnh Long",
}
# The category that must be read; ANY where the text leaves room (a site or a station, a shop or an enterprise).
ANY: Mapping[str, str] = {"*": "*"}
MEANING: dict[str, tuple[str, Mapping[str, str]]] = {
    "outgoing": ("documents.outgoing", {}),
    "outgoing_signed": ("documents.outgoing.signed", {}),
    "incoming": ("documents.incoming", {}),
    "advised": ("documents.advised", {}),
    "advised_decisions": ("documents.advised", {"document_type": "decision"}),
    "advised_plans": ("documents.advised", {"document_type": "plan"}),
    "advised_letters": ("documents.advised", {"document_type": "official_letter"}),
    "received": ("dossiers.received", {}),
    "online": ("dossiers.received", {"channel": "online"}),
    "in_person": ("dossiers.received", {"channel": "in_person"}),
    "post": ("dossiers.received", {"channel": "post"}),
    "settled": ("dossiers.settled", {}),
    "settled_early": ("dossiers.settled", {"timeliness": "early"}),
    "settled_on_time": ("dossiers.settled", {"timeliness": "on_time"}),
    "settled_late": ("dossiers.settled", {"timeliness": "late"}),
    "open": ("dossiers.open", ANY),
    "level3": ("online_services.total", {"service_level": "3"}),
    "level4": ("online_services.total", {"service_level": "4"}),
    "services": ("online_services.total", {}),
    "certificates": ("certificates.active", {}),
    "certificates_bodies": ("certificates.active", {"holder": "organisation"}),
    "certificates_people": ("certificates.active", {"holder": "person"}),
    "certificates_new": ("certificates.issued", {}),
    "mail": ("mail_accounts.active", {}),
    "base_stations": ("telecom.base_stations", ANY),
    "base_stations_new": ("telecom.base_stations.new", ANY),
    "mobile": ("telecom.subscribers", {"line": "mobile"}),
    "fixed": ("telecom.subscribers", {"line": "fixed"}),
    "subscribers": ("telecom.subscribers", {}),
    "internet_households": ("internet.households", {}),
    "fixed_broadband": ("internet.subscribers", {}),
    "inspections": ("inspection.inspections", {}),
    "inspections_planned": ("inspection.inspections", {"kind": "planned"}),
    "inspections_extra": ("inspection.inspections", {"kind": "extraordinary"}),
    "inspected": ("inspection.subjects", ANY),
    "sanctions": ("sanctions.decisions", {}),
    "fines": ("sanctions.amount", {}),
    "courses": ("training.courses", {}),
    "participants": ("training.participants", {}),
    "posts": ("portal.posts", ANY),
    "radio_stations": ("radio.stations", {}),
    "meetings": ("video_meetings.held", {}),
    "postal_points": ("post.points", {}),
    "licences": ("licences.issued", ANY),
    "products": ("e_commerce.products", {}),
    "cert_ministry": ("awards.conferred", {"award": "cert_minister", "recipient": "collective"}),
    "cert_collectives": ("awards.conferred", {"award": "cert_province", "recipient": "collective"}),
    "cert_people": ("awards.conferred", {"award": "cert_province", "recipient": "individual"}),
    "ldtt": ("awards.conferred", {"award": "ldtt", "recipient": "individual"}),
    "cstdcs": ("awards.conferred", {"award": "cstdcs", "recipient": "individual"}),
}
JUDGED = frozenset(indicator for indicator, _ in MEANING.values())
# What a report prints instead of its table's value: the planted error.
PRINTED = {("dong_thap", "post"): 153}
# The noughts that a table of awards prints (Bến Tre) are stated zeros.
STATED_ZERO = "awards.conferred"


def _figures() -> ModuleType:
    spec = importlib.util.spec_from_file_location("examples_figures", BUILDING / "figures.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def values_of_units() -> dict[str, dict[str, int]]:
    """Return, for each unit's short name, the value of each key that it is not silent on."""
    module = _figures()
    found: dict[str, dict[str, int]] = {}
    for unit, short in UNITS.items():
        figures = module.Figures(unit)
        found[short] = {}
        for key in MEANING:
            try:
                found[short][key] = PRINTED.get((unit, key), figures.value(key))
            except KeyError:
                continue
    return found


def is_true(own: Mapping[str, int], indicator: str, category: Mapping[str, str], value: object) -> bool:
    """Return whether a unit's table has this value for this indicator and category."""
    if indicator == STATED_ZERO and value == 0:
        return True
    for key, known in own.items():
        meant, wanted = MEANING[key]
        if meant == indicator and known == value and (wanted is ANY or dict(wanted) == dict(category)):
            return True
    return False
