"""What an answered check-in form brings, to look at and to tick; recorded as one step."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QLocale, QTime, Signal
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QFrame, QVBoxLayout, QWidget

from okr_desktop.domain.errors import Problem, Severity
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.form_dialog import FormDialog
from okr_desktop.qt.dialogs.parts.plain_form import PlainForm, plain_label
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine
from okr_desktop.qt.models.records import harmless_tip
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts import change_text, date_text, problem_text, reading_text, short_text
from okr_desktop.services import check_in_form
from okr_desktop.services.check_in_form import AnswerPreview, AnswerRow, AnswerState, Applied
from okr_desktop.services.outcome import Outcome

if TYPE_CHECKING:
    from okr_desktop.services.desk import Desk

_TITLE, _SAID = 70, 1_000
translate = QCoreApplication.translate
Said = tuple[tuple[str, Severity], ...]


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One answer as it is shown; ``said`` are the sentences below it."""

    id: str
    title: str
    tip: str
    objective: str
    what: str
    words: tuple[str, ...]
    said: Said
    takes: bool
    ticked: bool


@dataclass(frozen=True, slots=True)
class AnswersSheet:
    """Everything that the dialog shows, and the preview behind it."""

    preview: AnswerPreview
    head: str
    sub: str
    said: Said
    lines: tuple[AnswerLine, ...]


def answers_sheet(desk: Desk, path: Path) -> AnswersSheet:
    """Worker: reads an answer file and says what it would bring."""
    seen = check_in_form.read_answers(desk, path)
    head = translate("FormAnswers", "Answers from {name}").format(name=short_text(seen.person))
    made = seen.file.made
    sub = translate("FormAnswers", "To the form of {day}.").format(day=date_text(made, desk.today)) if made else ""
    said = [(problem_text(problem), problem.severity) for problem in seen.problems]
    if seen.applied is not None:
        text = translate("FormAnswers", "This answer was opened before: it was recorded on {when}.")
        said.append((text.format(when=_moment(seen.applied)), Severity.NOTE))
    return AnswersSheet(seen, head, sub, tuple(said), tuple(_line(row) for row in seen.rows))


def _moment(when: datetime) -> str:
    time = QLocale().toString(QTime(when.hour, when.minute), QLocale.FormatType.ShortFormat)
    return translate("FormAnswers", "{day}, {time}").format(day=date_text(when.date()), time=time)


def _line(row: AnswerRow) -> AnswerLine:
    takes = row.state in (AnswerState.NEW, AnswerState.TAKEN_BACK)
    return AnswerLine(
        row.id,
        short_text(row.title, _TITLE),
        harmless_tip(row.title),
        row.objective,
        _what(row),
        tuple(_words(row)),
        tuple(_said(row)),
        takes,
        row.state is AnswerState.NEW,
    )


def _what(row: AnswerRow) -> str:
    """ "62 % → 64 %", the day, and the confidence."""
    parts = list[str]()
    if row.check_in is not None and row.result is not None:
        metric = row.result.metric
        after = reading_text(row.check_in.value, metric)
        known = row.before if row.before is not None and row.before.value != row.check_in.value else None
        parts.append(change_text(reading_text(known.value, metric), after) if known else after)
    if not any(problem.field == "date" and problem.code == "answers.date" for problem in row.answer.problems):
        parts.append(date_text(row.answer.day))
    if row.answer.confidence is not None:
        text = translate("FormAnswers", "confidence {value} of 10")
        parts.append(text.format(value=row.answer.confidence))
    return " · ".join(parts)


def _words(row: AnswerRow) -> list[str]:
    answer = row.answer
    next_steps = translate("FormAnswers", "Next: {text}").format(text=short_text(answer.next, _SAID))
    blocker = translate("FormAnswers", "In the way: {text}").format(text=short_text(answer.blocker, _SAID))
    note = short_text(answer.note, _SAID)
    pairs = ((answer.note, note), (answer.next, next_steps), (answer.blocker, blocker))
    return [text for said, text in pairs if said]


def _said(row: AnswerRow) -> list[tuple[str, Severity]]:
    found = [(problem_text(problem), problem.severity) for problem in row.problems]
    if row.state is AnswerState.KNOWN:
        found.append((translate("FormAnswers", "Recorded already."), Severity.NOTE))
        return found
    if row.state is AnswerState.TAKEN_BACK:
        text = translate("FormAnswers", "Recorded before and taken back since. Tick it to record it again.")
        found.append((text, Severity.NOTE))
    if row.meanwhile is not None and row.result is not None:
        found.append((_meanwhile(row), Severity.WARNING))
    if row.later and row.before is not None and row.state is not AnswerState.REFUSED:
        text = translate("FormAnswers", "The value of {day} stays the current one, because it is of a later day.")
        found.append((text.format(day=date_text(row.before.date)), Severity.NOTE))
    return found


def _meanwhile(row: AnswerRow) -> str:
    assert row.meanwhile is not None
    assert row.result is not None
    facts = {
        "value": reading_text(row.meanwhile.value, row.result.metric),
        "day": date_text(row.meanwhile.day),
        "name": short_text(row.meanwhile.author),
    }
    if not row.meanwhile.author:
        return translate("FormAnswers", "Meanwhile {value} was recorded for {day}.").format(**facts)
    return translate("FormAnswers", "Meanwhile {name} recorded {value} for {day}.").format(**facts)


class AnswerCard(QFrame):
    """One answer with its tick box."""

    toggled = Signal()

    def __init__(self, line: AnswerLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        self.setProperty("card", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_12, theme.SPACE_12, theme.SPACE_12, theme.SPACE_12)
        column.setSpacing(theme.SPACE_4)
        self._add_title(column)
        self._add_words(column)

    def _add_title(self, column: QVBoxLayout) -> None:
        line = self.line
        self.box = QCheckBox(line.title.replace("&", "&&"))
        self.box.setFont(theme.font(strong=True))
        self.box.setToolTip(line.tip)
        self.box.setChecked(line.ticked)
        self.box.setAccessibleDescription(" ".join([line.what, *line.words, *(text for text, _ in line.said)]))
        self.box.toggled.connect(self.toggled)
        column.addWidget(self.box)
        if not line.takes:
            # Nothing to tick, but something to read: no greyed out box.
            self.box.hide()
            title = plain_label(self)
            title.setFont(theme.font(strong=True))
            title.setText(line.title)
            title.setToolTip(line.tip)
            title.setContentsMargins(theme.SPACE_24, 0, 0, 0)
            column.addWidget(title)

    def _add_words(self, column: QVBoxLayout) -> None:
        line = self.line
        # Under the text of the box, not under the box.
        inner = QVBoxLayout()
        inner.setContentsMargins(theme.SPACE_24, 0, 0, 0)
        inner.setSpacing(theme.SPACE_4)
        for text, muted in ((line.objective, True), (line.what, False), *((one, True) for one in line.words)):
            if text:
                label = plain_label(self, muted=muted)
                label.setText(short_text(text, _SAID))
                inner.addWidget(label)
        for text, severity in line.said:
            said = ProblemLine(self)
            said.show_text(text, severity)
            inner.addWidget(said)
        column.addLayout(inner)


class FormAnswersDialog(FormDialog):
    """``recorded(number)`` tells how many check-ins were stored; undo is the session's."""

    recorded = Signal(int)
    help_topic = "checking-in"

    def __init__(
        self, session: Session, path: Path, parent: QWidget | None = None, *, prompter: Prompter | None = None
    ) -> None:
        super().__init__(session, PlainForm(), parent, prompter)
        self._sheet: AnswersSheet | None = None
        self.cards: list[AnswerCard] = []
        self._fields = {"answers": "answers"}
        self.ui.answers = QWidget()
        self.ui.answers.setAccessibleName(self.tr("Answers"))
        self._list = QVBoxLayout(self.ui.answers)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(theme.SPACE_8)
        self.ui.column.insertWidget(self.ui.column.count() - 1, self.ui.answers)
        self.setWindowTitle(self.tr("Answers to a check-in form"))
        self.ui.head_label.setText(self.windowTitle())
        self._save_button().setText(self.tr("Record check-ins"))
        self.load(answers_sheet, path)

    def fill(self, sheet: AnswersSheet) -> None:
        self._sheet = sheet
        self.ui.head_label.setText(sheet.head)
        self.ui.sub_label.setText(sheet.sub)
        self.ui.sub_label.setVisible(bool(sheet.sub))
        for text, severity in sheet.said:
            line = ProblemLine()
            self._list.addWidget(line)
            line.show_text(text, severity)
        for one in sheet.lines:
            card = AnswerCard(one)
            card.toggled.connect(self._on_toggled)
            self.cards.append(card)
            self._list.addWidget(card)
            card.show()
        free = [card.box for card in self.cards if card.line.takes]
        if free:
            self.ui.answers.setFocusProxy(free[0])
        self._on_toggled()

    def chosen(self) -> list[str]:
        """Ids of what is ticked."""
        return [card.line.id for card in self.cards if card.line.takes and card.box.isChecked()]

    def _on_toggled(self) -> None:
        count = len(self.chosen())
        self._save_button().setEnabled(bool(count))
        self._save_button().setText(
            self.tr("Record %n check-in(s)", "", count) if count else self.tr("Nothing to record")
        )
        if not any(card.line.takes for card in self.cards):
            self.ui.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Close"))

    def typed(self) -> object:
        return None  # ticks are no work that could be lost

    def check(self) -> list[Problem]:
        return []

    def submit(self) -> None:
        if self._sheet is not None and self.chosen():
            self.run(check_in_form.apply_answers, self._sheet.preview.file, self.chosen())

    def _on_saved(self, outcome: Outcome[Any]) -> None:
        applied: Applied = outcome.value
        self.recorded.emit(len(applied.stored))
        super()._on_saved(outcome)


def open_answers_dialog(parent: QWidget | None, session: Session, prompter: Prompter, path: Path) -> FormAnswersDialog:
    """Open the preview of an answer file."""
    dialog = FormAnswersDialog(session, path, parent, prompter=prompter)
    dialog.open()
    return dialog


class AnswersOpener:
    """Asks for an answer file and opens its preview; keep it as long as the question stands."""

    def __init__(self, parent: QWidget | None, session: Session, prompter: Prompter) -> None:
        self._parent, self._session, self._prompter = parent, session, prompter

    def choose(self) -> None:
        """Ask for the file."""
        filters = [
            (translate("FormAnswers", "Answers to a check-in form"), ["*.okr-answers.json", "*.json"]),
            (translate("FormAnswers", "Saved mails and texts"), ["*.txt", "*.eml"]),
            (translate("FormAnswers", "All files"), ["*"]),
        ]
        title = translate("FormAnswers", "Open answers to a check-in form")
        self._prompter.choose_open_file(self._parent, title, filters, self._on_path)

    def _on_path(self, path: Path | None) -> None:
        if path is not None:
            open_answers_dialog(self._parent, self._session, self._prompter, path)
