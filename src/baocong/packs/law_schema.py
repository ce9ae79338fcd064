"""The files of a law pack: kinds of documents, signing prefixes, abbreviations of bodies."""

from baocong.packs.schema import Column, CsvSchema, PackKind

DOCUMENT_FAMILIES = ("administrative", "normative", "party", "copy")
BODY_LEVELS = (
    "central",
    "ministry",
    "party",
    "province",
    "department",
    "commune",
    "association",
    "armed_forces",
    "court",
    "cluster",
)

_DATED = (
    Column("valid_from", "date", required=False),
    Column("valid_until", "date", required=False),
    Column("source"),
    Column("checked", "yes_no"),
)

LAW = PackKind(
    "law",
    (
        CsvSchema(
            "document_types.csv",
            (
                Column("family", choices=DOCUMENT_FAMILIES),
                Column("name"),
                Column("abbreviation", required=False),
                *_DATED,
            ),
            key=("family", "name"),
            intervals=True,
        ),
        CsvSchema(
            "signing_prefixes.csv",
            (Column("prefix"), Column("name"), Column("meaning"), *_DATED),
            key=("prefix",),
            intervals=True,
        ),
        CsvSchema(
            "bodies.csv",
            (
                Column("abbreviation"),
                Column("name"),
                Column("level", choices=BODY_LEVELS),
                Column("other_forms", "words", required=False),
                *_DATED,
            ),
            key=("abbreviation", "name"),
            intervals=True,
        ),
    ),
)
