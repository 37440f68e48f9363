""" "You said, we did": what people said to the left, what became of it to the right, by fate."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from okr_desktop.qt import icons, theme
from okr_desktop.qt.pages.ideas.data import Link
from okr_desktop.qt.pages.ideas.said_data import Fates, Pair, SaidView
from okr_desktop.qt.pages.plan.parts import caption, plain
from okr_desktop.qt.widgets.empty_state import EmptyState
from okr_desktop.qt.widgets.marks import StatusLabel

#: So many lines are built at once: beyond them a few of each fate, and with each click so many more.
AT_ONCE, FEW = 40, 4


class More(QPushButton):
    """What is not shown yet: ``wanted(self)``; ``take`` gives the next few, and it goes with the last of them."""

    wanted = Signal(object)

    def __init__(self, pairs: Sequence[Pair], column: QVBoxLayout) -> None:
        super().__init__()
        self._pairs, self.column = pairs, column
        self.setProperty("link", True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._on_clicked)
        self._tell()

    def take(self) -> Sequence[Pair]:
        """The next few."""
        found, self._pairs = self._pairs[:AT_ONCE], self._pairs[AT_ONCE:]
        self._tell()
        return found

    def _tell(self) -> None:
        self.setText(self.tr("%n more", "", len(self._pairs)))
        self.setHidden(not self._pairs)

    def _on_clicked(self) -> None:
        self.wanted.emit(self)


class SaidPane(QWidget):
    """``cycle_chosen()``; ``gone_to(kind, id)`` for a line that was followed; ``paper_wanted(cycle)``."""

    cycle_chosen = Signal()
    gone_to = Signal(str, str)
    paper_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first = AT_ONCE
        self.cycle = QComboBox()
        self.cycle.setAccessibleName(self.tr("Cycle"))
        self.cycle.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.summary = QLabel()
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setProperty("muted", True)
        self.paper = QPushButton(icons.icon("printer"), self.tr("As a paper…"))
        self.paper.setToolTip(self.tr("The same as PDF or web page, among the reports"))
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(self.tr("You said, we did"))
        head = QHBoxLayout()
        head.setSpacing(theme.SPACE_12)
        head.addWidget(self.cycle)
        head.addWidget(self.summary, 1)
        head.addWidget(self.paper)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_12)
        column.addLayout(head)
        column.addWidget(self.area, 1)
        self.cycle.activated.connect(self._on_cycle)
        self.paper.clicked.connect(self._on_paper)

    def show_view(self, view: SaidView) -> None:
        """Show a cycle."""
        self.cycle.clear()
        for id, name in view.cycles:
            self.cycle.addItem(name, id)
        self.cycle.setCurrentIndex(self.cycle.findData(view.cycle))
        self.cycle.setVisible(bool(view.cycles))
        self.summary.setText(view.summary)
        self.paper.setVisible(bool(view.ideas or view.concerns))
        at = self.area.verticalScrollBar().value()
        self.area.setWidget(self._body(view) if view.ideas or view.concerns else self._nothing())
        self.area.verticalScrollBar().setValue(at)

    def chosen(self) -> str:
        """The cycle that is chosen, "" for none."""
        return str(self.cycle.currentData() or "")

    def _nothing(self) -> EmptyState:
        empty = EmptyState()
        text = self.tr(
            "What people proposed and worried about in this cycle will stand here, beside what became of it."
        )
        empty.set_content(text, "", icon=icons.icon("message"))
        return empty

    def _body(self, view: SaidView) -> QWidget:
        body, row = QWidget(), QHBoxLayout()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_16)
        groups = (*view.ideas, *view.concerns)
        whole = sum(len(group.pairs) for group in groups) <= AT_ONCE
        self._first = AT_ONCE if whole else max(FEW, AT_ONCE // len(groups))
        self._part(column, self.tr("Ideas"), view.ideas)
        self._part(column, self.tr("Concerns"), view.concerns)
        column.addStretch(1)
        row.addWidget(inside, 1)
        body.setLayout(row)
        row.setContentsMargins(0, 0, theme.SPACE_8, 0)
        return body

    def _part(self, column: QVBoxLayout, title: str, groups: Sequence[Fates]) -> None:
        if not groups:
            return
        head = plain(title)
        head.setFont(theme.font(theme.SECTION, strong=True))
        column.addWidget(head)
        for group in groups:
            column.addWidget(self._group(group))

    def _group(self, group: Fates) -> QFrame:
        box = QFrame()
        box.setProperty("card", True)
        column = QVBoxLayout(box)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_12)
        column.setSpacing(theme.SPACE_12)
        title = self.tr("{fate} ({count})").format(fate=group.title, count=len(group.pairs))
        column.addWidget(StatusLabel(group.mark, title))
        column.addLayout(self._two(caption(self.tr("You said")), caption(self.tr("We did"))))
        for pair in group.pairs[: self._first]:
            column.addLayout(self._pair(pair))
        if rest := group.pairs[self._first :]:
            more = More(rest, column)
            more.wanted.connect(self._on_more)
            column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeading)
        return box

    def _on_more(self, more: More) -> None:
        """The next few stand above the button."""
        for pair in more.take():
            more.column.insertLayout(more.column.indexOf(more), self._pair(pair))

    def _two(self, left: QWidget, right: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_24)
        for part in (left, right):
            row.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        return row

    def _pair(self, pair: Pair) -> QHBoxLayout:
        left, said = QWidget(), QVBoxLayout()
        said.setContentsMargins(0, 0, 0, 0)
        said.setSpacing(0)
        said.addLayout(self._you(pair))
        said.addWidget(caption(pair.by))
        left.setLayout(said)
        right, did = QWidget(), QVBoxLayout()
        did.setContentsMargins(0, 0, 0, 0)
        did.setSpacing(0)
        for link in pair.links:
            did.addWidget(self._link(link) if link.kind else plain(link.title))
        if pair.we:
            words = plain(pair.we)
            words.setContentsMargins(0, theme.SPACE_4, 0, 0)
            did.addWidget(words)
        if pair.below:
            did.addWidget(caption(pair.below))
        right.setLayout(did)
        return self._two(left, right)

    def _you(self, pair: Pair) -> QHBoxLayout:
        """What was said, and the way to it in the inbox."""
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        go = self._link(Link(pair.id, pair.kind, self.tr("Show")))
        go.setAccessibleName(self.tr("Show “{words}”").format(words=pair.you[:80]))
        go.setToolTip(self.tr("Show it in the inbox"))
        row.addWidget(plain(pair.you), 1)
        row.addWidget(go, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _link(self, link: Link) -> QPushButton:
        shown = link.title if len(link.title) <= theme.LINK_LETTERS else f"{link.title[: theme.LINK_LETTERS - 1]}…"
        button = QPushButton(shown.replace("&", "&&"))
        button.setProperty("link", True)
        button.setProperty("to", f"{link.kind} {link.id}")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setAccessibleName(link.title)
        button.clicked.connect(self._on_link)
        return button

    def _on_link(self) -> None:
        kind, _, id = str(self.sender().property("to")).partition(" ")
        self.gone_to.emit(kind, id)

    def _on_cycle(self, _index: int) -> None:
        self.cycle_chosen.emit()

    def _on_paper(self) -> None:
        self.paper_wanted.emit(self.chosen())
