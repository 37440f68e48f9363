"""What stands where a group grows to moves down, only as far as needed, and so does what is below it in turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from okr_desktop.qt.pages.workshop.canvas.layout import GAP, Places

if TYPE_CHECKING:
    from okr_desktop.qt.pages.workshop.canvas.scene import Scene


def push(scene: Scene, group: str, grown: QRectF, gone: set[str], places: Places) -> None:
    """Add to ``places`` where groups and loose notes go that the grown group would cover; ``gone`` moves anyway."""
    blocks = {id: scene.area(id, gone) for id in scene.groups if id != group}
    blocks |= {note.id: note.rect for note in scene.notes.values() if not note.group and note.id not in gone}
    # What lay over one another before the group grew is somebody's wish, and stays so.
    before = {id for id, rect in blocks.items() if scene.area(group).intersects(rect) and scene.groups[group].notes}
    settled = [grown]
    for id in sorted(blocks.keys() - before, key=lambda one: (blocks[one].top(), one)):
        down = _down(blocks[id], settled)
        if down > 0:
            _move(scene, id, down, gone, places)
            settled.append(blocks[id].translated(0, down))


def _down(rect: QRectF, settled: list[QRectF]) -> float:
    """How far something has to go down to touch nothing that has settled."""
    moved, tries = QRectF(rect), len(settled) + 1
    while tries and (hit := next((one for one in settled if one.intersects(moved)), None)) is not None:
        moved.moveTop(hit.bottom() + GAP)
        tries -= 1
    return moved.top() - rect.top()


def _move(scene: Scene, id: str, down: float, gone: set[str], places: Places) -> None:
    if id in scene.notes:
        places.notes[id] = (scene.notes[id].x, scene.notes[id].y + down)
        return
    area = scene.area(id, gone)
    places.groups[id] = (area.left(), area.top() + down)
    for note in scene.groups[id].notes:
        if note not in gone:
            places.notes[note] = (scene.notes[note].x, scene.notes[note].y + down)
