"""The fields of the export: how much of the workspace, and what only one format asks."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QWidget

from okr_desktop.qt import texts, theme
from okr_desktop.qt.dialogs.exporting import data
from okr_desktop.qt.dialogs.exporting.data import Named, View, Wish
from okr_desktop.qt.dialogs.exporting.words import ExportWords
from okr_desktop.qt.pages.reports.naming import LANGUAGES, usual_language
from okr_desktop.qt.pages.workshop.parts.pieces import label

_FIELDS = {
    "json": (),
    "xlsx": ("cycle", "team", "language"),
    "csv": ("cycle", "team", "shape", "bom"),
    "markdown": ("cycle", "team"),
    "ics": ("cycle", "team", "person", "remind", "language"),
    "charts": ("cycle", "team", "picture", "chart", "language"),
}
_LONGEST = 60


class ExportOptions(QWidget):
    """Shows the fields that a format has; ``wish()`` is what stands in them."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ExportWords(self)
        self._view: View | None = None
        self._format = ""
        self.cycle, self.team, self.shape, self.person = QComboBox(), QComboBox(), QComboBox(), QComboBox()
        self.remind, self.picture, self.chart, self.language = QComboBox(), QComboBox(), QComboBox(), QComboBox()
        self.bom = QCheckBox(self.tr("&Mark as UTF-8, for Excel"))
        self.bom.setToolTip(self.tr("Without the mark, older Excel shows ü and é wrongly"))
        self.shape.addItem(self.tr("One ZIP file"), False)
        self.shape.addItem(self.tr("A folder of files"), True)
        self._rows = self._arrange()
        for name, box in self._boxes().items():
            box.activated.connect(self._on_cycle if name == "cycle" else self.changed)
        self.bom.toggled.connect(self.changed)

    def _boxes(self) -> dict[str, QComboBox]:
        return {
            "cycle": self.cycle,
            "team": self.team,
            "shape": self.shape,
            "person": self.person,
            "remind": self.remind,
            "picture": self.picture,
            "chart": self.chart,
            "language": self.language,
        }

    def _arrange(self) -> dict[str, tuple[QWidget, ...]]:
        names = {
            "cycle": self.tr("&Cycle"),
            "team": self.tr("&Team"),
            "shape": self.tr("&As"),
            "person": self.tr("&Whose dates"),
            "remind": self.tr("&Reminder"),
            "picture": self.tr("&Kind of picture"),
            "chart": self.tr("C&hart"),
            "language": self.tr("&Language"),
        }
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.SPACE_12)
        grid.setVerticalSpacing(theme.SPACE_8)
        grid.setColumnStretch(1, 1)
        rows = dict[str, tuple[QWidget, ...]]()
        for place, (name, box) in enumerate(self._boxes().items()):
            title = label(names[name])
            title.setBuddy(box)
            box.setAccessibleName(names[name].replace("&", ""))
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(16)
            grid.addWidget(title, place, 0)
            grid.addWidget(box, place, 1)
            rows[name] = (title, box)
        grid.addWidget(self.bom, len(rows), 1)
        return rows | {"bom": (self.bom,)}

    # Showing

    def fill(self, view: View, wish: Wish) -> None:
        """What there is to choose from, and what was chosen last."""
        self._view, self._format = view, wish.format
        _fill(self.team, (("", self.tr("All teams")), *view.teams), wish.team)
        _fill(self.person, (("", self.tr("Everybody's")), *view.people), wish.person)
        _fill(self.picture, tuple(self._words.pictures().items()), wish.picture)
        _fill(self.language, tuple(LANGUAGES.items()), wish.language or usual_language())
        self.remind.clear()
        for days, name in self._words.reminders().items():
            self.remind.addItem(name, days)
        self.remind.setCurrentIndex(max(self.remind.findData(wish.remind), 0))
        self.shape.setCurrentIndex(int(wish.folder))
        self.bom.blockSignals(True)
        self.bom.setChecked(wish.bom)
        self.bom.blockSignals(False)
        _fill(self.cycle, self._cycles(wish.format), wish.cycle)
        self._fill_charts(wish.chart)
        self.show_format(wish.format)

    def _cycles(self, format: str) -> Named:
        assert self._view is not None
        every = () if format in data.ONE_CYCLE else (("", self.tr("Everything")),)
        return every + self._view.cycles

    def show_format(self, format: str) -> None:
        """Show the fields of a format; what was chosen for another stays where it fits."""
        self._format = format
        if self._view is None:
            return
        chosen = str(self.cycle.currentData() or "")
        _fill(self.cycle, self._cycles(format), chosen or (self._view.current if format in data.ONE_CYCLE else ""))
        self._fill_charts(str(self.chart.currentData() or ""))
        for name, parts in self._rows.items():
            shown = name in _FIELDS[format] and not (name == "team" and not self._view.teams)
            for part in parts:
                part.setVisible(shown)

    def _fill_charts(self, chosen: str) -> None:
        assert self._view is not None
        results = data.results_of(self._view, str(self.cycle.currentData() or ""))
        _fill(self.chart, (*self._words.charts().items(), *results), chosen)

    def _on_cycle(self) -> None:
        self._fill_charts(str(self.chart.currentData() or ""))
        self.changed.emit()

    def wish(self) -> Wish:
        """What stands in the fields."""
        has = _FIELDS[self._format]
        return Wish(
            self._format,
            _chosen(self.cycle) if "cycle" in has else "",
            _chosen(self.team) if "team" in has else "",
            bool(self.shape.currentData()),
            self.bom.isChecked(),
            _chosen(self.person),
            int(self.remind.currentData()),
            _chosen(self.picture),
            _chosen(self.chart),
            _chosen(self.language),
        )


def _chosen(box: QComboBox) -> str:
    return str(box.currentData() or "")


def _fill(box: QComboBox, choices: Named, chosen: str) -> None:
    box.clear()
    for id, name in choices:
        box.addItem(texts.short_text(name, _LONGEST), id)
    box.setCurrentIndex(max(box.findData(chosen), 0))
