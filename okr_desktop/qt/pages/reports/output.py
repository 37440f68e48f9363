"""Saving, printing and copying the report that is shown."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from okr_desktop.qt import texts
from okr_desktop.qt.clipboard import copy_rich
from okr_desktop.qt.pages.reports import data, words
from okr_desktop.qt.pages.reports.data import Paper
from okr_desktop.qt.pages.reports.naming import file_name
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.tasks import TaskHandle
from okr_desktop.services.outcome import Outcome
from okr_desktop.services.reporting import mail
from okr_desktop.services.reporting.mail import Mail

if TYPE_CHECKING:
    from okr_desktop.qt.pages.reports.page import ReportPage

_HTML, _PDF = ".html", ".pdf"


class Output(QObject):
    """What the buttons of the page do; one thing at a time, and it can be stopped."""

    def __init__(self, page: ReportPage, session: Session, prompter: Prompter) -> None:
        super().__init__(page)
        self._page, self._session, self._prompter = page, session, prompter
        self.paper: Paper | None = None
        self._task: TaskHandle | None = None
        self._target: Path | None = None
        self._again = self.save
        self._subject = ""
        self._print_next = False
        self._html_known: dict[str, bool] = {}
        # Characters for which fonts of this computer have been looked for.
        self._asked_for = frozenset[str]()
        session.runner.progressed.connect(self._on_progress)

    def connect_buttons(self) -> None:
        """The buttons of the page do this from now on."""
        finish = self._page.finish
        finish.save.clicked.connect(self.save)
        finish.html.clicked.connect(self.save_html)
        finish.print.clicked.connect(self.print)
        finish.mail.clicked.connect(self.copy_mail)
        finish.mail_requested.connect(self._on_mail_program)
        finish.stopped.connect(self.stop)
        finish.again.connect(self._on_again)
        self._page.preview.stopped.connect(self._on_stopped)
        missing = self._page.missing
        missing.fonts_requested.connect(self._on_fonts)
        missing.system_requested.connect(self._on_system)
        missing.usual_requested.connect(self._on_usual)

    @property
    def busy(self) -> bool:
        """Whether something is being written or printed."""
        return self._task is not None

    def show_paper(self, paper: Paper | None) -> None:
        """The report that is shown now, None for none."""
        self.paper = paper
        if not self.busy:
            self._page.finish.ready(paper is not None)
        wanted, self._print_next = self._print_next, False
        if wanted and paper is not None:
            self.print()
        self._look_for_html()
        self._say_missing()

    def _look_for_html(self) -> None:
        wish = self._page.wish
        self._page.finish.html.setVisible(self._html_known.get(wish.kind, False))
        if self.paper is not None and wish.kind not in self._html_known:
            self._html_known[wish.kind] = False
            self._session.read(data.has_html, wish, then=self._on_html_known, owner=self)

    def _on_html_known(self, found: tuple[str, bool]) -> None:
        kind, there = found
        self._html_known[kind] = there
        self._page.finish.html.setVisible(self._html_known.get(self._page.wish.kind, False))
        self._say_missing()

    # Characters that no font has

    def _say_missing(self) -> None:
        wish = self._page.wish
        missing = self.paper.missing if self.paper is not None else {}
        html = self._html_known.get(wish.kind, False)
        fonts = bool(missing.keys() - self._asked_for)
        self._page.missing.show_missing(missing, fonts=fonts, html=html, system=wish.system)

    def _on_fonts(self) -> None:
        if self.paper is not None:
            wanted = tuple(self.paper.missing)
            self._asked_for |= frozenset(wanted)
            self._session.read(data.find_fonts, wanted, then=self._on_fonts_found, failed=self._on_failed, owner=self)

    def _on_fonts_found(self, fonts: tuple[Path, ...]) -> None:
        if fonts:
            self._page.set_type(fonts=tuple(dict.fromkeys((*self._page.wish.fonts, *fonts))))
        else:
            self._say_missing()

    def _on_system(self) -> None:
        self._page.set_type(fonts=self._page.wish.fonts, system=True)

    def _on_usual(self) -> None:
        self._page.set_type(fonts=self._page.wish.fonts)

    # Saving

    def save(self) -> None:
        """Ask where, then write the PDF."""
        self._ask(_PDF, self.tr("Save the report"), self.tr("PDF"))

    def save_html(self) -> None:
        """Ask where, then write the page for a browser."""
        self._ask(_HTML, self.tr("Save the report as a web page"), self.tr("Web pages"))

    def _ask(self, suffix: str, title: str, kind: str) -> None:
        if self._page.view is None or self.busy:
            return
        self._page.flush()
        self._again = self.save if suffix == _PDF else self.save_html
        then = self._on_pdf_place if suffix == _PDF else self._on_html_place
        suggested = self._suggested(suffix)
        self._prompter.choose_save_file(self._page, title, [(kind, (f"*{suffix}",))], then, suggested=suggested)

    def _suggested(self, suffix: str) -> str:
        view, wish = self._page.view, self._page.wish
        assert view is not None
        cycle, team = view.name(wish.choice.cycle), view.name(wish.choice.team)
        kind = "" if wish.kind == data.FIRST else words.kind_name(wish.kind)
        return file_name(view.look.organisation, " ".join(one for one in (kind, cycle) if one), team, suffix=suffix)

    def _on_pdf_place(self, path: Path | None) -> None:
        if path is not None:
            self.write(path)

    def _on_html_place(self, path: Path | None) -> None:
        if path is not None:
            self.write(path, _HTML)

    def write(self, path: Path, suffix: str = _PDF) -> None:
        """Write the report to a file; a name without an ending gets the usual one."""
        self._page.flush()
        self._target = path if path.suffix else path.with_name(path.name + suffix)
        action = data.write if suffix == _PDF else data.write_html
        self._begin(action, self._page.wish, self._target, then=self._on_written)

    def _begin(self, action: Any, *args: Any, then: Any) -> None:
        self._page.finish.busy()
        self._task = self._session.run(
            action, *args, origin=self, then=then, failed=self._on_failed, with_progress=True
        )

    def _on_progress(self, handle: TaskHandle, share: float, _code: str) -> None:
        if handle is self._task:
            self._page.finish.progress(share)

    def _end(self) -> None:
        self._task = None
        self._page.finish.idle()
        self._page.finish.ready(self.paper is not None)

    def stop(self) -> None:
        """Stop what is being written or printed; nothing half-written is left behind."""
        if self._task is not None:
            self._task.cancel()
            self._end()
            self._page.finish.tell(self.tr("Stopped. Nothing was written."))

    def _on_written(self, _outcome: Outcome[None]) -> None:
        self._end()
        assert self._target is not None
        name = texts.short_text(self._target.name, 90)
        self._page.finish.tell(self.tr("Saved “{name}”").format(name=name), self._target)
        self._page.finish.open.setFocus()

    def _on_failed(self, error: BaseException) -> None:
        self._end()
        self._page.finish.fail(texts.error_text(error), retry=self._target is not None)

    def _on_again(self) -> None:
        self._again()

    # Printing

    def print(self) -> None:
        """The system's print dialog, as soon as the pages are those that were chosen and typed."""
        if self.paper is not None and not self.busy:
            self._page.flush()
            self._session.read(data.nothing, then=self._on_flushed, failed=self._on_failed, owner=self)

    def _on_flushed(self, _nothing: None) -> None:
        if self._page.settled:
            self._ask_printer()
        else:
            self._print_next = True
            self._page.make_now()

    def _on_stopped(self) -> None:
        self._print_next = False  # nobody waits for these pages any more

    def _ask_printer(self) -> None:
        from okr_desktop.qt.preview.printing import ask_printer

        if self.paper is not None and not self.busy:
            here = self._page.preview.pages.page()
            ask_printer(self._page.window(), self._title(), self.paper.sheets, self.print_on, here)

    def print_on(self, printer: Any) -> None:
        """Print on this printer, with its ranges and copies."""
        from okr_desktop.qt.preview.printing import print_job

        if self.paper is not None:
            self._target = None
            self._begin(print_job, printer, self.paper.pdf, then=self._on_printed)

    def _title(self) -> str:
        return self._suggested("")

    def _on_printed(self, outcome: Outcome[int]) -> None:
        self._end()
        self._page.finish.tell(self.tr("%n page(s) sent to the printer", "", outcome.value))

    # Mail

    def copy_mail(self) -> None:
        """Put the executive page on the clipboard, as rich and as plain text."""
        self._page.flush()
        self._session.read(mail.mail, self._page.wish.choice, then=self._on_mail, failed=self._on_failed, owner=self)

    def _on_mail(self, found: Mail) -> None:
        self._subject = found.subject
        copy_rich(found.html, found.text)
        self._page.finish.tell(self.tr("Copied. Paste it into a mail."), mail=True)

    def _on_mail_program(self) -> None:
        QDesktopServices.openUrl(QUrl(f"mailto:?subject={quote(self._subject)}"))
