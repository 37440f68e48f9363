"""What the facilitator does with ideas and groups: each act takes the workshop and gives the one after it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from okr_desktop.domain.errors import NotFound, Problem, Refused
from okr_desktop.domain.text import clean
from okr_desktop.domain.workshop.model import Board, Cluster, Live, Note, Origin
from okr_desktop.domain.workshop.words import idea_text, letter_after, random_id

NOTE_SIZE = (160.0, 96.0)
CLUSTER_NAME_LIMIT = 120


def on_board(live: Live, board: Board) -> Live:
    """The workshop with another board."""
    return replace(live, board=board)


def with_notes(live: Live, notes: Iterable[Note]) -> Live:
    """The workshop with these notes put in the place of those with the same ids."""
    return on_board(live, replace(live.board, notes={**live.board.notes, **{note.id: note for note in notes}}))


def note_of(live: Live, id: str) -> Note:
    """A note by its id; raises NotFound ``note.unknown``."""
    found = live.board.notes.get(id)
    if found is None:
        raise NotFound("note.unknown", id=id)
    return found


def cluster_of(live: Live, id: str) -> Cluster:
    """A group by its id; raises NotFound ``cluster.unknown``."""
    found = live.board.clusters.get(id)
    if found is None:
        raise NotFound("cluster.unknown", id=id)
    return found


def open_notes(board: Board) -> list[Note]:
    """The notes that count, in their shuffled order: neither merged into another nor withheld."""
    found = [note for note in board.notes.values() if note.merged is None and not note.withheld]
    return sorted(found, key=lambda note: (note.order, note.id))


def merged_into(board: Board, id: str) -> list[Note]:
    """The notes that were merged into one, in their order."""
    return sorted((note for note in board.notes.values() if note.merged == id), key=lambda note: note.order)


# Notes


def add_note(live: Live, text: str, origin: Origin = Origin.FACILITATOR, author: str = "") -> Live:
    """Put a note on the board, for everybody to see at once; raises Refused ``idea.empty`` and ``text.too_long``."""
    order = 1 + max((note.order for note in live.board.notes.values()), default=-1)
    note = Note(random_id(), idea_text(text), origin, order, shown=True, author=clean(author))
    return with_notes(live, [note])


def reword(live: Live, id: str, text: str) -> Live:
    """Give a note the wording that the room likes better; the first text stays. Empty takes the wording away."""
    note = note_of(live, id)
    words = idea_text(text) if text.strip() else ""
    return with_notes(live, [replace(note, wording="" if words == note.text else words)])


def withhold(live: Live, id: str, on: bool = True) -> Live:
    """Take an abusive card off the board; the protocol says how many there were, never what they said."""
    return with_notes(live, [replace(note_of(live, id), withheld=on)])


def show_next(live: Live, count: int = 1) -> Live:
    """Turn over the next cards in the shuffled order."""
    hidden = [note for note in open_notes(live.board) if not note.shown]
    return with_notes(live, [replace(note, shown=True) for note in hidden[: max(0, count)]])


def show_all(live: Live) -> Live:
    """Turn over every card."""
    return show_next(live, len(live.board.notes))


# Merging


def merge(live: Live, keep: str, others: Iterable[str]) -> Live:
    """Say that notes are the same idea: ``keep`` stands for all of them, and what was merged into those comes along.

    Raises NotFound, Refused ``merge.same`` when nothing would be merged.
    """
    kept = note_of(live, keep)
    if kept.merged is not None:
        return merge(live, kept.merged, [id for id in others if id != kept.merged])
    gone = {note_of(live, id).id for id in others} - {keep}
    if not gone:
        raise Refused([Problem("merge.same", "others")])
    changed = [
        replace(note, merged=keep, cluster=None, single=False)
        for note in live.board.notes.values()
        if note.id in gone or (note.merged is not None and note.merged in gone)
    ]
    return with_notes(live, changed)


def unmerge(live: Live, ids: Iterable[str]) -> Live:
    """Take notes out of what they were merged into; of a note that stands for others, all of those."""
    wanted = {note_of(live, id).id for id in ids}
    board = live.board
    changed = list[Note]()
    for note in board.notes.values():
        if note.merged is not None and (note.id in wanted or note.merged in wanted):
            home = board.notes[note.merged]
            changed.append(replace(note, merged=None, cluster=home.cluster, single=home.single))
    return with_notes(live, changed)


# Groups


def new_cluster(live: Live, ids: Iterable[str] = (), name: str = "", at: tuple[float, float] | None = None) -> Live:
    """Make a group of notes; gives it the next letter. ``at`` is its place on the canvas."""
    board = live.board
    letter = letter_after([cluster.letter for cluster in board.clusters.values()])
    used = [cluster.shape for cluster in board.clusters.values()]
    shape = min(range(8), key=lambda one: (used.count(one), one))
    x, y = at or (0.0, 0.0)
    cluster = Cluster(random_id(), letter, clean(name)[:CLUSTER_NAME_LIMIT], shape, x, y)
    live = on_board(live, replace(board, clusters={**board.clusters, cluster.id: cluster}))
    return assign(live, ids, cluster.id)


def rename_cluster(live: Live, id: str, name: str) -> Live:
    """Name a group."""
    cluster = replace(cluster_of(live, id), name=clean(name)[:CLUSTER_NAME_LIMIT])
    return on_board(live, replace(live.board, clusters={**live.board.clusters, id: cluster}))


def assign(live: Live, ids: Iterable[str], cluster: str | None) -> Live:
    """Put notes into a group, or (None) back among the loose ones. A merged note goes where its note goes."""
    if cluster is not None:
        cluster_of(live, cluster)
    changed = list[Note]()
    for id in ids:
        note = note_of(live, id)
        note = note if note.merged is None else note_of(live, note.merged)
        changed.append(replace(note, cluster=cluster, single=False))
    return with_notes(live, changed)


def make_single(live: Live, ids: Iterable[str]) -> Live:
    """Say that notes stand for themselves, outside of every group."""
    return with_notes(live, [replace(note_of(live, id), cluster=None, single=True) for id in ids])


def loose(board: Board) -> list[Note]:
    """The notes that are in no group and not said to be single."""
    return [note for note in open_notes(board) if note.cluster is None and not note.single]


def single_rest(live: Live) -> Live:
    """Let every loose note stand for itself."""
    return make_single(live, [note.id for note in loose(live.board)])


def dissolve(live: Live, id: str) -> Live:
    """Take a group away; its notes are loose again."""
    cluster_of(live, id)
    live = with_notes(live, [replace(note, cluster=None) for note in live.board.notes.values() if note.cluster == id])
    clusters = {key: cluster for key, cluster in live.board.clusters.items() if key != id}
    return on_board(live, replace(live.board, clusters=clusters))


def split(live: Live, id: str, ids: Iterable[str], name: str = "") -> Live:
    """Move some notes of a group into a new one beside it."""
    home = cluster_of(live, id)
    inside = [note for note in ids if note_of(live, note).cluster == id]
    if not inside:
        raise Refused([Problem("split.nothing", "ids")])
    return new_cluster(live, inside, name, (home.x + 3 * NOTE_SIZE[0], home.y))


def place(live: Live, notes: Mapping[str, tuple[float, float]], clusters: Mapping[str, tuple[float, float]]) -> Live:
    """Put notes and groups at places of the canvas."""
    live = with_notes(live, [replace(note_of(live, id), x=x, y=y) for id, (x, y) in notes.items()])
    moved = {id: replace(cluster_of(live, id), x=x, y=y) for id, (x, y) in clusters.items()}
    return on_board(live, replace(live.board, clusters={**live.board.clusters, **moved}))
