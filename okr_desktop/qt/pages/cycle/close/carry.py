"""Carrying over: what goes on is ticked, what would happen is said, one button does it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from okr_desktop.domain.errors import OkrError, Severity
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine
from okr_desktop.qt.pages.cycle.close import data as closing_data
from okr_desktop.qt.pages.cycle.close.carry_model import END, START, TITLE, VALUE, CarryModel
from okr_desktop.qt.pages.cycle.close.data import CarryView, PreviewView
from okr_desktop.qt.pages.cycle.part import Part, label, line_label, primary, tip_text
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts import error_text
from okr_desktop.services import carry_over
from okr_desktop.services.carry_over import Chosen

_SHOWN_WARNINGS = 2
_TOLD_WARNINGS = 20


class Carry(Part):
    """Objectives with their key results to tick; for a key result, whether it starts at its last value."""

    def __init__(self, session: Session, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(session, prompter, parent)
        self._target = ""
        self._touched = self._asking = self._again = False
        self.target = QComboBox()
        self.target.setAccessibleName(self.tr("Cycle to carry into"))
        self.target.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.target.setMaximumWidth(theme.POPOVER_WIDTH)
        self.target.activated.connect(self._on_target)
        self.model = CarryModel(self)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.restart_all = QCheckBox(self.tr("Start all at their last value"))
        self.none = QPushButton(self.tr("Choose none"))
        self.preview = label()
        self.warnings = ProblemLine()
        self.apply_button = primary(self.tr("Carry over"))
        self._arrange()
        self.model.chosen_changed.connect(self._on_changed)
        self.restart_all.toggled.connect(self._on_restart_all)
        self.none.clicked.connect(self._on_none)
        self.apply_button.clicked.connect(self.apply)

    def _arrange(self) -> None:
        self._dress_table()
        top = QHBoxLayout()
        top.setSpacing(theme.SPACE_12)
        top.addWidget(line_label(self.tr("Carry over into"), strong=True))
        top.addWidget(self.target)
        top.addStretch()
        top.addWidget(self.restart_all)
        top.addWidget(self.none)
        below = QHBoxLayout()
        below.addWidget(self.preview, 1)
        below.addWidget(self.apply_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_16, theme.SPACE_12, theme.SPACE_16, theme.SPACE_12)
        column.setSpacing(theme.SPACE_12)
        column.addWidget(line_label(self.tr("What goes on?"), theme.SECTION, strong=True))
        column.addWidget(
            label(
                self.tr("Copies go into the next cycle with everything that belongs to them; the originals stay here."),
                muted=True,
            )
        )
        column.addLayout(top)
        column.addWidget(self.table, 1)
        column.addWidget(self.warnings)
        column.addLayout(below)

    def _dress_table(self) -> None:
        table, header = self.table, self.table.horizontalHeader()
        table.setAccessibleName(self.tr("What goes on into the next cycle"))
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(theme.ROW_COMPACT)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionsClickable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setFixedHeight(theme.HEADER_HEIGHT)
        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        for column, width in ((END, 88), (VALUE, 132), (START, 124)):
            header.resizeSection(column, width)

    def loader(self) -> Callable[..., Any]:
        return closing_data.carry

    def asked(self) -> tuple[Any, ...]:
        return (self._target,)

    def cycle_changed(self) -> None:
        self._target, self._touched = "", False

    # Showing

    def show_view(self, view: CarryView) -> None:
        self.target.clear()
        for id, name in view.targets:
            self.target.addItem(name, id)
        self.target.setCurrentIndex(max(self.target.findData(view.target), 0))
        self._target = view.target
        self.model.set_view(view, keep=self._touched)
        self._ask_preview()

    def chosen(self) -> Chosen:
        """What is ticked."""
        return self.model.chosen()

    def _on_changed(self) -> None:
        self._touched = True
        self._ask_preview()

    def _on_restart_all(self, checked: bool) -> None:
        self.model.restart_all(checked)

    def _on_none(self) -> None:
        self.model.tick_none()

    def _on_target(self, index: int) -> None:
        self._target = str(self.target.itemData(index))
        self.refresh()

    # What would happen, and doing it

    def _ask_preview(self) -> None:
        chosen = self.chosen()
        self.apply_button.setEnabled(bool(chosen.objectives or chosen.key_results))
        if not chosen.objectives and not chosen.key_results:
            self.preview.setText(self.tr("Nothing is chosen."))
            self.warnings.clear()
            return
        self._again = self._asking
        if not self._asking:
            self._asking = True
            wanted = (self.cycle, chosen, self._target)
            self.session.read(
                closing_data.preview, *wanted, then=self._show_preview, failed=self._on_no_preview, owner=self
            )

    def _answered(self) -> None:
        """One question at a time: what was ticked meanwhile is asked for now."""
        self._asking = False
        if self._again:
            self._ask_preview()

    def _show_preview(self, view: PreviewView) -> None:
        self._answered()
        self.preview.setText(self._told(view))
        shown = list(view.warnings[:_SHOWN_WARNINGS])
        if len(view.warnings) > _SHOWN_WARNINGS:
            shown.append(self.tr("… and %n more", "", len(view.warnings) - _SHOWN_WARNINGS))
        self.warnings.show_text("\n".join(shown), Severity.WARNING)
        self.warnings.setToolTip(tip_text(view.warnings[:_TOLD_WARNINGS]))

    def _told(self, view: PreviewView) -> str:
        counts = (
            self.tr("%n objectives", "", view.objectives),
            self.tr("%n key results", "", view.key_results),
            self.tr("%n initiatives", "", view.initiatives),
        )
        text = self.tr("Into {cycle}: {counts}.").format(cycle=view.target, counts=", ".join(counts))
        if view.shells:
            text += " " + self.tr("%n objectives come along only to hold a key result.", "", view.shells)
        return text

    def _on_no_preview(self, error: BaseException) -> None:
        self._answered()
        self._say_no(error)

    def _say_no(self, error: BaseException) -> None:
        if isinstance(error, OkrError):
            self.preview.setText("")
            self.warnings.show_text(error_text(error), Severity.WARNING)

    def apply(self) -> None:
        """Carry over what is ticked, as one step that can be undone."""
        self.apply_button.setEnabled(False)
        self.run(carry_over.apply, self.cycle, self.chosen(), self._target or None, then=self._on_applied)

    def _on_applied(self, _outcome: object) -> None:
        # What was left out on purpose is not ticked again.
        self._touched = True
        self.refresh()

    def _on_refused(self, error: BaseException) -> None:
        self._say_no(error)
        self.apply_button.setEnabled(True)
