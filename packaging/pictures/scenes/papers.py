"""Papers beside the quarterly review, as they come out of the printer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pictures import paper
from pictures.scenes.registry import scene

if TYPE_CHECKING:
    from pictures.kit import Stage

_WIDE = 1122


@scene("check_in_sheet")
def check_in_sheet(stage: Stage) -> Any:
    return _page(stage, "check-in-sheet", person=stage.id_of("Hanna Weiß"))


@scene("poster")
def poster(stage: Stage) -> Any:
    return _page(stage, "poster", width=_WIDE)


def _page(stage: Stage, kind: str, width: int = 794, **chosen: str) -> Any:
    """The first page of a kind of report."""
    from okr_desktop.services.reporting import kinds
    from okr_desktop.services.reporting.choice import Choice

    pdf = stage.ask(kinds.render, kind, Choice(language=stage.language, **chosen))
    return paper.page_of(pdf, 0, width)
