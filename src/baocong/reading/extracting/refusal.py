"""Refusals of extraction: a stable code and one Vietnamese sentence that says what is wrong and what to do."""


class ExtractionRefusal(ValueError):
    """The bytes cannot be turned into text. `code` is stable, the message is for the person who sent the file."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
