"""Posters, cards, sheets, the protocol and exports of a workshop: choosing one, saving it, opening what was saved."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from okr_desktop.domain.errors import Severity
from okr_desktop.domain.workshop.limits import SEATS_IN_ALL
from okr_desktop.domain.workshop.model import ConsoleView, Live
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine
from okr_desktop.qt.help import PROPERTY
from okr_desktop.qt.help.key import HelpKey
from okr_desktop.qt.opening import open_path
from okr_desktop.qt.pages.reports.naming import LANGUAGES, file_name, usual_paper
from okr_desktop.qt.pages.workshop.parts.pieces import label, line_label, link, primary, row_of
from okr_desktop.qt.pages.workshop.prepare.step import add_row, form
from okr_desktop.qt.prompter import FileFilter, Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskHandle
from okr_desktop.qt.texts import error_text, short_text
from okr_desktop.qt.workshop import papers
from okr_desktop.qt.workshop.conductor import Conductor
from okr_desktop.qt.workshop.papers import Paper, Printed, Wish

LIVE = (papers.POSTERS, papers.CARDS, papers.SHEETS)
OVER = (papers.PROTOCOL, papers.DATA)
_KIND = Qt.ItemDataRole.UserRole
_AMERICAN = ("letter", "tabloid")
_SIZE = (800, 690)
_SHOWN_MISSING, _LONGEST = 20, 60


class WrittenLine(QWidget):
    """Says where something stands, and opens it or its folder."""

    def __init__(self, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prompter = prompter
        self._path: Path | None = None
        self.words: QLabel = line_label("", muted=True)
        self.open, self.folder = link(self.tr("Open it")), link(self.tr("Show the folder"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_12)
        for part in (self.words, self.open, self.folder):
            row.addWidget(part)
        row.addStretch(1)
        self.open.clicked.connect(self._on_open)
        self.folder.clicked.connect(self._on_folder)
        for button in (self.open, self.folder):
            button.setAutoDefault(False)
        self.say("")

    def say(self, text: str, path: Path | None = None) -> None:
        """Show a sentence, and the ways to a file when there is one."""
        self._path = path
        self.words.setText(text)
        for button in (self.open, self.folder):
            button.setVisible(path is not None)

    def text(self) -> str:
        """What is said."""
        return self.words.text()

    def _on_open(self) -> None:
        if self._path is not None:
            open_path(self, self._prompter, self._path)

    def _on_folder(self) -> None:
        if self._path is not None:
            open_path(self, self._prompter, self._path.parent)


def _add_narrow(fields: QFormLayout, name: str, field: QWidget) -> None:
    """A field that is not wider than it needs to be; its name leads the keyboard to it."""
    row = row_of(field, None)
    add_row(fields, name, row)
    field.setAccessibleName(name.replace("&", ""))
    words = fields.labelForField(row)
    if isinstance(words, QLabel):
        words.setBuddy(field)


class PapersBox(QWidget):
    """A list of papers in groups; beside it what the chosen one is, how it shall be, and saving it."""

    def __init__(
        self, session: Session, prompter: Prompter, groups: Iterable[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._prompter = session, prompter
        self._live: Live | None = None
        self._url = self._code = ""
        self._missing: tuple[str, ...] = ()
        self._looked = False
        self._task: TaskHandle | None = None
        self._asked: Paper | None = None
        self._papers = {paper.kind: paper for paper in papers.papers_of(groups)}
        self.papers = QListWidget()
        self.papers.setAccessibleName(self.tr("What to print or to save"))
        self.papers.setMinimumWidth(theme.POPOVER_WIDTH - theme.SPACE_48)
        self._fill_list()
        self.name, self.about = label("", theme.EMPHASIS, strong=True), label("", muted=True)
        self.size_box, self.language_box, self.people = QComboBox(), QComboBox(), QSpinBox()
        self.people.setRange(0, SEATS_IN_ALL)
        self.people.setSpecialValueText(self.tr("one sheet of each"))
        theme.inset(self.people)
        for code, name in LANGUAGES.items():
            self.language_box.addItem(name, code)
        for field in (self.size_box, self.language_box, self.people):
            field.setFixedWidth(2 * theme.SPIN_WIDTH + theme.SPACE_16)
        self.save = primary("")
        self.said, self.problem = WrittenLine(prompter), ProblemLine()
        self._arrange()
        self._connect()
        self.choose(next(iter(self._papers)))

    def _fill_list(self) -> None:
        group = ""
        for paper in self._papers.values():
            if paper.group != group:
                group = paper.group
                head = QListWidgetItem(papers.group_name(group))
                head.setFlags(Qt.ItemFlag.NoItemFlags)
                head.setFont(theme.font(theme.CAPTION, strong=True))
                head.setSizeHint(QSize(0, theme.SPACE_32 if self.papers.count() else theme.SPACE_16 + theme.SPACE_4))
                head.setTextAlignment(Qt.AlignmentFlag.AlignBottom)
                self.papers.addItem(head)
            item = QListWidgetItem(paper.name)
            item.setData(_KIND, paper.kind)
            item.setSizeHint(QSize(0, theme.SPACE_24))
            self.papers.addItem(item)

    def wanted_height(self) -> int:
        """How high the list is when all of it is seen."""
        rows = range(self.papers.count())
        return sum(self.papers.item(row).sizeHint().height() for row in rows) + theme.SPACE_16

    def _on_theme(self) -> None:
        """Headings are quiet, but can be read in both themes."""
        for row in range(self.papers.count()):
            if not self.papers.item(row).data(_KIND):
                self.papers.item(row).setForeground(theme.current().muted)

    def _arrange(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(theme.SPACE_12)
        side.addWidget(self.name)
        side.addWidget(self.about)
        fields = form(side)
        for name, field in (
            (self.tr("Paper si&ze"), self.size_box),
            (self.tr("&Language"), self.language_box),
            (self.tr("For how &many people"), self.people),
        ):
            _add_narrow(fields, name, field)
        self._fields = fields
        side.addWidget(row_of(self.save, None))
        side.addWidget(self.said)
        side.addWidget(self.problem)
        side.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_24)
        row.addWidget(self.papers, 2)
        row.addLayout(side, 3)

    def _connect(self) -> None:
        theme.notifier().changed.connect(self._on_theme)
        self._on_theme()
        self.papers.currentRowChanged.connect(self._on_paper)
        self.language_box.activated.connect(self._look)
        self.save.clicked.connect(self._on_save)
        self.setFocusProxy(self.papers)

    # Showing

    def show_live(self, live: Live, url: str = "", code: str = "") -> None:
        """What is printed from now on, and how phones join."""
        if self._live is None:
            self.language_box.setCurrentIndex(max(0, self.language_box.findData(live.setup.language)))
            self.people.setValue(live.results.seats or live.setup.seats)
        elif not self.people.value() and live.setup.seats:
            self.people.setValue(live.setup.seats)
        self._live, self._url, self._code = live, url, code
        self._enable()
        if self.isVisible() and not self._looked:
            self._look()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._live is not None:
            self._look()

    def kind(self) -> str:
        """The paper that is chosen."""
        item = self.papers.currentItem()
        return str(item.data(_KIND) or "") if item is not None else ""

    def choose(self, kind: str) -> None:
        """Begin with this paper."""
        for row in range(self.papers.count()):
            if self.papers.item(row).data(_KIND) == kind:
                self.papers.setCurrentRow(row)

    def _paper(self) -> Paper | None:
        return self._papers.get(self.kind())

    def _on_paper(self, *_: object) -> None:
        paper = self._paper()
        if paper is None:
            return
        self.name.setText(paper.name)
        self.about.setText(paper.about)
        self._offer_sizes(paper)
        for field, shown in (
            (self.size_box, bool(paper.sizes)),
            (self.language_box, paper.speaks),
            (self.people, paper.people),
        ):
            row = field.parentWidget()
            if row is not None:
                self._fields.setRowVisible(row, shown)
        pdf = paper.suffix == ".pdf"
        self.save.setText(self.tr("Save as &PDF…") if pdf else self.tr("&Save…"))
        self._enable()
        self._warn()

    def _offer_sizes(self, paper: Paper) -> None:
        """The sizes of this paper; the family that was chosen stays, at first that of the country."""
        before = self.size_box.currentData()
        american = before in _AMERICAN if before else usual_paper(QLocale.system()) == "letter"
        self.size_box.clear()
        for size in paper.sizes:
            self.size_box.addItem(papers.SIZE_NAMES[size], size)
        wanted = next((one for one in paper.sizes if (one in _AMERICAN) == american), None)
        if wanted is not None:
            self.size_box.setCurrentIndex(self.size_box.findData(wanted))

    def _enable(self) -> None:
        self.save.setEnabled(self._live is not None and self._task is None and self._paper() is not None)

    # Characters that no font has

    def _look(self, *_: object) -> None:
        if self._live is not None:
            self._looked = True
            language = str(self.language_box.currentData())
            self._session.runner.submit(papers.missing, self._live, language, then=self._on_missing, owner=self)

    def _on_missing(self, missing: tuple[str, ...]) -> None:
        self._missing = missing
        self._warn()

    def _warn(self) -> None:
        paper = self._paper()
        signs = " ".join(self._missing[:_SHOWN_MISSING]) if paper is not None and paper.suffix == ".pdf" else ""
        text = self.tr("These characters are printed as a mark: {missing}").format(missing=signs) if signs else ""
        self.problem.show_text(text, Severity.WARNING)

    # Saving

    def _on_save(self, *_: object) -> None:
        paper = self._paper()
        if paper is None or self._live is None or self._task is not None:
            return
        self._asked = paper
        question = short_text(self._live.setup.question, _LONGEST)
        suggested = Path(file_name(paper.name, question, "")).stem + paper.suffix
        filters: list[FileFilter] = [(paper.name, (f"*{paper.suffix}",))]
        self._prompter.choose_save_file(self, paper.name, filters, self._on_target, suggested=suggested)

    def _wish(self, paper: Paper, target: Path) -> Wish:
        size, language = str(self.size_box.currentData() or ""), str(self.language_box.currentData())
        return Wish(paper.kind, target, size, language, self.people.value(), self._url, self._code)

    def _on_target(self, target: Path | None) -> None:
        paper = self._asked
        if target is None or paper is None or self._live is None:
            return
        target = target if target.suffix else target.with_name(target.name + paper.suffix)
        self._warn()
        self.said.say(self.tr("Writing {name}…").format(name=short_text(target.name, _LONGEST)))
        self._task = self._session.runner.submit(
            papers.write,
            self._live,
            self._wish(paper, target),
            then=self._on_written,
            failed=self._on_unwritten,
            owner=self,
        )
        self._enable()

    def _on_written(self, printed: Printed) -> None:
        self._task = None
        self._enable()
        name = short_text(printed.target.name, _LONGEST)
        self.said.say(self.tr("Stands in {name}.").format(name=name), printed.target)
        self._missing = printed.missing or self._missing
        self._warn()

    def _on_unwritten(self, error: BaseException) -> None:
        self._task = None
        self._enable()
        self.said.say("")
        self.problem.show_text(error_text(error))


class PrintDialog(QDialog):
    """The papers of a workshop that is open (``conductor``), or of a file that is not (``path``)."""

    def __init__(
        self,
        session: Session,
        prompter: Prompter,
        parent: QWidget | None = None,
        *,
        conductor: Conductor | None = None,
        path: Path | None = None,
        groups: Iterable[str] = (*LIVE, *OVER),
        first: str = "",
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Print and export"))
        self.setProperty(PROPERTY, "workshop")
        HelpKey(self)
        self.box = PapersBox(session, prompter, groups)
        self._arrange()
        if first:
            self.box.choose(first)
        if conductor is not None:
            conductor.changed.connect(self._on_view)
            self._on_view(conductor.view)
        elif path is not None:
            session.runner.submit(papers.load, path, then=self.box.show_live, failed=self._on_unread, owner=self)

    def _arrange(self) -> None:
        frame = QFrame()
        frame.setProperty("card", True)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(theme.SPACE_16, theme.SPACE_16, theme.SPACE_16, theme.SPACE_16)
        inside.addWidget(self.box)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        closer = buttons.button(QDialogButtonBox.StandardButton.Close)
        closer.setText(self.tr("Close"))
        closer.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_24, theme.SPACE_24, theme.SPACE_24, theme.SPACE_16)
        column.setSpacing(theme.SPACE_12)
        column.addWidget(frame, 1)
        column.addWidget(buttons)
        self.resize(*_SIZE)

    def _on_view(self, view: ConsoleView) -> None:
        self.box.show_live(view.live, view.join_url, view.code)

    def _on_unread(self, error: BaseException) -> None:
        self.box.problem.show_text(error_text(error))
