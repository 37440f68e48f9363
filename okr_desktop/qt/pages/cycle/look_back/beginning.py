"""Beginning a retrospective: which format, for which team; in the middle of an empty page, or as a line above one."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from okr_desktop.domain.review import FORMATS
from okr_desktop.qt import icons, theme
from okr_desktop.qt.pages.cycle.part import card, label, line_label, primary
from okr_desktop.qt.pages.cycle.words import format_text
from okr_desktop.services.drafting import Choice


class Beginning(QWidget):
    """``begun(format, team)`` with the code of a format and the id of a team ("" for everybody).

    ``workshop_requested(format, team)``: the same as a short workshop with phones and paper.
    """

    begun = Signal(str, str)
    workshop_requested = Signal(str, str)

    def __init__(self, begin: QPushButton, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.format, self.team, self.begin = QComboBox(), QComboBox(), begin
        self.format.setAccessibleName(self.tr("Format"))
        for code in FORMATS:
            self.format.addItem(format_text(code), code)
        self.team.setAccessibleName(self.tr("Team that looks back"))
        self.team.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.team.setMinimumContentsLength(_LETTERS)
        self.begin.clicked.connect(self._on_begin)
        self.hold = QPushButton(self.tr("As a short workshop…"))
        self.hold.setToolTip(self.tr("Half an hour with phones or paper: written in silence, grouped, weighed"))
        self.hold.clicked.connect(self._on_hold)
        self.row = QHBoxLayout()
        self.row.setSpacing(theme.SPACE_8)
        for widget in (self.format, self.team, self.begin, self.hold):
            self.row.addWidget(widget)

    def show_teams(self, teams: tuple[Choice, ...]) -> None:
        """Offer these teams; what is chosen stays so while it is among them."""
        chosen = self.team.currentData()
        self.team.clear()
        self.team.addItem(self.tr("All teams together"), "")
        for team in teams:
            self.team.addItem(team.text, team.id)
        self.team.setCurrentIndex(max(self.team.findData(chosen), 0))
        self.team.setVisible(bool(teams))

    def _on_begin(self) -> None:
        self.begun.emit(str(self.format.currentData()), str(self.team.currentData() or ""))

    def _on_hold(self) -> None:
        self.workshop_requested.emit(str(self.format.currentData()), str(self.team.currentData() or ""))


class FirstOne(Beginning):
    """What stands where no retrospective is yet: what it is, and all that is needed to begin."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(primary(""), parent)
        self.begin.setText(self.tr("Begin a retrospective"))
        picture = line_label()
        picture.setPixmap(icons.icon("message").pixmap(QSize(theme.SPACE_48, theme.SPACE_48), self.devicePixelRatioF()))
        sentence = label(
            self.tr(
                "A look back in three quarters of an hour: everybody writes cards, dots show what matters, and two "
                "or three actions come out of it. The next cycle asks what became of them."
            ),
            theme.EMPHASIS,
        )
        sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        sentence.setFixedWidth(_WIDE)
        # A layout does not ask a centred label how high it is when it wraps.
        sentence.setMinimumHeight(sentence.heightForWidth(_WIDE))
        self.row.insertStretch(0)
        self.row.addStretch()
        column = QVBoxLayout(self)
        column.setSpacing(theme.SPACE_16)
        column.addStretch(2)
        column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(sentence, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(theme.SPACE_8)
        column.addLayout(self.row)
        column.addStretch(3)


class AnotherOne(Beginning):
    """A line above a retrospective, shown when somebody wants another one; ``left()`` by Escape."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(primary(""), parent)
        self.begin.setText(self.tr("Begin"))
        leave = QPushButton(self.tr("Cancel"))
        leave.clicked.connect(self.left)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.left)
        self.row.insertWidget(2, leave)
        self.row.insertStretch(2)
        frame, column = card()
        column.setContentsMargins(theme.SPACE_12, theme.SPACE_8, theme.SPACE_12, theme.SPACE_8)
        column.addLayout(self.row)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self.hide()


_WIDE = 480
_LETTERS = 16
