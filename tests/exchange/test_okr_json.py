"""The program's own JSON: every record of every kind comes back as it was; what is damaged is refused, not guessed."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.domain.errors import FileProblem
from okr_desktop.domain.okrs import CheckIn
from okr_desktop.domain.people import Workspace
from okr_desktop.domain.plan import Record
from okr_desktop.domain.registers import KINDS, kind_of
from okr_desktop.exchange.detect import detect, read, read_text
from okr_desktop.exchange.drafts.draft import Draft
from okr_desktop.exchange.own import okr_json
from okr_desktop.exchange.reading import source
from tests import strategies

TODAY = date(2026, 11, 22)
ID = "0190" + "a" * 28
OTHER = "0190" + "b" * 28
SETTINGS = Workspace("", "Acme")


def written(*records: Record, settings: Workspace = SETTINGS) -> str:
    groups = [(kind, [one for one in records if kind_of(one) == kind]) for kind in okr_json.GROUPS]
    return "".join(okr_json.lines("1.0", settings, groups))


def back(text: str) -> Draft:
    return read_text(text, "all.json", today=TODAY)


def wire(**groups: Any) -> str:
    return json.dumps({"format": "okr-desktop/2", **groups})


def codes(draft: Draft) -> list[str]:
    return [problem.code for problem in draft.problems]


def team(**fields: Any) -> dict[str, Any]:
    return {"id": ID, "name": "North", **fields}


@given(strategies.records.filter(lambda record: not isinstance(record, Workspace) and not record.problems()))
def test_every_valid_record_comes_back_as_it_was(record: Record) -> None:
    draft = back(written(record))
    assert not draft.problems
    assert [one.record for one in draft.records if not isinstance(one.record, Workspace)] == [_stored(record)]
    assert written(*(one.record for one in draft.records if not isinstance(one.record, Workspace))) == written(record)


def _stored(record: Record) -> Record:
    # What the journal gives a check-in stays with the journal.
    return replace(record, lam=0, actor="") if isinstance(record, CheckIn) else record


@given(strategies.workspaces.filter(lambda settings: not settings.problems()))
def test_settings_come_back_without_the_id_of_their_file(settings: Workspace) -> None:
    draft = back(written(settings=settings))
    assert [one.record for one in draft.records] == [replace(settings, id="")]
    assert settings.id not in written(settings=settings)


def test_every_kind_has_a_list_of_its_own() -> None:
    assert set(okr_json.GROUPS) | {"workspace"} == set(KINDS)
    assert len(set(okr_json.GROUPS.values())) == len(okr_json.GROUPS)


def test_it_is_recognised_by_its_head_not_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(written(), "utf-8")
    (tmp_path / "b.txt").write_text("\ufeff" + written(), "utf-8")
    (tmp_path / "c.json").write_text('{"something": "else"}', "utf-8")
    assert (detect(tmp_path / "a.txt").format, detect(tmp_path / "a.txt").certainty) == (okr_json.FORMAT, 1.0)
    assert detect(tmp_path / "b.txt").format == okr_json.FORMAT
    assert detect(tmp_path / "c.json").format == ""


def test_a_large_export_is_read_where_another_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "LIMIT_BYTES", 1000)
    (tmp_path / "a.json").write_text(written() + " " * 2000, "utf-8")
    (tmp_path / "a.md").write_text("# O\n- K\n" + " " * 2000, "utf-8")
    assert read(tmp_path / "a.json", today=TODAY).format == okr_json.FORMAT
    with pytest.raises(FileProblem) as caught:
        read(tmp_path / "a.md", today=TODAY)
    assert caught.value.code == "file.too_large"


@pytest.mark.parametrize(
    ("cut", "line"),
    [
        ('{"format": "okr-desktop/2", "teams": [', 1),
        ('{"format": "okr-desktop/2",\n"teams": [\n{"id": ', 3),
        ('{"format": "okr-desktop/2"} and more', 1),
        ('{"format": "okr-desktop/2", "teams": {}}', 1),
        ('{"format": "okr-desktop/2", "teams": [NaN]}', 1),
        ('{"format": "okr-desktop/x"}', 1),
        ('{"format": "okr-desktop/2", "teams": ' + "[" * 100_000 + "}", 1),
        ('{"format": "okr-desktop/2", "more": ' + '{"a":' * 100_000 + "}", 1),
        ('{"format": "okr-desktop/2", "teams": [' + "9" * 5000 + "]}", 1),
        ('{"format": "okr-desktop/2", "teams": ["a\tb"]}', 1),
    ],
)
def test_a_damaged_file_is_refused_whole_with_its_line(cut: str, line: int) -> None:
    with pytest.raises(FileProblem) as caught:
        back(cut)
    assert (caught.value.code, caught.value.params["line"]) == ("file.not_json", line)


def test_a_file_of_a_newer_version_is_refused_whole() -> None:
    with pytest.raises(FileProblem) as caught:
        back(written().replace("okr-desktop/2", "okr-desktop/3"))
    assert caught.value.code == "file.newer_format"


@pytest.mark.parametrize(
    ("record", "code"),
    [
        ("North", "record.unreadable"),
        (team(id="../x"), "record.id"),
        ({"name": "North"}, "record.id"),
        ({"id": ID}, "record.unreadable"),
        (team(name=""), "name.empty"),
        (team(name="a\x00b"), "text.control"),
        (team(name="\ud800"), "record.unreadable"),
        (team(name=["North"]), "record.unreadable"),
        (team(cadence_days=10**30), "record.unreadable"),
        (team(cadence_days="7"), "record.unreadable"),
        (team(cadence_days=0), "days.range"),
        (team(lead={"id": 1}), "record.unreadable"),
        (team(lead="x" * 10_000), "record.unreadable"),
        (team(place={"parent": 7, "rank": "a"}), "record.unreadable"),
        (team(place={"parent": None, "rank": "ö"}), "record.unreadable"),
        (team(more=[[[[[[[[]]]]]]]]), "record.unreadable"),
    ],
)
def test_one_bad_record_is_told_with_its_line_and_the_others_are_read(record: object, code: str) -> None:
    text = '{"format": "okr-desktop/2",\n"teams": [\n%s,\n%s]}'
    draft = back(text % (json.dumps(record), json.dumps({"id": OTHER, "name": "South"})))
    assert [(problem.code, problem.line) for problem in draft.problems] == [(code, 3)]
    assert [(one.record.id, one.line) for one in draft.records] == [(OTHER, 4)]


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("objectives", {"title": "A", "weight": "NaN"}),
        ("objectives", {"title": "A", "weight": "-1"}),
        ("objectives", {"title": "A", "score": "2"}),
        ("objectives", {"title": "A", "state": "excellent"}),
        ("objectives", {"title": "A", "team:x": "1e999"}),
        ("objectives", {"title": "A", "team:x": "Infinity"}),
        ("key_results", {"title": "A", "place": {"parent": OTHER}, "metric": {"kind": "levels", "levels": [1]}}),
        ("key_results", {"title": "A", "place": {"parent": OTHER}, "metric": {"start": "1", "target": "1"}}),
        ("key_results", {"title": "A"}),
        ("check_ins", {"key_result": OTHER, "date": "2026-02-30", "value": "1"}),
        ("check_ins", {"key_result": OTHER, "date": "2026-02-28", "value": "1e999"}),
        ("check_ins", {"key_result": OTHER, "date": "2026-02-28", "value": "1", "confidence": 11}),
        ("cycles", {"name": "Q", "period": ["2026-03-01", "2026-01-01"]}),
        ("cycles", {"name": "Q", "period": "2026"}),
        ("cycles", {"name": "Q"}),
        ("retrospectives", {"cycle": OTHER, "items": [["start", "text", "many"]]}),
    ],
)
def test_values_that_no_field_may_have_are_refused(kind: str, fields: dict[str, Any]) -> None:
    draft = back(wire(**{kind: [{"id": ID, **fields}]}))
    assert draft.records == ()
    assert len(draft.problems) == 1


def test_an_id_twice_counts_once_and_unknown_lists_are_told() -> None:
    draft = back(wire(teams=[team(), team(name="Again")], rooms=[{"id": OTHER}]))
    assert codes(draft) == ["file.unknown_group", "record.twice"]
    assert [one.record for one in draft.records] == [back(wire(teams=[team()])).records[0].record]


def test_a_flood_of_bad_records_is_counted_not_listed() -> None:
    draft = back(wire(teams=[{}] * 5000))
    assert len(draft.problems) == 501
    assert draft.problems[-1].params["count"] == 4500


def test_the_reading_can_be_stopped() -> None:
    class Stop(Exception):
        pass

    def stop(_: float) -> None:
        raise Stop

    text = wire(teams=[{}] * 5000)
    with pytest.raises(Stop):
        okr_json.read(source.from_text(text, "a"), TODAY, stop)


OLD = {
    "format": "okr-desktop/1",
    "program": "0.1",
    "workspace": {"id": OTHER, "organisation": "Acme", "cadence_days": 14, "on_track": "-0.1"},
    "people": [{"id": ID, "name": "Ada", "email": "", "role": "", "teams": {OTHER: "0.5"}, "archived": False}],
    "cycles": [{"id": "c" * 32, "name": "Q", "start": "2026-01-01", "end": "2026-03-31", "kind": "quarter"}],
    "objectives": [{"id": "d" * 32, "title": "O", "parent": None, "rank": "A", "teams": {}, "tags": ["b", "a"]}],
    "key_results": [
        {
            "id": "e" * 32,
            "title": "K",
            "objective": "d" * 32,
            "rank": "B",
            "metric": {"kind": "increase", "unit": "h", "start": "0", "target": "9.5", "low": None, "high": None},
        }
    ],
    "check_ins": [{"id": "f" * 32, "key_result": "e" * 32, "date": "2026-01-05", "value": "2", "lam": 7, "actor": "x"}],
}


def test_the_first_form_is_still_read() -> None:
    draft = back(json.dumps(OLD))
    found = {kind_of(one.record): one.record for one in draft.records}
    assert draft.problems == ()
    plain: Any = found
    assert plain["workspace"].cadence_days == 14
    assert {id: str(share) for id, share in plain["person"].teams.items()} == {OTHER: "0.5"}
    assert (plain["cycle"].start, plain["cycle"].end) == (date(2026, 1, 1), date(2026, 3, 31))
    assert (plain["objective"].tags, plain["objective"].rank) == (("b", "a"), "A")
    assert (plain["key_result"].objective, str(plain["key_result"].metric.target)) == ("d" * 32, "9.5")
    assert (plain["check_in"].lam, plain["check_in"].actor) == (0, "")


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=5), lambda inner: st.lists(inner)))
def test_whatever_stands_in_the_lists_is_read_or_refused(value: object) -> None:
    for name in okr_json.GROUPS.values():
        draft = back(wire(**{name: [value, {"id": ID, "title": value, "name": value, "metric": value}]}))
        assert len(draft.problems) + len(draft.records) >= 1
