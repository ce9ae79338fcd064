"""Names of titles and forms of commendation as reports write them, and who can hold each.

*Source*: Law on Emulation and Commendation 06/2022/QH15 and the law of 2003 with its amendments; abbreviations as
offices use them. "sỹ" and "sĩ" are both in use.
"""

AWARD_PATTERN = r"""
    (?P<collective_title>
        [Tt]ập\ thể\ [Ll]ao\ động\ (?:[Xx]uất\ sắc|[Tt]iên\ tiến) | TT\ ?LĐ\ ?(?:XS|TT) | [Đđ]ơn\ vị\ (?:[Qq]uyết\ thắng|[Tt]iên\ tiến)
      | [Cc]ờ\ [Tt]hi\ đua(?:\ (?:của\ )?(?:Chính\ phủ|cấp\ (?:[Tt]ỉnh|[Bb]ộ|ngành))(?!\w))? | [Cc]ờ\ (?:truyền\ thống|dẫn\ đầu)
    )
  | (?P<personal_title>
        [Cc]hiến\ s[ĩỹ]\ [Tt]hi\ đua(?:\ (?:cơ\ sở|toàn\ quốc|cấp\ (?:[Tt]ỉnh|[Bb]ộ|[Tt]hành\ phố|ngành|cơ\ sở)))?
      | CSTĐ\ ?(?:CS(?!\w)|TQ|toàn\ quốc|cơ\ sở|cấp\ (?:[Tt]ỉnh|[Bb]ộ|[Tt]hành\ phố|ngành|cơ\ sở))?
      | [Cc]hiến\ s[ĩỹ]\ [Tt]iên\ tiến | [Kk]ỷ\ niệm\ chương | [Hh]uy\ chương(?:\ [A-ZĐ]\w+(?:\ \w+)?)? | Bằng\ [Ll]ao\ động\ [Ss]áng\ tạo
      | (?:Nhà\ giáo|Thầy\ thuốc|Nghệ\ sĩ|Nghệ\ nhân)\ (?:[Nn]hân\ dân|[ƯưUu][ưu]\ tú)
    )
  | (?P<title>[Ll]ao\ động\ [Tt]iên\ tiến | LĐTT)
  | (?P<form>
        [Bb]ằng\ [Kk]hen | [Gg]iấy\ [Kk]hen | [Tt]hư\ [Kk]hen
      | [Hh]uân\ chương(?:\ (?:Lao\ động|Độc\ lập|Hồ\ Chí\ Minh|Sao\ vàng|Chiến\ công|Bảo\ vệ\ Tổ\ quốc|Đại\ đoàn\ kết\ dân\ tộc))?
        (?:\ [Hh]ạng\ (?:[Nn]hất|[Nn]hì|[Bb]a|I{1,3}(?!\w)))?
      | [Aa]nh\ hùng\ (?:[Ll]ao\ động|[Ll]ực\ lượng\ vũ\ trang\ nhân\ dân)
      | [Gg]iải\ thưởng\ Hồ\ Chí\ Minh | [Gg]iải\ thưởng\ [Nn]hà\ nước
    )
"""
"""Verbose pattern; the group says who holds it: collectives, persons, or (title, form) either."""

AWARD_OF_ABBREVIATION = {
    "LĐTT": "Lao động tiên tiến",
    "CSTĐ": "Chiến sĩ thi đua",
    "CSTĐCS": "Chiến sĩ thi đua cơ sở",
    "CSTĐTQ": "Chiến sĩ thi đua toàn quốc",
    "TTLĐTT": "Tập thể lao động tiên tiến",
    "TTLĐXS": "Tập thể lao động xuất sắc",
}
"""Abbreviation, spaces removed, to the name."""

COLLECTIVES = (
    "lượt tập thể|tập thể|đơn vị|phòng|trung tâm|chi cục|cơ quan|tổ chức|doanh nghiệp|sở|ban|ngành|huyện|xã|phường"
    "|trường|đội|tổ|hộ gia đình|hộ|gia đình|khoa|văn phòng|công ty|chi nhánh|đài|chi bộ|thôn|bản|làng|khối|cụm|đoàn"
)
"""Counted nouns that stand for collectives, offices named instead of "tập thể" among them."""

PERSONS = (
    "lượt cá nhân|cá nhân|đồng chí|đ ?/ ?c|người|cán bộ|công chức|viên chức|giáo viên|nhân viên|chiến sĩ|chiến sỹ|nhà báo"
    "|phóng viên|lượt người|học sinh|đoàn viên|hội viên|CBCC|CBCCVC|CCVC"
)
"""Counted nouns that stand for persons."""
