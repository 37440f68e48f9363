"""Emoji in words: paper has no colour pictures, so each, however many parts it has, becomes one readable stand-in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

_PICTURE = (
    "\u00a9\u00ae\u203c\u2049\u2122\u2139\u2194-\u21aa\u231a-\u23ff\u24c2\u25aa-\u25fe\u2600-\u27bf\u2934\u2935"
    "\u2b05-\u2b55\u3030\u303d\u3297\u3299\U0001f000-\U0001f1e5\U0001f200-\U0001f3fa\U0001f400-\U0001faff"
)
_TONE = "\U0001f3fb-\U0001f3ff"
_ONE = f"[{_PICTURE}][\ufe0e\ufe0f]?[{_TONE}]?"
_SEQUENCE = re.compile(
    "(?P<flag>[\U0001f1e6-\U0001f1ff]{2})"
    "|\U0001f3f4(?P<tags>[\U000e0020-\U000e007e]{1,8})\U000e007f"
    "|(?P<key>[0-9#*])\ufe0f?\u20e3"
    f"|(?P<one>{_ONE}(?:\u200d{_ONE})*)"
    f"|(?P<part>[{_TONE}\u20e3\U0001f1e6-\U0001f1ff])"
)
_HINT = re.compile(f"[{_PICTURE}{_TONE}\u20e3\U0001f1e6-\U0001f1ff\U000e0020-\U000e007f]")
_PEOPLE = frozenset("\U0001f466\U0001f467\U0001f468\U0001f469\U0001f9d1\U0001f476")
#: A printable sign that means the same.
_SIGNS = {
    "✅": "✓", "☑": "✓", "✔": "✓", "❌": "✗", "❎": "✗", "✖": "✗", "⭐": "★", "\U0001f31f": "★", "❗": "!", "❕": "!",
    "❓": "?", "❔": "?", "‼": "!!", "⁉": "!?", "➡": "→", "⬅": "←", "⬆": "↑", "⬇": "↓", "↗": "↗", "↘": "↘",
    "❤": "♥", "\u2795": "+", "\u2796": "–", "➗": "÷", "™": "™", "ℹ": "i", "⏩": "»", "⏪": "«",
}  # fmt: skip
#: Shorter or plainer than the name in the standard.
_NAMES = {
    "\U0001f44d": "thumbs up", "\U0001f44e": "thumbs down", "\U0001f44f": "applause", "\U0001f389": "party",
    "\U0001f38a": "party", "\U0001f4c8": "rising chart", "\U0001f4c9": "falling chart", "\U0001f4ca": "bar chart",
    "\U0001f602": "tears of joy", "\U0001f642": "smile", "\U0001f600": "smile", "\U0001f60a": "smile",
    "\U0001f622": "crying", "\U0001f680": "rocket", "\U0001f3af": "target", "\U0001f4a1": "idea",
    "\U0001f64f": "thanks", "\U0001f4aa": "strength", "\U0001f6a8": "alarm", "\U0001f4c5": "calendar",
    "\U0001f512": "locked",
}  # fmt: skip
_NEEDLESS = re.compile(r"\b(large|heavy|sign|symbol|black|white|emoji component|negative squared)\b ?")
_LONGEST = 32


def spell(text: str, prints: Callable[[str], bool]) -> str:
    """The text with stand-ins for emoji; ``prints`` says of a character whether a font has it as it is."""
    if _HINT.search(text) is None:
        return text

    def stand_in(found: re.Match[str]) -> str:
        said = _said(found, prints)
        if said.startswith("["):
            before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
            said = f"{' ' * before.isalnum()}{said}{' ' * after.isalnum()}"
        return said

    return _SEQUENCE.sub(stand_in, text)


def _said(found: re.Match[str], prints: Callable[[str], bool]) -> str:
    if found["flag"]:
        return f"[flag {''.join(chr(ord(char) - 0x1F1E6 + 65) for char in found['flag'])}]"
    if found["tags"]:
        return f"[flag {''.join(chr(ord(char) - 0xE0000) for char in found['tags']).upper()}]"
    if found["key"]:
        return f"[{found['key']}]"
    if found["part"]:
        letter = ord(found["part"]) - 0x1F1E6
        return chr(letter + 65) if 0 <= letter < 26 else ""
    parts = [part[0] for part in found["one"].split("\u200d")]
    if sum(part in _PEOPLE for part in parts) > 1:
        return "[family]" if "❤" not in parts else "[couple]"
    return _name(parts[0], prints)


def _name(char: str, prints: Callable[[str], bool]) -> str:
    if prints(char):
        return char
    sign = _SIGNS.get(char, "")
    if sign and all(map(prints, sign)):
        return sign
    name = _NAMES.get(char) or unicodedata.name(char, "emoji").lower()
    name = _NEEDLESS.sub("", name).strip() or name
    return f"[{name[:_LONGEST].strip()}]"
