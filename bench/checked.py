"""Prints the checked reading of one text as JSON: what plant_errors.py runs hundreds of times, so imports are few."""

import json
import sys
from pathlib import Path

from baocong.checking.check import check
from baocong.reading.extracting.extract import extract
from baocong.reading.read import read
from baocong.reading.serialise import reading_to_dict

extracted = extract(Path(sys.argv[1]).read_bytes())
reading = read(extracted)
print(json.dumps(reading_to_dict(reading, check(reading)), ensure_ascii=False))
