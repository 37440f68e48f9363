"""Dialogs about one item, and those of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pictures.scenes.plan import KEY_RESULT, OBJECTIVE
from pictures.scenes.registry import scene

if TYPE_CHECKING:
    from pictures.kit import Stage

MILESTONES = "The motor course runs in every workshop"
FED = "Ready to ride at six in the morning"
MARKDOWN = """# Workshop OKRs 2026 Q4

## Every repair has one person who knows about it
- Repairs with a named mechanic from 40 to 95 % [P0]
- Handovers per repair (4 → 1)
- [x] A board where all of us see today's repairs [P1]
- [ ] Riders can ask "their" mechanic

### New mechanics repair alone after four weeks
- Weeks until the first repair alone | 8 | 4 | weeks
- Bikes per day from 6 to 6
- ~~A second apprentice~~

## Parts are there before the bike is
- Repairs that wait for a part from 22 to 5 %
- Suppliers with a delivery promise from 3 to lots
"""
TABLE = """What we want;How we see it;Owner;Baseline;Goal value;Today;Deadline
Customers recommend us;Recommendations a month;Ada;20;40;25,5;30.09.2026
;Answers on the same day;Ben;55 %;90 %;61 %;30.09.2026
;Letters that thank us;Ada;0;12;7;15.12.2026
New colleagues find their feet;Shifts before the first own one;Chidi;9;4;6;31.10.2026
;Checklist for the first day;Ben;0 %;100 %;40 %;
"""


@scene("objective")
def objective(stage: Stage) -> Any:
    return stage.dialog("item.edit", OBJECTIVE)


@scene("new_objective")
def new_objective(stage: Stage) -> Any:
    return stage.dialog("item.add_objective")


@scene("key_result")
def key_result(stage: Stage) -> Any:
    return stage.dialog("item.edit", KEY_RESULT)


@scene("key_result_milestones")
def milestones(stage: Stage) -> Any:
    return stage.dialog("item.edit", MILESTONES)


@scene("explain")
def explain(stage: Stage) -> Any:
    return stage.dialog("item.explain", OBJECTIVE)


@scene("explain_fed")
def explain_fed(stage: Stage) -> Any:
    return stage.dialog("item.explain", FED)


@scene("explain_milestones")
def explain_milestones(stage: Stage) -> Any:
    return stage.dialog("item.explain", MILESTONES)


@scene("import")
def imported(stage: Stage) -> Any:
    file = stage.folder / "workshop.md"
    file.write_text(MARKDOWN, encoding="utf-8")
    return stage.dialog_of(lambda: stage.window.files.import_path(file))


@scene("import_columns")
def import_columns(stage: Stage) -> Any:
    file = stage.folder / "goals.csv"
    file.write_text(TABLE, encoding="utf-8")
    dialog = stage.dialog_of(lambda: stage.window.files.import_path(file))
    for box, field in ((dialog.columns.boxes[1], "key_result"), (dialog.columns.boxes[5], "current")):
        box.choose(field)
        box.activated.emit(box.currentIndex())
    stage.settle()
    dialog.focusWidget().clearFocus()
    return dialog


@scene("export")
def export(stage: Stage) -> Any:
    dialog = stage.dialog("data.export")
    dialog.radios["xlsx"].click()
    return dialog


@scene("import_choice")
def import_choice(stage: Stage) -> Any:
    return stage.dialog("data.paste_text")


@scene("settings")
def settings(stage: Stage) -> Any:
    return stage.dialog("data.settings")


@scene("backups")
def backups(stage: Stage) -> Any:
    return stage.dialog("data.backups")


@scene("shortcuts")
def shortcuts(stage: Stage) -> Any:
    return stage.dialog("help.keys")


@scene("about")
def about(stage: Stage) -> Any:
    return stage.dialog("help.about")


@scene("help")
def help_window(stage: Stage) -> Any:
    return stage.dialog("help.topic")


@scene("crash")
def crash(stage: Stage) -> Any:
    from okr_desktop.crash_log import CrashReport
    from okr_desktop.qt.crash import show_dialog

    details = "Traceback (most recent call last):\n  (an example)\nZeroDivisionError: division by zero"
    report = CrashReport("ZeroDivisionError: division by zero", details)
    return stage.dialog_of(lambda: show_dialog([report], False, "okr-desktop.log"))
