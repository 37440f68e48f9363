"""The first steps: which report, of what, and with which sections."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QRadioButton, QVBoxLayout, QWidget

from okr_desktop.qt import theme
from okr_desktop.qt.dialogs.parts.picker import Picker
from okr_desktop.qt.pages.reports import words
from okr_desktop.qt.pages.reports.data import PRESETS, KindLine, View
from okr_desktop.qt.pages.reports.steps import Step
from okr_desktop.qt.pages.workshop.parts.pieces import hint, label, link, row_of
from okr_desktop.qt.texts import short_text
from okr_desktop.reports.review.data import SECTIONS
from okr_desktop.services.reporting import kinds

# The space that Fusion gives the box or ring in front of a text.
_INDENT = theme.SPACE_24 - 5


class _About(QWidget):
    """A box or ring with a name, and one quiet line below it that belongs to it."""

    def __init__(self, button: QCheckBox | QRadioButton, about: str) -> None:
        super().__init__()
        self.button = button
        self.about = label(about, theme.CAPTION, muted=True)
        self.about.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.SPACE_4, 0, theme.SPACE_4)
        column.setSpacing(1)
        column.addWidget(button)
        column.addWidget(self.about)
        self.about.setContentsMargins(_INDENT, 0, 0, 0)
        self.say(about)

    def say(self, about: str) -> None:
        """Say this below it; a screen reader says it too."""
        self.about.setText(about)
        self.button.setAccessibleDescription(about)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """A click on the line is one on the box."""
        left = isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton
        if event.type() == QEvent.Type.MouseButtonRelease and left and self.button.isEnabled():
            self.button.click()
        return False


class KindStep(Step):
    """Which report: a list with one line on each; those that cannot be made say why."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column.setSpacing(0)
        self.rows: dict[str, _About] = {}

    def title(self) -> str:
        return self.tr("Kind of report")

    def fill(self, view: View) -> None:
        for line in view.kinds:
            row = self.rows.get(line.code) or self._add(line)
            row.button.setEnabled(not line.why)
            row.say(line.why or words.kind_about(line.code))
            row.button.setChecked(line.code == view.wish.kind)

    def _add(self, line: KindLine) -> _About:
        button = QRadioButton(words.kind_name(line.code))
        button.setAutoExclusive(False)  # the rows have parents of their own
        button.clicked.connect(self._on_clicked)
        row = self.rows[line.code] = _About(button, words.kind_about(line.code))
        self.column.addWidget(row)
        return row

    def summary(self, view: View) -> str:
        return words.kind_name(view.wish.kind)

    def _on_clicked(self) -> None:
        for code, row in self.rows.items():
            row.button.setChecked(row.button is self.sender())
            if row.button is self.sender():
                self.choose(kind=code)


class ScopeStep(Step):
    """Of which cycle, team and person; and which cycle it is compared with."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cycle, self.other, self.team, self.person = QComboBox(), QComboBox(), QComboBox(), Picker()
        self._person: str | None = None
        self._optional = False
        self.facts = hint("")
        named = (
            (self.tr("C&ycle"), self.cycle),
            (self.tr("Compared &with"), self.other),
            (self.tr("&Team"), self.team),
            (self.tr("&Person"), self.person),
        )
        self._names = {id(field): label(name) for name, field in named}
        for name, field in named:
            words_of = self._names[id(field)]
            words_of.setBuddy(field)
            field.setAccessibleName(name.replace("&", ""))
            self.column.addWidget(words_of)
            self.column.addWidget(field)
        for box in (self.cycle, self.other, self.team):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(16)
            box.activated.connect(self._on_activated)
        self.person.picked.connect(self._on_person)
        self.person.editingFinished.connect(self._on_person_left)
        self.column.addWidget(self.facts)

    def title(self) -> str:
        return self.tr("Scope")

    def fill(self, view: View) -> None:
        choice, kind = view.wish.choice, kinds.KINDS[view.wish.kind]
        _fill(self.cycle, view.cycles, choice.cycle)
        _fill(self.other, [one for one in view.cycles if one[0] != choice.cycle], choice.other)
        _fill(self.team, [("", self.tr("All teams")), *view.teams], choice.team or "")
        self._person, self._optional = choice.person, "person" in kind.takes
        self.person.setPlaceholderText(self.tr("Everybody, on sheets of their own") if self._optional else "")
        self.person.set_choices(view.people)
        if not self.person.hasFocus() or self.person.choice() is not None:
            self.person.set_choice(choice.person)
        wanted = {*kind.needs, *kind.takes}
        for name, field in (("cycle", self.cycle), ("other", self.other), ("team", self.team), ("person", self.person)):
            field.setVisible(name in wanted)
            self._names[id(field)].setVisible(name in wanted)
        self.cycle.setEnabled(bool(view.cycles))
        self.facts.setText(self.tr("%n objective(s) in this cycle", "", view.objectives) if "cycle" in wanted else "")

    def summary(self, view: View) -> str:
        choice, kind = view.wish.choice, kinds.KINDS[view.wish.kind]
        wanted, said = {*kind.needs, *kind.takes}, list[str]()
        if "cycle" in wanted:
            said.append(view.name(choice.cycle) or self.tr("No cycle yet"))
        if "other" in wanted and choice.other:
            said.append(self.tr("with {cycle}").format(cycle=view.name(choice.other)))
        if "team" in wanted and not ("person" in wanted and choice.person):
            said.append(view.name(choice.team) or self.tr("All teams"))
        if "person" in wanted:
            said += [one.text for one in view.people if one.id == choice.person]
        if "person" in kind.takes and not choice.person and not choice.team:
            said.append(self.tr("Everybody"))
        return " · ".join(said)

    def _on_activated(self, _row: int) -> None:
        team, other = self.team.currentData() or None, self.other.currentData() or None
        # A sheet is for a team or for a person, never for both.
        person = {"person": None} if self._optional and team else {}
        self.choose(cycle=self.cycle.currentData() or None, team=team, other=other, **person)

    def _on_person(self) -> None:
        person = self.person.choice()
        if person is not None:
            self.choose(person=person, **({"team": None} if self._optional else {}))
        elif self._optional and not self.person.text() and self._person is not None:
            self.choose(person=None)

    def _on_person_left(self) -> None:
        """A name that is nobody's does not stay as if it were chosen."""
        if self.person.choice() is None and self.person.text():
            self.person.set_choice(self._person)


def _fill(box: QComboBox, entries: list[tuple[str, str]] | tuple[tuple[str, str], ...], chosen: str | None) -> None:
    box.clear()
    for id_, name in entries:
        box.addItem(short_text(name, 80), id_)
    box.setCurrentIndex(max(0, box.findData(chosen)) if entries else -1)


class SectionsStep(Step):
    """Which parts of the review: one line on each, and whether it has something to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column.setSpacing(0)
        self._silent: frozenset[str] = frozenset()
        self.presets = {code: link(words.preset_name(code)) for code in PRESETS}
        for button in self.presets.values():
            button.clicked.connect(self._on_preset)
        self.column.addWidget(row_of(*self.presets.values(), None, space=theme.SPACE_16))
        self.rows: dict[str, _About] = {}
        for code in SECTIONS:
            box = QCheckBox(words.section_name(code))
            box.clicked.connect(self._on_clicked)
            self.rows[code] = _About(box, words.section_about(code))
            self.column.addWidget(self.rows[code])
        self.rows[SECTIONS[0]].button.setEnabled(False)  # the review is not without it

    def title(self) -> str:
        return self.tr("Sections")

    def fits(self, view: View) -> bool:
        return bool(kinds.KINDS[view.wish.kind].sections)

    def fill(self, view: View) -> None:
        wanted = view.wish.choice.sections or SECTIONS
        for code, row in self.rows.items():
            row.button.setChecked(code in wanted)

    def show_silent(self, silent: frozenset[str]) -> None:
        """Say beside a section that it will be left out, for it has nothing to say."""
        self._silent = silent
        for code, row in self.rows.items():
            about = words.section_about(code)
            row.say(self.tr("Nothing to say yet: left out") if code in silent else about)

    def summary(self, view: View) -> str:
        wanted = view.wish.choice.sections or SECTIONS
        preset = next((code for code, sections in PRESETS.items() if set(sections) == set(wanted)), "")
        count = self.tr("{count} of {all} sections").format(count=len(wanted), all=len(SECTIONS))
        return words.preset_name(preset) if preset else count

    def _on_clicked(self) -> None:
        self._choose(code for code, row in self.rows.items() if row.button.isChecked())

    def _on_preset(self) -> None:
        code = next(code for code, button in self.presets.items() if button is self.sender())
        for section, row in self.rows.items():
            row.button.setChecked(section in PRESETS[code])
        self._choose(PRESETS[code])

    def _choose(self, sections: Iterable[str]) -> None:
        wanted = set(sections)
        self.choose(sections=tuple(code for code in SECTIONS if code in wanted or code == SECTIONS[0]))
