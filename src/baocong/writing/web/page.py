"""One page of HTML with its style and script inside, and a content policy that lets nothing else run or load."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

PACKAGE = "baocong.writing"


@cache
def resource(name: str) -> str:
    """Return the text of a file beside the templates, such as "base.css"."""
    return files(PACKAGE).joinpath("web", name).read_text(encoding="utf-8")


@cache
def environment() -> Environment:
    """Return the template engine: everything is escaped, and a name that is not given is an error."""
    loader = PackageLoader(PACKAGE, "web")
    return Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )


def render(template: str, **context: object) -> Markup:
    """Return a filled template as safe markup; all texts in the context are escaped by the engine."""
    return Markup(environment().get_template(template).render(**context))  # noqa: S704


def whole_page(title: str, body: Markup, *, style: str = "", script: str = "") -> str:
    """Return a whole page in Vietnamese around a body that `render` has made.

    `style` and `script` are fixed texts of the program, never texts of a report; their hashes go into the content
    policy, so that no other style or script can run. No style attribute and no event attribute works in such a page.
    """
    style = resource("base.css") + style
    policy = {
        "default-src": "'none'",
        "style-src": _hash(style),
        "script-src": _hash(script) if script else "'none'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    page = render(
        "page.html.jinja",
        title=title,
        policy="; ".join(f"{name} {value}" for name, value in policy.items()),
        style=Markup(style),  # noqa: S704
        script=Markup(script),  # noqa: S704
        body=body,
    )
    return f"{page}\n"


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
