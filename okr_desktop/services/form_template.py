"""What the forms that are sent out share: one page each, style and script inline and named by their hash."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Mapping
from functools import lru_cache
from html import escape

from okr_desktop.paths import resource_path

_HOLE = re.compile(r"\{\{(\w+)\}\}")


def filled(name: str, texts: Mapping[str, str], blocks: Mapping[str, str], data: object) -> str:
    """The page ``resources/forms/<name>.html``: every text escaped, ``blocks`` of HTML put in as they are.

    ``data`` is what its script finds as JSON. The style is that of all forms; the script is what all forms share and
    ``<name>.js``.
    """
    style = _lines("form", "css")
    script = f"(function () {{\n'use strict';\n{_lines('sending', 'js')}\n{_lines(name, 'js')}\n}}());"
    plain = {**texts, "script_hash": _hash(script), "style_hash": _hash(style)}
    parts = {**{key: escape(text) for key, text in plain.items()}, **blocks}
    parts |= {"style": style, "script": script, "data": _json(data)}
    return _HOLE.sub(_Fill(parts), _file(name, "html"))


def script_words(words: Mapping[str, str]) -> dict[str, str]:
    """The words that a script says itself: those that begin with ``js_``, without it."""
    return {name.removeprefix("js_"): text for name, text in words.items() if name.startswith("js_")}


class _Fill:
    """Puts the parts into the holes of the template."""

    def __init__(self, parts: Mapping[str, str]) -> None:
        self._parts = parts

    def __call__(self, hole: re.Match[str]) -> str:
        return self._parts[hole[1]]


@lru_cache(maxsize=8)
def _file(name: str, kind: str) -> str:
    return resource_path("forms", f"{name}.{kind}").read_text(encoding="utf-8")


def _lines(name: str, kind: str) -> str:
    """Style or script without the indents of its lines, which only people need."""
    return "\n".join(line.strip() for line in _file(name, kind).splitlines() if line.strip())


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _json(value: object) -> str:
    """JSON that cannot end the script element it stands in, nor begin a comment there."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text
