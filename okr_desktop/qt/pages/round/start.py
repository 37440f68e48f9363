"""Before a round: whose key results, all of them or only what is due."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.segments import Segments
from okr_desktop.qt.pages.plan.parts import plain
from okr_desktop.qt.pages.round.data import CYCLE, MINE, TEAM, Choices, RoundView, Whose

_KINDS = (MINE, TEAM, CYCLE)
_WIDEST = 640
SHOWN = 200


class StartPane(QWidget):
    """``chosen(whose)`` when another round is asked about, ``started`` to begin it; ``sheet_requested`` to type one."""

    chosen = Signal(object)
    started = Signal()
    sheet_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = Choices("", [], [], [])
        self.heading = plain(self.tr("Check-in round"))
        self.heading.setFont(theme.font(theme.PAGE, strong=True))
        self.kind = Segments()
        self.kind.set_options([self.tr("One person"), self.tr("A team"), self.tr("A cycle")])
        self.kind.set_value(0)
        self.who = QComboBox()
        self.who.setAccessibleName(self.tr("Whose key results"))
        self.only_due = QCheckBox(self.tr("Only what is &due"))
        self.hidden_vote = QCheckBox(self.tr("&Hidden vote on confidence"))
        self.hidden_vote.setToolTip(
            self.tr("Everybody votes unseen on this computer, then all votes are shown at once")
        )
        self.words = plain("", muted=True)
        self.list = QListWidget()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.list.setAccessibleName(self.tr("Key results of the round"))
        self.start = QPushButton(self.tr("&Start the round"))
        self.start.setProperty("primary", True)
        self.sheet = QPushButton(self.tr("Type a check-in s&heet…"))
        self.sheet.setToolTip(self.tr("For sheets that were filled in by hand: one line for each key result"))
        self._arrange()
        self.kind.chosen.connect(self._on_kind)
        self.who.activated.connect(self._on_chosen)
        self.only_due.toggled.connect(self._on_chosen)
        self.start.clicked.connect(self.started)
        self.sheet.clicked.connect(self.sheet_requested)

    def _arrange(self) -> None:
        inside = QWidget()
        inside.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.SPACE_24, theme.SPACE_32, theme.SPACE_24, theme.SPACE_24)
        column.setSpacing(theme.SPACE_12)
        column.addWidget(self.heading)
        column.addWidget(plain(self.tr("Each key result on one screen: value, confidence, what changed. By keyboard.")))
        card = QFrame()
        card.setProperty("card", True)
        form = QVBoxLayout(card)
        form.setContentsMargins(theme.SPACE_16, theme.SPACE_16, theme.SPACE_16, theme.SPACE_16)
        form.setSpacing(theme.SPACE_12)
        form.addWidget(self.kind)
        form.addWidget(self.who)
        form.addWidget(self.only_due)
        form.addWidget(self.hidden_vote)
        column.addWidget(card)
        column.addWidget(self.words)
        self.listed = QFrame()
        self.listed.setProperty("card", True)
        inner = QVBoxLayout(self.listed)
        inner.setContentsMargins(theme.SPACE_12, theme.SPACE_8, theme.SPACE_4, theme.SPACE_8)
        inner.addWidget(self.list)
        # As high as what it lists, and no higher than there is room.
        self.list.setSizeAdjustPolicy(QListWidget.SizeAdjustPolicy.AdjustToContents)
        self.listed.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column.addWidget(self.listed)
        row = QHBoxLayout()
        row.addWidget(self.sheet)
        row.addStretch(1)
        row.addWidget(self.start)
        column.addLayout(row)
        column.addStretch(1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addStretch(1)
        outer.addWidget(inside, 100)
        outer.addStretch(1)

    def show_choices(self, choices: Choices) -> None:
        """Offer what the workspace has; what was chosen stays chosen."""
        self._choices = choices
        self._fill_who()

    def _fill_who(self) -> None:
        kept, kind = self.who.currentData(), _KINDS[max(self.kind.value(), 0)]
        pairs = {MINE: self._choices.people, TEAM: self._choices.teams, CYCLE: self._choices.cycles}[kind]
        self.who.clear()
        for id, name in pairs:
            self.who.addItem(self.tr("{name} (you)").format(name=name) if id == self._choices.me else name, id)
        at = self.who.findData(kept)
        self.who.setCurrentIndex(at if at >= 0 else max(self.who.findData(self._choices.me), 0))
        self.who.setEnabled(bool(pairs))
        self.hidden_vote.setVisible(kind == TEAM)

    def whose(self) -> Whose:
        """What is chosen."""
        kind = _KINDS[max(self.kind.value(), 0)]
        return Whose(kind, str(self.who.currentData() or ""), self.only_due.isChecked())

    def choose(self, whose: Whose) -> None:
        """Choose for the person, for a button elsewhere."""
        self.kind.set_value(_KINDS.index(whose.kind))
        self._fill_who()
        self.who.setCurrentIndex(max(self.who.findData(whose.id), 0))
        self.only_due.setChecked(whose.only_due)

    @property
    def votes(self) -> bool:
        """Whether the team votes unseen."""
        return self.hidden_vote.isChecked() and _KINDS[max(self.kind.value(), 0)] == TEAM

    def show_round(self, view: RoundView) -> None:
        """Show what the round would go through."""
        self.list.clear()
        objective = ""
        for line in view.lines[:SHOWN]:
            if line.objective != objective:
                objective = line.objective
                self._add_row(objective, strong=True)
            due = self.tr("{title}  ·  due {day}").format(title=line.title, day=line.due)
            self._add_row("    " + (due if line.is_due else line.title))
        self.start.setEnabled(bool(view.lines))
        self.listed.setVisible(bool(view.lines))
        self.words.setText(self._words(view))

    def _add_row(self, text: str, *, strong: bool = False) -> None:
        item = QListWidgetItem(text)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        item.setFont(theme.font(strong=strong))
        self.list.addItem(item)

    def _words(self, view: RoundView) -> str:
        if not view.whose.id:
            return self.tr("Nobody is here yet. Add people on the People page, then the round knows whose turn it is.")
        if not view.lines and view.whose.only_due:
            return self.tr("Nothing is due. Take the tick away to check in on all of them.")
        if not view.lines:
            return self.tr("There is nothing to check in on here: no active key result in a cycle that runs.")
        kept = self.tr("%n draft(s) from last time are kept.", "", len(view.drafts)) if view.drafts else ""
        counted = self.tr("%n key result(s)", "", len(view.lines))
        due = self.tr("%n due", "", view.due)
        return " ".join(part for part in (f"{counted}, {due}.", kept) if part)

    def _on_kind(self, _index: int) -> None:
        self._fill_who()
        self._on_chosen()

    def _on_chosen(self, *_: object) -> None:
        self.chosen.emit(self.whose())
