"""The phone page from its sources: ui/room/*.js and page.css become one script and one sheet, without comments.

python packaging/room_page.py [--check]
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
SOURCES = ROOT / "ui" / "room"
PAGE = ROOT / "resources" / "room"
FIRST = "/* Made from ui/room */\n"
# In this order: each part uses only what stands before it until the last one starts the page.
SCRIPTS = ("kept", "words", "dom", "link", "outbox", "parts", "tasks", "ballots", "page")
# Comments, texts, patterns (after a sign that cannot end a value) and white space; everything else goes through.
_JS = re.compile(
    r"(?P<gone>/\*.*?\*/)|(?P<kept>'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`"
    r"|(?:(?<=[(=,:!&|?] )|(?<=[(!])|(?<=return ))/(?![/*])(?:\\.|[^/\\\n])+/[gu]*)|(?P<space>\s+)",
    re.DOTALL,
)
_CSS = re.compile(r"/\*.*?\*/|\s+", re.DOTALL)


def squeezed_script(text: str) -> str:
    """JavaScript without comments and needless space; every statement must end with a semicolon or a brace."""
    parts: list[str] = []
    done = 0
    for found in _JS.finditer(text):
        parts.append(text[done : found.start()])
        parts.append(found["kept"] or (" " if found["space"] else ""))
        done = found.end()
    parts.append(text[done:])
    return _without_spaces(parts)


def _without_spaces(parts: list[str]) -> str:
    """Space stays only where two words, or two signs that would become another one, touch."""
    found: list[str] = []
    waiting = False
    for part in parts:
        if part == " ":
            waiting = True
        elif part:
            before = found[-1][-1] if found else " "
            if waiting and ((_word(before) and _word(part[0])) or (before == part[0] and part[0] in "+-")):
                found.append(" ")
            if part[0] == "}" and before == ";":
                found[-1] = found[-1][:-1]
            found.append(part)
            waiting = False
    return "".join(found)


def _word(sign: str) -> bool:
    return sign.isalnum() or sign in "_$"


def squeezed_sheet(text: str) -> str:
    """CSS without comments and needless space, and with one letter for each of our colours."""
    text = _CSS.sub(" ", text)
    names = dict.fromkeys(re.findall(r"--[a-z]+(?=:)", text))
    for number, name in enumerate(names):
        text = re.sub(rf"{name}\b", f"--{chr(ord('a') + number)}", text)
    text = re.sub(r" ?([{};,>]) ?", r"\1", text)
    return re.sub(r"(?<=[{;])([\w-]+): ", r"\1:", text).replace(";}", "}").strip()


def built() -> dict[str, str]:
    """What belongs into resources/room, by file name."""
    scripts = [(SOURCES / f"{name}.js").read_text("utf-8") for name in SCRIPTS]
    script = squeezed_script("\n".join(scripts))
    sheet = squeezed_sheet((SOURCES / "page.css").read_text("utf-8"))
    return {"page.js": f"{FIRST}(()=>{{'use strict';{script}}})();\n", "page.css": f"{FIRST}{sheet}\n"}


def stale() -> list[str]:
    """Files of the page that are not what their sources say."""
    return [name for name, text in built().items() if not _same(PAGE / name, text)]


def _same(path: Path, text: str) -> bool:
    return path.is_file() and path.read_text("utf-8") == text


def main(arguments: list[str]) -> int:
    """Build the page, or with --check say what is stale."""
    if "--check" in arguments:
        found = stale()
        sys.stdout.writelines(f"stale: resources/room/{name}\n" for name in found)
        return 1 if found else 0
    for name, text in built().items():
        (PAGE / name).write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
