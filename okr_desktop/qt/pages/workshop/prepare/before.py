"""Preparing: ideas that people sent before; pasted, from files or from forms, looked at, then brought in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton

from okr_desktop.domain.errors import FileProblem, Severity
from okr_desktop.domain.workshop.model import ConsoleView, Live, Origin, Setup
from okr_desktop.domain.workshop.prior import PriorIdea
from okr_desktop.qt import theme
from okr_desktop.qt.models.records import Cell, Record
from okr_desktop.qt.pages.workshop.parts.pieces import hint, line_label, primary, row_of
from okr_desktop.qt.pages.workshop.prepare.step import Step
from okr_desktop.qt.pages.workshop.words import origin_text
from okr_desktop.qt.texts import error_text, problem_line_text
from okr_desktop.qt.widgets.records_table import RecordsTable
from okr_desktop.services.workshop.form_answers import KIND
from okr_desktop.services.workshop.form_page import form_name, write_form
from okr_desktop.services.workshop.idea_lists import Parsed, parse_files, parse_ideas

_ORIGINS = (Origin.PREWORK, Origin.PARTICIPANT, Origin.LEADERSHIP, Origin.SPONSOR, Origin.UNKNOWN)
SHOWN = 300
# Letters that are read as one types; a longer paste is read on the worker.
QUICK = 20_000


class BeforeStep(Step):
    """What was pasted stays in the field until it has been brought in."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self._found = Parsed()
        self._from_file = False
        self._sent_text = ""
        self.form = QPushButton(self.tr("&Write a form…"))
        self.form.setToolTip(self.tr("A page that people fill in at home, without network and program"))
        self.language = QComboBox()
        self.language.setAccessibleName(self.tr("Language of the form"))
        for code, name in (("en", self.tr("English")), ("de", self.tr("German"))):
            self.language.addItem(name, code)
        self.answers = QPushButton(self.tr("Read &answers…"))
        self.answers.setToolTip(self.tr("The files that people sent back, all at once"))
        self.written: QLabel = hint("")
        self.written.hide()
        self.pasted = QPlainTextEdit()
        self.pasted.setTabChangesFocus(True)
        self.pasted.setAccessibleName(self.tr("Ideas, one a line"))
        self.pasted.setPlaceholderText(self.tr("One idea a line, or a table text;origin;cluster"))
        self.pasted.setFixedHeight(self.pasted.fontMetrics().lineSpacing() * 5 + theme.SPACE_16)
        self.origin = QComboBox()
        self.origin.setAccessibleName(self.tr("Where they come from"))
        for origin in _ORIGINS:
            self.origin.addItem(origin_text(origin), origin.value)
        self.file = QPushButton(self.tr("From a &file…"))
        self.table = RecordsTable((self.tr("Idea"), self.tr("From"), self.tr("Cluster")))
        self.table.set_widths((0, 190, 140))
        self.table.set_comfortable(False)
        self.table.setAccessibleName(self.tr("What would be brought in"))
        self.table.set_empty_text(self.tr("What you paste or choose is shown here first."))
        self.table.setFixedHeight(8 * theme.ROW_COMPACT)
        self.bring = primary(self.tr("&Bring in"))
        self.count: QLabel = line_label("", muted=True)
        self.there: QLabel = hint("")
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        column = self.add_card(self.title())
        column.addWidget(
            hint(self.tr("Ideas that people sent before go onto the board face down and are revealed with the others."))
        )
        column.addWidget(
            hint(
                self.tr(
                    "A form asks for them at home. It shows the question and says how names are treated, so settle "
                    "both first."
                )
            )
        )
        column.addWidget(row_of(self.form, self.language, self.answers, None))
        column.addWidget(self.written)
        column.addWidget(self.pasted)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        row.addWidget(line_label(self.tr("From")))
        row.addWidget(self.origin)
        row.addStretch(1)
        row.addWidget(self.file)
        column.addLayout(row)
        column.addWidget(self.table)
        column.addWidget(row_of(self.bring, self.count, None))
        column.addWidget(self.there)
        self.end()

    def _connect(self) -> None:
        self.pasted.textChanged.connect(self._read)
        self.origin.activated.connect(self._read)
        self.file.clicked.connect(self._choose)
        self.form.clicked.connect(self._choose_form)
        self.answers.clicked.connect(self._choose_answers)
        self.bring.clicked.connect(self._bring)
        self.setFocusProxy(self.pasted)
        self._show(Parsed())

    def title(self) -> str:
        return self.tr("Ideas from before")

    def fill(self, setup: Setup) -> None:
        """A form is in the language of the workshop until another one is chosen."""
        self.language.setCurrentIndex(max(0, self.language.findData(setup.language)))

    def show_view(self, view: ConsoleView) -> None:
        """How many are on the board already."""
        count = len(view.live.board.notes)
        self.there.setText(self.tr("%n idea(s) on the board already. Undo takes the last ones off.", "", count))
        self.there.setVisible(bool(count))

    def _origin(self) -> Origin:
        return Origin(str(self.origin.currentData()))

    def _read(self, *_: object) -> None:
        self._from_file = False
        text = self.pasted.toPlainText()
        if len(text) > QUICK:
            self.bring.setEnabled(False)
            self.session.runner.submit(
                *(_read_pasted, text, self._origin(), self._live()),
                then=self._on_pasted,
                failed=self._on_unread,
                owner=self,
            )
            return
        try:
            self._show(parse_ideas(text, self._origin(), self._live()))
        except FileProblem as error:
            self._on_unread(error)

    def _live(self) -> Live:
        return self.conductor.view.live

    def _on_pasted(self, read: tuple[str, Parsed]) -> None:
        """What was typed on since then is being read as well."""
        if read[0] == self.pasted.toPlainText() and not self._from_file:
            self._show(read[1])

    def _choose(self) -> None:
        filters = [(self.tr("Ideas"), ("*.txt", "*.csv", "*.tsv", "*.json", "*.md"))]
        self.prompter.choose_open_file(self, self.tr("Ideas from before"), filters, self._on_file)

    def _on_file(self, path: Path | None) -> None:
        if path is not None:
            self.session.runner.submit(
                *(parse_ideas, path, self._origin(), self._live()),
                then=self._on_read,
                failed=self._on_unread,
                owner=self,
            )

    # Forms

    def _choose_form(self) -> None:
        filters = [(self.tr("Page for a browser"), ("*.html",))]
        self.prompter.choose_save_file(
            self, self.tr("Write a form"), filters, self._write_form, suggested=form_name(self._live())
        )

    def _write_form(self, path: Path | None) -> None:
        if path is not None:
            language = str(self.language.currentData())
            self.session.runner.submit(
                *(write_form, self._live(), path, language),
                then=self._on_written,
                failed=self._on_unwritten,
                owner=self,
            )

    def _on_written(self, path: Path) -> None:
        self.problem.clear()
        self.written.setText(
            self.tr("The form is in “{file}”. Send it to people; what they send back is read here.").format(
                file=path.name
            )
        )
        self.written.show()

    def _on_unwritten(self, error: BaseException) -> None:
        self.problem.show_text(error_text(error))

    def _choose_answers(self) -> None:
        patterns = (f"*{KIND.suffix}", "*.json", "*.eml", "*.txt")
        filters = [(self.tr("Answers to the form"), patterns)]
        self.prompter.choose_open_files(self, self.tr("Read answers"), filters, self._on_files)

    def _on_files(self, paths: list[Path]) -> None:
        if paths:
            self.session.runner.submit(
                *(parse_files, paths, self._origin(), self._live()),
                then=self._on_read,
                failed=self._on_unread,
                owner=self,
            )

    # What was read

    def _on_read(self, found: Parsed) -> None:
        self._from_file = True
        self._show(found)

    def _on_unread(self, error: BaseException) -> None:
        self._show(Parsed())
        self.problem.show_text(self._why(error))

    def _why(self, error: BaseException) -> str:
        if isinstance(error, FileProblem) and not error.params.get("name"):
            error = FileProblem(error.code, **{**error.params, "name": self.tr("Pasted text")})
        return error_text(error)

    def _show(self, found: Parsed) -> None:
        notes = self._live().board.notes
        known = sum(row.id in notes for row in found.rows)
        self._found = found = replace(found, rows=tuple(row for row in found.rows if row.id not in notes))
        self.table.set_rows([_record(at, row) for at, row in enumerate(found.rows[:SHOWN])])
        self.bring.setEnabled(bool(found.rows))
        self.count.setText(self.tr("%n idea(s)", "", len(found.rows)) if found.rows else "")
        problems = [self.tr("%n idea(s) are on the board already.", "", known)] if known else []
        problems += [self._why(one) for one in found.refused]
        problems += dict.fromkeys(problem_line_text(one) for one in found.problems)
        more = [self.tr("…")] if len(problems) > 4 else []
        self.problem.show_text("\n".join([*problems[:4], *more]), Severity.WARNING)

    def _bring(self) -> None:
        if self._found.rows:
            self._sent_text = self.pasted.toPlainText()
            self.bring.setEnabled(False)
            self.conductor.call(
                self.conductor.hall.import_ideas,
                list(self._found.rows),
                then=self._on_brought,
                failed=self._on_not_brought,
            )

    def _on_brought(self, _count: object) -> None:
        """Taken out of the field only now, and only if nothing was typed meanwhile."""
        if not self._from_file and self.pasted.toPlainText() == self._sent_text:
            self.pasted.clear()
        self._show(Parsed())

    def _on_not_brought(self, error: BaseException) -> None:
        self.bring.setEnabled(True)
        self.problem.show_text(error_text(error))


def _record(at: int, row: PriorIdea) -> Record:
    origin = " · ".join(part for part in (origin_text(row.origin), row.author) if part)
    return Record(str(at), (Cell(row.text), Cell(origin, muted=True), Cell(row.cluster, muted=True)))


def _read_pasted(text: str, origin: Origin, live: Live) -> tuple[str, Parsed]:
    """What was pasted and what it holds. Worker; raises FileProblem."""
    return text, parse_ideas(text, origin, live)
