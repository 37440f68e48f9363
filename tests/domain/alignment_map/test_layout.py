"""What a map of any shape promises: nothing overlaps, lines lead from card to card, and it is always the same map."""

from __future__ import annotations

import sys
from itertools import combinations, pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from okr_desktop.domain.alignment_map import (
    Box,
    GraphNode,
    Layout,
    Link,
    LinkKind,
    NodeKind,
    Spacing,
    arrange,
    mirrored,
)

OBJECTIVE, ROW, NEED = NodeKind.OBJECTIVE, NodeKind.KEY_RESULT, NodeKind.DEPENDENCY
# So low that even a small forest is folded.
FOLDING = Spacing(fold=150.0, spread=0.01)


@st.composite
def forests(draw: st.DrawFn) -> list[GraphNode]:
    """Cards and rows whose parents may be anything: earlier cards, rows, unknown ids, themselves, or in circles."""
    count = draw(st.integers(1, 24))
    ids = [f"c{at}" for at in range(count)]
    rows = [f"r{at}" for at in range(draw(st.integers(0, 12)))]
    sizes = st.integers(1, 400).map(float)
    nodes = [
        GraphNode(id, ROW, draw(st.sampled_from([*ids, "gone"])), 10.0, draw(sizes), draw(st.integers(0, 3)))
        for id in rows
    ]
    for id in ids:
        parent = draw(st.none() | st.sampled_from([*ids, *rows, "gone"]))
        kind = draw(st.sampled_from([OBJECTIVE, OBJECTIVE, NEED, NodeKind.KPI]))
        nodes.append(GraphNode(id, kind, parent, draw(sizes), draw(sizes), draw(st.integers(0, 5))))
    return nodes


links = st.lists(
    st.builds(
        Link,
        st.sampled_from(["c0", "c1", "c2", "r0", "r1", "gone"]),
        st.sampled_from(["c0", "c1", "c3", "r0", "r2", "gone"]),
        st.just(LinkKind.FEED),
    ),
    max_size=5,
)
spacings = st.sampled_from([Spacing(), FOLDING])
collapsed = st.frozensets(st.sampled_from([f"c{at}" for at in range(8)]), max_size=4)


def company(objectives: int, rows: int = 4) -> list[GraphNode]:
    """Ten trees in which every key result but the last is served by one objective."""
    nodes = list[GraphNode]()
    for at in range(objectives):
        parent = None if at < 10 else f"k{(at - 10) // 3}.{at % 3}"
        nodes.append(GraphNode(f"o{at}", OBJECTIVE, parent, 320, 90, at))
        nodes += [GraphNode(f"k{at}.{row}", ROW, f"o{at}", 320, 48, row) for row in range(rows)]
    return nodes


@given(forests(), collapsed, spacings)
def test_no_two_cards_overlap_and_rows_stay_in_their_card(
    nodes: list[GraphNode], hidden: frozenset[str], spacing: Spacing
) -> None:
    found = arrange(nodes, (), hidden, spacing)
    for one, other in combinations(found.cards.values(), 2):
        assert not one.overlaps(other)
    cards = {node.id: node.parent for node in nodes if node.kind is ROW}
    for id, row in found.rows.items():
        card = found.cards[str(cards[id])]
        assert card.y <= row.y
        assert row.bottom <= card.bottom
        assert (row.x, row.width) == (card.x, card.width)
    for one, other in combinations(found.rows.values(), 2):
        assert not one.overlaps(other)


@given(forests(), collapsed, spacings)
def test_every_card_is_shown_or_hidden_by_a_collapsed_one_and_counted(
    nodes: list[GraphNode], hidden: frozenset[str], spacing: Spacing
) -> None:
    whole, found = arrange(nodes, (), frozenset(), spacing), arrange(nodes, (), hidden, spacing)
    cards = {node.id for node in nodes if node.kind is not ROW}
    assert set(whole.cards) == cards
    # What stands below the collapsed ones that are seen, and nothing else, is not there.
    assert len(cards) - len(found.cards) == sum(found.below[id] for id in found.collapsed if id in found.cards)
    assert found.collapsed == hidden & set(whole.below)
    assert found.below == whole.below


@given(forests(), links, spacings, st.randoms(use_true_random=False))
def test_the_order_of_the_input_does_not_matter(
    nodes: list[GraphNode], more: list[Link], spacing: Spacing, random: Random
) -> None:
    mixed = list(nodes)
    random.shuffle(mixed)
    assert arrange(mixed, more, frozenset(), spacing) == arrange(nodes, more, frozenset(), spacing)


def on_edge(box: Box, point: tuple[float, float]) -> bool:
    return point[0] in (box.x, box.right) and box.y <= point[1] <= box.bottom


@given(forests(), links, collapsed, spacings)
def test_lines_begin_and_end_at_what_they_connect(
    nodes: list[GraphNode], more: list[Link], hidden: frozenset[str], spacing: Spacing
) -> None:
    found = arrange(nodes, more, hidden, spacing)
    boxes = {**found.cards, **found.rows}
    for edge in found.edges:
        assert on_edge(boxes[edge.source], edge.points[0])
        assert on_edge(boxes[edge.target], edge.points[-1])
    served = [edge.source for edge in found.edges if not edge.curved]
    assert len(served) == len(set(served))


@given(forests(), spacings)
def test_what_serves_stands_further_in_than_what_is_served(nodes: list[GraphNode], spacing: Spacing) -> None:
    found = arrange(nodes, (), frozenset(), spacing)
    boxes = {**found.cards, **found.rows}
    for edge in found.edges:
        assert boxes[edge.source].x >= boxes[edge.target].right
        # Lines of the tree run across and up and down only.
        for one, other in pairwise(edge.points):
            assert one[0] == other[0] or one[1] == other[1]


@given(forests(), collapsed, spacings)
def test_the_map_begins_at_its_corner_and_ends_where_it_says(
    nodes: list[GraphNode], hidden: frozenset[str], spacing: Spacing
) -> None:
    found = arrange(nodes, (), hidden, spacing)
    points = [point for edge in found.edges for point in edge.points]
    assert min([box.x for box in found.cards.values()] + [x for x, _ in points]) >= -1e-6
    assert min([box.y for box in found.cards.values()] + [y for _, y in points]) >= -1e-6
    assert max(box.right for box in found.cards.values()) == found.width
    assert max(box.bottom for box in found.cards.values()) == found.height


def nest(nodes: list[GraphNode]) -> dict[str, Box]:
    return arrange(nodes).cards


def test_an_objective_stands_level_with_the_key_result_it_serves() -> None:
    nodes = [
        GraphNode("o", OBJECTIVE, None, 320, 90),
        *(GraphNode(f"k{at}", ROW, "o", 320, 48, at) for at in range(3)),
        GraphNode("child", OBJECTIVE, "k2", 320, 90),
    ]
    found = arrange(nodes)
    (edge,) = found.edges
    assert edge.target == "k2"
    assert edge.points[0][1] == edge.points[-1][1] == found.rows["k2"].middle


def test_children_follow_the_order_of_the_rows_so_that_lines_do_not_cross() -> None:
    nodes = [
        GraphNode("o", OBJECTIVE, None, 320, 90),
        *(GraphNode(f"k{at}", ROW, "o", 320, 48, at) for at in range(3)),
        GraphNode("of k2", OBJECTIVE, "k2", 320, 200, 0),
        GraphNode("of k0", OBJECTIVE, "k0", 320, 200, 1),
        GraphNode("of o", OBJECTIVE, "o", 320, 200, 2),
        GraphNode("of k1", OBJECTIVE, "k1", 320, 200, 3),
    ]
    found = arrange(nodes)
    below = sorted((box.y, id) for id, box in found.cards.items() if id != "o")
    assert [id for _, id in below] == ["of o", "of k0", "of k1", "of k2"]
    for one, other in combinations(found.edges, 2):
        assert not crossing(one.points, other.points)


def crossing(one: tuple[tuple[float, float], ...], other: tuple[tuple[float, float], ...]) -> bool:
    """Whether a level part of one line and an upright part of another meet."""
    return any(
        min(a[0], b[0]) < c[0] < max(a[0], b[0]) and min(c[1], d[1]) < a[1] < max(c[1], d[1])
        for first, second in ((one, other), (other, one))
        for a, b in pairwise(first)
        for c, d in pairwise(second)
        if a[1] == b[1] and c[0] == d[0]
    )


def test_a_link_to_what_is_hidden_ends_at_the_card_that_hides_it() -> None:
    nodes = [
        GraphNode("a", OBJECTIVE, None, 320, 90, 0),
        GraphNode("b", OBJECTIVE, "a", 320, 90, 0),
        GraphNode("kb", ROW, "b", 320, 48, 0),
        GraphNode("c", OBJECTIVE, None, 320, 90, 1),
    ]
    link = [Link("kb", "c", LinkKind.FEED)]
    assert [edge.source for edge in arrange(nodes, link).edges if edge.curved] == ["kb"]
    assert [edge.source for edge in arrange(nodes, link, frozenset("a")).edges] == ["a"]


def test_a_large_map_comes_near_the_shape_that_was_asked_for() -> None:
    found = arrange(company(2_000))
    assert 0.8 < found.width / found.height < 2.4


@pytest.mark.parametrize("count", [1, 40])
def test_small_families_are_never_folded(count: int) -> None:
    nodes = [GraphNode("o", OBJECTIVE, None, 320, 50)]
    nodes += [GraphNode(f"c{at}", OBJECTIVE, "o", 320, 50, at) for at in range(count)]
    assert len({box.x for id, box in nest(nodes).items() if id != "o"}) == 1


def test_from_right_to_left_it_is_the_mirror_image() -> None:
    found = arrange(company(40))
    turned = mirrored(found)
    assert turned.mirrored
    assert (turned.width, turned.height) == (found.width, found.height)
    for id, box in found.cards.items():
        assert turned.cards[id] == Box(found.width - box.right, box.y, box.width, box.height)
    again = mirrored(turned)
    assert {id: round(box.x) for id, box in again.cards.items()} == {
        id: round(box.x) for id, box in found.cards.items()
    }


def test_nothing_gives_an_empty_map() -> None:
    assert arrange([]) == Layout()


@settings(deadline=None, max_examples=1)
@given(st.just(5_000))
def test_a_chain_of_any_depth_and_a_family_of_any_size_are_placed(count: int) -> None:
    chain = [GraphNode(f"c{at}", OBJECTIVE, f"c{at - 1}" if at else None, 320, 90, at) for at in range(count)]
    family = [GraphNode(f"f{at}", OBJECTIVE, "f0" if at else None, 320, 90, at) for at in range(count)]
    assert len(arrange(chain).cards) == len(arrange(family).cards) == count


def test_the_work_grows_with_the_number_of_cards_not_with_its_square() -> None:
    def calls(count: int) -> int:
        nodes, found = company(count), [0]

        def counted(*_: object) -> None:
            found[0] += 1

        sys.setprofile(counted)
        try:
            arrange(nodes)
        finally:
            sys.setprofile(None)
        return found[0]

    assert calls(4_000) < 9 * calls(500)
