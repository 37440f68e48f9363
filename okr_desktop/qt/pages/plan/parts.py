"""Small labels of the details pane."""

from __future__ import annotations

import re
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from okr_desktop.qt import theme

_LINK = re.compile(r"\[([^\]\n]{1,300})\]\((https?://[^\s()<>\"]{1,2000}|mailto:[^\s()<>\"]{1,300})\)")
# An address stays as it is, so that it can be copied.
_LONG_WORD = re.compile(r"(?<!\S)(?!\S*://)\S{60,}")


def plain(text: str, *, muted: bool = False, links: bool = False) -> QLabel:
    """A label that wraps; other people's text is never read as markup.

    With ``links``, ``[text](https://…)`` becomes a link that opens in the browser: everything else is escaped.
    """
    label = QLabel()
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    if links and _LINK.search(text):
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        label.setOpenExternalLinks(True)
        label.setText(_with_links(text))
    else:
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setText(_LONG_WORD.sub(_broken, text))
    if muted:
        mute(label)
    return label


def _broken(found: re.Match[str]) -> str:
    """A word that is longer than any line, with places at which a line may end."""
    return re.sub(r"\S{10}(?=\S)", "\\g<0>\u200b", found[0])


def _with_links(text: str) -> str:
    parts, at = list[str](), 0
    for found in _LINK.finditer(text):
        parts.append(escape(text[at : found.start()]))
        parts.append(f'<a href="{escape(found[2])}">{escape(found[1])}</a>')
        at = found.end()
    parts.append(escape(text[at:]))
    return "".join(parts).replace("\n", "<br>")


def mute(label: QLabel) -> None:
    """Give a label the quiet colour of the theme, whichever that will be."""
    label.setProperty("muted", True)


def caption(text: str) -> QLabel:
    """A small quiet line above a title."""
    label = plain(text, muted=True)
    label.setFont(theme.font(theme.CAPTION))
    return label


def section(text: str) -> QLabel:
    """The heading of a part."""
    label = plain(text)
    label.setFont(theme.font(theme.EMPHASIS, strong=True))
    label.setContentsMargins(0, theme.SPACE_8, 0, 0)
    return label
