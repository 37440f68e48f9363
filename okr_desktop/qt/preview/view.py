"""The preview: a thin bar with page and zoom, and the pages; pictures are made on the worker."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QImage, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QProgressBar, QSpinBox, QToolButton, QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.pages.workshop.parts.pieces import icon_button, line_label
from okr_desktop.qt.preview import raster
from okr_desktop.qt.preview.pages import PAGE, STEPS, WIDTH, PagesView
from okr_desktop.qt.preview.raster import Sheet, Wanted
from okr_desktop.qt.tasks import TaskHandle, TaskRunner

# A report that is there before this is shown without a word.
QUIET_MS = 500
_CHOICES: tuple[str | float, ...] = (WIDTH, PAGE, *(step for step in STEPS if step >= 0.5))


class Preview(QWidget):
    """``show_pdf`` shows real pages; ``stopped`` when the person stops the work; ``zoom_chosen`` to be remembered."""

    stopped = Signal()
    zoom_chosen = Signal()

    def __init__(self, runner: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._pdf = b""
        self._tasks = list[TaskHandle]()
        self.pages = PagesView()
        self.number = QSpinBox()
        self.of = line_label("", muted=True)
        self.smaller = icon_button("minus", self.tr("Smaller"), self.pages.zoom_out, "Ctrl+-")
        self.larger = icon_button("plus", self.tr("Larger"), self.pages.zoom_in, "Ctrl++")
        self.zoom_button = QToolButton()
        self.bar, self.stop = QProgressBar(), icon_button("x", self.tr("Stop making the pages"))
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._set_up()
        self._arrange()
        self._connect()
        self.show_pdf(b"", ())

    def _set_up(self) -> None:
        self.pages.setAccessibleName(self.tr("Pages of the report"))
        self.number.setAccessibleName(self.tr("Page"))
        self.number.setFixedWidth(theme.SPIN_WIDTH)
        self.number.setKeyboardTracking(False)
        theme.inset(self.number)
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How far the pages are"))
        self.zoom_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.zoom_button.setToolTip(self.tr("How large the pages are shown"))
        self._menu = QMenu(self)
        for zoom in _CHOICES:
            action = self._menu.addAction(self._zoom_name(zoom))
            action.setCheckable(True)
            action.setData(zoom)
        self.zoom_button.setMenu(self._menu)
        self._set_busy(False)

    def _zoom_name(self, zoom: str | float) -> str:
        if isinstance(zoom, str):
            return self.tr("Fit the width") if zoom == WIDTH else self.tr("Whole page")
        return self.tr("{number} %").format(number=round(zoom * 100))

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(theme.SPACE_16, theme.SPACE_8, theme.SPACE_16, theme.SPACE_8)
        row.setSpacing(theme.SPACE_8)
        words = line_label(self.tr("Page"), muted=True)
        # Without pages there is nothing to walk through.
        self._walking = (words, self.number, self.of, self.smaller, self.zoom_button, self.larger)
        for part in self._walking[:3]:
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.bar)
        row.addWidget(self.stop)
        row.addStretch(1)
        for part in self._walking[3:]:
            row.addWidget(part)
        self.bar.setFixedWidth(theme.RAIL_WIDE)
        self.notices = QVBoxLayout()
        self.notices.setContentsMargins(theme.SPACE_16, 0, theme.SPACE_16, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addLayout(self.notices)
        column.addWidget(self.pages, 1)

    def _connect(self) -> None:
        self.pages.wanted.connect(self._on_wanted)
        self.pages.moved.connect(self._on_moved)
        self.pages.zoomed.connect(self._on_zoomed)
        self.number.valueChanged.connect(self._on_number)
        self._menu.triggered.connect(self._on_zoom)
        self.stop.clicked.connect(self._on_stop)
        self._quiet.timeout.connect(self._on_loud)
        for keys in ("Ctrl++", "Ctrl+="):
            self._key(keys, self.pages.zoom_in)
        self._key("Ctrl+-", self.pages.zoom_out)
        for button in (self.smaller, self.larger):
            button.clicked.connect(self.zoom_chosen)

    def _key(self, keys: str, slot: Any) -> None:
        action = QAction(self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(slot)
        self.addAction(action)

    # What is shown

    @property
    def pdf(self) -> bytes:
        """The document that is shown, empty for none."""
        return self._pdf

    def show_pdf(self, pdf: bytes, sheets: tuple[Sheet, ...]) -> None:
        """Show another document; its first pictures replace the old ones when they are there."""
        self._cancel()
        self._pdf = pdf
        self.number.blockSignals(True)
        self.number.setRange(min(1, len(sheets)), len(sheets))
        self.number.blockSignals(False)
        self.number.setEnabled(len(sheets) > 1)
        self.of.setText(self.tr("of {count}").format(count=len(sheets)) if sheets else "")
        for part in self._walking:
            part.setVisible(bool(sheets))
        self.pages.show_sheets(sheets)
        self._on_moved(self.pages.page())

    def busy(self) -> None:
        """New pages are being made; after a moment that is said."""
        if not self._quiet.isActive() and self.bar.isHidden():
            self._quiet.start()

    def progress(self, share: float) -> None:
        """How far they are."""
        self.bar.setRange(0, 1000)
        self.bar.setValue(round(share * 1000))

    def idle(self) -> None:
        """Nothing is being made."""
        self._quiet.stop()
        self._set_busy(False)

    def _on_loud(self) -> None:
        self._set_busy(True)

    def _set_busy(self, busy: bool) -> None:
        self.bar.setVisible(busy)
        self.stop.setVisible(busy)

    def _on_stop(self) -> None:
        self.idle()
        self.stopped.emit()

    # Pictures

    def _cancel(self) -> None:
        """What was wanted of the document before comes too late."""
        for task in self._tasks:
            task.cancel()
        self._tasks.clear()

    def _on_wanted(self, wanted: list[Wanted]) -> None:
        if self._pdf:
            self._tasks = [task for task in self._tasks if not task.done]
            asked = self._runner.submit(raster.pictures, self._pdf, tuple(wanted), then=self._on_pictures, owner=self)
            self._tasks.append(asked)

    def _on_pictures(self, drawn: dict[int, QImage]) -> None:
        self.pages.show_pictures(drawn)

    # Where one is

    def _on_moved(self, page: int) -> None:
        self.number.blockSignals(True)
        self.number.setValue(page + 1)
        self.number.blockSignals(False)
        place = self.tr("Page {number} of {count}").format(number=page + 1, count=self.pages.count())
        self.pages.setAccessibleDescription(place if self.pages.count() else "")
        if self._pdf and self.pages.count():
            self._runner.submit(raster.words, self._pdf, page, then=self._on_words, owner=self)

    def _on_words(self, words: str) -> None:
        """Screen readers read the page that is seen."""
        place = self.tr("Page {number} of {count}").format(number=self.pages.page() + 1, count=self.pages.count())
        self.pages.setAccessibleDescription(f"{place}. {words}")

    def _on_number(self, number: int) -> None:
        self.pages.go_to(number - 1)

    # Zoom

    def set_zoom(self, zoom: str | float) -> None:
        """Show the pages at a size: WIDTH, PAGE or a factor."""
        self.pages.set_zoom(zoom)
        self._on_zoomed(self.pages.factor())

    def _on_zoom(self, action: QAction) -> None:
        self.set_zoom(action.data())
        self.zoom_chosen.emit()

    def _on_zoomed(self, factor: float) -> None:
        text = self.tr("{number} %").format(number=round(factor * 100))
        self.zoom_button.setText(text)
        self.zoom_button.setAccessibleName(self.tr("Zoom: {zoom}").format(zoom=text))
        for action in self._menu.actions():
            action.setChecked(action.data() == self.pages.zoom())
        self.smaller.setEnabled(factor > STEPS[0] + 0.01)
        self.larger.setEnabled(factor < STEPS[-1] - 0.01)
