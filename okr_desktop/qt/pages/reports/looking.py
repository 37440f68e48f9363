"""The step with how the report looks: paper and language of this report; name, colour and logo of all reports."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QPushButton, QWidget

from okr_desktop.domain.errors import Refused, Severity
from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.problem_line import ProblemLine
from okr_desktop.qt.pages.reports.data import View
from okr_desktop.qt.pages.reports.logo import PATTERNS, read_logo
from okr_desktop.qt.pages.reports.naming import LANGUAGES
from okr_desktop.qt.pages.reports.steps import Step
from okr_desktop.qt.pages.reports.words import colour_name
from okr_desktop.qt.pages.workshop.parts.pieces import heading, hint, label, row_of
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts import error_text, problem_text
from okr_desktop.services.reporting import branding, kinds
from okr_desktop.services.reporting.branding import ACCENTS, Look

PAPERS = {"a4": "A4", "letter": "US Letter", "a3": "A3", "tabloid": "Tabloid"}
# Texts of reports are set in the accent, so it must be read on white.
_READABLE = 4.5


class Swatch(QAbstractButton):
    """One colour on offer; the chosen one has a ring."""

    def __init__(self, colour: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colour = colour
        self.setCheckable(True)
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        return QSize(theme.TARGET, theme.TARGET)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height())
        whole = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        painter.setPen(QPen(theme.current().control, 1))
        painter.setBrush(QColor(self.colour))
        painter.drawEllipse(whole.adjusted(5, 5, -5, -5))
        if self.isChecked() or self.hasFocus():
            look = theme.current()
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.focus if self.hasFocus() else look.text, theme.FOCUS_WIDTH))
            painter.drawEllipse(whole.adjusted(2, 2, -2, -2))


class LookStep(Step):
    """Paper and language go with this report; the rest is a setting of the workspace, one undoable step each."""

    def __init__(self, session: Session, prompter: Prompter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._prompter = session, prompter
        self._look = Look()
        self.paper, self.language = QComboBox(), QComboBox()
        self.organisation, self.accent, self.confidential = QLineEdit(), QLineEdit(), QLineEdit()
        self.contrast, self.problem = ProblemLine(), ProblemLine()
        self.swatches = [Swatch(colour, colour_name(place)) for place, colour in enumerate(ACCENTS)]
        self.usual = QPushButton(self.tr("Usual"))
        self.picture = QLabel()
        self.choose_logo, self.remove_logo = QPushButton(self.tr("Choose picture…")), QPushButton(self.tr("Remove"))
        self._arrange()
        self._connect()

    def title(self) -> str:
        return self.tr("Look")

    def _arrange(self) -> None:
        for code, name in LANGUAGES.items():
            self.language.addItem(name, code)
        self._field(self.tr("Pa&per"), self.paper)
        self._field(self.tr("&Language"), self.language)
        self.column.addSpacing(theme.SPACE_8)
        self.column.addWidget(heading(self.tr("On all reports")))
        self._field(self.tr("&Organisation"), self.organisation)
        self._field(self.tr("&Accent colour"), self.accent)
        self.accent.setPlaceholderText(self.tr("The usual one, or six characters such as 1F5FBF"))
        self.usual.setToolTip(self.tr("Use the colour that comes with the program"))
        self.column.addWidget(row_of(*self.swatches, None, self.usual, space=0))
        self.column.addWidget(self.contrast)
        self._field(self.tr("Lo&go"), self.choose_logo, show=False)
        self.picture.setAccessibleName(self.tr("Logo"))
        self.column.addWidget(self.picture)
        self.column.addWidget(row_of(self.choose_logo, self.remove_logo, None))
        self._field(self.tr("Con&fidentiality line"), self.confidential)
        self.confidential.setPlaceholderText(self.tr("For example: internal, not to be passed on"))
        self.column.addWidget(hint(self.tr("It stands at the foot of each page.")))
        self.column.addWidget(self.problem)

    def _field(self, name: str, field: QWidget, *, show: bool = True) -> None:
        words = label(name)
        words.setBuddy(field)
        self.column.addWidget(words)
        if show:
            field.setAccessibleName(name.replace("&", ""))
            self.column.addWidget(field)

    def _connect(self) -> None:
        self.paper.activated.connect(self._on_chosen)
        self.language.activated.connect(self._on_chosen)
        for field in (self.organisation, self.accent, self.confidential):
            field.editingFinished.connect(self.flush)
        self.accent.textEdited.connect(self._say_contrast)
        for swatch in self.swatches:
            swatch.clicked.connect(self._on_swatch)
        self.usual.clicked.connect(self._on_usual)
        self.choose_logo.clicked.connect(self._on_choose)
        self.remove_logo.clicked.connect(self._on_remove)

    # Showing

    def fill(self, view: View) -> None:
        choice, kind = view.wish.choice, kinds.KINDS[view.wish.kind]
        self.paper.clear()
        for code in kind.papers:
            self.paper.addItem(PAPERS.get(code, code), code)
        self.paper.setCurrentIndex(max(0, self.paper.findData(choice.paper)))
        self.language.setCurrentIndex(max(0, self.language.findData(choice.language)))
        before, self._look = self._look, view.look
        for field, name in self._texts().items():
            # What is being typed stays.
            if field.text() == getattr(before, name) or not field.hasFocus():
                field.setText(getattr(view.look, name))
        self._show_logo(view.look.logo)
        self._say_contrast()

    def _texts(self) -> dict[QLineEdit, str]:
        return {self.organisation: "organisation", self.accent: "accent", self.confidential: "confidential"}

    def _show_logo(self, logo: bytes) -> None:
        drawn = QImage.fromData(logo) if logo else QImage()
        self.picture.setVisible(not drawn.isNull())
        self.remove_logo.setVisible(not drawn.isNull())
        if not drawn.isNull():
            self.picture.setPixmap(_on_paper(drawn, self.devicePixelRatioF()))

    def summary(self, view: View) -> str:
        papers = kinds.KINDS[view.wish.kind].papers
        paper = view.wish.choice.paper if view.wish.choice.paper in papers else papers[0]
        said = [PAPERS.get(paper, paper), LANGUAGES.get(view.wish.choice.language, ""), view.look.organisation]
        return " · ".join(one for one in said if one)

    # Choosing

    def _on_chosen(self) -> None:
        self.choose(paper=self.paper.currentData(), language=self.language.currentData())

    def _on_swatch(self) -> None:
        swatch = self.sender()
        if isinstance(swatch, Swatch):
            self.accent.setText(swatch.colour)
            self._say_contrast()
            self.flush()

    def _on_usual(self) -> None:
        self.accent.clear()
        self._say_contrast()
        self.flush()

    def _say_contrast(self) -> None:
        found = branding.colour(self.accent.text())
        for swatch in self.swatches:
            swatch.setChecked(swatch.colour == found)
        if not found:
            self.contrast.show_text("")
            return
        ratio = theme.contrast(QColor(found), theme.LIGHT.surface)
        good = self.tr("Contrast with paper {ratio} : 1, easy to read.")
        bad = self.tr("Contrast with paper {ratio} : 1, hard to read: {least} : 1 is enough. Choose a darker one.")
        sentence = (good if ratio >= _READABLE else bad).format(ratio=round(ratio, 1), least=_READABLE)
        self.contrast.show_text(sentence, Severity.NOTE if ratio >= _READABLE else Severity.WARNING)

    def flush(self) -> None:
        """Keep what was typed, when it is something else than before."""
        self._save(self._wanted())

    def _wanted(self) -> Look:
        wanted = replace(self._look, **{name: field.text() for field, name in self._texts().items()})
        return replace(wanted, accent=branding.colour(wanted.accent) or wanted.accent.strip())

    def _save(self, wanted: Look) -> None:
        if wanted != self._look and self._session.is_open and not self.filling:
            self._session.run(branding.save_look, wanted, origin=self, then=self._on_saved, failed=self._on_failed)

    def _on_saved(self, _outcome: object) -> None:
        self.problem.clear()

    def _on_failed(self, error: BaseException) -> None:
        told = [problem_text(one) for one in error.problems] if isinstance(error, Refused) else [error_text(error)]
        self.problem.show_text("\n".join(told))

    # Logo

    def _on_choose(self) -> None:
        pictures = [(self.tr("Pictures"), PATTERNS)]
        self._prompter.choose_open_file(self, self.tr("Choose a logo"), pictures, self._on_logo_file)

    def _on_logo_file(self, path: Path | None) -> None:
        if path is not None:
            runner = self._session.runner
            runner.submit(read_logo, path, then=self._on_logo, failed=self._on_failed, owner=self)

    def _on_logo(self, logo: bytes) -> None:
        self._save(replace(self._wanted(), logo=logo))

    def _on_remove(self) -> None:
        self._save(replace(self._wanted(), logo=b""))


def _on_paper(drawn: QImage, scale: float) -> QPixmap:
    """The logo as it will stand on white paper, at the size of the column."""
    room = QSize(theme.POPOVER_WIDTH - theme.SPACE_48, theme.SPACE_48) * scale
    small = drawn.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    edge = round(theme.SPACE_4 * scale)
    made = QPixmap(small.width() + 2 * edge, small.height() + 2 * edge)
    made.fill(theme.LIGHT.surface)
    painter = QPainter(made)
    painter.drawImage(edge, edge, small)
    painter.end()
    made.setDevicePixelRatio(scale)
    return made
