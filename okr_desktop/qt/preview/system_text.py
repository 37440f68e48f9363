"""A page for browsers as a PDF, set by the system's text engine with the fonts of this computer."""

from __future__ import annotations

import re

from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from okr_desktop.qt import theme

# A way past the contents, of use on a screen only.
_SKIP = re.compile(r'<a class="skip"[^>]*>.*?</a>', re.DOTALL)
_SIZES = {
    "a3": QPageSize.PageSizeId.A3,
    "a4": QPageSize.PageSizeId.A4,
    "letter": QPageSize.PageSizeId.Letter,
    "tabloid": QPageSize.PageSizeId.Tabloid,
}
# Sizes in pixels, as pages for browsers have them, come out as they do there; text is drawn as outlines all the same.
_DPI = 96
_MARGIN = 18.0


def pdf_of_html(html: str, paper: str, title: str) -> bytes:
    """The PDF in memory; simpler pages than ours, but every script that the system knows."""
    loop = QEventLoop()  # never run: a layout wants to start timers, which a thread without one cannot
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("OKR Desktop")
    writer.setResolution(_DPI)
    size = QPageSize(_SIZES.get(paper, QPageSize.PageSizeId.A4))
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    layout = QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)
    writer.setPageLayout(layout)
    document = QTextDocument()
    document.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, title)
    font = QFont(theme.FAMILY)
    font.setPixelSize(theme.BODY)
    document.setDefaultFont(font)
    document.setDefaultStyleSheet(f"a {{ color: {theme.LIGHT.accent.name()}; }}")  # paper is white in the dark, too
    document.setHtml(_SKIP.sub("", html))
    document.documentLayout().setPaintDevice(writer)
    document.setPageSize(QSizeF(layout.paintRectPixels(_DPI).size()))
    document.print_(writer)
    del writer, document, loop  # the first of them finishes the file
    return bytes(buffer.data().data())
