"""Papers beside the quarterly review, as they come out of the printer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pictures import paper
from pictures.scenes.registry import scene

if TYPE_CHECKING:
    from okr_desktop.services.desk import Desk
    from pictures.kit import Stage

_WIDE = 1122


@scene("check_in_sheet")
def check_in_sheet(stage: Stage) -> Any:
    return _page(stage, "check-in-sheet", person=stage.id_of("Hanna Weiß"))


@scene("poster")
def poster(stage: Stage) -> Any:
    return _page(stage, "poster", width=_WIDE)


@scene("type_sheet")
def type_sheet(stage: Stage) -> Any:
    dialog = stage.dialog("data.type_sheet")
    codes = stage.ask(_codes)
    said = {
        "Mechanics certified to train": "4 c7 Course came early ! Room is missing",
        "The motor course runs in every workshop": "+3 c8",
        "Invoices paid within 30 days": "=",
    }
    dialog.ui.lines.setPlainText("\n".join(f"{codes[stage.id_of(title)]} {line}" for title, line in said.items()))
    stage.settle()
    return dialog


def _codes(desk: Desk) -> dict[str, str]:
    from okr_desktop.services.reporting.sheet_codes import codes

    return codes(desk.plan.key_results)


def _page(stage: Stage, kind: str, width: int = 794, **chosen: str) -> Any:
    """The first page of a kind of report."""
    from okr_desktop.services.reporting import kinds
    from okr_desktop.services.reporting.choice import Choice

    pdf = stage.ask(kinds.render, kind, Choice(language=stage.language, **chosen))
    return paper.page_of(pdf, 0, width)
