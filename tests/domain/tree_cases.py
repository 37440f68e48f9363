"""Trees to be repaired, by hand: heads by item, where each item stands then, and which ones were cut."""

from __future__ import annotations

from okr_desktop.domain.tree_repair import Placement

Heads = dict[str, list[Placement]]


def put(lam: int, parent: str | None, prev: str | None = None, actor: str = "a") -> Placement:
    """A placement."""
    return Placement(lam, actor, lam, parent, prev)


CASES: list[tuple[str, Heads, dict[str, str | None], set[str]]] = [
    ("nothing", {}, {}, set()),
    ("no placement", {"x": []}, {"x": None}, set()),
    ("no ring", {"x": [put(1, None)], "y": [put(2, "x")]}, {"x": None, "y": "x"}, set()),
    ("unknown parent", {"x": [put(1, "gone")]}, {"x": "gone"}, set()),
    ("latest wins", {"x": [put(1, "a"), put(3, "b"), put(2, "c")]}, {"x": "b"}, set()),
    ("ties by run", {"x": [put(1, "a", actor="a"), put(1, "b", actor="b")]}, {"x": "b"}, set()),
    ("two opposite moves", {"x": [put(5, "y", "p")], "y": [put(6, "x", "q")]}, {"x": "y", "y": "q"}, {"y"}),
    ("and the other way", {"x": [put(6, "y", "p")], "y": [put(5, "x", "q")]}, {"x": "p", "y": "x"}, {"x"}),
    ("nowhere before", {"x": [put(5, "y")], "y": [put(6, "x")]}, {"x": "y", "y": None}, {"y"}),
    ("before is a ring as well", {"x": [put(5, "y")], "y": [put(6, "x", "x")]}, {"x": "y", "y": None}, {"y"}),
    (
        "another placement first",
        {"x": [put(5, "y")], "y": [put(6, "x", "q"), put(4, "z", "w")]},
        {"x": "y", "y": "z"},
        {"y"},
    ),
    (
        "the later of the others",
        {"x": [put(5, "y")], "y": [put(6, "x"), put(2, "v"), put(4, "z")]},
        {"x": "y", "y": "z"},
        {"y"},
    ),
    (
        "where others stood before",
        {"x": [put(5, "y")], "y": [put(6, "x", "x"), put(4, "x", "w")]},
        {"x": "y", "y": "w"},
        {"y"},
    ),
    ("under itself", {"x": [put(1, "x", "p")]}, {"x": "p"}, {"x"}),
    (
        "three in a ring",
        {"x": [put(4, "y", "p")], "y": [put(5, "z", "p")], "z": [put(6, "x", "p")]},
        {"x": "y", "y": "z", "z": "p"},
        {"z"},
    ),
    (
        # y cannot go back under z, which was put under y later: what was wanted comes before what is left over.
        "nobody gives way to what was cut",
        {"x": [put(5, "y")], "y": [put(6, "x", "z")], "z": [put(7, "y")]},
        {"x": "y", "y": None, "z": "y"},
        {"y"},
    ),
    (
        "the time counts, not the run",
        {"x": [put(5, "y", "p", actor="b")], "y": [put(6, "x", "q", actor="a")]},
        {"x": "y", "y": "q"},
        {"y"},
    ),
    (
        "two rings, and back into the other",
        {"x": [put(5, "y")], "y": [put(6, "x", "v")], "v": [put(7, "w")], "w": [put(8, "v")]},
        {"x": "y", "y": "v", "v": "w", "w": None},
        {"y", "w"},
    ),
    (
        "two rings, each back into the other",
        {"x": [put(5, "y")], "y": [put(6, "x", "v")], "v": [put(7, "w")], "w": [put(8, "v", "x")]},
        {"x": "y", "y": "v", "v": "w", "w": None},
        {"y", "w"},
    ),
]
