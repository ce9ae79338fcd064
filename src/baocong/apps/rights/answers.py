"""Answers to "may I?": always with the reason, so that every refusal can name its rule."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether an action is allowed, and why. `rule` is a stable code, `reason` a full Vietnamese sentence."""

    allowed: bool
    rule: str
    reason: str

    def __bool__(self) -> bool:
        return self.allowed


class Refused(Exception):
    """An action that was not allowed; nothing was saved. Pages show the reason with status 403, the API the code."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(answer.reason)
        self.answer = answer


class Rejected(Exception):
    """An action that is allowed but cannot be done with what was given; nothing was saved.

    `code` is stable, `message` a Vietnamese sentence with what to do next, `fields` gives sentences by field name.
    """

    def __init__(self, code: str, message: str, fields: dict[str, str] | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.fields = fields or {}
