"""Lineage and bottom-up arithmetic against figures reckoned by hand, and what must hold whatever people do (AT12)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.domain.ideas import Idea, IdeaState
from okr_desktop.domain.workshop import acts
from okr_desktop.domain.workshop.fates import Fate, became, fates
from okr_desktop.domain.workshop.lineage import (
    BottomUp,
    Funnel,
    Pedigree,
    Share,
    bottom_up,
    came_out,
    funnel,
    leaves,
    pedigree,
    published_pedigree,
    share,
    wanted_by,
)
from okr_desktop.domain.workshop.model import Board, Cluster, Draft, Live, Note, Origin
from okr_desktop.domain.workshop_record import Lineage
from tests.domain.workshop.lives import D1, D2, D3, D4, K1, K2, K3, B, N, live, voted

ONE, TWO = Decimal(1), Decimal(2)


def test_an_objective_has_the_ideas_of_its_groups_with_those_that_were_merged() -> None:
    family = pedigree(live())
    assert leaves(family, D1) == {N[1]: ONE, N[2]: ONE, N[3]: ONE, N[4]: ONE}
    assert leaves(family, D2) == {N[5]: ONE, N[6]: TWO, N[7]: TWO}
    assert leaves(family, D4) == leaves(family, "nothing") == {}


def test_a_key_result_has_the_ideas_of_its_own_sources_or_those_of_its_objective() -> None:
    family = pedigree(live())
    assert leaves(family, K1) == leaves(family, D1)
    assert leaves(family, K2) == {N[4]: ONE}
    assert leaves(family, K3) == leaves(family, D2)


def test_the_shares_from_below_are_those_reckoned_by_hand() -> None:
    family = pedigree(live())
    assert share(family, D1) == Share(Decimal(3), ONE)
    assert share(family, D1).value == Decimal("0.75")
    assert share(family, D2) == Share(ONE, TWO, TWO)  # one of five from below, two of nobody knows where
    assert (share(family, D2).value, share(family, D2).unknown_share) == (Decimal("0.2"), Decimal("0.4"))
    found = bottom_up(family, (D1, D2, D4))
    assert (found.count, found.up, found.without) == (3, 1, 1)
    assert found.strict == Decimal(1) / 3
    assert found.weighted == (Decimal("0.75") + Decimal("0.2")) / 3
    assert found.unknown == Decimal("0.4") / 3
    results = bottom_up(family, (K1, K2, K3))
    assert (results.count, results.up, results.without) == (3, 1, 0)
    assert results.weighted == (Decimal("0.75") + 0 + Decimal("0.2")) / 3


def test_without_objectives_there_is_no_share_and_not_one_of_nothing() -> None:
    assert bottom_up(pedigree(live()), ()) == BottomUp()
    assert BottomUp().strict is None
    assert BottomUp().weighted is None


def test_exactly_half_is_enough_and_what_is_unknown_never_helps() -> None:
    def with_origins(*origins: str) -> Share:
        ids = [str(index) for index in range(len(origins))]
        return share(Pedigree(dict(zip(ids, origins, strict=True)), sources={"o": dict.fromkeys(ids, ONE)}), "o")

    assert with_origins("participant", "sponsor").is_up
    assert not with_origins("participant", "import_unknown", "sponsor").is_up
    assert not with_origins("import_unknown").is_up
    assert not with_origins("a word of a newer program", "cascade", "participant").is_up
    assert with_origins("prework_participant", "participant_paper", "facilitator").is_up


def test_who_wanted_it_is_exact_for_one_source_and_a_least_number_for_several() -> None:
    family = pedigree(live())
    first = wanted_by(family, D1)
    assert (len(first.ideas), first.dots, first.voters, first.exact, first.rounds) == (4, 12, 9, True, (2,))
    second = wanted_by(family, D2)
    assert (len(second.ideas), second.dots, second.voters, second.exact) == (3, 12, 5, False)
    # the vote was on the group of the note that a key result comes from
    assert wanted_by(family, K2).dots == 12
    assert wanted_by(family, D4) == wanted_by(family, "nothing")
    assert wanted_by(family, D4).dots is None


def test_a_run_off_counts_only_for_what_was_in_it() -> None:
    found = live()
    last = replace(voted(3), items=voted().items[1:3], dots={B: 2, N[5]: 8}, voters={B: 2, N[5]: 7}, kind="runoff")
    family = pedigree(replace(found, results=replace(found.results, votes=(*found.results.votes, last))))
    assert wanted_by(family, D1).dots == 12
    assert wanted_by(family, D2).dots == 10
    assert wanted_by(family, D2).rounds == (3,)


def test_the_funnel_is_the_one_counted_by_hand() -> None:
    assert funnel(live(), (D1,)) == Funnel(10, 8, 7, 4, 6, 3, withheld=1, parked=1, overrides=1)
    assert funnel(live()).published == 0


def test_what_became_of_each_idea() -> None:
    found = fates(live(), (D1, D2, K1, K2, K3))
    assert N[8] not in found
    assert found[N[2]] == Fate(IdeaState.ADAPTED, "", (D1, K1))
    assert found[N[4]] == Fate(IdeaState.ADOPTED, "", (D1, K1, K2))  # K2 has its very words
    assert found[N[5]] == Fate(IdeaState.ADOPTED, "", (D2, K3))
    assert found[N[9]] == Fate(IdeaState.LATER, "Ask the landlord")
    assert found[N[10]] == Fate(IdeaState.DISCUSSED)
    assert became(live(), N[7], (D1,)) == Fate(IdeaState.DECLINED, "Next year, with the new office")


def test_a_withheld_note_takes_nothing_with_it() -> None:
    found = live()
    board = acts.withhold(found, N[1])
    family = pedigree(board)
    assert leaves(family, D1) == {N[3]: ONE, N[4]: ONE}  # what was merged into it stands alone again, outside
    assert N[1] not in family.origins


def test_a_dropped_draft_has_no_pedigree() -> None:
    assert leaves(pedigree(live()), D3) == {}


def test_lines_that_lead_in_circles_end() -> None:
    lines = [Lineage("1", "o", "k"), Lineage("2", "k", "o"), Lineage("3", "o", "i")]
    ideas = [Idea("i", "x", merged="j", origin="participant"), Idea("j", "y", merged="i", origin="participant")]
    family = published_pedigree(ideas, lines)
    assert set(leaves(family, "o")) <= {"i", "j"}
    assert leaves(family, "k")
    assert wanted_by(family, "k").dots is None


# Whatever people do

_ORIGINS = st.sampled_from(list(Origin))
_WEIGHTS = st.decimals(0, 9, places=2)


@st.composite
def workshops(draw: st.DrawFn) -> Live:
    """Notes in up to three groups, some merged, one objective from all groups and single notes at equal weights, and
    one from some of them at any."""
    origins = draw(st.lists(_ORIGINS, min_size=1, max_size=12))
    groups = ("A", "B", "C")
    notes = [
        Note(f"n{index}", "x", origin, index, cluster=draw(st.sampled_from((*groups, None))))
        for index, origin in enumerate(origins)
    ]
    found = Live(
        "w", board=Board({note.id: note for note in notes}, {letter: Cluster(letter, letter) for letter in groups})
    )
    for note in notes[1:]:
        into = draw(st.none() | st.integers(0, int(note.id[1:]) - 1))
        if into is not None:
            found = acts.merge(found, f"n{into}", [note.id])
    sources = [*groups, *(id for id, note in found.board.notes.items() if note.merged is None and not note.cluster)]
    some = {source: draw(_WEIGHTS) for source in draw(st.lists(st.sampled_from(sources), unique=True))}
    drafts = {
        "all": Draft("all", "All", sources=dict.fromkeys(sources, ONE)),
        "some": Draft("some", "Some", sources=some),
    }
    return replace(found, board=replace(found.board, drafts=drafts))


@given(workshops())
def test_shares_are_shares_and_the_counts_fit(found: Live) -> None:
    family = pedigree(found)
    for id in ("all", "some"):
        one = share(family, id)
        assert 0 <= one.value <= 1
        assert 0 <= one.unknown_share <= 1
        assert one.total == sum(leaves(family, id).values())
        assert one.is_up == (one.total > 0 and Fraction(one.up) / Fraction(one.total) >= Fraction(1, 2))
    both = bottom_up(family, ("all", "some"))
    assert both.strict is not None
    assert both.weighted is not None
    assert both.unknown is not None
    assert 0 <= both.strict <= 1
    assert 0 <= both.weighted <= 1
    assert both.weighted + both.unknown <= 1
    counted = funnel(found, ("all",))
    assert counted.ideas >= counted.unique >= counted.clustered
    assert counted.published <= counted.drafted <= counted.unique


@given(workshops())
def test_every_idea_is_a_leaf_of_what_came_out_of_everything_and_equal_weights_are_a_count(found: Live) -> None:
    family = pedigree(found)
    assert leaves(family, "all") == dict.fromkeys(found.board.notes, ONE)
    ups = sum(note.origin in ("participant", "participant_paper", "prework_participant") for note in _notes(found))
    assert share(family, "all").up == ups
    children = came_out(family)
    assert set(children) == set(found.board.notes)
    assert all(("some" in children[idea]) == (idea in leaves(family, "some")) for idea in children)


def _notes(found: Live) -> list[Note]:
    return list(found.board.notes.values())


@given(workshops(), st.data())
def test_merging_and_moving_changes_who_stands_for_whom_and_never_the_total(found: Live, data: st.DataObject) -> None:
    ids = sorted(found.board.notes)
    keep, other = data.draw(st.sampled_from(ids)), data.draw(st.sampled_from(ids))
    before = share(pedigree(found), "all")
    grouped = acts.assign(found, [keep, other], "A")  # in one group, so that nothing leaves the objective's sources
    if grouped.board.notes[keep].merged != other and grouped.board.notes[other].merged != keep and keep != other:
        grouped = acts.merge(grouped, keep, [other])
    assert share(pedigree(grouped), "all") == before
    assert funnel(grouped).ideas == funnel(found).ideas


def test_ideas_in_a_circle_have_one_that_stands_for_all_from_wherever_one_looks() -> None:
    """Two computers can merge two ideas into each other: neither may vanish."""
    names = ("a", "b", "c", "d", "e")
    found = Pedigree(dict.fromkeys(names, ""), {"b": "c", "c": "d", "d": "b", "e": "d", "a": "gone"})
    assert {name: found.keeper(name) for name in names} == {"a": "a", "b": "b", "c": "b", "d": "b", "e": "b"}
    assert sorted(found.ideas_of("b")) == ["b", "c", "d", "e"]
    turned = Pedigree(dict.fromkeys(reversed(names), ""), found.merged)
    assert dict(turned.keepers) == dict(found.keepers), "the same whatever comes first"
