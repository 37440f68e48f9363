"""Names of the formats that leave, what each is for, and what was written."""

from __future__ import annotations

from PySide6.QtCore import QObject


class ExportWords(QObject):
    """Sentences of the export dialog."""

    def formats(self) -> dict[str, tuple[str, str]]:
        """(name, what it is for) by code."""
        return {
            "json": (
                self.tr("Everything, as JSON"),
                self.tr("Loses nothing, single answers to pulses included; comes back whole, here or elsewhere"),
            ),
            "xlsx": (self.tr("Excel workbook"), self.tr("To work in; import it again and your edits come back")),
            "csv": (
                self.tr("CSV tables"),
                self.tr("A table for each kind of record, to analyse; edits of the main ones come back"),
            ),
            "markdown": (self.tr("Markdown"), self.tr("A readable outline of a cycle, for a wiki or a mail")),
            "ics": (self.tr("Calendar"), self.tr("Check-in days, due dates and ends of cycles, for any calendar")),
            "charts": (self.tr("Charts"), self.tr("Pictures of a cycle's charts, for slides and pages")),
        }

    def files(self, code: str) -> str:
        """What the system's file dialog calls the files of a format."""
        return {
            "json": "JSON",
            "xlsx": self.tr("Excel workbooks"),
            "csv": self.tr("ZIP files"),
            "markdown": "Markdown",
            "ics": self.tr("Calendars"),
            "svg": self.tr("SVG pictures"),
            "png": self.tr("PNG pictures"),
        }[code]

    def pictures(self) -> dict[str, str]:
        """The kinds of pictures."""
        return {"svg": self.tr("SVG, sharp in any size"), "png": self.tr("PNG, understood everywhere")}

    def charts(self) -> dict[str, str]:
        """The charts of a cycle."""
        return {
            "": self.tr("All of them, in a folder"),
            "burn-up": self.tr("Progress over the cycle"),
            "distribution": self.tr("How the key results are spread"),
            "teams": self.tr("The teams side by side"),
        }

    def reminders(self) -> dict[int, str]:
        """Days before a date."""
        return {
            -1: self.tr("No reminder"),
            0: self.tr("On the day"),
            1: self.tr("The day before"),
            2: self.tr("Two days before"),
            7: self.tr("A week before"),
        }

    def written(self, format: str, count: int) -> str:
        """How much was written."""
        if format == "ics":
            return self.tr("%n date(s)", "", count)
        if format == "charts":
            return self.tr("%n picture(s)", "", count)
        if format == "markdown":
            return self.tr("%n objective(s) and key result(s)", "", count)
        return self.tr("%n record(s)", "", count)
