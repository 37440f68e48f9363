"""The MERGE stage: pairs of notes that may say the same, one after the other, and all notes to merge by hand."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from okr_desktop.domain.workshop import acts
from okr_desktop.domain.workshop.acts import merged_into
from okr_desktop.domain.workshop.limits import IDEA_LIMIT
from okr_desktop.domain.workshop.model import Board, ConsoleView, Opinions
from okr_desktop.domain.workshop.stages import Stage
from okr_desktop.qt import theme
from okr_desktop.qt.pages.workshop.canvas import moves
from okr_desktop.qt.pages.workshop.canvas.panel import BoardPanel
from okr_desktop.qt.pages.workshop.parts import panel as names
from okr_desktop.qt.pages.workshop.parts.pieces import column_of, heading, hint, line_label, link, primary, row_of
from okr_desktop.qt.pages.workshop.stages.merge_card import HIGHEST, PairCard, rolled, set_text
from okr_desktop.qt.pages.workshop.stages.merge_list import NoteList
from okr_desktop.qt.pages.workshop.stages.merge_pairs import Open, Pairs
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.widgets.empty_state import EmptyState
from okr_desktop.qt.workshop.conductor import Conductor
from okr_desktop.services.workshop.similar import Suggestions, suggest

_LETTERS = 60
_ASKED = 10  # pairs that a phone is asked about: a minute, not a questionnaire


class MergePanel(BoardPanel):
    """Nothing is merged but by a person; all texts are kept, and everything can be undone."""

    def __init__(
        self, conductor: Conductor, session: Session, prompter: Prompter, parent: QWidget | None = None
    ) -> None:
        super().__init__(conductor, session, prompter, parent)
        self.pairs = Pairs()
        self._board: Board | None = None
        self._opinions = Opinions()
        self._compared: tuple[tuple[str, str], ...] = ()
        self._working = False
        self._now: Open | None = None
        self.left, self.right = PairCard(self.tr("Keep this wording (1)")), PairCard(self.tr("Keep this wording (2)"))
        # The panel itself has the focus and not a button: Space is the timer's.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._make_pair()
        self._make_list()
        split = self._split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self._stack)
        split.addWidget(self._side)
        split.setChildrenCollapsible(False)
        self.outer.addWidget(split, 1)
        self.outer.addWidget(self.problem)

    def set_narrow(self, narrow: bool) -> None:
        """In a narrow window the list lies below the pair."""
        self._split.setOrientation(Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal)
        self._split.setSizes([3_000, 1_500 if narrow else 2_000])
        gap = theme.SPACE_12
        self._stack.setContentsMargins(0, 0, 0 if narrow else gap, gap if narrow else 0)
        self._side.setContentsMargins(0 if narrow else gap, gap if narrow else 0, 0, 0)

    # Building

    def _make_pair(self) -> None:
        self.progress_text = line_label("", muted=True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Pairs looked at"))
        self.kind = heading("")
        self.phones = hint("")
        self._keeps = QButtonGroup(self)
        self._keeps.addButton(self.left.keep)
        self._keeps.addButton(self.right.keep)
        self.own = QLineEdit()
        self.own.setMaxLength(IDEA_LIMIT)
        self.own.setPlaceholderText(self.tr("or a wording that suits both; all texts are kept"))
        self.own.setAccessibleName(self.tr("A wording that suits both"))
        self.own.returnPressed.connect(self.same)
        self.same_button = primary(self.tr("Same idea (M)"))
        self.same_button.clicked.connect(self.same)
        self.different_button = QPushButton(self.tr("Different (X)"))
        self.different_button.clicked.connect(self.different)
        self.skip_button = QPushButton(self.tr("Skip (S)"))
        self.skip_button.clicked.connect(self.skip)
        self.back_button = link(self.tr("Back"))
        self.back_button.setToolTip(self.tr("Back to the last pair (Backspace)"))
        self.back_button.clicked.connect(self.back)
        self.ask = QCheckBox(self.tr("Ask the phones about the next pairs"))
        self.ask.toggled.connect(self._ask_phones)
        looked = row_of(self.progress, self.progress_text)
        cards = row_of(self.left, self.right, space=theme.SPACE_16)
        buttons = row_of(self.same_button, self.different_button, self.skip_button, None, self.back_button)
        pair = QWidget()
        column = QVBoxLayout(pair)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_8)
        for part in (self.kind, looked, cards, self.phones, self.own):
            column.addWidget(part)
        column.addStretch(1)
        column.setStretchFactor(cards, 20)
        cards.setMaximumHeight(HIGHEST)
        # In a low window the pair is scrolled; what one does with it stays in sight.
        page = column_of(rolled(pair), buttons, self.ask)
        self.empty = EmptyState()
        self.empty.primary_requested.connect(self.look_again)
        self.empty.secondary_requested.connect(self.back)
        self._stack = QStackedWidget()
        self._stack.addWidget(page)
        self._stack.addWidget(self.empty)

    def _make_list(self) -> None:
        self.heading = heading("")
        self.notes = NoteList(self.heading)
        self.notes.altered.connect(self._on_selected)
        self.merge_button = QPushButton(self.tr("Merge selected (M)"))
        self.merge_button.clicked.connect(self.merge_selected)
        self.free_button = QPushButton(self.tr("Set free (U)"))
        self.free_button.clicked.connect(self.unmerge_selected)
        self.effect = hint("")
        self.notes.tree.setToolTip(self.tr("Select notes with Ctrl or Shift to merge them by hand."))
        self._side: QWidget = column_of(self.notes, self.effect, row_of(self.merge_button, self.free_button, None))
        self._on_selected()

    # What is shown

    def show_view(self, view: ConsoleView) -> None:
        self.view = view
        board, opinions = view.live.board, view.opinions
        with QSignalBlocker(self.ask):
            self.ask.setChecked(bool(view.live.run.pairs))
        if board is self._board and opinions == self._opinions:
            return
        self._board, self._opinions = board, opinions
        self.notes.show_board(board)
        merged = sum(note.merged is not None for note in board.notes.values())
        count = self.tr("%n notes", "", len(acts.open_notes(board)))
        self.heading.setText(f"{count} · " + self.tr("%n merged", "", merged) if merged else count)
        self._compare(board)
        self._show_pair()
        self._on_selected()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_pair()

    def _compare(self, board: Board) -> None:
        """Ask the worker once for each set of texts."""
        texts = tuple((note.id, note.text) for note in board.notes.values() if not note.withheld)
        if texts != self._compared:
            self._compared, self._working = texts, True
            self.session.runner.submit(suggest, texts, then=self._suggested, owner=self)

    def _suggested(self, found: Suggestions) -> None:
        self._working = False
        self.pairs.suggest(found.pairs)
        self.notes.set_order(found.order)
        self._show_pair()

    def _show_pair(self) -> None:
        board = self.live.board
        rest = self.pairs.open(board, self._opinions)
        self._now = rest[0] if rest else None
        self._show_progress(board)
        self._show_empty(board)
        self._stack.setCurrentIndex(0 if self._now is not None else 1)
        if (now := self._now) is None:
            self._light(())
            return
        fresh = (self.left.id, self.right.id) != (now.a, now.b)
        self.left.show_note(board, now.a)
        self.right.show_note(board, now.b)
        if fresh:
            self.own.clear()
            more = len(merged_into(board, now.b)) > len(merged_into(board, now.a))
            (self.right if more else self.left).keep.setChecked(True)
        self.kind.setText(self.tr("Probably the same") if now.sure else self.tr("Look at these: the same idea?"))
        self._show_phones(now)
        self.back_button.setEnabled(bool(self.pairs.said))
        self._ask_on(rest)
        self._light((now.a, now.b))

    def _show_phones(self, now: Open) -> None:
        if now.same or now.different:
            words = self.tr("Phones: same {same}, different {different}")
            self.phones.setText(words.format(same=now.same, different=now.different))
        elif self.live.run.pairs:
            self.phones.setText(self.tr("The phones are asked; nobody has answered about this pair yet."))
        else:
            self.phones.setText(self.tr("You decide together; the program only found similar words."))

    def _show_progress(self, board: Board) -> None:
        looked, whole = self.pairs.looked_at(board, self._opinions)
        self.progress.setMaximum(max(whole, 1))
        self.progress.setValue(looked)
        text = self.tr("{looked} of {whole} pairs looked at").format(looked=looked, whole=whole)
        self.progress_text.setText(text)

    def _show_empty(self, board: Board) -> None:
        again = self.tr("Look at what was skipped") if self.pairs.skipped else ""
        back = self.tr("Back to the last pair") if self.pairs.said else ""
        if self._working:
            self.empty.set_content(self.tr("Comparing the notes …"), "")
        elif not board.notes:
            self.empty.set_content(self.tr("Pairs of similar notes will stand here. There are no notes yet."), "")
        else:
            whole = self.pairs.looked_at(board, self._opinions)[1]
            done = self.tr("Every suggested pair was looked at. Merge more by hand in the list, or go on.")
            none = self.tr("No two notes use similar words. Merge by hand in the list, or go on.")
            self.empty.set_content(done if whole else none, again, back)

    def _light(self, ids: tuple[str, ...]) -> None:
        """The pair in hand is what the wall shows."""
        if self.live.run.stage is Stage.MERGE and self.live.run.spotlight != ids and self.isVisible():
            self.call(self.conductor.hall.spotlight, ids)

    # A pair

    def same(self) -> None:
        """Merge the pair in hand, with the wording that was chosen."""
        if (now := self._now) is None:
            return
        keep, other = (now.a, now.b) if self.left.keep.isChecked() else (now.b, now.a)
        own = self.own.text().strip()
        self.act(moves.merge, keep, [other], own or None)

    def different(self) -> None:
        """The pair in hand says different things."""
        self._say("different")

    def skip(self) -> None:
        """Leave the pair in hand for later."""
        self._say("skip")

    def _say(self, word: str) -> None:
        if self._now is not None:
            self.pairs.say(self._now.a, self._now.b, word)
            self._show_pair()

    def back(self) -> None:
        """Ask for the pair again that was last called different, or skipped."""
        if self.pairs.back():
            self._show_pair()

    def look_again(self) -> None:
        """Ask for the skipped pairs again."""
        self.pairs.look_again()
        self._show_pair()

    def _ask_on(self, rest: list[Open]) -> None:
        """Once all that phones were asked about is decided, they get the next."""
        asked = {frozenset(pair) for pair in self.live.run.pairs}
        if asked and not any(frozenset((one.a, one.b)) in asked for one in rest):
            self._ask_phones(True)

    def _ask_phones(self, on: bool) -> None:
        rest = self.pairs.open(self.live.board, self._opinions) if on else []
        self.call(self.conductor.hall.ask_pairs, [(one.a, one.b) for one in rest[:_ASKED]])

    # The list

    def _on_selected(self) -> None:
        board, chosen = self.live.board, self.notes.selected()
        top = self._top(chosen)
        free = self._freed(chosen)
        self.merge_button.setEnabled(len(top) > 1)
        self.free_button.setEnabled(bool(free))
        if len(top) > 1:
            words = self.tr("Merging keeps “{text}” and all other texts below it.")
            set_text(self.effect, words.format(text=_short(board.notes[self._keep(top)].words)))
        elif free:
            texts = ", ".join(f"“{_short(board.notes[id].words)}”" for id in free)
            set_text(self.effect, self.tr("Sets free: {texts}").format(texts=texts))
        self.effect.setVisible(len(top) > 1 or bool(free))

    def _top(self, chosen: list[str]) -> list[str]:
        """The notes that stand for what is selected, each once."""
        notes = self.live.board.notes
        return list(dict.fromkeys(notes[id].merged or id for id in chosen if id in notes))

    def _keep(self, top: list[str]) -> str:
        """The note that stands for all: the one with the focus, else the first."""
        current = str(item.data(0, Qt.ItemDataRole.UserRole)) if (item := self.notes.tree.currentItem()) else ""
        return current if current in top else top[0]

    def _freed(self, chosen: list[str]) -> list[str]:
        """What would stand alone again."""
        board = self.live.board
        found = dict[str, None]()
        for id in chosen:
            if id in board.notes and board.notes[id].merged is not None:
                found[id] = None
            else:
                found.update(dict.fromkeys(note.id for note in merged_into(board, id)))
        return list(found)

    def merge_selected(self) -> None:
        """Merge what is selected in the list."""
        top = self._top(self.notes.selected())
        if len(top) > 1:
            keep = self._keep(top)
            self.act(acts.merge, keep, [id for id in top if id != keep])

    def unmerge_selected(self) -> None:
        """Set free what is selected, or what was merged into it."""
        if free := self._freed(self.notes.selected()):
            self.act(acts.unmerge, free)

    # Keys

    def do_key(self, name: str) -> bool:
        if name == names.MERGE:
            self.merge_selected() if self._in_list() else self.same()
        elif name == names.UNMERGE:
            self.unmerge_selected()
        elif name == "send_1":
            self.left.keep.setChecked(True)
        elif name == "send_2":
            self.right.keep.setChecked(True)
        else:
            return False
        return True

    def _in_list(self) -> bool:
        return self.notes.tree.hasFocus() and len(self._top(self.notes.selected())) > 1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """X and S of the pair; what the console knows comes by ``do_key``."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() == Qt.Key.Key_X:
            self.different()
        elif plain and event.key() == Qt.Key.Key_S:
            self.skip()
        elif plain and event.key() == Qt.Key.Key_Backspace:
            self.back()
        else:
            super().keyPressEvent(event)


def _short(text: str) -> str:
    return text if len(text) <= _LETTERS else text[: _LETTERS - 1] + "…"
