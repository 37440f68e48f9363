"""The question that is selected: every value with who and when, and the ways to decide."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.picker import Picker
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine
from okr_desktop.qt.pages.conflicts.card import Cards, KeepButton, SideCard
from okr_desktop.qt.pages.conflicts.data import ConflictView, SideView
from okr_desktop.qt.pages.conflicts.text_merge import TextMerge, text_field
from okr_desktop.qt.pages.conflicts.wrapped import wrapped
from okr_desktop.qt.pages.plan.parts import caption, plain
from okr_desktop.qt.texts_words import record_text
from okr_desktop.services.conflict_kinds import (
    CYCLE,
    DELETE,
    DELETED,
    DIFFERENT,
    KEEP_MINE,
    KEEP_THEIRS,
    PERSON,
    PLACE,
    REVIVE,
    TEXT,
    UNPLACED,
    Choice,
    edited,
    keep,
    typed,
    under,
)
from okr_desktop.services.drafting import Choice as PlaceChoice

Draft = tuple[str, str]


class ConflictDetail(QScrollArea):
    """``decided(key, Choice)``; ``show_requested(id)``; ``places_wanted(id, kind)`` when a place can be chosen."""

    decided = Signal(str, object)
    show_requested = Signal(str)
    places_wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("What is to decide"))
        self._view: ConflictView | None = None
        self._drafts: dict[Draft, str] = {}
        self._picks: dict[str, dict[int, str]] = {}
        self.problem = ProblemLine(self)
        self._forget()
        theme.notifier().changed.connect(self._on_theme)

    def _forget(self) -> None:
        self.cards: list[SideCard] = []
        self.merge: TextMerge | None = None
        self.line: QLineEdit | None = None
        self.lines: QPlainTextEdit | None = None
        self.place: Picker | None = None
        self.primary: QPushButton | None = None

    def shown(self) -> ConflictView | None:
        """The question shown now."""
        return self._view

    def _on_theme(self) -> None:
        self._keep_draft()
        view, self._view = self._view, None
        self.show_view(view)

    def show_view(self, view: ConflictView | None) -> None:
        """Show a question (None: nothing); what was typed about it before is still there."""
        if view is not None and view == self._view:
            return
        self._keep_draft()
        self._view = view
        self._forget()
        body = QWidget()
        self.problem = ProblemLine(body)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, theme.SPACE_4, theme.SPACE_16)
        column.setSpacing(theme.SPACE_12)
        if view is not None:
            self._head(column, view)
            self._fill(column, view)
            column.addWidget(self.problem)
        column.addStretch(1)
        self.setWidget(body)

    def _head(self, column: QVBoxLayout, view: ConflictView) -> None:
        parts = (record_text(view.record_kind), view.where, view.name)
        column.addWidget(caption(" · ".join(part for part in parts if part)))
        title = wrapped(view.title or record_text(view.record_kind))
        title.setFont(theme.font(theme.SECTION, strong=True))
        column.addWidget(title)
        column.addWidget(plain(view.question, muted=True))

    def _fill(self, column: QVBoxLayout, view: ConflictView) -> None:
        if view.pieces:
            self._texts(column, view)
        elif view.kind == DELETED:
            self._deleted(column, view)
        elif view.kind in (CYCLE, UNPLACED):
            self._unplaced(column, view)
        elif view.kind == PERSON:
            self._people(column, view)
        else:
            self._values(column, view)
        if view.shows:
            row = QHBoxLayout()
            show = QPushButton(self.tr("Show in the p&lan"))
            show.setProperty("link", True)
            show.clicked.connect(self._on_show)
            row.addWidget(show)
            row.addStretch(1)
            column.addLayout(row)

    # The kinds

    def _values(self, column: QVBoxLayout, view: ConflictView) -> None:
        self._side_by_side(column, view.sides)
        if view.base:
            column.addWidget(caption(self.tr("Before: {value}").format(value=view.base)))
        if view.kind == PLACE:
            self._choose_place(column, view, self.tr("Or another place"))
        elif view.typed is not None:
            self._type_anew(column, view)

    def _texts(self, column: QVBoxLayout, view: ConflictView) -> None:
        mine, theirs = sorted(view.sides, key=_not_mine)
        self.merge = TextMerge(view.pieces, mine.who, theirs.who, own=view.is_plain)
        self.merge.resume(self._picks.get(view.key, {}), self._drafts.get((view.id, view.name)))
        self.merge.decided.connect(self._on_text)
        self.primary = self.merge.use
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        for side in (mine, theirs):
            button = KeepButton(self._keep_text(side), side.number)
            button.setToolTip(self._tip(side) or side.who_tip)
            button.kept.connect(self._on_number)
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.merge)

    def _deleted(self, column: QVBoxLayout, view: ConflictView) -> None:
        self._side_by_side(column, view.sides, keepable=False)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        self.primary = QPushButton(self.tr("&Keep it"))
        self.primary.setProperty("primary", True)
        self.primary.setToolTip(self.tr("It stays, for everybody"))
        delete = QPushButton(self.tr("&Delete it"))
        delete.setToolTip(self.tr("It goes to the trash, for everybody"))
        self.primary.clicked.connect(self._on_revive)
        delete.clicked.connect(self._on_delete)
        row.addWidget(self.primary)
        row.addWidget(delete)
        row.addStretch(1)
        column.addLayout(row)

    def _unplaced(self, column: QVBoxLayout, view: ConflictView) -> None:
        for side in view.sides:
            now = view.kind == CYCLE and side.number == 1
            card = SideCard(side, self.tr("Leave it here") if now else "")
            card.kept.connect(self._on_number)
            self.cards.append(card)
            column.addWidget(card)
        self._choose_place(column, view, self.tr("Place it under"))

    def _people(self, column: QVBoxLayout, view: ConflictView) -> None:
        self._side_by_side(column, view.sides, self.tr("One person: keep this entry"))
        if view.count:
            column.addWidget(plain(self.tr("%n thing(s) still name the second entry.", "", view.count), muted=True))
        row = QHBoxLayout()
        two = QPushButton(self.tr("They are t&wo people"))
        two.clicked.connect(self._on_different)
        row.addWidget(two)
        row.addStretch(1)
        column.addLayout(row)
        self.primary = self.cards[0].button

    # Parts

    def _side_by_side(
        self, column: QVBoxLayout, sides: tuple[SideView, ...], keep_text: str = "", *, keepable: bool = True
    ) -> None:
        row = Cards()
        plain_pair = self._view is not None and self._view.is_plain
        for side in sorted(sides, key=_not_mine) if plain_pair else sides:
            text = (keep_text or self._keep_text(side)) if keepable else ""
            card = SideCard(side, text, self._tip(side) if keepable else "")
            card.kept.connect(self._on_number)
            self.cards.append(card)
            row.add(card)
        column.addWidget(row)

    def _keep_text(self, side: SideView) -> str:
        view = self._view
        if view is None or not view.is_plain:
            # Beside each other and not on a card, the name says which.
            return self.tr("Keep this") if view is None or not view.pieces else self._keep_whose(side)
        return self.tr("Keep &mine") if side.mine else self.tr("Keep &theirs")

    def _keep_whose(self, side: SideView) -> str:
        name = side.who.partition(" · ")[0].replace("&", "&&")
        return self.tr("Keep what {name} wrote").format(name=name) if name else self.tr("Keep this")

    def _tip(self, side: SideView) -> str:
        if self._view is None or not self._view.has_one(mine=side.mine):
            return ""
        own = any(other.mine for other in self._view.sides)
        return self.tr("In the list: key M") if side.mine else self.tr("In the list: key T") if own else ""

    def _type_anew(self, column: QVBoxLayout, view: ConflictView) -> None:
        column.addWidget(caption(self.tr("Or another value")))
        text = self._drafts.get((view.id, view.name), view.typed or "")
        use = QPushButton(self.tr("&Use this"))
        use.clicked.connect(self._on_line)
        if view.kind == TEXT:
            self._write_anew(column, text, use)
            return
        self.line = QLineEdit(text)
        self.line.setAccessibleName(self.tr("Another value"))
        self.line.returnPressed.connect(self._on_line)
        self._in_row(column, self.line, use)

    def _write_anew(self, column: QVBoxLayout, text: str, use: QPushButton) -> None:
        self.lines = text_field(text)
        self.lines.setAccessibleName(self.tr("Another value"))
        column.addWidget(self.lines)
        row = QHBoxLayout()
        row.addWidget(use)
        row.addStretch(1)
        column.addLayout(row)

    def _choose_place(self, column: QVBoxLayout, view: ConflictView, head: str) -> None:
        column.addWidget(caption(head))
        self.place = Picker()
        self.place.setAccessibleName(head)
        self.place.setPlaceholderText(self.tr("Search"))
        use = QPushButton(self.tr("&Place it there"))
        use.setProperty("primary", view.kind != PLACE)
        use.clicked.connect(self._on_place)
        self._in_row(column, self.place, use)
        self.places_wanted.emit(view.id, view.record_kind)

    def _in_row(self, column: QVBoxLayout, field: QWidget, button: QPushButton) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        field.setFixedHeight(theme.TARGET + 2)
        row.addWidget(field, 1)
        row.addWidget(button)
        column.addLayout(row)

    def set_places(self, id: str, choices: list[PlaceChoice]) -> None:
        """What an item can stand under."""
        if self.place is not None and self._view is not None and self._view.id == id:
            self.place.set_choices(choices)

    # Deciding

    def keep_mine(self) -> None:
        """Key M: what was written here holds."""
        if self._view is not None and self._view.has_one(mine=True):
            self._decide(KEEP_MINE)

    def keep_theirs(self) -> None:
        """Key T: what the other one wrote holds."""
        if self._view is not None and self._view.has_one(mine=False):
            self._decide(KEEP_THEIRS)

    def edit(self) -> None:
        """Key E: go where another value is written or chosen."""
        field = self.line or self.lines or self.place or (self.merge.result if self.merge is not None else None)
        if field is not None:
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            if isinstance(field, QLineEdit):
                field.selectAll()

    def enter(self) -> None:
        """Enter: go to the first button."""
        button = self.primary or next((card.button for card in self.cards if not card.button.isHidden()), None)
        if button is not None and button.isEnabled():
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.edit()

    def _decide(self, choice: Choice) -> None:
        if self._view is not None:
            self.decided.emit(self._view.key, choice)

    def _on_number(self, number: int) -> None:
        self._decide(keep(number))

    def _on_text(self, text: str) -> None:
        self._decide(edited(text))

    def _on_line(self) -> None:
        if self.line is not None:
            self._decide(typed(self.line.text()))
        elif self.lines is not None:
            self._decide(edited(self.lines.toPlainText()))

    def _on_place(self) -> None:
        if self.place is None:
            return
        chosen = self.place.choice()
        if chosen is None:
            self.problem.show_text(self.tr("Choose something from the list."))
            self.place.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._decide(under(chosen))

    def _on_revive(self) -> None:
        self._decide(REVIVE)

    def _on_delete(self) -> None:
        self._decide(DELETE)

    def _on_different(self) -> None:
        self._decide(DIFFERENT)

    def _on_show(self) -> None:
        if self._view is not None:
            self.show_requested.emit(self._view.shows)

    def say(self, text: str) -> None:
        """Why a decision could not be taken."""
        self.problem.show_text(text)
        self.ensureWidgetVisible(self.problem)

    def forget_draft(self) -> None:
        """What was typed has been stored."""
        if self._view is not None:
            self._drafts.pop((self._view.id, self._view.name), None)
            self._picks.pop(self._view.key, None)
            self.line = self.lines = self.merge = None

    def _keep_draft(self) -> None:
        view = self._view
        if view is None:
            return
        text: str | None = None
        if self.merge is not None:
            text, self._picks[view.key] = self.merge.draft(), self.merge.picks()
        elif self.lines is not None:
            text = self.lines.toPlainText()
        elif self.line is not None:
            text = self.line.text()
        if text is not None and text != view.typed:
            self._drafts[view.id, view.name] = text
        else:
            self._drafts.pop((view.id, view.name), None)


def _not_mine(side: SideView) -> bool:
    return not side.mine
