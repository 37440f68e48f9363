"""Cases of the merge made by hand: what random histories meet rarely or never, each a function of its own."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

import pytest

from okr_desktop.store import merge_core
from okr_desktop.store.causal import GENESIS, ActorInfo, Fork, Header, Mark, WireError
from okr_desktop.store.memory import MemoryStore
from okr_desktop.store.merge_core import Parted, Waiting, Weaver
from okr_desktop.store.ops import Op
from okr_desktop.store.wire import MOST_FORKS, MOST_PREDS, HeadLine, head_line, link, read_head, read_marks

A, B, C = "aa" * 8, "bb" * 8, "cc" * 8
ITEM, OTHER = "11" * 16, "22" * 16
BUNDLE = "00" * 16


def store(*runs: tuple[str, int]) -> MemoryStore:
    """A store with some writes of its own, each of another register."""
    made = MemoryStore(BUNDLE)
    for run, count in runs:
        for number in range(count):
            write(made, run, f"f{run[:2]}{number}")
    return made


def write(at: MemoryStore, run: str, name: str = "title", value: object = "x", item: str = ITEM) -> str:
    """One op; its hash."""
    said = value if isinstance(value, str | bool) else None
    ctx = {run: (mark.seq, mark.h) for run, mark in at.vv.items()} if name == "deleted" and value is True else None
    return at.write(run, Op("", 0, 0, 0, f"{at.lamport():032x}", "objective", item, name, said, (), ctx)).h


def twin(of: MemoryStore) -> MemoryStore:
    """A copied store, made by merging into an empty one."""
    made = MemoryStore(BUNDLE)
    made.merge(of)
    return made


@dataclass
class Forged:
    """A file that says whatever it is told to say."""

    header: Header
    said: dict[str, list[bytes]] = field(default_factory=dict[str, list[bytes]])
    values: list[bytes] = field(default_factory=list[bytes])
    has_heads: bool = False

    def lines(self, actor: str, after: int) -> Iterator[bytes]:
        """Lines after a number, as far as there are any."""
        return iter([raw for raw in self.said.get(actor, []) if int(raw[1:].split(b",")[0]) > after])

    def heads(self) -> Iterator[bytes]:
        """The values at base."""
        return iter(self.values)


def forged(of: MemoryStore) -> Forged:
    """A file with what a store holds, to be tampered with."""
    return Forged(of.header, {run: list(of.lines(run, 0)) for run in of.vv}, list(of.heads()), bool(of.bases))


def refused(at: MemoryStore, file: Forged, finding: str, careful: bool = True) -> None:
    """The merge raises WireError with this finding."""
    with pytest.raises(WireError) as caught:
        at.merge(file, careful=careful)
    assert caught.value.params["finding"] == finding, caught.value.params


def a_lamport_time_from_nowhere() -> None:
    file = forged(store((A, 2)))
    raw = file.said[A][1].replace(b"[2,2,", b"[2,3,")
    file.said[A][1] = raw
    file.header = replace(file.header, vv={A: Mark(2, link(link(GENESIS, file.said[A][0]), raw))})
    refused(MemoryStore(BUNDLE), file, "line.lamport")
    fine = replace(file.header, vv={**file.header.vv, B: Mark(1, GENESIS)}, base={B: Mark(1, GENESIS)})
    assert MemoryStore(BUNDLE).merge(replace(file, header=fine, has_heads=True)) == 2


def a_line_is_missing() -> None:
    for gap in (0, 1):
        file = forged(store((A, 3)))
        del file.said[A][gap]
        refused(MemoryStore(BUNDLE), file, "run.gap")
        at = store((A, 2))
        write(at, B)
        refused(at, forged_branch_with_gap(at), "run.gap")


def a_line_has_the_wrong_number() -> None:
    file = forged(store((A, 2)))
    file.said[A][1] = file.said[A][1].replace(b"[2,2,", b"[3,2,")
    file.header = replace(file.header, vv={A: Mark(2, link(link(GENESIS, file.said[A][0]), file.said[A][1]))})
    refused(MemoryStore(BUNDLE), file, "run.gap")


def forged_branch_with_gap(at: MemoryStore) -> Forged:
    """A copy that went another way after the first line, with its second line gone."""
    other = MemoryStore(BUNDLE)
    other.put(A, next(at.lines(A, 0)))
    for number in range(3):
        write(other, A, f"other{number}")
    file = forged(other)
    del file.said[A][1]
    return file


def the_end_is_missing() -> None:
    file = forged(store((A, 3)))
    file.said[A].pop()
    refused(MemoryStore(BUNDLE), file, "chain.broken")
    file.said[A].clear()
    refused(MemoryStore(BUNDLE), file, "chain.broken")


def there_is_more_than_announced() -> None:
    file = forged(store((A, 3)))
    mark = Mark(2, link(link(GENESIS, file.said[A][0]), file.said[A][1]))
    base = {B: Mark(9, GENESIS)}
    file = replace(file, header=Header(BUNDLE, {A: mark, **base}, base), has_heads=True)
    refused(MemoryStore(BUNDLE), file, "run.gap")


def a_line_was_changed() -> None:
    file = forged(store((A, 3)))
    file.said[A][1] = file.said[A][1].replace(b'"x"', b'"y"')
    refused(MemoryStore(BUNDLE), file, "chain.broken")
    at = store((A, 1))
    refused(at, file, "chain.broken")


def a_branch_without_what_it_grew_from() -> None:
    at = store((A, 2))
    name = Fork(A, 3, "ab" * 8).name
    raw = store((A, 3)).lines(A, 2)
    file = Forged(Header(BUNDLE, {name: Mark(3, "ab" * 8), B: Mark(9, GENESIS)}, forks={name: Fork(A, 3, "ab" * 8)}))
    file.said[name] = [next(raw)]
    file.header = replace(file.header, vv={name: Mark(3, "ab" * 8)})
    refused(at, file, "chain.loose")


def a_base_of_another_history() -> None:
    at, file = store((A, 2)), forged(store((A, 4)))
    file.header = replace(file.header, base={A: Mark(2, "ab" * 8)})
    with pytest.raises(Waiting):
        at.merge(file)


def forged_names() -> None:
    fork = Fork(A, 2, "ab" * 8)
    for name, said in ((B, fork), (fork._replace(start=0).name, fork._replace(start=0))):
        file = forged(store((A, 2)))
        file.header = replace(file.header, forks={name: said})
        refused(MemoryStore(BUNDLE), file, "fork.name")


def headers_that_contradict_themselves() -> None:
    fork = Fork(A, 3, "ab" * 8)
    mark = Mark(2, "ab" * 8)
    for vv, base, finding in (
        ({A: mark}, {A: Mark(3, GENESIS)}, "base.beyond"),
        ({A: mark}, {B: mark}, "base.beyond"),
        ({fork.name: mark}, {}, "fork.empty"),
        ({fork.name: Mark(5, GENESIS)}, {fork.name: mark}, "fork.empty"),
    ):
        refused(MemoryStore(BUNDLE), Forged(Header(BUNDLE, vv, base, {fork.name: fork}), has_heads=True), finding)


def more_branches_than_there_can_be() -> None:
    forks = [Fork(A, 2, f"{number:016x}") for number in range(MOST_FORKS + 1)]
    vv = {A: Mark(1, "ab" * 8), **{fork.name: Mark(2, fork.h) for fork in forks}}
    header = Header(BUNDLE, vv, dict(vv), {fork.name: fork for fork in forks})
    refused(MemoryStore(BUNDLE), Forged(header, has_heads=True), "fork.many")


def forks_that_nobody_wrote_change_no_name() -> None:
    at, other = MemoryStore(BUNDLE), store((A, 3))
    fork = Fork(A, 2, "ab" * 8)
    file = forged(other)
    file.header = replace(file.header, forks={fork.name: fork})
    at.merge(file)
    assert at.state() == other.state()


def branches_have_the_names_of_their_first_ops() -> None:
    first = store((A, 2))
    second, third = twin(first), twin(first)
    hashes = [write(one, A, "title", value) for one, value in ((first, "1"), (second, "2"), (third, "3"))]
    write(third, A, "title", "more")
    for one in (second, third):
        first.merge(one)
    names = {hashlib.blake2b(bytes.fromhex(A + h), digest_size=8).hexdigest() for h in hashes}
    assert set(first.vv) == {A, *names}
    assert first.vv[A].seq == 2
    assert sorted(first.vv[name].seq for name in names) == [3, 3, 4]
    assert {head.value for head in first.registers[ITEM, "title"].values()} == {'"1"', '"2"', '"more"'}


def copies_that_part_at_the_very_beginning() -> None:
    first, second = MemoryStore(BUNDLE), MemoryStore(BUNDLE)
    write(first, A, value="1"), write(second, A, value="2")
    first.merge(second)
    assert A not in first.vv
    assert len(first.vv) == len(first.registers[ITEM, "title"]) == 2
    third = MemoryStore(BUNDLE)
    write(third, A, value="3")
    first.merge(third)
    third.merge(first)
    assert first.state() == third.state()
    assert len(first.vv) == 3


def a_long_run_that_parts_is_read_again_with_care() -> None:
    first = store((A, 2))
    second = twin(first)
    write(first, A)
    for number in range(6):
        write(second, A, f"g{number}")
    batch, merge_core.BATCH = merge_core.BATCH, 2
    try:
        at = twin(first)
        with pytest.raises(Parted):
            at.merge(second, careful=False)
        assert first.merge(second, careful=True) == 6
        assert len(first.vv) == 3
    finally:
        merge_core.BATCH = batch


def a_part_waits_for_what_it_builds_on() -> None:
    first = store((A, 2))
    second = twin(first)
    write(second, B)
    part = Forged(replace(second.header, base={A: second.vv[A]}), {B: list(second.lines(B, 0))})
    at = MemoryStore(BUNDLE)
    assert at.merge_all([part]) == 0
    assert not at.vv
    assert at.merge_all([part, first]) == 3
    assert at.state() == second.state()


def compacted(at: MemoryStore, run: str, seq: int) -> MemoryStore:
    """The same store as a file without the lines up to some op."""
    made = twin(at)
    made.raise_base({run: Mark(seq, made.hash_at(run, seq) or "")})
    return made


def a_returning_store_takes_values_instead_of_lines() -> None:
    old = store((A, 2))
    write(old, A, "title", "old")
    new = twin(old)
    write(new, A, "title", "new"), write(new, A, "owner", "me")
    old.merge(compacted(new, A, 5))
    assert old.state() == new.state()
    assert old.lamport() == new.lamport() == 5


def hashes_may_be_known_before_and_after_a_gap() -> None:
    full = store((A, 6))
    at = compacted(store((A, 2)), A, 2)
    at.merge(compacted(full, A, 5))
    assert [at.hash_at(A, seq) is None for seq in (1, 2, 3, 4, 5)] == [False, False, True, True, False]
    write(full, A)
    batch, merge_core.BATCH = merge_core.BATCH, 0
    try:
        assert at.merge(full) == 1
    finally:
        merge_core.BATCH = batch
    assert at.state() == full.state()


def a_deletion_at_the_base_says_plainly_what_it_had_seen() -> None:
    full = store((A, 2), (B, 1))
    write(full, A, "deleted", True)
    (head,) = twin(compacted(full, A, 3)).registers[ITEM, "deleted"].values()
    assert head.ctx == f'{{"{A}":2,"{B}":1}}'


def an_old_copy_is_no_attack() -> None:
    full = store((A, 5))
    at = twin(compacted(full, A, 4))
    before = at.state()
    for count in (1, 3, 4, 5):
        assert at.merge(store((A, count))) == 0
    assert at.state() == before
    write(full, A)
    full.merge(store((B, 1)))
    assert at.merge(full) == 2


def a_copy_that_parted_below_the_base_is_refused() -> None:
    full = store((A, 2))
    clone = twin(full)
    for number in range(4):
        write(full, A, f"f{number}"), write(clone, A, f"g{number}")
    at = twin(compacted(full, A, 4))
    refused(at, forged(clone), "chain.below")
    assert at.state() == full.state()


def a_copy_that_parted_above_the_base() -> None:
    full = store((A, 4))
    at, clone = twin(compacted(full, A, 4)), twin(full)
    for one, count in ((at, 1), (clone, 2), (full, 1)):
        for number in range(count):
            write(one, A, "title", f"{one is at}{one is clone}{number}")
    for one in (clone, full):
        at.merge(one)
        full.merge(one)
    full.merge(at)
    assert at.state() == full.state()
    assert len(at.vv) == 4


def a_copy_that_parted_below_ones_own_base() -> None:
    """Whoever leaves lines out keeps their hashes, and knows where another way began."""
    full = store((A, 2))
    clone = twin(full)
    for number in range(4):
        write(full, A, f"f{number}")
    write(clone, A, "title", "g"), write(clone, A, "owner", "g")
    at = compacted(full, A, 5)
    at.merge(clone)
    full.merge(clone)
    assert at.state() == full.state()
    (other,) = [run for run in at.bases if run != A]
    assert (at.bases[A].seq, at.bases[other].seq, at.vv[other].seq) == (2, 5, 6)
    assert at.merge(full) == 0
    assert twin(at).state() == full.state()
    late = twin(store((A, 2)))
    write(late, A, "f0"), write(late, A, "f1")
    assert at.merge(late) == 0
    write(late, A, "title", "late")
    assert at.merge(late) == full.merge(late) == 1
    assert at.state() == full.state()


def copies_of_a_copy_part_once_more() -> None:
    first = store((A, 2))
    second = twin(first)
    write(first, A, "title", "1"), write(second, A, "title", "2")
    copies = [twin(first) for _ in range(3)]
    hashes = [write(copy, A, "title", str(number)) for number, copy in enumerate(copies)]
    orders = [(0, 1, 2), (2, 1, 0), (1, 2, 0)]
    made = list[MemoryStore]()
    for order in orders:
        at = twin(second)
        at.merge(first)
        for number in order:
            at.merge(copies[number])
        made.append(at)
    names = {hashlib.blake2b(bytes.fromhex(A + h), digest_size=8).hexdigest() for h in hashes}
    assert names == {run for run, mark in made[0].vv.items() if mark.seq == 4}
    assert len(made[0].vv) == 6
    assert made[0].state() == made[1].state() == made[2].state()


def a_base_never_sinks() -> None:
    at = store((A, 5))
    for seq in (4, 2):
        at.raise_base({A: Mark(seq, at.hash_at(A, seq) or "")})
    assert at.bases[A].seq == 4
    at.merge(compacted(store((A, 5), (B, 1)), A, 3))
    assert (at.bases[A].seq, at.vv[A].seq) == (4, 5)


def values_of_a_file_that_knows_one_way_only() -> None:
    first = store((A, 2))
    second = twin(first)
    write(first, A, "title", "1"), write(second, A, "title", "2")
    third = twin(first)
    write(third, B, "deleted", True)
    file = twin(third)
    file.raise_base(dict(file.vv))
    first.merge(second)
    full = twin(first)
    first.merge(file), full.merge(third)
    assert first.state() == full.state()
    assert all(
        first.bases[run] == mark for run, mark in first.vv.items() if len(first.bases) == 3 and run in first.bases
    )


def values_of_another_history_are_refused() -> None:
    full = store((A, 2))
    clone = twin(full)
    for number in range(4):
        write(full, A, f"f{number}")
    write(clone, A, "g")
    refused(clone, forged(compacted(full, A, 5)), "chain.below")


def a_copy_below_a_hidden_place_is_refused() -> None:
    """The hashes below the base are not known: nobody can tell where the other way begins."""
    full = store((A, 3))
    clone = twin(store((A, 1)))
    write(clone, A, "g")
    at = twin(compacted(full, A, 3))
    file = forged(clone)
    for number in range(3):
        write(clone, A, f"h{number}")
    file = forged(clone)
    refused(at, file, "chain.below")


def a_value_of_no_run_is_refused() -> None:
    file = forged(compacted(store((A, 3)), A, 2))
    file.values.append(head_line(HeadLine(C, 1, 1, 0, "objective", ITEM, "title", "1", None)))
    refused(MemoryStore(BUNDLE), file, "head.loose")


def several_files_in_one_go() -> None:
    """Lines of the first one wait for their place when the second one brings values instead of lines."""
    early = store((A, 1))
    write(early, A, "title", "old")
    late = twin(early)
    write(late, A, "title", "new"), write(late, A, "title", "newest")
    at = MemoryStore(BUNDLE)
    weaver = Weaver(at)
    weaver.take(early), weaver.take(compacted(late, A, 4))
    weaver.finish()
    assert at.state() == late.state()


def names_in_old_files_mean_what_lies_on_the_writers_way() -> None:
    """Two copies of a store, both from before hashes stood in preds: each replaces its own value."""
    first, second = store((A, 1)), store((A, 1))
    for at, value in ((first, b'"1"'), (second, b'"2"')):
        plain = f'[%d,%d,0,"{OTHER}","objective","{ITEM}","title",%b,%b]'.encode()
        at.put(A, plain % (2, 2, value, b"[]"))
        at.put(A, plain % (3, 3, value, f'[["{A}",2]]'.encode()))
    first.merge(second)
    second.merge(first)
    assert first.state() == second.state()
    assert {(seq, head.value) for (_, seq), head in first.registers[ITEM, "title"].items()} == {(3, '"1"'), (3, '"2"')}


def a_deletion_covers_the_copy_that_it_has_seen() -> None:
    first = store((A, 1))
    second = twin(first)
    write(first, A, "title", "1"), write(second, A, "owner", "2")
    third = twin(first)
    write(third, B, "deleted", True)
    for at in (first, second, third):
        for one in (first, second, third):
            at.merge(one)
    assert first.state() == second.state() == third.state()
    (head,) = first.registers[ITEM, "deleted"].values()
    seen = {run for run, (seq, _) in read_marks(head.ctx).items() if seq == 2}
    assert seen == {run for run, _ in first.registers[ITEM, "title"]}


def no_more_values_are_replaced_than_a_line_may_name() -> None:
    at = MemoryStore(BUNDLE)
    for number in range(MOST_PREDS + 2):
        one = MemoryStore(BUNDLE)
        write(one, f"{number:016x}")
        at.merge(one)
    write(at, A)
    assert len(at.registers[ITEM, "title"]) == 3
    write(at, A)
    assert len(at.registers[ITEM, "title"]) == 1


def what_is_known_of_a_run_stays() -> None:
    at, other = store((A, 1)), store((B, 1))
    at.actors[A], other.actors[A], other.actors[B] = ActorInfo("me"), ActorInfo("x"), ActorInfo("you")
    at.merge(other)
    assert (at.actors[A].name, at.actors[B].name) == ("me", "you")


def value_lines_come_back_as_they_were() -> None:
    for ctx in (None, f'{{"{A}":3}}'):
        for h in ("", "ab" * 8):
            head = HeadLine(A, 3, 5, -7, "objective", ITEM, "tag:ä", '{"a":"b"}', ctx, h)
            assert read_head(head_line(head)) == head
    for tail in (b",[1]]", b",7]", b",{},3]", b',{"x":1}]', b',null,"zz"]'):
        line = f'["{A}",3,5,0,"objective","{ITEM}","title",1'.encode() + tail
        with pytest.raises(WireError):
            read_head(line)


def counts_and_signs_of_a_merge() -> None:
    first = store((A, 2))
    second = twin(first)
    write(first, A, "title", "1"), write(second, A, "title", "2")
    weaver = Weaver(first)
    assert weaver.take(second) == weaver.received == 1
    assert weaver.healed
    again = Weaver(first)
    assert again.take(second) == 0
    assert not again.healed


HAND: tuple[Callable[[], None], ...] = (
    a_lamport_time_from_nowhere,
    a_line_is_missing,
    a_line_has_the_wrong_number,
    the_end_is_missing,
    there_is_more_than_announced,
    a_line_was_changed,
    a_branch_without_what_it_grew_from,
    a_base_of_another_history,
    forged_names,
    headers_that_contradict_themselves,
    more_branches_than_there_can_be,
    forks_that_nobody_wrote_change_no_name,
    branches_have_the_names_of_their_first_ops,
    copies_that_part_at_the_very_beginning,
    a_long_run_that_parts_is_read_again_with_care,
    a_part_waits_for_what_it_builds_on,
    a_returning_store_takes_values_instead_of_lines,
    hashes_may_be_known_before_and_after_a_gap,
    a_deletion_at_the_base_says_plainly_what_it_had_seen,
    an_old_copy_is_no_attack,
    a_copy_that_parted_below_the_base_is_refused,
    a_copy_that_parted_above_the_base,
    a_copy_that_parted_below_ones_own_base,
    copies_of_a_copy_part_once_more,
    a_base_never_sinks,
    values_of_a_file_that_knows_one_way_only,
    values_of_another_history_are_refused,
    a_copy_below_a_hidden_place_is_refused,
    a_value_of_no_run_is_refused,
    several_files_in_one_go,
    names_in_old_files_mean_what_lies_on_the_writers_way,
    a_deletion_covers_the_copy_that_it_has_seen,
    no_more_values_are_replaced_than_a_line_may_name,
    what_is_known_of_a_run_stays,
    value_lines_come_back_as_they_were,
    counts_and_signs_of_a_merge,
)
