"""Small packs made for a test: a sound one, and a way to break it."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

SOUND: Mapping[str, str] = {
    "pack.toml": 'name = "thu"\ntitle = "Gói thử"\nversion = "1"\nkind = "reporting"\n',
    "areas.csv": "code,name_vi,headings_vi\npost,Bưu chính,Bưu chính | Chuyển phát\n",
    "dimensions.csv": "dimension,name_vi\nchannel,Hình thức\n",
    "categories.csv": "dimension,value,name_vi,wordings_vi\n"
    "channel,online,trực tuyến,qua mạng\nchannel,post,qua bưu chính,\n",
    "indicators.csv": "code,area,name_vi,unit_of_measure,kind,time,adds_over_units,recast,counts,numerator,denominator,"
    "breakdowns,direction,aliases_vi\n"
    "post.points,post,Điểm phục vụ,điểm,count,stock,yes,sum,distinct,,,channel=online|post,up,bưu cục | điểm\n"
    "post.share,post,Tỷ lệ điểm,%,percent,stock,no,sum,none,post.points,post.points,,up,\n",
    "outlines/ngan.toml": """name = "Báo cáo ngắn"
kind = "monthly"
type = "BÁO CÁO"
subject = "Kết quả {period}"
numbering = ["part", "roman", "arabic"]
recipients = ["{superior}", "Lưu: VT."]
signature = ["GIÁM ĐỐC"]

[[sections]]
key = "a"
title = "KẾT QUẢ"
level = 1
indicators = ["post.points"]
by = { "post.points" = "channel" }
tables = ["t"]

[[tables]]
key = "t"
title = "Số liệu"
kind = "indicators"
columns = [
  { key = "number", header = ["TT"] },
  { key = "indicator", header = ["Chỉ tiêu"], width = 3 },
]
""",
    "criteria/nho.toml": """name = "Bảng nhỏ"
year = 2022
total = 10
illustration = false

[[criteria]]
code = "1"
title = "Số điểm phục vụ"
max_points = 10

[criteria.rule]
kind = "bands"
indicator = "post.points"
category = { channel = "online" }
bands = [
  { high = 5, points = 0 },
  { low = 5, points = 10 },
]
""",
}

Edit = Callable[[str], str | bytes | None]
MakePack = Callable[[Mapping[str, Edit]], Path]


@pytest.fixture
def make_pack(tmp_path: Path) -> MakePack:
    """A function that writes the sound pack with some files edited; an edit that gives None leaves its file out."""

    def make(edits: Mapping[str, Edit]) -> Path:
        for name in {**SOUND, **edits}:
            text = SOUND.get(name, "")
            content = edits[name](text) if name in edits else text
            if content is None:
                continue
            file = tmp_path / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        return tmp_path

    return make
