"""The demo from nothing: packs, units, people, figures, in the order a real office would."""

from datetime import date

from django.db import connection

from baocong.apps.packs.operations import apply_pack, propose_shipped_pack
from baocong.apps.rights.actors import System
from baocong.project.demo.figures import make_figures
from baocong.project.demo.people import Account, make_people
from baocong.project.demo.places import make_places
from baocong.project.demo_marker import mark_as_demo


def make_demo(today: date) -> list[Account]:
    """Fill an empty database with the demo and return the accounts. The mark that it is a demo is set first."""
    mark_as_demo()
    with connection.cursor() as cursor:
        # Nobody misses a demo that a power cut broke: it is made anew in seconds when no commit waits for the disk.
        cursor.execute("PRAGMA synchronous=OFF")
    actor = System("dữ liệu mẫu")
    places = make_places(actor)
    for name, reporters in (("law", None), ("ict", places.reporters)):
        version = propose_shipped_pack(actor=actor, name=name)
        apply_pack(actor=actor, version=version, effective_date=None, reporters=reporters)
    accounts = make_people(actor, places)
    make_figures(actor, places, today)
    return accounts
