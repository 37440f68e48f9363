"""The CLUSTER stage: notes into groups, on a canvas or in a list, with suggestions and what the phones think."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QSizePolicy, QStackedWidget, QToolButton, QWidget

from okr_desktop.domain.workshop import closing_acts
from okr_desktop.domain.workshop.acts import open_notes
from okr_desktop.domain.workshop.model import Board, ConsoleView, Opinions
from okr_desktop.qt import icons, theme
from okr_desktop.qt.pages.plan.parts import plain
from okr_desktop.qt.pages.workshop.canvas.canvas import Canvas
from okr_desktop.qt.pages.workshop.canvas.ghosts import Ghosts
from okr_desktop.qt.pages.workshop.canvas.hands import Hands
from okr_desktop.qt.pages.workshop.canvas.menu import BoardMenu
from okr_desktop.qt.pages.workshop.canvas.panel import BoardPanel
from okr_desktop.qt.pages.workshop.canvas.picks import Picks
from okr_desktop.qt.pages.workshop.canvas.scene import Scene
from okr_desktop.qt.pages.workshop.canvas.twin import ListTwin
from okr_desktop.qt.pages.workshop.parts import panel as names
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.widgets.empty_state import EmptyState
from okr_desktop.qt.workshop.conductor import Conductor
from okr_desktop.services.workshop.similar import Suggestions, suggest


class ClusterPanel(BoardPanel):
    """Canvas and list of the same board; the frame around it gives undo, timer and the next stage."""

    def __init__(
        self, conductor: Conductor, session: Session, prompter: Prompter, parent: QWidget | None = None
    ) -> None:
        super().__init__(conductor, session, prompter, parent)
        self.scene, self.picks = Scene(), Picks(self)
        self.hands = Hands(conductor, self.scene, self.picks, self)
        self.canvas = Canvas(self.hands)
        self.twin = ListTwin(self.hands, prompter)
        self.ghosts = Ghosts(self.scene)
        self.menu = BoardMenu(self.hands, self.rename, self)
        self._board: Board | None = None
        self._opinions: Opinions | None = None
        self._compared: tuple[tuple[str, str], ...] = ()
        self._views = QStackedWidget()
        self._views.addWidget(self.canvas)
        self._views.addWidget(self.twin)
        self._empty = EmptyState()
        self._empty.set_content(
            self.tr("Here the notes are put into groups. There are none yet: collect and reveal ideas first."), ""
        )
        self._views.addWidget(self._empty)
        self._state = plain("", muted=True)
        self._make_buttons()
        self._arrange()
        self._connect()

    def _make_buttons(self) -> None:
        self.new_group = self._button(self.tr("New group"), self.tr("A new group of the picked notes (C)"), "plus")
        self.single = self._button(self.tr("Single"), self.tr("The picked notes stand for themselves (S)"), "")
        self.split = self._button(self.tr("Split"), self.tr("Picked notes of a group into a new one (X)"), "")
        self.loosen = self._button(
            self.tr("Take out"), self.tr("Picked notes out of their group; a picked group is dissolved (Del)"), ""
        )
        self.name = self._button(self.tr("Name"), self.tr("Name the group (F2)"), "pencil")
        self.tidy = self._button(self.tr("Tidy up"), self.tr("Put notes and groups into rows (T)"), "")
        self.more = self._button("", self.tr("Everything that can be done with what is picked"), "more")
        self.nearer = self._button("", self.tr("Nearer (+)"), "plus")
        self.farther = self._button("", self.tr("Further away (-)"), "minus")
        self.whole = self._button("", self.tr("Show everything (0)"), "fit")
        self.suggest = self._button(self.tr("Suggestions"), self.tr("Show notes that are alike"), "lightbulb", True)
        self.phones = self._button(
            self.tr("Phones"), self.tr("Show into which groups the phones sorted the notes"), "users", True
        )
        self.as_canvas = self._button(self.tr("Canvas"), self.tr("Show the notes on a canvas"), "board", True)
        self.as_list = self._button(self.tr("List"), self.tr("Show the notes as a list"), "tree", True)
        self._modes = QButtonGroup(self)
        self._modes.addButton(self.as_canvas)
        self._modes.addButton(self.as_list)
        self.as_canvas.setChecked(True)
        self.phones.setChecked(True)

    def _button(self, text: str, tip: str, picture: str, checkable: bool = False) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(text or tip)
        button.setCheckable(checkable)
        button.setMinimumSize(theme.TARGET, theme.TARGET)
        button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        if picture:
            button.setIcon(icons.icon(picture))
            button.setIconSize(QSize(theme.ICON_SMALL, theme.ICON_SMALL))
        both = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        button.setToolButtonStyle(both if text else Qt.ToolButtonStyle.ToolButtonIconOnly)
        return button

    def _arrange(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(theme.SPACE_4)
        for one in (self.new_group, self.single, self.split, self.loosen, self.name, self.tidy, self.more):
            bar.addWidget(one)
        bar.addStretch()
        self._zooms = (self.farther, self.whole, self.nearer)
        for one in (self.phones, self.suggest, self.as_canvas, self.as_list):
            bar.addWidget(one)
        middle = self._middle = QHBoxLayout()
        middle.setSpacing(theme.SPACE_12)
        middle.addWidget(self._views, 1)
        middle.addWidget(self.ghosts)
        self.ghosts.hide()
        self.outer.addLayout(bar)
        self.outer.addLayout(middle, 1)
        foot = QHBoxLayout()
        foot.setSpacing(theme.SPACE_4)
        foot.addWidget(self._state, 1)
        for one in self._zooms:
            foot.addWidget(one)
        self.outer.addLayout(foot)
        self.outer.addWidget(self.problem)

    def _connect(self) -> None:
        hands = self.hands
        self.new_group.clicked.connect(hands.group)
        self.single.clicked.connect(hands.single)
        self.split.clicked.connect(hands.split)
        self.loosen.clicked.connect(hands.loosen)
        self.name.clicked.connect(self.rename)
        self.tidy.clicked.connect(hands.tidy)
        self.more.clicked.connect(self._show_menu)
        self.nearer.clicked.connect(self.canvas.zoom_in)
        self.farther.clicked.connect(self.canvas.zoom_out)
        self.hands.made.connect(self._on_made)
        self.whole.clicked.connect(self.canvas.fit)
        self.suggest.toggled.connect(self._on_suggest)
        self.phones.toggled.connect(self._on_phones)
        self.as_list.toggled.connect(self._on_mode)
        self.canvas.context_requested.connect(self.menu.show_at)
        self.twin.context_requested.connect(self.menu.show_at)
        self.picks.altered.connect(self._on_picks)
        self.ghosts.taken.connect(hands.group_notes)
        self.ghosts.pointed.connect(self._on_ghost)

    # What is shown

    def show_view(self, view: ConsoleView) -> None:
        """The workshop changed; a board that is the same costs nothing."""
        self.view = view
        board, opinions = view.live.board, view.opinions
        if board is self._board and opinions == self._opinions:
            return
        self._board, self._opinions = board, opinions
        fresh = not self.scene.notes
        self.scene.show(board, _hints(board, opinions) if self.phones.isChecked() else {})
        self.picks.keep(self.scene.notes, self.scene.groups)
        self.canvas.refresh()
        self.twin.refresh()
        self._show_mode()
        if fresh or not self.canvas.shows_all():
            self.canvas.keep_whole()
        self.ghosts.show_named(_named(opinions))
        if self.suggest.isChecked():
            self._compare()
        self._tell()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._focus_board()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_bar()

    def _fit_bar(self) -> None:
        """What finds no room in the bar loses its word, then goes into the menu."""
        shown = (self.phones, self.suggest, self.as_canvas, self.as_list)
        rare = (self.split, self.loosen, self.name)
        often = (self.new_group, self.single, self.tidy, self.more)
        room = self.width() - 2 * theme.SPACE_16 - theme.SPACE_24
        for words, all_of_them in ((True, True), (False, True), (False, False)):
            for button in shown:
                theme.show_words(button, words)
            for button in rare:
                button.setVisible(all_of_them)
            there = (*shown, *often, *(rare if all_of_them else ()))
            if sum(button.sizeHint().width() + theme.SPACE_4 for button in there) <= room:
                return

    def set_narrow(self, narrow: bool) -> None:
        self._middle.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self.ghosts.set_low(narrow)

    def _show_mode(self) -> None:
        shown: QWidget = self.twin if self.as_list.isChecked() else self.canvas
        self._views.setCurrentWidget(shown if self.scene.notes or self.scene.groups else self._empty)
        for button in self._zooms:
            button.setVisible(not self.as_list.isChecked())

    def _tell(self) -> None:
        loose, notes = len(self.scene.loose()), len(self.scene.notes)
        groups = self.tr("%n groups", "", len(self.scene.groups))
        rest = self.tr("%n notes still need a group", "", loose) if loose else self.tr("every note has its place")
        picked = self.tr("%n picked", "", len(self.picks)) if len(self.picks) else ""
        whole = self.tr("%n notes", "", notes)
        self._state.setText(" · ".join(part for part in (whole, groups, rest, picked) if part))
        self._on_enabled()

    def _on_enabled(self) -> None:
        some = bool(self.hands.picked())
        group = self.hands.group_of_current()
        self.new_group.setEnabled(some)
        self.single.setEnabled(some)
        self.split.setEnabled(self.hands.can_split())
        self.loosen.setEnabled(some or bool(group))
        self.name.setEnabled(bool(group))
        self.tidy.setEnabled(bool(self.scene.notes))

    def _on_picks(self) -> None:
        self._tell()

    def _on_made(self, group: str) -> None:
        """Whoever makes a group on the canvas types its name next: letters must not run as commands."""
        item = self.scene.groups.get(group)
        if item is not None and not item.name and self.canvas.isVisible():
            self.rename()

    def rename(self) -> None:
        """Name the group with the focus, where one works now."""
        if self.as_list.isChecked():
            self.twin.name_current()
        else:
            self.canvas.name_current()

    def _show_menu(self) -> None:
        self.menu.show_at(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _on_mode(self, _as_list: bool) -> None:
        self._show_mode()
        self._focus_board()

    def _focus_board(self) -> None:
        if self._views.currentWidget() is not self._empty:
            (self.twin if self.as_list.isChecked() else self.canvas).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_phones(self, _on: bool) -> None:
        self._opinions = None
        self.show_view(self.conductor.view)

    # Keys of the console

    def do_key(self, name: str) -> bool:
        hands = self.hands
        if name in names.SEND:
            hands.send_to(names.SEND.index(name) + 1)
        elif name == names.PARK:
            self._park()
        elif found := {names.MERGE: hands.merge, names.UNMERGE: hands.unmerge, names.CLUSTER: hands.group}.get(name):
            found()
        else:
            return False
        return True

    def _park(self) -> None:
        for id in self.hands.picked():
            self.act(closing_acts.park, self.scene.notes[id].text, id)

    # Suggestions

    def _on_suggest(self, on: bool) -> None:
        self.ghosts.setVisible(on)
        if on:
            self._compare()
        else:
            self.canvas.ghosts = []
            self.canvas.update()

    def _compare(self) -> None:
        """Ask the worker once for each set of texts."""
        texts = tuple((note.id, note.text) for note in self.scene.notes.values())
        if texts != self._compared:
            self._compared = texts
            self.ghosts.show_groups((), working=True)
            self.session.runner.submit(suggest, texts, then=self._suggested, owner=self)
        else:
            self.ghosts.again()
            self._show_ghosts()

    def _suggested(self, found: Suggestions) -> None:
        self.ghosts.show_groups(found.groups, working=False)
        self._show_ghosts()

    def _show_ghosts(self) -> None:
        self.canvas.ghosts = list(self.ghosts.groups)
        self.canvas.ghost = self.ghosts.rows.currentRow()
        self.canvas.update()

    def _on_ghost(self, row: int) -> None:
        self._show_ghosts()
        if 0 <= row < len(self.ghosts.groups) and self.ghosts.rows.hasFocus():
            for id in reversed(self.ghosts.groups[row]):
                self.canvas.make_visible(self.scene.rect(id))


def _hints(board: Board, opinions: Opinions) -> dict[str, str]:
    """For each note where phones sorted it, most phones first: "B 5 · A 2"; a group that is not there by its name."""
    found = dict[str, str]()
    for note in open_notes(board):
        votes = opinions.sorted_into.get(note.id, {})
        known = [(count, _letter(board, opinions, into)) for into, count in votes.items()]
        known = sorted((one for one in known if one[1]), key=_most_first)
        if known:
            found[note.id] = " · ".join(f"{where} {count}" for count, where in known[:3])
    return found


def _most_first(row: tuple[int, str]) -> tuple[int, str]:
    return -row[0], row[1]


def _letter(board: Board, opinions: Opinions, into: str) -> str:
    if into in board.clusters:
        return board.clusters[into].letter
    return f"“{into}”" if into in opinions.named_groups else ""


def _named(opinions: Opinions) -> list[tuple[str, tuple[str, ...]]]:
    """The groups that phones named, with the notes that most phones put there."""
    found = dict[str, list[str]]()
    for note, votes in opinions.sorted_into.items():
        best = max(votes, key=lambda into: (votes[into], into), default="")
        if best in opinions.named_groups:
            found.setdefault(best, []).append(note)
    return [(name, tuple(notes)) for name, notes in sorted(found.items())]
