"""Why this number? The formula in words, what went into it, what was left out, and the rule of the status."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from okr_desktop.domain.okrs import KeyResult
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs import explain_more_words as more
from okr_desktop.qt.dialogs import explain_words as words
from okr_desktop.qt.dialogs.explain_words import Line
from okr_desktop.qt.dialogs.parts.plain_form import plain_label
from okr_desktop.qt.forms.ui_explain import Ui_ExplainDialog
from okr_desktop.qt.help import PROPERTY
from okr_desktop.qt.help.key import HelpKey
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts import error_text, health_mark, health_text, percent_text, short_text, status_text
from okr_desktop.services import explain
from okr_desktop.services.desk import Desk
from okr_desktop.services.explain import Explanation, HealthExplanation

_EDGE = 60
_MOST_LINES = 12


def explained(desk: Desk, id: str) -> tuple[Explanation, KeyResult | None] | HealthExplanation:
    """Worker: the explanation, with the key result itself for its unit; of a KPI its health."""
    if id in desk.plan.kpis:
        return explain.explain_kpi(desk, id)
    return explain.explain(desk, id), desk.plan.key_results.get(id)


class ExplainDialog(QDialog):
    """Explains the figures of one objective or key result, or the health of a KPI."""

    def __init__(self, session: Session, item_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.ui = Ui_ExplainDialog()
        self.ui.setupUi(self)
        self._plain = ""
        self.setProperty(PROPERTY, "status")
        HelpKey(self)
        ui = self.ui
        ui.head_label.setFont(theme.font(theme.SECTION, strong=True))
        ui.figure_label.setFont(theme.font(theme.PAGE, strong=True, tabular=True))
        ui.formula_label.setFont(theme.font(theme.EMPHASIS))
        self._sure_head, self._sure_label = self._part(self.tr("Confidence"))
        self._score_head, self._score_label = self._part(self.tr("Score"))
        for head in (ui.left_head, ui.pace_head, self._sure_head, self._score_head):
            head.setFont(theme.font(theme.EMPHASIS, strong=True))
        self._copier = QPushButton(self.tr("Copy as text"))
        self._copier.setAutoDefault(False)
        self._copier.clicked.connect(self.copy_text)
        ui.buttons.addButton(self._copier, QDialogButtonBox.ButtonRole.ActionRole)
        closer = ui.buttons.button(QDialogButtonBox.StandardButton.Close)
        closer.setText(self.tr("Close"))
        closer.setDefault(True)
        ui.buttons.rejected.connect(self.reject)
        session.read(explained, item_id, then=self._on_read, failed=self._on_failed, owner=self)

    def _part(self, title: str) -> tuple[QLabel, QLabel]:
        """A heading and a paragraph below the status."""
        head, text = plain_label(self), plain_label(self, muted=True)
        head.setText(title)
        at = self.ui.column.count() - 1
        self.ui.column.insertWidget(at, head)
        self.ui.column.insertWidget(at + 1, text)
        head.hide()
        text.hide()
        return head, text

    def _on_failed(self, error: BaseException) -> None:
        self.ui.general_problem.show_text(error_text(error))

    def _on_read(self, found: tuple[Explanation, KeyResult | None] | HealthExplanation) -> None:
        if isinstance(found, HealthExplanation):
            self._show_health(found)
        else:
            self._show_figures(*found)
        self._fit()
        QTimer.singleShot(0, self, self._fit)

    def _show_health(self, told: HealthExplanation) -> None:
        ui = self.ui
        lines, rule = more.health_lines(told), more.health_rule(told)
        sentence, word = more.health_sentence(told), health_text(told.health.value)
        ui.head_label.setText(short_text(told.title, 300))
        ui.sub_label.setText(self.tr("KPI"))
        ui.figure_label.setText(lines[-1].value)
        ui.status_label.set_status(health_mark(told.health.value), word)
        ui.formula_label.setText(sentence)
        _fill(ui.inputs, [self.tr("What"), self.tr("Value"), "", self.tr("Note")], lines)
        for part in (ui.left_head, ui.left_card, ui.pace_head, ui.pace_card):
            part.hide()
        ui.pace_label.setText(rule)
        shown = [short_text(told.title, 300), word, sentence, *(line.plain() for line in lines), rule]
        self._plain = "\n".join(shown)

    def _show_figures(self, told: Explanation, result: KeyResult | None) -> None:
        ui, figure = self.ui, told.figure
        kind = self.tr("Objective") if told.kind == "objective" else self.tr("Key result")
        shown = percent_text(figure.raw if told.kind == "key_result" else figure.progress)
        ui.head_label.setText(short_text(told.title, 300))
        ui.sub_label.setText(kind)
        ui.figure_label.setText(shown)
        ui.status_label.set_status(figure.status.value, status_text(figure.status))
        formula = words.formula_text(told, result)
        ui.formula_label.setText(formula)
        inputs = words.input_lines(told, result)
        left = words.left_lines(told)
        pace = words.pace_lines(told)
        heads = [self.tr("What"), self.tr("Value"), self.tr("Weight"), self.tr("Note")]
        _fill(ui.inputs, heads, inputs)
        _fill(ui.left_out, [heads[0], heads[1], "", self.tr("Why")], left)
        _fill(ui.pace, [heads[0], heads[1], "", ""], pace)
        ui.inputs_card.setVisible(bool(inputs))
        ui.left_head.setVisible(bool(left))
        ui.left_card.setVisible(bool(left))
        text = self.tr("Why “{status}”?")
        ui.pace_head.setText(text.format(status=status_text(figure.status)))
        ui.pace_label.setText(words.status_sentence(told))
        sure, score = more.confidence_text(told), more.score_text(told)
        for head, label, text in (
            (self._sure_head, self._sure_label, sure),
            (self._score_head, self._score_label, score),
        ):
            head.show()
            label.setText(text)
            label.show()
        lines = [line.plain() for line in (*inputs, *left, *pace)]
        parts = [short_text(told.title, 300), shown, status_text(figure.status), formula, *lines, ui.pace_label.text()]
        self._plain = "\n".join([*parts, self._sure_head.text(), sure, self._score_head.text(), score])

    def copy_text(self) -> None:
        """Put the whole explanation on the clipboard, for a mail or a review."""
        QGuiApplication.clipboard().setText(self._plain)

    def _fit(self) -> None:
        room = self.screen().availableGeometry()
        wanted = self.ui.outer.totalSizeHint()
        self.resize(min(max(wanted.width(), self.width()), room.width()), min(wanted.height(), room.height() - _EDGE))


def _fill(table: QTableWidget, heads: Sequence[str], lines: Sequence[Line]) -> None:
    """A quiet table as tall as its lines; columns nobody uses are hidden."""
    table.setColumnCount(4)
    table.setRowCount(len(lines))
    _make_quiet(table)
    for row, line in enumerate(lines):
        for column, text in enumerate(line.cells()):
            table.setItem(row, column, _cell(text, column))
    header = table.horizontalHeader()
    for column in range(4):
        table.setColumnHidden(column, not any(line.cells()[column] for line in lines))
        side = Qt.AlignmentFlag.AlignTrailing if column in (1, 2) else Qt.AlignmentFlag.AlignLeading
        head = QTableWidgetItem(heads[column])
        head.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        table.setHorizontalHeaderItem(column, head)
        fit = QHeaderView.ResizeMode.Stretch if column == 0 else QHeaderView.ResizeMode.ResizeToContents
        header.setSectionResizeMode(column, fit)
    shown = min(len(lines), _MOST_LINES)
    table.setFixedHeight(header.sizeHint().height() + shown * theme.ROW_COMPACT)


def _make_quiet(table: QTableWidget) -> None:
    """No grid, no row numbers, nothing to edit; cells keep a distance from each other."""
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(theme.ROW_COMPACT)
    table.setShowGrid(False)
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setTabKeyNavigation(False)
    table.horizontalHeader().setHighlightSections(False)
    # Qt adds 3 to the padding of a cell, and nothing to that of a head.
    table.setStyleSheet(f"QTableWidget::item {{ padding: 0 {theme.SPACE_8 - 3}px; }}")


def _cell(text: str, column: int) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    if column in (1, 2):
        item.setTextAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        item.setFont(theme.font(tabular=True))
    if column == 3:
        item.setForeground(QColor(theme.current().muted))
    return item
