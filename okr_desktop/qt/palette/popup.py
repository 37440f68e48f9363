"""The palette over the window: type, see what fits, go there or do it; a click beside it closes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QModelIndex, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAction,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QMainWindow, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import Shiboken

from okr_desktop.qt import icons, theme
from okr_desktop.qt.palette import commands, found
from okr_desktop.qt.palette.commands import Command
from okr_desktop.qt.palette.delegate import RowDelegate, height_of
from okr_desktop.qt.palette.field import Field, OpaqueList
from okr_desktop.qt.palette.match import Name, words_of
from okr_desktop.qt.palette.rows import CHOOSABLE, PaletteModel, Row, What
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskHandle

WIDTH, TALLEST = 680, 460
COMMANDS_ONLY = ">"
# What was found for earlier letters stands until the answer comes, but not longer than this.
PATIENCE_MS = 250
_SHADOW = 12
_LONGEST = 200


class Palette(QWidget):
    """Covers the window while it is open, so that a click beside it closes it; nothing else is held up.

    ``item_chosen`` and ``check_in_chosen`` tell an objective or key result, ``place_chosen`` a ``What`` and an id.
    Commands are triggered here; ``used`` tells the names of those used lately, the last one first.
    """

    item_chosen = Signal(str)
    check_in_chosen = Signal(str)
    place_chosen = Signal(str, str)
    used = Signal(list)

    def __init__(
        self, window: QMainWindow, session: Session, named: Iterable[QAction], views: Callable[[], Iterable[str]]
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._named, self._views = window, session, named, views
        self._commands: list[Command] = []
        self._recent: list[str] = []
        self._asked: TaskHandle | None = None
        self._found: tuple[list[Row], list[Row]] = ([], [])
        self._entered_early = self._moved = False
        self._focus_before: QWidget | None = None
        self._shadow, self._tall = QPixmap(), 0
        self.setProperty("helpTopic", "search")
        self._build()
        self._connect()
        self.hide()

    def _build(self) -> None:
        self.panel = QFrame(self)
        self.panel.setProperty("card", True)
        self.field = Field()
        self.field.setProperty("finder", True)
        self.field.setMaxLength(_LONGEST)
        self.field.setFont(theme.font(theme.EMPHASIS))
        self.field.setPlaceholderText(self.tr("Search, go somewhere, or run a command"))
        self.field.setAccessibleName(self.tr("Search, go somewhere, or run a command"))
        self.field.addAction(icons.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.model = PaletteModel(self)
        self.list = OpaqueList()
        self.list.setModel(self.model)
        self.list.setItemDelegate(RowDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.tr("What fits"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.hint = QLabel()
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setProperty("muted", True)
        self.hint.setFont(theme.font(theme.CAPTION))
        self.hint.setContentsMargins(theme.SPACE_12, theme.SPACE_4, theme.SPACE_12, 0)
        self.hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(theme.SPACE_8, theme.SPACE_8, theme.SPACE_8, theme.SPACE_8)
        column.setSpacing(theme.SPACE_4)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self.hint)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)

    def _connect(self) -> None:
        self.field.textEdited.connect(self._on_typed)
        self.field.moved.connect(self._on_moved)
        self.field.grouped.connect(self._on_grouped)
        self.field.entered.connect(self._on_entered)
        self.field.left.connect(self.close_palette)
        self.list.clicked.connect(self._on_clicked)
        self._patience.timeout.connect(self._on_late)

    # Opening and closing

    def open_palette(self, text: str = "") -> None:
        """Show it, or put the cursor back into it."""
        if self.isVisible():
            self.field.setFocus()
            self.field.selectAll()
            return
        self._focus_before = self._window.focusWidget()
        self._commands = commands.collect(self._window.menuBar(), self._named)
        self._tall = 0
        self.field.setText(text)
        self._on_typed(text)
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_palette(self) -> None:
        """Hide it and give the keyboard back."""
        if not self.isVisible():
            return
        self._forget_search()
        back, had_focus = self._focus_before, self.field.hasFocus()
        self._focus_before = None
        self.hide()
        if had_focus and back is not None and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)

    def remember(self, recent: list[str]) -> None:
        """Names of the commands used lately, the last one first."""
        self._recent = recent[: commands.RECENT_KEPT]

    # Finding

    def _on_typed(self, text: str) -> None:
        self._moved = self._entered_early = False
        self._forget_search()
        # A menu that is filled anew throws its old actions away.
        self._commands = [one for one in self._commands if Shiboken.isValid(one.action)]
        if text.strip() and not text.startswith(COMMANDS_ONLY) and self._session.is_open:
            self._asked = self._session.read(
                found.search, text, then=self._on_found, failed=self._on_failed, owner=self
            )
            self._patience.start()
        else:
            self._found = ([], [])
        self._fill()

    def _forget_search(self) -> None:
        self._patience.stop()
        if self._asked is not None:
            self._asked.cancel()
            self._asked = None

    def _on_found(self, rows: tuple[list[Row], list[Row]]) -> None:
        self._asked = None
        self._patience.stop()
        self._found = rows
        self._fill()
        if self._entered_early:
            self._entered_early = False
            self._on_entered(False)

    def _on_failed(self, _error: BaseException) -> None:
        self._on_found(([], []))

    def _on_late(self) -> None:
        """The worker is busy: what stands there was found for other letters."""
        self._found = ([], [])
        self._fill()

    def searching(self) -> bool:
        """Whether an answer is still to come."""
        return self._asked is not None

    # Showing

    def _fill(self) -> None:
        before = self._current()
        self.model.set_rows(self._rows())
        kept = self._place_of(before) if self._moved and before is not None else -1
        self._select(kept if kept >= 0 else self._next(-1, 1))
        self._fit()

    def _rows(self) -> list[Row]:
        text = self.field.text()
        words = words_of(text.removeprefix(COMMANDS_ONLY))
        if text.startswith(COMMANDS_ONLY):
            rows = commands.fitting(self._commands, words, self._recent) if words else None
            shown = [*rows[0], *rows[1]] if rows else commands.everything(self._commands)
            return shown or [self._nothing()]
        if not words:
            lately, pages = commands.first(self._commands, self._recent)
            return [*self._group(self.tr("Used lately"), lately), *self._group(self.tr("Go to"), pages)]
        done, pages = commands.fitting(self._commands, words, self._recent)
        items, places = self._found
        strong, weak = _split(done)
        places = [*pages, *self._saved(words), *places]
        found = self._group(self.tr("Objectives, key results and texts"), items)
        places = self._group(self.tr("Go to"), places)
        rows = self._group(self.tr("Commands"), strong)
        # A page that is called so is rather meant than letters in the middle of a word.
        first = any(page.strong for page in pages) and not any(_begins_a_word(row) for row in items)
        rows += places + found if first else found + places
        rows += self._group(self.tr("Perhaps"), weak)
        return rows or [self._waiting() if self._asked is not None else self._nothing()]

    def _saved(self, words: list[str]) -> list[Row]:
        """Views of the plan that were saved under a name."""
        fits = [(name, Name(name).fits(words)) for name in self._views()]
        kind = self.tr("Saved view")
        return [Row(What.VIEW, name, name, fit.spans, kind, mark="bookmark") for name, fit in fits if fit is not None]

    def _group(self, title: str, rows: list[Row]) -> list[Row]:
        return [Row(What.HEADING, title, title), *rows] if rows else []

    def _nothing(self) -> Row:
        return Row(What.NOTE, "nothing", self.tr("Nothing fits. Try fewer letters, or another word."))

    def _waiting(self) -> Row:
        return Row(What.NOTE, "waiting", self.tr("Searching…"))

    def _fit(self) -> None:
        """As high as its rows, at most as the window allows; while it is open it only grows, which is calmer."""
        before = self._around(self.panel.geometry())
        width = min(WIDTH, self.width() - theme.SPACE_48)
        rows = sum(height_of(row) for row in self.model.rows())
        frame = self.field.sizeHint().height() + self.hint.sizeHint().height() + 2 * theme.SPACE_8 + 3 * theme.SPACE_4
        top = self._window.menuBar().height() + theme.SPACE_8
        self._tall = max(self._tall, rows + frame + theme.SPACE_4)
        height = min(self._tall, TALLEST, self.height() - top - theme.SPACE_24)
        self.panel.setGeometry(QRect(QPoint((self.width() - width) // 2, top), QSize(width, height)))
        if self._around(self.panel.geometry()) != before:
            # All of the window lies below: only what changes is painted anew.
            self.update(before.united(self._around(self.panel.geometry())))

    def _hint_for(self, row: Row | None) -> str:
        if row is None:
            return self.tr("> shows every command")
        if not row.enabled:
            return self.tr("This works on what is selected in the plan; nothing there fits at the moment.")
        if row.what is What.ITEM and row.mark == "key_result":
            return self.tr("Enter shows it in the plan   ·   Ctrl+Enter records a check-in   ·   Esc closes")
        if row.what is What.COMMAND:
            return self.tr("Enter runs it   ·   Tab goes to the next group   ·   > shows every command")
        return self.tr("Enter goes there   ·   Tab goes to the next group   ·   > shows every command")

    # Choosing

    def _current(self) -> Row | None:
        return self.model.row(self.list.currentIndex().row())

    def _place_of(self, row: Row) -> int:
        keys = [(one.what, one.key) for one in self.model.rows()]
        return keys.index((row.what, row.key)) if (row.what, row.key) in keys else -1

    def _next(self, start: int, step: int) -> int:
        """The nearest row that can be chosen; -1 when there is none that way."""
        rows, at = self.model.rows(), start + step
        while 0 <= at < len(rows):
            if rows[at].what in CHOOSABLE:
                return at
            at += 1 if step > 0 else -1
        return -1

    def _select(self, place: int) -> None:
        self.list.setCurrentIndex(self.model.index(place, 0) if place >= 0 else QModelIndex())
        row = self._current()
        self.hint.setText(self._hint_for(row))
        if place == self._next(-1, 1):
            self.list.scrollToTop()
        self.field.setAccessibleDescription(row.spoken if row else "")
        if row is not None and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, row.spoken))

    def _on_moved(self, step: int) -> None:
        place = self._next(self.list.currentIndex().row(), step)
        if place < 0 and abs(step) == 1:  # round the end, as in every list of this kind
            place = self._next(-1, 1) if step > 0 else self._next(self.model.rowCount(), -1)
        elif place < 0:
            place = self._next(self.model.rowCount(), -1) if step > 0 else self._next(-1, 1)
        self._moved = True
        self._select(place)

    def _on_grouped(self, step: int) -> None:
        rows, at = self.model.rows(), self.list.currentIndex().row()
        heads = [place for place, row in enumerate(rows) if row.what is What.HEADING]
        firsts = [self._next(head, 1) for head in heads]
        later = (
            [place for place in firsts if place > at] if step > 0 else [place for place in firsts if place < at][::-1]
        )
        if firsts:
            self._moved = True
            self._select((later or ([firsts[0]] if step > 0 else [firsts[-1]]))[0])

    def _on_clicked(self, index: QModelIndex) -> None:
        row = self.model.row(index.row())
        if row is not None and row.what in CHOOSABLE:
            self._select(index.row())
            self._go(row, check_in=False)

    def _on_entered(self, check_in: bool) -> None:
        row = self._current()
        sure = self._moved or (row is not None and row.what is What.COMMAND and row.strong)
        if self._asked is not None and not sure:
            self._entered_early = not check_in  # what was meant may come with the answer
            return
        if row is not None:
            self._go(row, check_in=check_in)

    def _go(self, row: Row, *, check_in: bool) -> None:
        if not row.enabled:
            return
        self.close_palette()
        if row.what is What.COMMAND:
            self._trigger(row.key)
        elif row.what is What.ITEM:
            wanted = self.check_in_chosen if check_in and row.mark == "key_result" else self.item_chosen
            wanted.emit(row.key)
        else:
            self.place_chosen.emit(row.what.value, row.key)

    def _trigger(self, key: str) -> None:
        command = next((one for one in self._commands if one.key == key), None)
        if command is None:
            return
        self.remember([key, *(known for known in self._recent if known != key)])
        self.used.emit(self._recent)
        if Shiboken.isValid(command.action):
            command.action.trigger()

    # Events

    def follow_window(self) -> None:
        """Cover the window after it has got another size."""
        if self.isVisible():
            self.setGeometry(self._window.rect())
            self._fit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the panel."""
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.close_palette()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A soft shadow; an effect would paint the whole list anew with every key."""
        around = self._around(self.panel.geometry())
        if self._shadow.size() != around.size() * self.devicePixelRatioF():
            self._shadow = _shadow(around.size(), self.devicePixelRatioF())
        QPainter(self).drawPixmap(around.topLeft(), self._shadow)

    def _around(self, panel: QRect) -> QRect:
        return panel.adjusted(-_SHADOW, -_SHADOW, _SHADOW, _SHADOW + theme.SPACE_4)


def _shadow(size: QSize, scale: float) -> QPixmap:
    drawn = QPixmap(size * scale)
    drawn.setDevicePixelRatio(scale)
    drawn.fill(Qt.GlobalColor.transparent)
    painter, shade = QPainter(drawn), theme.shadow()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    shade.setAlpha(max(shade.alpha() // _SHADOW, 1))
    painter.setBrush(shade)
    for step in range(_SHADOW):
        area = QRectF(QPoint(), size).adjusted(step, (step + _SHADOW) / 2, -step, -step)
        painter.drawRoundedRect(area, theme.RADIUS_CARD + _SHADOW - step, theme.RADIUS_CARD + _SHADOW - step)
    painter.end()
    return drawn


def _begins_a_word(row: Row) -> bool:
    texts = ((row.title, row.spans), (row.snippet, row.snippet_spans))
    return any(start == 0 or not text[start - 1].isalnum() for text, spans in texts for start, _ in spans)


def _split(rows: list[Row]) -> tuple[list[Row], list[Row]]:
    return [row for row in rows if row.strong], [row for row in rows if not row.strong]
