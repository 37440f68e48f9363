"""Sentences of the import that need counting, and names of formats and columns."""

from __future__ import annotations

from PySide6.QtCore import QObject

from okr_desktop.exchange.sheets.columns import LEVELS
from okr_desktop.qt import texts_import
from okr_desktop.qt.texts_words import word

_CERTAIN, _PROBABLE = 0.8, 0.5


class ImportWords(QObject):
    """Sentences of the import dialog that need counting."""

    def formats(self) -> dict[str, str]:
        """The formats that can be read, by code."""
        return {
            "flat_csv": self.tr("CSV table"),
            "table": self.tr("Table, with columns that you choose"),
            "markdown": self.tr("Markdown outline"),
            "plain_text": self.tr("Plain text"),
            "okr_json": self.tr("Export of OKR Desktop"),
            "okr_workbook": self.tr("Workbook of OKR Desktop"),
            "okr_tables": self.tr("CSV tables of OKR Desktop"),
            "viva_csv": self.tr("Viva Goals, table"),
            "viva_json": self.tr("Viva Goals, JSON files"),
            "viva_workbook": self.tr("Viva Goals, import workbook"),
            "burning_okr": "BurningOKR",
            "leantime": "Leantime",
            "lattice": "Lattice",
            "culture_amp": "Culture Amp",
            "goalscape": "Goalscape",
            "log_tab": self.tr("Sheet with a check-in log"),
            "three_tabs": self.tr("Workbook of three tabs"),
            "notion": "Notion",
            "mhokr": "MHOKR",
            "peoplebox": "Peoplebox",
        }

    def format(self, code: str) -> str:
        """One format; a reader that came later than its name is called by its code."""
        return self.formats().get(code) or code.replace("_", " ").title()

    def sureness(self, certainty: float) -> str:
        """How sure the program is of the format."""
        if certainty >= _CERTAIN:
            return self.tr("clearly recognised")
        return self.tr("probably") if certainty >= _PROBABLE else self.tr("only a guess")

    def counted(self, objectives: int, key_results: int) -> str:
        """How many of each."""
        parts = [
            self.tr("%n objective(s)", "", objectives),
            self.tr("%n key result(s)", "", key_results),
        ]
        return ", ".join(parts)

    def button(self, created: int, objectives: int, changed: int) -> str:
        """What the primary button does."""
        if created:
            return self.tr("Import %n key result(s)", "", created)
        if objectives:
            return self.tr("Import %n objective(s)", "", objectives)
        return self.tr("Update %n item(s)", "", changed) if changed else self.tr("Nothing new")

    def other_button(self, created: int) -> str:
        """What the primary button does when neither objectives nor key results come, but other things do."""
        return self.tr("Import %n record(s)", "", created)

    def came(self, count: int) -> str:
        """What came when it was neither objectives nor key results."""
        return self.tr("%n record(s) came into the workspace.", "", count)

    def people(self, count: int) -> str:
        """New people."""
        return self.tr("%n new person(s)", "", count)

    def teams(self, count: int) -> str:
        """New teams."""
        return self.tr("%n new team(s)", "", count)

    def check_ins(self, count: int) -> str:
        """Values with their days."""
        return self.tr("%n check-in(s)", "", count)

    def comments(self, count: int) -> str:
        """What people said."""
        return self.tr("%n comment(s)", "", count)

    def removed(self, count: int) -> str:
        """Records that would be deleted."""
        return self.tr("%n deleted", "", count)

    def changed(self, count: int) -> str:
        """Changed items."""
        return self.tr("%n item(s) changed", "", count)

    def files(self, count: int) -> str:
        """What a folder or ZIP holds."""
        return self.tr("%n files or sheets", "", count)


class ColumnWords(QObject):
    """What the page of columns says about each of them."""

    def groups(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """(name of the group, [(field, name)]) of everything that a column can hold."""
        found = [
            (word(texts_import.GROUP_NAMES, group), [(field, word(names, field)) for field in names])
            for group, names in texts_import.COLUMN_GROUPS.items()
        ]
        found[1][1].extend((level, self.tr("Level {number}: titles").format(number=level[-1])) for level in LEVELS)
        return found

    def sureness(self, code: str) -> str:
        """How it is known what a column holds."""
        return {
            "name": self.tr("by its name"),
            "doubted": self.tr("by its name, but the values look different"),
            "look": self.tr("a guess by its values"),
            "given": self.tr("chosen by you"),
            "remembered": self.tr("as last time"),
            "double": self.tr("another column holds the same"),
            "moved": self.tr("now held by another column"),
        }.get(code, self.tr("not read"))
