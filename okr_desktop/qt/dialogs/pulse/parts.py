"""Fields of the pulse wizard: questions to tick, questions of one's own, teams to tick, and what people will see."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.row_list import Row, RowList
from okr_desktop.qt.dialogs.pulse.data import Preview
from okr_desktop.qt.models.records import upright
from okr_desktop.qt.pages.cycle.part import empty_out, label
from okr_desktop.qt.pages.pulse.bars import point
from okr_desktop.qt.texts import short_text
from okr_desktop.qt.texts_pulse import series_text


class Ticks(QWidget):
    """Boxes to tick, in groups with a quiet heading; ``edited`` on any change."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SPACE_4)
        self.boxes: dict[str, QCheckBox] = {}

    def set_choices(self, choices: Iterable[tuple[str, str, str]], ticked: Collection[str]) -> None:
        """(key, text, heading) in their order; those that are ``ticked`` already."""
        last = ""
        for key, text, head in choices:
            if head and head != last:
                self._column.addWidget(_caption(head))
            last = head
            box = QCheckBox(upright(short_text(text, 200)).replace("&", "&&"), self)
            box.setChecked(key in ticked)
            box.toggled.connect(self.edited)
            self.boxes[key] = box
            self._column.addWidget(box)
        if self.boxes:
            self.setFocusProxy(next(iter(self.boxes.values())))

    def ticked(self) -> tuple[str, ...]:
        """The keys of what is ticked, in their order."""
        return tuple(key for key, box in self.boxes.items() if box.isChecked())


def _caption(text: str) -> QLabel:
    made = label(text, theme.CAPTION, muted=True)
    made.setContentsMargins(0, theme.SPACE_4, 0, 0)
    return made


class QuestionTicks(Ticks):
    """Our own questions by series."""

    def set_questions(self, found: Iterable[tuple[str, str, str]], ticked: Collection[str]) -> None:
        """(code, text, series); a draft keeps what a newer program has put there."""
        self.set_choices(((code, text, series_text(series)) for code, text, series in found), ticked)


class OwnRows(RowList):
    """Questions that somebody writes for one pulse: sentences to agree with."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_add_text(self.tr("Add a question"))

    def new_row(self) -> Row:
        row = Row()
        row.first = QLineEdit()
        row.first.setPlaceholderText(self.tr("A sentence to agree or disagree with"))
        row.first.setAccessibleName(self.tr("Question of your own"))
        row.add(row.first, 1)
        return row

    def set_texts(self, found: Iterable[str]) -> None:
        """Show these."""
        for text in found:
            self.append(settle=False).first.setText(text)
        self.settle()

    def texts(self) -> tuple[str, ...]:
        """What was written, without empty rows."""
        return tuple(row.first.text().strip() for row in self.rows() if row.first.text().strip())


class PreviewPane(QWidget):
    """What people will read, the questions, and the groups in which their answers would be told."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SPACE_8)

    def show_preview(self, view: Preview) -> None:
        """Show what a draft would look like if it were opened now."""
        empty_out(self._column)
        self._column.addWidget(label(view.asked, strong=True))
        if len(view.groups) > 1:
            self._column.addWidget(
                label(self.tr("Answers would be told for: {groups}").format(groups=_row(view.groups)))
            )
        elif view.groups:
            self._column.addWidget(label(self.tr("Answers would be told for everybody together.")))
        self._column.addWidget(_caption(self.tr("What people read before they answer")))
        for text in view.promises:
            self._column.addWidget(point(text))
        self._column.addWidget(_caption(self.tr("What they are asked")))
        for at, text in enumerate(view.questions, 1):
            self._column.addWidget(label(upright(f"{at}.  {text}")))


def _row(texts: Iterable[str]) -> str:
    return ", ".join(texts)
