"""The list of problems that a reader fills while it reads, bounded so that a bad file cannot flood a preview."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from okr_desktop.domain.errors import Problem, Severity

LIMIT = 500
SHOWN = 80


def shorten(text: str) -> str:
    """``text`` short enough to be named in a sentence."""
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"


class Notes:
    """Collects problems; of each severity the first 500 are kept and the others counted."""

    def __init__(self, problems: tuple[Problem, ...] = ()) -> None:
        self._problems = list(problems)
        self._counts: Counter[Severity] = Counter()
        self._once: set[str] = set()
        self._sheets: dict[str, int] = {"": 0}
        self._sheet = ""

    def about(self, sheet: str) -> None:
        """Which of several sheets the problems from here on are about: they get it as their param ``sheet``."""
        self._sheet = sheet
        self._sheets.setdefault(sheet, len(self._sheets))

    def error(self, code: str, field: str = "", line: int | None = None, **params: object) -> None:
        """Something was not read."""
        self.add(Problem(code, field, params, Severity.ERROR, line))

    def warning(self, code: str, field: str = "", line: int | None = None, **params: object) -> None:
        """Something was read, but somebody should look at it."""
        self.add(Problem(code, field, params, Severity.WARNING, line))

    def note(self, code: str, field: str = "", line: int | None = None, **params: object) -> None:
        """Something that is good to know."""
        self.add(Problem(code, field, params, Severity.NOTE, line))

    def note_once(self, code: str, field: str = "", line: int | None = None, **params: object) -> None:
        """A note about the whole file: the second of the same code is dropped."""
        if code not in self._once:
            self._once.add(code)
            self.note(code, field, line, **params)

    def add(self, problem: Problem) -> None:
        """A problem that somebody else has put together."""
        if self._sheet and "sheet" not in problem.params:
            problem = replace(problem, params={**problem.params, "sheet": self._sheet})
        self._counts[problem.severity] += 1
        if self._counts[problem.severity] <= LIMIT:
            self._problems.append(problem)

    @property
    def has_errors(self) -> bool:
        """Whether anything was left out because it could not be read."""
        return self._counts[Severity.ERROR] > 0

    def result(self) -> tuple[Problem, ...]:
        """All problems in the order of the file, with one more for each severity that had too many."""
        more = tuple(
            Problem("problems.more", "", {"count": count - LIMIT, "severity": severity.value}, severity)
            for severity, count in self._counts.items()
            if count > LIMIT
        )
        return (*sorted(self._problems, key=self._place), *more)

    def _place(self, problem: Problem) -> tuple[int, int]:
        return self._sheets.get(str(problem.params.get("sheet", "")), 0), problem.line or 0
