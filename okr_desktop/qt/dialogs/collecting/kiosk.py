"""A shared laptop: the whole screen asks one person after the other, and shows nothing of whoever was there before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from okr_desktop.domain.asking import AskKind, problems
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.collecting import data
from okr_desktop.qt.dialogs.collecting.kiosk_form import KioskForm
from okr_desktop.qt.dialogs.collecting.touch import TouchButton, TouchChoice
from okr_desktop.qt.dialogs.parts.plain_form import plain_label
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine
from okr_desktop.qt.prompter import Choice, Prompter, Role
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts import error_text
from okr_desktop.services.engagement.gathering import collecting

if TYPE_CHECKING:
    from okr_desktop.qt.dialogs.collecting.data import KioskData
    from okr_desktop.room.ask.words import Words


class KioskDialog(QDialog):
    """Begins with what is promised; Escape asks for whoever collects. ``count`` is how many have given something."""

    def __init__(self, session: Session, what: str, parent: QWidget | None = None, *, prompter: Prompter) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Shared laptop"))
        self._session, self._prompter = session, prompter
        self._data: KioskData | None = None
        self._asking = self._ending = self._saving = False
        self._copied = False
        self.form: KioskForm | None = None
        self.count = 0
        self._build()
        QGuiApplication.clipboard().dataChanged.connect(self._on_copied)
        session.read(data.kiosk_data, what, then=self._on_loaded, failed=self._on_load_failed, owner=self)

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer.addWidget(self.area)
        top = QHBoxLayout()
        top.setContentsMargins(theme.SPACE_24, theme.SPACE_12, theme.SPACE_24, theme.SPACE_12)
        self._organisation, self._way_out = plain_label(self, muted=True), plain_label(self, muted=True)
        self._way_out.setText(self.tr("Esc: for whoever collects"))
        self._way_out.setWordWrap(False)
        self.language = TouchChoice(self)
        self.language.setAccessibleName(self.tr("Language"))
        for code, name in data.LANGUAGES:
            self.language.addItem(name, code)
        self.language.activated.connect(self._on_language)
        middle = Qt.AlignmentFlag.AlignVCenter
        top.addWidget(self._organisation, 1, middle)
        top.addWidget(self._way_out, 0, middle)
        top.addWidget(self.language)
        outer.insertLayout(0, top)

    # What is shown

    def _on_loaded(self, found: KioskData) -> None:
        self._data = found
        self._organisation.setText(found.taker.sheet.organisation)
        code = QLocale().name()[:2]
        self.language.setCurrentIndex(max(self.language.findData(code), 0))
        self.show_start()

    def _on_load_failed(self, error: BaseException) -> None:
        self._ending = True
        self._prompter.tell(self.parentWidget(), self.windowTitle(), error_text(error))
        self.close()

    def _words(self) -> Words:
        assert self._data is not None
        return self._data.words[str(self.language.currentData())]

    def show_start(self) -> None:
        """The beginning: what is kept and who could guess, for the next person; nothing of the last one is left."""
        assert self._data is not None
        sheet, words = self._data.taker.sheet, self._words()
        self._forget()
        page, column = self._page(sheet.title or words(f"title.{sheet.kind}"), words(f"intro.{sheet.kind}"))
        card = QFrame(page)
        card.setProperty("card", True)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(theme.SPACE_16, theme.SPACE_16, theme.SPACE_16, theme.SPACE_16)
        inner.setSpacing(theme.SPACE_8)
        self._add(inner, words("before"), strong=True)
        for text in data.promised(sheet, words):
            inner.addWidget(self._point(text))
        column.addWidget(card)
        self.begin = self._button(words("kiosk.begin"))
        self.begin.clicked.connect(self.show_form)
        self._show(page, column, self.begin)

    def show_form(self) -> None:
        """The questions, empty."""
        assert self._data is not None
        sheet, words = self._data.taker.sheet, self._words()
        self._forget()
        page, column = self._page(sheet.title or words(f"title.{sheet.kind}"), words(f"intro.{sheet.kind}"))
        self.form = KioskForm(sheet, words, page)
        column.addWidget(self.form)
        self.problem = ProblemLine(page)
        column.addWidget(self.problem)
        self.send, self.again = self._button(words(f"send.{sheet.kind}")), TouchButton(words("kiosk.over"), page)
        self.again.setAutoDefault(False)
        self.send.clicked.connect(self._on_send)
        self.again.clicked.connect(self._on_again)
        self._show(page, column, self.send, self.again)
        self.form.begin()

    def show_thanks(self) -> None:
        """It is kept; hand the laptop on."""
        assert self._data is not None
        kind, words = self._data.taker.sheet.kind, self._words()
        self._forget()
        page, column = self._page(words("thanks"), words(f"thanks.{kind}"))
        self._add(column, words("kiosk.hand_on"))
        self.next = self._button(words("kiosk.next"))
        self.next.clicked.connect(self.show_start)
        buttons = [self.next]
        if kind is not AskKind.PULSE:
            self.more = TouchButton(words(f"again.{kind}"), page)
            self.more.setAutoDefault(False)
            self.more.clicked.connect(self.show_form)
            buttons.append(self.more)
        self._show(page, column, *buttons)

    def _page(self, title: str, intro: str) -> tuple[QWidget, QVBoxLayout]:
        page = QWidget()
        self.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if self._words().direction == "rtl" else Qt.LayoutDirection.LeftToRight
        )
        outer = QHBoxLayout(page)
        outer.setContentsMargins(theme.SPACE_24, theme.SPACE_16, theme.SPACE_24, theme.SPACE_32)
        body = QWidget(page)
        body.setMaximumWidth(theme.WIDE_FORM + theme.SPACE_48)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_16)
        outer.addStretch(1)
        outer.addWidget(body, 100)
        outer.addStretch(1)
        head = plain_label(page)
        head.setFont(theme.font(theme.PAGE, strong=True))
        head.setText(title)
        column.addWidget(head)
        self._add(column, intro)
        return page, column

    def _add(self, column: QVBoxLayout, text: str, *, strong: bool = False) -> None:
        column.addWidget(self._label(text, strong=strong))

    def _label(self, text: str, *, strong: bool = False) -> QLabel:
        label = plain_label(self)
        label.setFont(theme.font(theme.EMPHASIS, strong=strong))
        label.setText(text)
        return label

    def _point(self, text: str) -> QWidget:
        """One point of a list: its second line begins below the first, not below the mark."""
        made = QWidget(self)
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_8)
        row.addWidget(self._label("•"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label(text), 1)
        return made

    def _button(self, text: str) -> TouchButton:
        button = TouchButton(text, self)
        button.setDefault(True)
        button.setProperty("primary", True)
        return button

    def _show(self, page: QWidget, column: QVBoxLayout, *buttons: QPushButton) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE_8)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        old = self.area.takeWidget()
        if old is not None:
            old.hide()
            old.deleteLater()
        self.area.setWidget(page)
        self.area.verticalScrollBar().setValue(0)
        buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget(self) -> None:
        """Whatever was typed here goes with its fields, and out of the clipboard."""
        self.form = None
        if self._copied:
            QGuiApplication.clipboard().clear()
        self._copied = False

    def _on_copied(self) -> None:
        """The whole screen is ours: whoever copies something now copies it here."""
        self._copied = True

    def _on_language(self) -> None:
        if self._data is None or self._saving:
            return
        if self.form is not None and not self.form.is_empty:
            # Nothing typed is lost for a language; the page changes with the next person.
            return
        self.show_start()

    # Giving

    def _on_send(self) -> None:
        if self._data is None or self.form is None or self._saving:
            return
        taker, given = self._data.taker, self.form.given()
        found = problems(taker.sheet, given)
        self.problem.show_text(self.form.show_problems(found, data.said_about(found, self._words())))
        if found:
            return
        self._set_saving(True)
        self._session.read(data.give, taker, given, then=self._on_given, failed=self._on_failed, owner=self)

    def _set_saving(self, saving: bool) -> None:
        self._saving = saving
        self.send.setEnabled(not saving)

    def _on_given(self, _nothing: object) -> None:
        self._saving = False
        self.count += 1
        self.show_thanks()

    def _on_failed(self, error: BaseException) -> None:
        self._set_saving(False)
        self.problem.show_text(error_text(error))

    def _on_again(self) -> None:
        self.show_start()

    # The end

    def reject(self) -> None:
        if self._asking or self._saving or self._ending:
            return
        self._asking = True
        details = self.tr("%n person(s) gave something on this laptop.", "", self.count)
        if self.form is not None and not self.form.is_empty:
            details += " " + self.tr("What stands on the screen now has not been given and will be lost.")
        self._prompter.ask(
            self,
            self.tr("Shared laptop"),
            self.tr("Are you the one who collects? Then you can end it here."),
            [Choice("end", self.tr("End collecting")), Choice("on", self.tr("Go on"), Role.REJECT)],
            self._on_answer,
            details=details,
        )

    def _on_answer(self, answer: str | None) -> None:
        self._asking = False
        if answer == "end":
            self._ending = True
            self._forget()
            # Announced whatever became of this dialog: what is due may have come before it.
            self._session.run(collecting.release_due, then=self._on_ended, failed=self._on_end_failed)

    def _on_ended(self, _outcome: object) -> None:
        super().reject()

    def _on_end_failed(self, error: BaseException) -> None:
        self._prompter.tell(self.parentWidget(), self.windowTitle(), error_text(error))
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.isVisible() and not self._ending:
            event.ignore()
            self.reject()
        else:
            super().closeEvent(event)
