"""How this package says no: a stable code, the fields it rests on, and a Vietnamese sentence."""

from collections.abc import Mapping


class TextError(ValueError):
    """A text that is not what it was taken for.

    *Shapes*: `code` is stable and dotted ("number.malformed"); `fields` holds what the sentence was made of;
    `message` is one Vietnamese sentence or two: what is wrong and what is allowed.
    """

    def __init__(self, code: str, message: str, fields: Mapping[str, str] | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.fields = dict(fields or {})
