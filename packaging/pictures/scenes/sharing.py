"""Working with others: the state in the window, open decisions, what came in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pictures import team
from pictures.scenes.registry import scene

if TYPE_CHECKING:
    from pictures.kit import Stage


@scene("shared", before=team.two_hands)
def shared(stage: Stage) -> Any:
    return stage.select(team.DAILY)


@scene("decide", before=team.two_hands)
def decide(stage: Stage) -> Any:
    stage.go("conflicts").go_to(stage.id_of(team.DAILY))
    stage.settle()
    return stage.window
