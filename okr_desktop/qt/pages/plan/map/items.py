"""What a map shows of one item: finished texts, broken into lines, with the room they need."""

from __future__ import annotations

from dataclasses import dataclass

from okr_desktop.domain.alignment_map import GraphNode, Layout, Link, NodeKind
from okr_desktop.qt import theme

# A card: its width, the room around its texts, and the height of each kind of line.
CARD_WIDTH, CHIP_WIDTH = 320.0, 264.0
INSET, TOP = float(theme.SPACE_16), float(theme.SPACE_12)
TITLE_LINE, ROW_LINE, CAPTION_LINE, FIGURE_LINE = 18.0, 17.0, 17.0, 20.0
HEADER_END, ROW_TOP, ROW_END = 12.0, 8.0, 6.0
MARK_ROOM = 20.0
TITLE_LINES, ROW_LINES = 3, 2
# Small cards beside what they are about.
CHIPS = (NodeKind.DEPENDENCY, NodeKind.KPI)


@dataclass(frozen=True, slots=True)
class MapItem:
    """One card or row, ready to paint; ``progress`` and ``expected`` are shares (1.0 is the target).

    ``about`` is the id of the objective or key result that it stands for (of a chip: what it is drawn beside),
    ``search`` is made by ``outline_node.fold``, ``spoken`` is what a screen reader says.
    """

    id: str
    kind: NodeKind
    about: str
    title: str
    lines: tuple[str, ...]
    caption: str = ""
    status: str = "no_data"
    status_text: str = ""
    status_width: float = 0.0
    progress: float | None = None
    expected: float | None = None
    figure: str = ""
    figure_width: float = 0.0
    wanted: bool = True
    spoken: str = ""
    search: str = ""
    height: float = 0.0


@dataclass(frozen=True, slots=True)
class MapData:
    """Everything a map of one scope is drawn from; ``nodes`` and ``links`` are kept to arrange it anew.

    ``folded`` are the cards that a person collapsed, whether they are in this map or not.
    """

    items: dict[str, MapItem]
    nodes: tuple[GraphNode, ...]
    links: tuple[Link, ...]
    layout: Layout
    heading: str = ""
    dated: str = ""
    objectives: int = 0
    left_out: int = 0
    folded: frozenset[str] = frozenset()
    mirrored: bool = False


def header_height(lines: int, caption: bool) -> float:
    """The height of an objective's card without its key results."""
    return TOP + lines * TITLE_LINE + caption * CAPTION_LINE + theme.SPACE_4 + FIGURE_LINE + HEADER_END


def row_height(lines: int) -> float:
    """The height of a key result in its card."""
    return ROW_TOP + lines * ROW_LINE + CAPTION_LINE + ROW_END


def chip_height(lines: int) -> float:
    """The height of the card of a dependency."""
    return ROW_TOP + CAPTION_LINE + lines * ROW_LINE + CAPTION_LINE + ROW_TOP
