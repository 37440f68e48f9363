"""A form made in Python instead of a .ui file, with the parts that every ``FormDialog`` relies on."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.body import Body
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine


class PlainForm:
    """Head, a grid of two columns for fields, and buttons; ``field`` adds one field after the other."""

    def __init__(self) -> None:
        self._row = 0

    def setupUi(self, dialog: QDialog) -> None:
        """Build the empty form in a dialog (the name that generated forms have)."""
        self.outer = QVBoxLayout(dialog)
        self.outer.setContentsMargins(0, 0, 0, 0)
        self.outer.setSpacing(0)
        self.body = Body(dialog)
        self.page = QWidget()
        self.column = QVBoxLayout(self.page)
        self.column.setContentsMargins(theme.SPACE_24, theme.SPACE_24, theme.SPACE_24, theme.SPACE_16)
        self.column.setSpacing(theme.SPACE_16)
        self.head_label, self.sub_label = plain_label(self.page), plain_label(self.page, muted=True)
        head = QVBoxLayout()
        head.setSpacing(theme.SPACE_4)
        head.addWidget(self.head_label)
        head.addWidget(self.sub_label)
        self.column.addLayout(head)
        self.grid = two_columns()
        self.column.addLayout(self.grid)
        self.column.addStretch(1)
        self.body.setWidget(self.page)
        self.outer.addWidget(self.body)
        foot = QVBoxLayout()
        foot.setContentsMargins(theme.SPACE_24, theme.SPACE_8, theme.SPACE_24, theme.SPACE_16)
        foot.setSpacing(theme.SPACE_8)
        self.general_problem = ProblemLine(dialog)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, dialog
        )
        foot.addWidget(self.general_problem)
        foot.addWidget(self.buttons)
        self.outer.addLayout(foot)

    def field(self, name: str, label: str, widget: QWidget, column: int = 0, span: int = 2, hint: str = "") -> None:
        """Add a field; one in the second column stands beside the field before it."""
        row = self._row - 1 if column else self._row
        add_field(self, self.grid, name, label, widget, (row, column, span), hint)
        self._row = row + 1

    def __getattr__(self, name: str) -> Any:
        # Fields are attributes, as those of generated forms are.
        raise AttributeError(name)


def two_columns() -> QGridLayout:
    """A grid of two equal columns."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.SPACE_16)
    grid.setVerticalSpacing(theme.SPACE_16)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    return grid


def add_field(
    form: Any, grid: QGridLayout, name: str, label: str, widget: QWidget, at: tuple[int, int, int], hint: str = ""
) -> None:
    """Put a field with its label, hint and problem line into a form's grid, at (row, column, columns).

    The parts become attributes of the form: ``name``, ``name_label``, ``name_hint`` and ``name_problem``.
    """
    parent = grid.parentWidget()
    box = QVBoxLayout()
    box.setSpacing(theme.SPACE_4)
    head = plain_label(parent)
    head.setText(label)
    head.setBuddy(widget)
    head.setWordWrap(False)
    head.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    widget.setAccessibleName(label.replace("&", ""))
    line = ProblemLine(parent)
    box.addWidget(head)
    box.addWidget(widget)
    setattr(form, name, widget)
    setattr(form, f"{name}_label", head)
    setattr(form, f"{name}_problem", line)
    if hint:
        below = plain_label(parent, muted=True)
        below.setText(hint)
        box.addWidget(below)
        setattr(form, f"{name}_hint", below)
    box.addWidget(line)
    box.addStretch(1)
    grid.addLayout(box, at[0], at[1], 1, at[2])


def plain_label(parent: QWidget | None, *, muted: bool = False) -> QLabel:
    """A label of plain text that wraps."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
    if muted:
        label.setProperty("muted", True)
    return label
