"""Printing a PDF through the system's dialog: pages in the size of the paper, its ranges and copies respected."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMarginsF, QObject, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QDialog, QWidget

from okr_desktop.domain.changes import Changes
from okr_desktop.domain.errors import OkrError
from okr_desktop.qt.preview.raster import Sheet, page_at
from okr_desktop.services.outcome import Outcome

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    from okr_desktop.qt.tasks import Progress

#: Pages are drawn as finely as good printers print.
DPI = 300


class PrintQuestion(QObject):
    """The system's print dialog; ``then(QPrinter)`` when a person has said yes. Lives as long as the dialog."""

    def __init__(self, dialog: QPrintDialog, printer: QPrinter, then: Callable[[Any], None]) -> None:
        super().__init__(dialog)
        self._printer, self._then = printer, then
        dialog.accepted.connect(self._on_accepted)

    def _on_accepted(self) -> None:
        self._then(self._printer)


def ask_printer(
    parent: QWidget, title: str, sheets: tuple[Sheet, ...], then: Callable[[Any], None], current: int = 0
) -> QPrintDialog:
    """Open the system's print dialog for a document; ``current`` is the page (from 0) that is seen."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    set_up(printer, title, sheets)
    printer.setFromTo(current + 1, current + 1)
    printer.setPrintRange(QPrinter.PrintRange.AllPages)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setMinMax(1, max(len(sheets), 1))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    PrintQuestion(dialog, printer, then)
    QDialog.open(dialog)  # its own one wants a slot by name
    return dialog


def set_up(printer: QPrinter, title: str, sheets: tuple[Sheet, ...]) -> None:
    """The paper of the report, without margins of the program's own: pages have theirs."""
    printer.setDocName(title)
    printer.setCreator("OKR Desktop")
    printer.setResolution(DPI)
    if sheets:
        short, long = sorted((sheets[0].width, sheets[0].height))
        size = QPageSize(QSizeF(short, long), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
        wide = sheets[0].width > sheets[0].height
        turned = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
        printer.setPageLayout(QPageLayout(size, turned, QMarginsF()))
    printer.setFullPage(True)


def wanted_pages(printer: QPrinter, count: int) -> list[int]:
    """The pages (from 0) in the order in which they are printed: ranges, copies, and the order of the system."""
    from PySide6.QtPrintSupport import QPrinter as Printer

    chosen = list(range(count))
    if printer.printRange() == Printer.PrintRange.PageRange:
        ranges = printer.pageRanges()
        first, last = max(printer.fromPage(), 1), printer.toPage() or count
        known = (lambda page: ranges.contains(page + 1)) if not ranges.isEmpty() else None
        chosen = [page for page in chosen if (known(page) if known else first <= page + 1 <= last)]
    if printer.pageOrder() == Printer.PageOrder.LastPageFirst:
        chosen.reverse()
    copies = 1 if printer.supportsMultipleCopies() else max(printer.copyCount(), 1)
    if printer.collateCopies():
        return chosen * copies
    return [page for page in chosen for _ in range(copies)]


def print_pdf(printer: QPrinter, pdf: bytes, progress: Progress) -> int:
    """Worker: print a PDF; gives how many pages went out. Raises OkrError ``print.failed``."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        pages = wanted_pages(printer, len(document))
        return _print(printer, document, pages, progress)
    finally:
        document.close()


def _print(printer: QPrinter, document: Any, pages: list[int], progress: Progress) -> int:
    painter = QPainter()
    if not pages or not painter.begin(printer):
        raise OkrError("print.failed")
    done = 0
    try:
        for drawn in _drawn(document, pages, progress):
            if done and not printer.newPage():
                raise OkrError("print.failed")
            _fit(painter, printer, drawn)
            done += 1
            progress.report(done / len(pages))
    finally:
        if progress.cancelled() or done < len(pages):
            printer.abort()
        painter.end()
    return done


def _drawn(document: Any, pages: list[int], progress: Progress) -> Iterator[QImage]:
    """One page after the other; only one is in memory, and copies in a row are drawn once."""
    last, drawn = -1, QImage()
    for page in pages:
        if progress.cancelled():
            return
        if page != last:
            last, drawn = page, page_at(document, page, DPI / 72)
        yield drawn


def _fit(painter: QPainter, printer: QPrinter, drawn: QImage) -> None:
    """At its own size where the paper has it, else as large as the paper allows; in the middle."""
    room = QRectF(printer.pageLayout().fullRectPixels(printer.resolution()))
    size = QSizeF(drawn.size()) * (printer.resolution() / DPI)
    if size.width() > room.width() + 2 or size.height() > room.height() + 2:
        room = QRectF(printer.pageLayout().paintRectPixels(printer.resolution()))
        size *= min(room.width() / size.width(), room.height() / size.height())
    corner = QPointF(room.center().x() - size.width() / 2, room.center().y() - size.height() / 2)
    painter.drawImage(QRectF(corner, size), drawn)


def print_job(_desk: object, printer: QPrinter, pdf: bytes, *, progress: Progress) -> Outcome[int]:
    """The same as an action of the session."""
    return Outcome(print_pdf(printer, pdf, progress), Changes())
