"""What a run has measured so far, in a file: a run that was stopped goes on where it was."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from baocong.apps.units.models import MapVersion, Unit
from baocong.bench.nation import Nation
from baocong.bench.size import Size


class State:
    """The results of a run by name, kept in a file after each step."""

    def __init__(self, file: Path, size: Size) -> None:
        self.file, self.size = file, size
        self.results: dict[str, Any] = {}
        if file.is_file():
            kept = json.loads(file.read_text(encoding="utf-8"))
            if kept.get("size") == asdict(size):
                self.results = kept["results"]

    def has(self, name: str) -> bool:
        """Return whether a step was done."""
        return name in self.results

    def keep(self, name: str, result: Any) -> Any:
        """Keep the result of a step."""
        self.results[name] = result
        text = json.dumps({"size": asdict(self.size), "results": self.results}, ensure_ascii=False, indent=1)
        self.file.parent.mkdir(parents=True, exist_ok=True)
        self.file.write_text(text, encoding="utf-8")
        return result

    def keep_nation(self, nation: Nation) -> None:
        """Keep what the stream of figures needs to go on later."""
        self.keep(
            "nation",
            {
                "versions": [nation.old.pk, nation.new.pk],
                "top": nation.top.pk,
                "provinces": [one.pk for one in nation.provinces],
                "reporters": nation.reporters,
                "owed": {str(key): value for key, value in nation.owed.items()},
                "periods": nation.periods,
                "source": nation.source,
            },
        )

    def nation(self) -> Nation:
        """Return the nation as it was made."""
        kept = self.results["nation"]
        versions = MapVersion.objects.in_bulk(kept["versions"])
        units = Unit.objects.in_bulk([kept["top"], *kept["provinces"]])
        return Nation(
            self.size,
            versions[kept["versions"][0]],
            versions[kept["versions"][1]],
            units[kept["top"]],
            [units[pk] for pk in kept["provinces"]],
            {name: [(one[0], one[1]) for one in rows] for name, rows in kept["reporters"].items()},
            {int(key): [tuple(one) for one in rows] for key, rows in kept["owed"].items()},
            [(one[0], one[1]) for one in kept["periods"]],
            kept["source"],
        )
