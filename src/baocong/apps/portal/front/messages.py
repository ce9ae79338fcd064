"""How a web process and a checker process talk through pipes: named fields as JSON, then the bytes of files.

Plain JSON and bytes, so that a checker that a hostile file has taken over can only say wrong words, never run code here.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, BinaryIO, Final

_HEAD: Final = 8
_LONGEST_HEAD: Final = 512 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Message:
    """What one process tells the other: fields that JSON can hold, and files by their names, in order."""

    fields: Mapping[str, Any]
    files: Mapping[str, bytes] = field(default_factory=dict)


class Broken(ValueError):
    """The other process ended, or said something that is not a message."""


def write_message(stream: BinaryIO, message: Message) -> None:
    """Write a message. *Errors*: OSError when the other process has ended."""
    sizes = [[name, len(content)] for name, content in message.files.items()]
    head = json.dumps({"fields": message.fields, "files": sizes}).encode("ascii")
    stream.write(len(head).to_bytes(_HEAD, "big"))
    stream.write(head)
    for content in message.files.values():
        stream.write(content)
    stream.flush()


def read_message(stream: BinaryIO) -> Message | None:
    """Return the next message, None where the other process closed its end. *Errors*: Broken."""
    first = stream.read(_HEAD)
    if not first:
        return None
    length = int.from_bytes(first, "big")
    if len(first) < _HEAD or length > _LONGEST_HEAD:
        raise Broken("not a message")
    try:
        head = json.loads(_exactly(stream, length))
        files = {str(name): _exactly(stream, int(size)) for name, size in head["files"]}
        return Message(dict(head["fields"]), files)
    except (ValueError, KeyError, TypeError) as error:
        raise Broken("not a message") from error


def _exactly(stream: BinaryIO, size: int) -> bytes:
    content = stream.read(size)
    if len(content) != size:
        raise Broken("the message ended too early")
    return content
