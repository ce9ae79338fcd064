"""The heading block: what a document says of itself before its text begins, and how it closes."""

from dataclasses import dataclass

from baocong.reading.closing import Closing, read_closing
from baocong.reading.issuers import find_document_issuer
from baocong.reading.model import Document
from baocong.reading.opening import Opening, read_opening
from baocong.reading.report_periods import find_period
from baocong.reading.spans import Span
from baocong.reading.view import View


@dataclass(frozen=True, slots=True)
class Heading:
    """What the heading, the opening and the closing say.

    *Shapes*: `body` is the span of the text between the heading block and the closing paragraph; `blocks` are the
    heading block and the closing block (recipients, signature), where no figures stand; `annexes` is what stands behind
    the closing block.
    """

    document: Document
    body: Span
    blocks: tuple[Span, ...]
    annexes: Span


def read_document(view: View) -> Heading:
    """Return the document's own data; what the text does not say stays None."""
    opening = read_opening(view)
    closing = read_closing(view, opening.end)
    document = _document(view, opening, closing)
    blocks = tuple(span for span in ((0, opening.end), (closing.start, closing.end)) if span[0] < span[1])
    return Heading(document, (opening.end, closing.body_end), blocks, (closing.end, len(view.text)))


def _document(view: View, opening: Opening, closing: Closing) -> Document:
    kind, period = find_period(opening, closing)
    return Document(
        type=opening.type,
        kind=kind,
        period=period,
        place=opening.place,
        date=opening.date,
        number=opening.number,
        symbol=opening.symbol,
        title=opening.title,
        issuer=find_document_issuer(view, opening, closing),
        signer=closing.signer,
        signer_role=closing.signer_role,
        signing_prefix=closing.signing_prefix,
        recipients=closing.recipients,
        draft=opening.draft,
    )
