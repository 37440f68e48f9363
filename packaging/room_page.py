"""The phone page from its sources: ui/room/*.js, page.css and words/*.json become few bytes in resources/room.

python packaging/room_page.py [--check]
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from string import ascii_letters

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
_NAME = re.compile(r"(?<![\w$])[A-Za-z_$][\w$]*")
# One of these stands for each text and pattern while names are changed: in the sources there is none of them.
_HELD = re.compile("[\ue000-\uf8ff]")
_FORMS = ("zero", "one", "two", "few", "many", "other")


# The script


def squeezed_script(text: str) -> str:
    """JavaScript without comments and needless space, and with short names for what stands at its top.

    Every statement must end with a semicolon or a brace; templates must hold no code.
    """
    held: list[str] = []
    parts: list[str] = []
    done = 0
    for found in _JS.finditer(text):
        parts.append(text[done : found.start()])
        parts.append(" " if found["space"] else "")
        if found["kept"]:
            parts[-1] = chr(0xE000 + len(held))
            held.append(found["kept"])
        done = found.end()
    parts.append(text[done:])
    short = _with_short_names(_without_spaces(parts))
    return _HELD.sub(_Held(held), short)


class _Held:
    """Puts texts and patterns back."""

    def __init__(self, texts: list[str]) -> None:
        self._texts = texts

    def __call__(self, found: re.Match[str]) -> str:
        return self._texts[ord(found[0]) - 0xE000]


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


def _with_short_names(text: str) -> str:
    """The script with a short name wherever one of its top was meant.

    A name is changed everywhere, so whatever hides it elsewhere still does. Names of properties stay; what is ever
    written as name and property at once ({ name }) stays as well.
    """
    uses = list(_uses(text))
    counts = Counter(name for name, _, kind in uses if kind == "name")
    both = {name for name, _, kind in uses if kind == "both"}
    wanted = sorted(_top(text) - both, key=lambda name: (-counts[name] * (len(name) - 1), name))
    free = _free({name for name, _, _ in uses})
    short = {name: next(free) for name in wanted if len(name) > 1}
    parts, done = list[str](), 0
    for name, at, kind in uses:
        if kind == "name" and len(short.get(name, name)) < len(name):
            parts += (text[done:at], short[name])
            done = at + len(name)
    return "".join([*parts, text[done:]])


def _free(taken: set[str]) -> Iterator[str]:
    words = {"do", "if", "in", "of", "as", "is"}
    names = (
        "".join(letters) for length in (1, 2) for letters in product(ascii_letters + "_$"[: length + 1], repeat=length)
    )
    return (name for name in names if name not in taken and name not in words)


def _uses(text: str) -> Iterator[tuple[str, int, str]]:
    """Every word with its place and what it is there: "name", "property", or "both" where it is short for both."""
    found = {word.start(): word for word in _NAME.finditer(text)}
    open_: list[str] = []
    for at, sign in enumerate(text):
        if sign in "([{":
            open_.append(sign)
        elif sign in ")]}":
            open_.pop()
        elif at in found:
            word = found[at]
            before, after = text[at - 1 : at], text[word.end() : word.end() + 1]
            inside = bool(open_) and open_[-1] == "{" and before in "{,"
            spread = text[max(0, at - 3) : at] == "..."
            kind = "property" if (before == "." and not spread) or (inside and after == ":") else "name"
            yield word[0], at, "both" if inside and after in ",}" else kind


def _top(text: str) -> set[str]:
    """Names that the script declares outside every function and block."""
    flat, depth = list[str](), 0
    for sign in text:
        depth -= sign in ")]}"
        if not depth:
            flat.append(sign)
        depth += sign in "([{"
    top = "".join(flat)
    lists = re.findall(r"(?<![\w$])(?:let|const) ([^;]+);", top)
    names = [one.partition("=")[0] for every in lists for one in every.split(",")]
    return {*names, *re.findall(r"(?<![\w$])function ([\w$]+)\(", top)}


# The sheet


def squeezed_sheet(text: str) -> str:
    """CSS without comments and needless space, and with one letter for each of our colours."""
    text = _CSS.sub(" ", text)
    names = dict.fromkeys(re.findall(r"--[a-z]+(?=:)", text))
    for number, name in enumerate(names):
        text = re.sub(rf"{name}\b", f"--{chr(ord('a') + number)}", text)
    text = re.sub(r" ?([{};,>]) ?", r"\1", text)
    return re.sub(r"(?<=[{;])([\w-]+): ", r"\1:", text).replace(";}", "}").strip()


# The words


def whole_words(own: dict[str, str], base: dict[str, str]) -> dict[str, str]:
    """The words of a language, with those of its base where it has none.

    Where it has one form of a plural, the base gives none: another language's form would be said for some numbers.
    """
    stems = {_stem(key) for key in own}
    rest = {key: text for key, text in base.items() if key not in own and _stem(key) not in stems}
    return {key: text for key, text in {**own, **rest}.items() if key != "base"}


def _stem(key: str) -> str:
    stem, _, form = key.rpartition(".")
    return stem + "." if stem and form in _FORMS else key


def words() -> dict[str, str]:
    """What belongs into resources/room/words, by file name."""
    found = {path.name: json.loads(path.read_text("utf-8")) for path in sorted((SOURCES / "words").glob("*.json"))}
    whole = {name: whole_words(own, found.get(f"{own.get('base')}.json", {})) for name, own in found.items()}
    return {name: json.dumps(one, ensure_ascii=False, separators=(",", ":")) + "\n" for name, one in whole.items()}


# All of it


def built() -> dict[str, str]:
    """What belongs into resources/room, by file name."""
    scripts = [(SOURCES / f"{name}.js").read_text("utf-8") for name in SCRIPTS]
    script = squeezed_script("\n".join(scripts))
    sheet = squeezed_sheet((SOURCES / "page.css").read_text("utf-8"))
    parts = {"page.js": f"{FIRST}(()=>{{'use strict';{script}}})();\n", "page.css": f"{FIRST}{sheet}\n"}
    return {**parts, **{f"words/{name}": text for name, text in words().items()}}


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
