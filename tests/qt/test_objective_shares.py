"""Promises of the shares in the form of an objective: they are asked where teams are named, and never lost."""

from __future__ import annotations

from decimal import Decimal

from okr_desktop.domain.ids import new_id
from okr_desktop.domain.okrs import Objective
from okr_desktop.domain.people import Team
from okr_desktop.qt.dialogs.objective import ObjectiveDialog
from okr_desktop.services import people, planning
from tests.qt.dialog_kit import Office, gone, said

ONE = Decimal(1)


def shared(office: Office, **shares: Decimal) -> tuple[str, dict[str, str]]:
    """An objective of these teams; its id and theirs."""
    ids = {name: people.save(office.desk, Team(new_id(), name)).value for name in shares}
    teams = {ids[name]: share for name, share in shares.items()}
    return planning.add(office.desk, Objective(new_id(), "Grow", teams=teams)).value, ids


def form(office: Office, id: str | None) -> ObjectiveDialog:
    dialog = ObjectiveDialog(office.session, id, prompter=office.prompter)
    office.show(dialog)
    return dialog


def add(dialog: ObjectiveDialog, name: str) -> None:
    dialog.ui.teams.picker.setText(name)
    dialog.ui.teams.commit()


def save(office: Office, dialog: ObjectiveDialog) -> None:
    dialog.save()
    office.settle()
    assert gone(dialog)


def test_shares_are_said_beside_the_teams(office: Office) -> None:
    id, teams = shared(office, Sales=ONE, Care=ONE)
    dialog = form(office, id)
    assert dialog._shares.isVisible()
    assert list(dialog._shares.values().values()) == [50, 50]
    assert not dialog.unsaved
    dialog._shares.spins[teams["Sales"]].setValue(70)
    assert dialog.unsaved
    dialog.save()
    assert "120" in said(dialog, "teams"), "more than the whole is refused"
    dialog._shares.spins[teams["Care"]].setValue(30)
    save(office, dialog)
    assert office.desk.plan.objectives[id].teams == {
        teams["Sales"]: Decimal("0.7"),
        teams["Care"]: Decimal("0.3"),
    }


def test_what_nobody_said_stays_unsaid(office: Office) -> None:
    id, teams = shared(office, Sales=ONE, Care=ONE)
    dialog = form(office, id)
    dialog.ui.title.setText("Grow more")
    save(office, dialog)
    assert office.desk.plan.objectives[id].teams == dict.fromkeys(teams.values(), ONE)


def test_one_team_has_nothing_to_share(office: Office) -> None:
    id, teams = shared(office, Sales=ONE)
    dialog = form(office, id)
    assert not dialog._shares.isVisible()
    add(dialog, "Somebody new")
    assert dialog._shares.isVisible()
    dialog._shares.spins["Somebody new"].setValue(20)
    dialog._shares.spins[teams["Sales"]].setValue(80)
    save(office, dialog)
    plan = office.desk.plan
    assert {plan.teams[team].name: share for team, share in plan.objectives[id].teams.items()} == {
        "Sales": Decimal("0.8"),
        "Somebody new": Decimal("0.2"),
    }


def test_another_team_changes_no_share_that_was_said(office: Office) -> None:
    id, teams = shared(office, Sales=Decimal("0.6"), Care=Decimal("0.3"))
    dialog = form(office, id)
    assert list(dialog._shares.values().values()) == [60, 30]
    dialog._shares.spins[teams["Sales"]].setValue(50)
    add(dialog, "Workshop")
    assert list(dialog._shares.values().values())[:2] == [50, 30]
    dialog._shares.equal.click()
    assert sorted(dialog._shares.values().values()) == [33, 33, 34]
    office.shut(dialog)


def test_less_than_the_whole_is_told_and_saved(office: Office) -> None:
    id, teams = shared(office, Sales=ONE, Care=ONE)
    dialog = form(office, id)
    dialog._shares.spins[teams["Sales"]].setValue(30)
    assert said(dialog, "teams"), "a part of it is nobody's"
    save(office, dialog)
    assert sum(office.desk.plan.objectives[id].teams.values()) == Decimal("0.8")


def test_every_share_says_whose_it_is(office: Office) -> None:
    id, _ = shared(office, Sales=ONE, Care=ONE)
    dialog = form(office, id)
    assert [spin.accessibleName() for spin in dialog._shares.spins.values()] == ["Share of Sales", "Share of Care"]
    office.shut(dialog)
