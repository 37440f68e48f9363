"""The details pane: one objective or key result with its figures, its key results or its check-ins."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from okr_desktop.domain.okrs import KeyResult, Objective
from okr_desktop.qt import icons, texts, theme
from okr_desktop.qt.pages.feedback.deeds import Deed, Verb
from okr_desktop.qt.pages.plan import words
from okr_desktop.qt.pages.plan.check_in_list import CheckInList
from okr_desktop.qt.pages.plan.details_beside import Notions, OverrideBox, TaskList, WishList, link_button
from okr_desktop.qt.pages.plan.details_data import Details, Line
from okr_desktop.qt.pages.plan.details_names import NameLine
from okr_desktop.qt.pages.plan.details_origin import OriginPart
from okr_desktop.qt.pages.plan.details_talk import Drafts, TalkPart
from okr_desktop.qt.pages.plan.item_row import ItemRow
from okr_desktop.qt.pages.plan.parts import caption, plain, section
from okr_desktop.qt.sharing.banner import AskingLine
from okr_desktop.qt.widgets.marks import StatusLabel
from okr_desktop.qt.widgets.progress_bar import ProgressBar

if TYPE_CHECKING:
    from okr_desktop.qt.charts.boxes import KeyResultChartBox


class DetailsPane(QScrollArea):
    """Shows what it is given; what a person asks for is announced with the item's id."""

    show_requested = Signal(str)
    edit_requested = Signal(str)
    explain_requested = Signal(str)
    check_in_requested = Signal(str)
    add_key_result_requested = Signal(str)
    correct_requested = Signal(str, str)
    delete_check_in_requested = Signal(str)
    add_initiative_requested = Signal(str)
    edit_initiative_requested = Signal(str)
    initiative_state_chosen = Signal(str, str)
    delete_initiative_requested = Signal(str)
    ask_requested = Signal(str)
    edit_dependency_requested = Signal(str)
    status_requested = Signal(str)
    wished = Signal(object)
    shares_requested = Signal(str)
    decide_requested = Signal(str)
    lineage_kept = Signal(str)
    lineage_cut = Signal(str)
    workshop_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("helpTopic", "checking-in")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Details"))
        self._details: Details | None = None
        self._drafts = Drafts()
        self._talk_part: TalkPart | None = None
        self._origin_open = False
        self._asking: frozenset[str] = frozenset()
        # Charts need a session and a prompter: who has them sets this.
        self.chart_maker: Callable[[], KeyResultChartBox] | None = None
        self._chart: KeyResultChartBox | None = None
        theme.notifier().changed.connect(self._on_theme)
        self.clear()

    def shown(self) -> Details | None:
        """What is shown now."""
        return self._details

    def set_asking(self, ids: frozenset[str]) -> None:
        """These items wait for a decision, because several have changed them at once."""
        shown = self._details.item.id if self._details else ""
        again = (shown in ids) != (shown in self._asking)
        self._asking = ids
        if again:
            self._on_theme()

    def _on_theme(self) -> None:
        """Build it again, for example in the other colours."""
        found, self._details = self._details, None
        if found is not None:
            self.show_details(found)

    def clear(self) -> None:
        """Show that nothing is selected."""
        self._details = None
        self._save_chart()
        body, column = self._new_body()
        column.addStretch(2)
        hint = plain(self.tr("Select an objective or a key result to see its progress and history."), muted=True)
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(hint)
        column.addStretch(3)
        self.setWidget(body)

    def show_details(self, found: Details | None) -> None:
        """Show an item (None: it is gone)."""
        if found is None:
            self.clear()
            return
        if found == self._details:
            return  # an action elsewhere: building it anew would cost a frame and say the same
        same = self._details is not None and self._details.item.id == found.item.id
        at = self.verticalScrollBar().value() if same else 0
        self._details = found
        self._save_chart()
        body, column = self._new_body()
        self._head(column, found)
        self._figures(column, found)
        self._buttons(column, found)
        if found.override is not None:
            box = OverrideBox(found)
            box.change_requested.connect(self._on_status)
            column.addWidget(box)
        self._texts(column, found)
        if isinstance(found.item, KeyResult):
            self._tasks(column, found)
            self._history(column, found)
        else:
            self._results(column, found)
        self._lines(column, self.tr("Objectives that serve this"), found.children)
        self._origin(column, found)
        self._wishes(column, found)
        self._talk(column, found)
        column.addStretch(1)
        self.setWidget(body)
        self.verticalScrollBar().setValue(at)

    def _save_chart(self) -> None:
        """Take the chart out of the body that is about to go: it is made once and shows one item after the other."""
        if self._chart is not None:
            self._chart.hide()
            self._chart.setParent(self)

    def _new_body(self) -> tuple[QWidget, QVBoxLayout]:
        body = QWidget()
        # As high as its texts are when they wrap here: what they ask for by themselves is far more.
        body.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        column = QVBoxLayout(body)
        column.setContentsMargins(theme.SPACE_24, theme.SPACE_16, theme.SPACE_24, theme.SPACE_24)
        column.setSpacing(theme.SPACE_12)
        return body, column

    def _head(self, column: QVBoxLayout, found: Details) -> None:
        item = found.item
        kind = self.tr("Objective") if isinstance(item, Objective) else self.tr("Key result")
        column.addWidget(caption(" · ".join(part for part in (kind, found.cycle, found.owner) if part)))
        title = plain(item.title)
        title.setFont(theme.font(theme.SECTION, strong=True))
        column.addWidget(title)
        if item.id in self._asking:
            asking = AskingLine(item.id)
            asking.decide_requested.connect(self.decide_requested)
            column.addWidget(asking)
        if found.parent is not None:
            serves = ItemRow(found.parent, small=True)
            serves.setToolTip(self.tr("What this serves"))
            serves.chosen.connect(self.show_requested)
            column.addWidget(serves)
        line = NameLine(found)
        line.shares_requested.connect(self.shares_requested)
        column.addWidget(line)

    def _figures(self, column: QVBoxLayout, found: Details) -> None:
        figure, item = found.figure, found.item
        line = QHBoxLayout()
        line.setSpacing(theme.SPACE_12)
        value = plain(self._value(found))
        value.setFont(theme.font(theme.PAGE, strong=True, tabular=True))
        line.addWidget(value, 1)
        line.addWidget(StatusLabel(figure.status.value, texts.status_text(figure.status)))
        column.addLayout(line)
        bar = ProgressBar()
        raw = float(figure.raw) if figure.raw is not None else None
        bar.set_progress(raw, float(figure.expected), figure.status.value, self._value(found))
        column.addWidget(bar)
        if sentence := self._sentence(found):
            column.addWidget(plain(sentence, muted=True))
        column.addWidget(Notions(found))
        why = link_button(self.tr("Why this number?"))
        why.clicked.connect(self._on_explain)
        row = QHBoxLayout()
        row.addWidget(why)
        row.addStretch(1)
        if found.override is None:
            judge = link_button(self.tr("Set the status"))
            judge.setEnabled(not found.closed)
            judge.setToolTip(self.tr("Put a status with a reason in the place of the computed one"))
            judge.clicked.connect(self._on_status)
            row.addWidget(judge)
        column.addLayout(row)
        self.setProperty("itemId", item.id)

    def _value(self, found: Details) -> str:
        if isinstance(found.item, KeyResult):
            return texts.reading_text(found.latest.value if found.latest else None, found.item.metric)
        return texts.percent_text(found.figure.progress)

    def _sentence(self, found: Details) -> str:
        figure = found.figure
        parts = list[str]()
        if isinstance(found.item, Objective):
            if figure.total:
                count = words.reported_text(figure.reported, figure.total)
                parts.append(self.tr("{count} key results reported").format(count=count))
            if figure.worst != figure.status and figure.reported:
                parts.append(self.tr("weakest: {status}").format(status=texts.status_text(figure.worst)))
        else:
            parts.append(texts.aim_text(found.item.metric))
            if found.feed_title:
                parts.append(self.tr("read from “{title}”").format(title=texts.short_text(found.feed_title, 120)))
        if found.fed:
            titles = ", ".join(texts.short_text(title, 60) for title in found.fed[:3])
            parts.append(self.tr("feeds: {titles}").format(titles=titles))
        if found.item.carried:
            parts.append(self.tr("carried over %n time(s)", "", found.item.carried))
        return " · ".join(parts)

    def _buttons(self, column: QVBoxLayout, found: Details) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        first = QPushButton()
        first.setProperty("primary", True)
        first.setEnabled(not found.closed)
        if isinstance(found.item, KeyResult):
            first.setText(self.tr("Record check-in"))
            if found.feed_title:
                first.setEnabled(False)
                text = self.tr("Its value is read from “{title}”: record it there.")
                first.setToolTip(text.format(title=texts.short_text(found.feed_title, 120)))
            first.clicked.connect(self._on_check_in)
        else:
            first.setText(self.tr("Add key result"))
            first.clicked.connect(self._on_add)
        edit = QPushButton(icons.icon("pencil"), self.tr("Edit"))
        edit.setEnabled(not found.closed)
        edit.clicked.connect(self._on_edit)
        row.addWidget(first)
        row.addWidget(edit)
        row.addStretch(1)
        column.addLayout(row)

    def _texts(self, column: QVBoxLayout, found: Details) -> None:
        """What somebody wrote about it: description, why, the comment on the score, the cause of a miss."""
        item = found.item
        if item.description:
            column.addWidget(plain(item.description, links=True))
        said = [(self.tr("About the score"), item.score_comment)]
        if isinstance(item, Objective):
            said = [(self.tr("Why"), item.why), *said, (self.tr("Cause of the miss"), item.miss_cause)]
        for head, text in said:
            if text.strip():
                column.addWidget(caption(head))
                column.addWidget(plain(text, links=True))

    def _tasks(self, column: QVBoxLayout, found: Details) -> None:
        column.addLayout(self._headed(self.tr("Initiatives"), self.tr("Add"), self._on_add_initiative, found.closed))
        if not found.tasks:
            hint = self.tr(
                "What will you do to move this number? Initiatives are the work; they never count as progress."
            )
            column.addWidget(plain(hint, muted=True))
            return
        tasks = TaskList(found)
        tasks.ticked.connect(self._on_ticked)
        tasks.state_chosen.connect(self.initiative_state_chosen)
        tasks.edit_requested.connect(self.edit_initiative_requested)
        tasks.delete_requested.connect(self.delete_initiative_requested)
        column.addWidget(tasks)

    def _origin(self, column: QVBoxLayout, found: Details) -> None:
        if found.came_from is not None:
            part = OriginPart(found.came_from, found.item.id, self._origin_open)
            part.opened.connect(self._on_origin_opened)
            part.workshop_requested.connect(self.workshop_requested)
            part.keep_requested.connect(self.lineage_kept)
            part.cut_requested.connect(self.lineage_cut)
            column.addWidget(part)

    def _wishes(self, column: QVBoxLayout, found: Details) -> None:
        head = self.tr("Needed from other teams")
        column.addLayout(self._headed(head, self.tr("Ask"), self._on_ask, found.closed))
        if found.wishes:
            wishes = WishList(found)
            wishes.edit_requested.connect(self.edit_dependency_requested)
            column.addWidget(wishes)

    def _talk(self, column: QVBoxLayout, found: Details) -> None:
        self._talk_part = TalkPart(found, self._drafts)
        self._talk_part.wished.connect(self.wished)
        column.addWidget(self._talk_part)

    def _headed(self, head: str, action: str, slot: Callable[[], None], closed: bool) -> QHBoxLayout:
        """A section's heading with what can be added to it."""
        row = QHBoxLayout()
        row.addWidget(section(head), 1)
        button = link_button(action)
        button.setAccessibleName(f"{head}: {action}")
        button.setEnabled(not closed)
        button.clicked.connect(slot)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        return row

    def forget_draft(self, id: str, deed: Deed) -> None:
        """What stood in the line of an item has been stored."""
        self._drafts.forget(id, deed)

    def _history(self, column: QVBoxLayout, found: Details) -> None:
        assert isinstance(found.item, KeyResult)
        if found.feed_title and not found.check_ins:
            return
        if not found.check_ins:
            column.addWidget(section(self.tr("Check-ins")))
            column.addWidget(
                plain(self.tr("Nobody has checked in yet. Record the first value to start the line."), muted=True)
            )
            return
        if self.chart_maker is not None:
            self._chart = self._chart or self.chart_maker()
            self._chart.pane.set_heading(self.tr("Over time"))
            self._chart.show_key_result(found.item.id)
            column.addWidget(self._chart)
            self._chart.show()
        column.addWidget(section(self.tr("Check-ins")))
        entries = CheckInList(found)
        entries.correct_requested.connect(self._on_correct)
        entries.delete_requested.connect(self.delete_check_in_requested)
        entries.wished.connect(self._on_check_in_wish)
        column.addWidget(entries)

    def _results(self, column: QVBoxLayout, found: Details) -> None:
        if not found.results:
            column.addWidget(section(self.tr("Key results")))
            column.addWidget(
                plain(
                    self.tr("How will you know that you got there? Add two to four key results with numbers."),
                    muted=True,
                )
            )
            return
        self._lines(column, self.tr("Key results"), found.results)

    def _lines(self, column: QVBoxLayout, heading: str, lines: tuple[Line, ...]) -> None:
        if not lines:
            return
        column.addWidget(section(heading))
        for line in lines:
            row = ItemRow(line)
            row.chosen.connect(self.show_requested)
            column.addWidget(row)

    # Slots

    def _id(self) -> str:
        return self._details.item.id if self._details else ""

    def _on_origin_opened(self, on: bool) -> None:
        self._origin_open = on

    def _on_explain(self) -> None:
        self.explain_requested.emit(self._id())

    def _on_check_in(self) -> None:
        self.check_in_requested.emit(self._id())

    def _on_add(self) -> None:
        self.add_key_result_requested.emit(self._id())

    def _on_edit(self) -> None:
        self.edit_requested.emit(self._id())

    def _on_correct(self, check_in: str) -> None:
        self.correct_requested.emit(self._id(), check_in)

    def _on_status(self) -> None:
        self.status_requested.emit(self._id())

    def _on_add_initiative(self) -> None:
        self.add_initiative_requested.emit(self._id())

    def _on_ask(self) -> None:
        self.ask_requested.emit(self._id())

    def _on_ticked(self, id: str, done: bool) -> None:
        self.initiative_state_chosen.emit(id, "done" if done else "open")

    def _on_check_in_wish(self, deed: Deed) -> None:
        if deed.verb is not Verb.COMMENT:
            self.wished.emit(deed)
        elif self._talk_part is not None:
            self._talk_part.composer.begin(deed)
            self.ensureWidgetVisible(self._talk_part.composer)
