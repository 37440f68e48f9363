"""Lines are read strictly: what sharing.md allows comes through byte for byte, everything else is one kind of error."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.store import wire
from okr_desktop.store.causal import WireError
from okr_desktop.store.ops import Op, texts
from okr_desktop.store.ops import canonical as written

ID, TX, RUN, HASH = "0" * 32, "1" * 32, "a" * 16, "b" * 16


def line_of(value: str, preds: str = "[]", tail: str = "", field: str = '"title"') -> bytes:
    return f'[1,1,5,"{TX}","objective","{ID}",{field},{value},{preds}{tail}]'.encode()


numbers = st.one_of(
    st.integers(-(1 << 70), 1 << 70),
    st.integers(-(1 << 53) - 2, -(1 << 53) + 2),
    st.integers((1 << 53) - 2, (1 << 53) + 2),
    st.floats(allow_nan=False, allow_infinity=False),
)
values = st.recursive(
    st.one_of(
        st.none(), st.booleans(), numbers, st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]))
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.sampled_from(["a", "1.5", "b:2"]), inner)),
    max_leaves=12,
)


def allowed(value: Any, depth: int = 0) -> bool:
    """sharing.md: null, bool, whole numbers up to 2^53, texts, and lists and dictionaries of those, 16 deep."""
    match value:
        case None | bool() | str():
            return True
        case int():
            return abs(value) <= 1 << 53
        case float():
            return False
        case dict():
            return depth < 16 and all(allowed(one, depth + 1) for one in value.values())
        case _:
            return depth < 16 and all(allowed(one, depth + 1) for one in value)


@given(values)
def test_a_value_is_taken_exactly_when_it_is_allowed(value: Any) -> None:
    line = line_of(json.dumps(value, ensure_ascii=False))
    if not allowed(value):
        with pytest.raises(WireError):
            wire.read_line(line)
        return
    read = wire.read_line(line)
    assert json.loads(read.value) == value
    assert read.raw == line


@pytest.mark.parametrize("depth", [15, 16, 17, 200, 5000])
def test_only_sixteen_levels_are_read(depth: int) -> None:
    line = line_of("[" * depth + "]" * depth)
    if depth <= 16:
        assert wire.read_line(line).value == "[" * depth + "]" * depth
    else:
        with pytest.raises(WireError):
            wire.read_line(line)


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"[]",
        b"null",
        b'{"seq":1}',
        b"[1,1,5]",
        line_of('"x"').replace(b"[1,1", b"[0,1", 1),
        line_of('"x"').replace(b"[1,1", b"[-1,1", 1),
        line_of('"x"').replace(b"[1,1", b"[1.0,1", 1),
        line_of('"x"').replace(b"[1,1", b"[9007199254740993,1", 1),
        line_of('"x"').replace(TX.encode(), b"1" * 31),
        line_of('"x"').replace(ID.encode(), b"G" * 32),
        line_of('"x"').replace(b'"objective"', b'"Objective"'),
        line_of('"x"', field='"Title"'),
        line_of('"x"', field='""'),
        line_of('"x"', field='"' + "t" * 70 + '"'),
        line_of('"x"', field='"tag:' + "t" * 300 + '"'),
        line_of('"a\\u0000b"'),
        line_of('"a\\u001fb"'),
        line_of('"a\\bb"'),
        line_of('"a\\ud800b"'),
        line_of('"a\x01b"'),
        line_of("1.5"),
        line_of("1e400"),
        line_of("-0.0"),
        line_of('{"a":[1e5]}'),
        line_of('"' + "x" * (1 << 20) + '"'),
        line_of('"x"', '["a"]'),
        line_of('"x"', f'[["{RUN}",0]]'),
        line_of('"x"', f'[["{RUN}",1,"{HASH}",2]]'),
        line_of('"x"', f'[["{RUN}","1"]]'),
        line_of('"x"', f'[["{RUN}",true]]'),
        line_of('"x"', "[" + ",".join([f'["{RUN}",1]'] * 65) + "]"),
        line_of('"x"', "{}"),
        line_of('"x"', tail=',{"nobody":1}'),
        line_of('"x"', tail=f',{{"{RUN}":1.5}}'),
        line_of('"x"').replace(b'"x"', b'"\xff"'),
        line_of('"x"') + b"]",
        b" " * ((5 << 18) + 1),
    ],
)
def test_everything_else_is_one_kind_of_error(line: bytes) -> None:
    with pytest.raises(WireError):
        wire.read_line(line)


@pytest.mark.parametrize(
    "line",
    [
        line_of('"a\\nb\\t\\"\\\\ü😀"'),
        line_of('"\\ud83d\\ude00"'),
        line_of("9007199254740992"),
        line_of('{"start":"0.5","n":[1,-2,{"k":"1.5e9"}]}'),
        line_of('"x"', f'[["{RUN}",1]]'),
        line_of('"x"', f'[["{RUN}",7,"{HASH}"]]'),
        line_of("true", tail=f',{{"{RUN}":[3,"{HASH}"],"{HASH}":4}}', field='"deleted"'),
        line_of('"x"', tail=',null,{"later":1},"and more"'),
        line_of("0", field='"tag:Größe 1"'),
        line_of('"x"').replace(b",", b" , "),
    ],
)
def test_what_is_allowed_leaves_as_it_came(line: bytes) -> None:
    read = wire.read_line(line)
    assert read.raw == line
    assert read.is_plain == (wire.canonical(read) == line)


def test_what_this_program_writes_is_plain() -> None:
    preds = ((RUN, 7, HASH), (HASH, 1, RUN))
    for op in (
        Op(RUN, 8, 9, -5, TX, "objective", ID, "title", 'Ü "x" \\ \n 😀', preds),
        Op(RUN, 8, 9, 5, TX, "objective", ID, "deleted", True, (), {RUN: 7, HASH: (3, RUN)}),
        Op(RUN, 8, 9, 5, TX, "key_result", ID, "*", {"metric": {"start": "0", "milestones": []}, "n": 3}),
    ):
        line = written(op, texts(op)).encode()
        assert wire.read_line(line).is_plain


def test_a_head_leaves_as_it_came() -> None:
    for tail in ("", f',{{"{RUN}":7}}'):
        line = f'["{RUN}",7,9,-5,"objective","{ID}","title",{{"a":1}}{tail}]'.encode()
        assert wire.head_line(wire.read_head(line)) == line
    for bad in (b"[]", b'["x",1]', line_of('"x"')):
        with pytest.raises(WireError):
            wire.read_head(bad)
