"""How several teams share one objective."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtWidgets import QPushButton, QSpinBox, QWidget

from okr_desktop.domain import teamwork as rules
from okr_desktop.domain.errors import Problem, Severity
from okr_desktop.qt.dialogs.form_dialog import FormDialog
from okr_desktop.qt.dialogs.parts.plain_form import PlainForm
from okr_desktop.qt.prompter import Prompter
from okr_desktop.qt.session import Session
from okr_desktop.qt.texts import short_text
from okr_desktop.services.closed import closed_problems
from okr_desktop.services.desk import Desk
from okr_desktop.services.engagement.direction import teamwork

_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class SharesSheet:
    """The objective, and each of its teams (id) with its name and share in percent."""

    title: str
    teams: tuple[tuple[str, str, int], ...]
    problems: tuple[Problem, ...]


def shares_sheet(desk: Desk, objective: str) -> SharesSheet:
    """What the form shows; raises NotFound."""
    plan, item = desk.plan, desk.objective(objective)
    known = {id: share for id, share in rules.shares(item).items() if id in plan.teams}
    whole = whole_percents(known)
    teams = tuple((id, plan.teams[id].name, whole[id]) for id in known)
    return SharesSheet(item.title, teams, tuple(closed_problems(plan, objective, field="")))


def whole_percents(shares: Mapping[str, Decimal]) -> dict[str, int]:
    """Whole percents that together are what the shares are together: what is left over goes to the first ones."""
    found = {id: int(share * _HUNDRED) for id, share in shares.items()}
    left = int((sum(shares.values(), Decimal(0)) * _HUNDRED).to_integral_value()) - sum(found.values())
    for id in list(found)[: max(left, 0)]:
        found[id] += 1
    return found


class SharesDialog(FormDialog):
    """A percentage for each team; together they are at most 100."""

    help_topic = "dependencies"

    def __init__(
        self, session: Session, objective: str, parent: QWidget | None = None, *, prompter: Prompter | None = None
    ) -> None:
        super().__init__(session, PlainForm(), parent, prompter)
        self._objective = objective
        self._sheet: SharesSheet | None = None
        self.spins: dict[str, QSpinBox] = {}
        self.setWindowTitle(self.tr("Shares of the teams"))
        self.ui.head_label.setText(self.windowTitle())
        self._save_button().setText(self.tr("Save shares"))
        self.equal = QPushButton(self.tr("Equal shares"))
        self.equal.clicked.connect(self._on_equal)
        self._fields = {"teams": "body"}
        self.load(shares_sheet, objective)

    def fill(self, sheet: SharesSheet) -> None:
        ui = self.ui
        self._sheet = sheet
        ui.sub_label.setText(
            self.tr("Who answers for how much of “{title}”?").format(title=short_text(sheet.title, 160))
        )
        for at, (id, name, share) in enumerate(sheet.teams):
            spin = self.spins[id] = QSpinBox()
            spin.setRange(0, 100)
            spin.setSingleStep(5)
            spin.setSuffix(self.tr(" %"))
            spin.setValue(share)
            ui.field(f"team_{at}", short_text(name, 60).replace("&", "&&"), spin, at % 2, 1)
            spin.setAccessibleName(name)
            spin.show()  # or it cannot take the keyboard yet
            spin.valueChanged.connect(self.edited)
        if self.spins:
            next(iter(self.spins.values())).selectAll()
        self._fields = {"teams": "team_0"} if sheet.teams else {"teams": "body"}
        ui.column.insertWidget(2, self.equal)
        self._even_out()

    def _on_equal(self) -> None:
        count = len(self.spins)
        even = whole_percents({id: Decimal(1) / count for id in self.spins})
        for id, spin in self.spins.items():
            spin.setValue(even[id])

    def typed(self) -> object:
        return tuple((id, spin.value()) for id, spin in self.spins.items())

    def _shares(self) -> dict[str, Decimal]:
        return {id: Decimal(spin.value()) / _HUNDRED for id, spin in self.spins.items()}

    def check(self) -> list[Problem]:
        found = rules.share_problems(self._shares()) + list(self._sheet.problems if self._sheet else ())
        return [one for one in found if one.severity is Severity.ERROR]

    def hints(self) -> list[Problem]:
        return [one for one in rules.share_problems(self._shares()) if one.severity is not Severity.ERROR]

    def submit(self) -> None:
        self.run(teamwork.set_shares, self._objective, self._shares())
