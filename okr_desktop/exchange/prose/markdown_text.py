"""One line of Markdown as a title: tags, checkbox, links and struck text are told apart from the words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.utils import EnvType

from okr_desktop.exchange.values.measure import Measured
from okr_desktop.exchange.values.numbers import Number, UnreadableError, parse_number

# Control characters are gone from every source text, so these four can mark places without being mistaken.
_ISSUE, _END, _STRIKE = "\x01", "\x02", "\x03"
_TOO_LONG = 20_000
_CHECKBOX = re.compile(r"\[([ xX])\](?:[ \t\n]+|$)")
_ISSUE_NAME = re.compile(r"[\w./-]*[#!]\d+")
_ISSUES = re.compile(rf"[ \t]*\((?:[\s,;&]*{_ISSUE}[^{_END}]*{_END})+[\s,;&]*\)")
_STRUCK = re.compile(rf"{_STRIKE}[^{_STRIKE}]*{_STRIKE}")
_TAG = r"\[[^\[\]\n]{1,24}\]"
_LEADING = re.compile(rf"\s*({_TAG})(?=\s|\[|$)")
_TRAILING = re.compile(rf"(?:^|(?<=\s))((?:{_TAG}\s*)+)$")
_FOOTNOTE = re.compile(r"\n[ \t]*\\[*]")
_RANGES = (
    re.compile(
        r"\b(?:from|von) (?P<start>\S{1,20}(?: ?[%€$£])?) (?:to|auf) (?P<target>[^\s()]{1,20}(?: \S{1,8})?)\.?$", re.I
    ),
    re.compile(r"\((?P<start>[^()→]{1,24}?)\s*(?:→|->|=>)\s*(?P<target>[^()→]{1,24})\)\.?$"),
)
# Numbers that look like a range but are none of the forms above: worth a note, never a measure.
_LIKE_A_RANGE = (
    re.compile(r"\b(?:from|von) (?P<start>\S{1,20})(?: \S{1,8})? (?:to|auf) (?P<target>\S{1,20})", re.I),
    re.compile(r"\((?P<start>[^()→]{1,24}?)\s*(?:→|->|=>)\s*(?P<target>[^()→]{1,24})\)"),
)
_PROGRESS = re.compile(r"[\s*_]*(?P<word>progress|fortschritt)[\s*_]*:[\s*_]*(?P<said>\S.*)$", re.I)
_MORE_THAN_NONE = re.compile(r"0*[.,]?0*[1-9]")
_DIGIT = re.compile(r"\d")
_UNITS = frozenset(
    [
        "%",
        "‰",
        "€",
        "$",
        "£",
        "eur",
        "usd",
        "chf",
        "gbp",
        "points",
        "punkte",
        "users",
        "nutzer",
        "customers",
        "kunden",
        "days",
        "tage",
        "hours",
        "stunden",
        "minutes",
        "minuten",
        "seconds",
        "sekunden",
        "ms",
        "s",
        "min",
        "h",
        "weeks",
        "wochen",
        "months",
        "monate",
        "people",
        "personen",
        "gb",
        "mb",
        "tb",
    ]
)


def _as_written(_parser: MarkdownIt, address: str) -> str:
    return address


# CommonMark inside a line, with addresses left as they were written.
_Inline = type("_Inline", (MarkdownIt,), {"normalizeLink": _as_written, "normalizeLinkText": _as_written})
_INLINE = _Inline("commonmark").enable("strikethrough")


@dataclass(frozen=True, slots=True)
class Title:
    """A heading or list item: its words, and what its marks said. ``done`` is None without a checkbox."""

    text: str
    tags: tuple[str, ...] = ()
    done: bool | None = None
    cancelled: bool = False
    lines: tuple[str, ...] = ()


def parse_title(content: str, env: EnvType) -> Title:
    """The title in the inline content of a heading or list item; ``lines`` belong into the description."""
    box = _CHECKBOX.match(content)
    content = content[box.end() :] if box else content
    done = box[1] in "xX" if box else None
    if len(content) > _TOO_LONG:
        return Title(" ".join(content.split("\n")), done=done)
    footnote = _FOOTNOTE.search(content)
    below = [plain(content[footnote.start() + 1 :], env)] if footnote else []
    flat = _flatten(_tokens(content[: footnote.start()] if footnote else content, env), for_title=True)
    words, _, rest = flat.text.partition("\n")
    text, tags, cancelled = _marks(words)
    lines = [*flat.links, *(line for line in rest.split("\n") if line.strip()), *below]
    return Title(text, tags, done, cancelled, tuple(lines))


def split_progress(content: str) -> tuple[str, tuple[str, ...]]:
    """An item's text without lines such as ``Progress: 40 %``, and those lines as plain words."""
    kept, said = list[str](), list[str]()
    for line in content.split("\n") if "\n" in content else (content,):
        found = _PROGRESS.match(line)
        if found and kept:
            said.append(f"{found['word']}: {found['said'].strip()}")
        else:
            kept.append(line)
    return "\n".join(kept), tuple(said)


def says_progress(line: str) -> bool:
    """Whether a line states a progress other than none."""
    found = _PROGRESS.match(line)
    return bool(found and _MORE_THAN_NONE.match(found["said"].strip()))


def plain(content: str, env: EnvType) -> str:
    """Inline content without emphasis marks; links stay as ``[text](address)``, line breaks stay."""
    if len(content) > _TOO_LONG:
        return content
    return _flatten(_tokens(content, env), for_title=False).text.strip()


def anchor_only(content: str, env: EnvType) -> bool:
    """Whether the content is nothing but a link to a place in the same document."""
    if "](#" not in content or len(content) > _TOO_LONG:
        return False
    tokens = [token for token in _tokens(content, env) if token.content.strip() or token.type.startswith("link")]
    opened = [token for token in tokens if token.type == "link_open"]
    whole = bool(tokens) and tokens[0].type == "link_open" and tokens[-1].type == "link_close"
    return whole and len(opened) == 1 and _href(opened[0]).startswith("#")


def _tokens(content: str, env: EnvType) -> Sequence[Token]:
    return _INLINE.parseInline(content, env)[0].children or []


def _href(token: Token) -> str:
    return str(token.attrs.get("href", ""))


@dataclass(slots=True)
class _Flat:
    text: str
    links: list[str]


def _flatten(tokens: Sequence[Token], *, for_title: bool) -> _Flat:
    parts: list[str] = []
    links: list[str] = []
    opened: list[tuple[str, int]] = []
    for token in tokens:
        if token.type == "link_open":
            opened.append((_href(token), len(parts)))
        elif token.type == "link_close":
            address, first = opened.pop()
            words = "".join(parts[first:])
            parts[first:] = [_link_in_title(words, address, links) if for_title else _link(words, address)]
        else:
            parts.append(_piece(token, for_title))
            if for_title and token.type == "image":
                links.append(_picture(token))
    return _Flat("".join(parts), links)


def _link_in_title(words: str, address: str, links: list[str]) -> str:
    if not address.startswith("#"):
        links.append(_link(words.replace(_STRIKE, ""), address))
    return f"{_ISSUE}{words}{_END}" if _ISSUE_NAME.fullmatch(words) else words


def _link(words: str, address: str) -> str:
    if words == address:
        return address
    return f"[{words}](<{address}>)" if re.search(r"[\s()]", address) else f"[{words}]({address})"


def _picture(token: Token) -> str:
    return "!" + _link(token.content, str(token.attrs.get("src", "")))


def _piece(token: Token, for_title: bool) -> str:
    if token.type == "softbreak":
        return " " if for_title else "\n"
    if token.type == "hardbreak":
        return "\n"
    if token.type in ("s_open", "s_close"):
        return _STRIKE if for_title else "~~"
    if token.type == "image" and not for_title:
        return _picture(token)
    if token.type == "code_inline" and not for_title:
        return f"`{token.content}`"
    return token.content


def _marks(words: str) -> tuple[str, tuple[str, ...], bool]:
    """Words, tags and whether all is struck."""
    words = _ISSUES.sub("", words).replace(_ISSUE, "").replace(_END, "")
    outside, _ = _take_tags(_STRUCK.sub(" ", words)) if _STRIKE in words else (words, ())
    struck = _STRIKE in words and not re.sub(rf"{_TAG}", "", outside).strip()
    words = words.replace(_STRIKE, "" if struck else "~~")
    text, tags = _take_tags(words)
    return re.sub(r"[ \t]+", " ", text), tags, struck


def _take_tags(words: str) -> tuple[str, tuple[str, ...]]:
    """Brackets at both ends are tags, unless nothing else would be left; the ones inside are words."""
    words = words.strip()
    if len(words) > 2_000 or "[" not in words:
        return words, ()
    rest, tags = words, list[str]()
    while (found := _LEADING.match(rest)) and _is_tag(found[1]):
        tags.append(found[1][1:-1].strip())
        rest = rest[found.end() :]
    if (found := _TRAILING.search(rest)) and all(map(_is_tag, names := re.findall(_TAG, found[1]))):
        tags += [name[1:-1].strip() for name in names]
        rest = rest[: found.start()]
    return (rest.strip(), tuple(dict.fromkeys(tags))) if rest.strip() else (words, ())


def _is_tag(bracket: str) -> bool:
    return bracket[1:-1].strip() not in ("", "x", "X")


def metric_in(text: str) -> tuple[str, Measured] | None:
    """The title and metric of an item that states its range: "… from 10 to 50 %", "(10 → 50 %)", "| 10 | 50 | %".

    None for anything less explicit: numbers in prose stay prose.
    """
    cells = [cell.strip() for cell in text.split("|")]
    if len(cells) in (3, 4) and cells[0]:
        measured = _range(cells[1], cells[2], cells[3] if len(cells) == 4 else "")
        return (cells[0], measured) if measured else None
    for form in _RANGES:
        if (found := form.search(text)) and (measured := _range(found["start"], found["target"], known_units=True)):
            return text, measured
    return None


def _range(start: str, target: str, unit: str = "", *, known_units: bool = False) -> Measured | None:
    try:
        first, last = parse_number(start), parse_number(target)
    except UnreadableError:
        return None
    units = {number.unit for number in (first, last)} - {""}
    odd = first.ambiguous or last.ambiguous or len(units) > 1 or first.value == last.value
    if odd or (known_units and ((_is_year(first) and _is_year(last)) or not _known(units))):
        return None
    kind = "increase" if last.value > first.value else "decrease"
    return Measured(kind, unit or "".join(units), first.value, last.value)


def _known(units: set[str]) -> bool:
    return all(unit.casefold() in _UNITS for unit in units)


def _is_year(number: Number) -> bool:
    return not number.unit and Decimal(1900) <= number.value <= Decimal(2200)


def why_no_metric(text: str) -> str:
    """The code of a note for an item that looks like a range and was not taken as one; "" for plain words."""
    if len(text) > _TOO_LONG or not _DIGIT.search(text):
        return ""
    cells = [cell.strip() for cell in text.split("|")]
    if len(cells) in (3, 4) and cells[0]:
        return _why_no_range(cells[1], cells[2], known_units=False)
    for exact, loose in zip(_RANGES, _LIKE_A_RANGE, strict=True):
        if found := exact.search(text):
            return _why_no_range(found["start"], found["target"], known_units=True)
        if (found := loose.search(text)) and _DIGIT.search(found["start"] + found["target"]):
            return "measure.words_behind"
    return ""


def _why_no_range(start: str, target: str, *, known_units: bool) -> str:
    if not _DIGIT.search(start + target):
        return ""
    try:
        first, last = parse_number(start), parse_number(target)
    except UnreadableError:
        return "measure.no_number"
    units = {number.unit for number in (first, last)} - {""}
    if first.ambiguous or last.ambiguous:
        return "measure.ambiguous"
    if len(units) > 1 or (known_units and not _known(units)):
        return "measure.unit"
    # Two years are words: "from 2018 to 2019".
    return "measure.no_range" if first.value == last.value and not _is_year(first) else ""
