"""How well the figures of the sample cluster find their indicator: accepted figures against the builder's own table."""

import importlib.util
import json
import shutil
import tempfile
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from types import ModuleType

from baocong.cluster.assemble import Rules
from baocong.cluster.run import consolidate_folder
from baocong.packs.catalogue import load_catalogue
from baocong.packs.outlines import load_outline, outline_codes
from bench.labels import Item
from bench.scoring_labels import Scores

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "examples" / "cum-08-2021"
NOW = datetime(2021, 12, 20, 9, 0, tzinfo=timezone(timedelta(hours=7)))


def score_sample_cluster() -> Scores:
    """Consolidate a copy of the sample folder; precision over accepted figures, recall over the table's values."""
    truth = _truth()
    known = truth.values_of_units()
    result = _consolidated()
    short = {one["code"]: one["short"] for one in result["units"]}
    accepted = [
        (short[one["unit"]], one)
        for one in result["figures"]
        if one["state"] == "accepted" and one["indicator"] in truth.JUDGED
    ]
    scores = Scores()
    for unit, one in accepted:
        right = truth.is_true(known[unit], one["indicator"], one["category"], Decimal(str(one["value"])))
        scores.add("matches", found=1)
        if not right:
            scores.misses.append(
                f"{unit}: {one['indicator']} {one['category']} cho {one['text']!r} trong “{one['sentence']}”"
            )
    for unit, values in known.items():
        for key, value in values.items():
            own = {key: value}
            met = any(
                name == unit
                and truth.is_true(own, one["indicator"], one["category"], Decimal(str(one["value"])))
                and (value or one["indicator"] == truth.MEANING[key][0])
                for name, one in accepted
            )
            scores.add("matches", right=int(met), wanted=1)
            if not met:
                scores.misses.append(f"{unit}: sót {truth.MEANING[key]} = {value}")
    return scores


def precision(scores: Scores) -> float:
    """Return the share of accepted figures that are what the table says."""
    count = scores.count("matches")
    wrong = sum(": sót " not in miss for miss in scores.misses)
    return 1 - wrong / count.found if count.found else 1.0


def _consolidated() -> Item:
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / SAMPLE.name
        shutil.copytree(SAMPLE, copy, ignore=shutil.ignore_patterns("out", "cum.xlsx", ".gitignore"))
        rules = Rules(load_catalogue(), {code: load_outline(code) for code in outline_codes()})
        _, paths = consolidate_folder(copy, rules, NOW, lambda *_: None)
        content: Item = json.loads((paths.folder / "tong-hop.json").read_text(encoding="utf-8"))
        return content


def _truth() -> ModuleType:
    path = ROOT / "tests" / "examples" / "truth.py"
    spec = importlib.util.spec_from_file_location("sample_truth", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
