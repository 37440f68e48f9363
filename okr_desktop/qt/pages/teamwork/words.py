"""What the teamwork page says; made on the worker."""

from __future__ import annotations

from PySide6.QtCore import QObject

from okr_desktop.domain.teamwork import CONTRIBUTIONS, Bond
from okr_desktop.domain.work import Asking
from okr_desktop.services.engagement.direction.teamwork import Cell


class TeamworkWords(QObject):
    """Counted sentences; a QObject, because a plural is recognised only in ``tr()``."""

    def title(self) -> str:
        """The heading of the matrix."""
        return self.tr("Who works with whom")

    def subtitle(self, cycle: str, teams: int, pairs: int) -> str:
        """What it is about."""
        counted = self.tr("%n team(s)", "", teams), self.tr("%n pair(s) work together", "", pairs)
        return " · ".join(part for part in (cycle, *counted) if part)

    def note(self) -> str:
        """How to read it."""
        return self.tr(
            "Read a row: what this team asks of the team in the column, and does for it. Shared objectives stand in "
            "both. Numbers count these links; a triangle marks a request whose day is over. Click a cell to see them."
        )

    def empty(self) -> str:
        """What will stand here."""
        return self.tr(
            "Once an objective has two teams, or one team asks another for something, you see here who works with whom."
        )

    def summary(self, pairs: int, late: int) -> str:
        """The matrix in one sentence, for a screen reader."""
        text = self.tr("%n pair(s) of teams work together", "", pairs)
        overdue = self.tr("%n request(s) overdue", "", late)
        return f"{text}, {overdue}" if late else text

    def pair(self, first: str, second: str) -> str:
        """The name of a cell."""
        return self.tr("{first} → {second}").format(first=first, second=second)

    def lines(self, cell: Cell) -> tuple[str, ...]:
        """What a cell says."""
        shared, gives = cell.count(Bond.SHARED), cell.count(*CONTRIBUTIONS)
        waits, over = cell.asked(Asking.ASKED, Asking.ACCEPTED), cell.asked(Asking.DONE, Asking.DECLINED)
        found = [
            self.tr("%n shared objective(s)", "", shared) if shared else "",
            self.tr("%n request(s) under way", "", waits) if waits else "",
            self.tr("%n of them overdue", "", cell.late) if cell.late else "",
            self.tr("%n request(s) done or declined", "", over) if over else "",
            self.tr("%n contribution(s) to their objectives", "", gives) if gives else "",
        ]
        return tuple(part for part in found if part)

    def headers(self) -> tuple[str, ...]:
        """The columns of the table."""
        return (
            self.tr("Team"),
            self.tr("Other team"),
            self.tr("Shared"),
            self.tr("Asked, waiting"),
            self.tr("Overdue"),
            self.tr("Done"),
            self.tr("Declined"),
            self.tr("Contributes"),
        )

    def asked(self) -> str:
        """Requests to the teams."""
        return self.tr("What we are asked for")

    def waits(self) -> str:
        """Requests of the teams."""
        return self.tr("What we wait for")

    def by(self, day: str, *, late: bool) -> str:
        """Until when."""
        return self.tr("overdue since {date}").format(date=day) if late else day

    def late(self, state: str) -> str:
        """A state whose day is over: "Accepted, overdue"."""
        return self.tr("{state}, overdue").format(state=state)

    def reminded(self, count: int) -> str:
        """How often somebody has written about it."""
        return self.tr("%n comment(s)", "", count) if count else ""
