"""Tables that nobody knows: what the guess says, how it is corrected and kept, and what is read by it."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okr_desktop.domain.errors import FileProblem, OkrError
from okr_desktop.exchange import detect
from okr_desktop.exchange.detect import read, read_text
from okr_desktop.exchange.drafts.draft import Draft
from okr_desktop.exchange.reading.parcel import of_text, open_parcel
from okr_desktop.exchange.reading.source import from_text
from okr_desktop.exchange.reading.tables import Cell, Row, Table
from okr_desktop.exchange.sheets.mapping import FIELDS, Mapping, guess, read_mapped, signature

Sample = Callable[[str], Draft]
TODAY = date(2026, 11, 22)
DATA = Path(__file__).parent / "data/table"


def table(text: str, name: str = "a.csv") -> Table:
    return of_text(from_text(text, name)).tables[0]


def told(draft: Draft) -> list[tuple[str, int | None]]:
    return [(problem.code, problem.line) for problem in draft.problems]


def tree(draft: Draft) -> dict[str, str]:
    titles = {each.key: each.title for each in draft.objectives}
    return {each.title: titles.get(each.parent or "", "") for each in draft.objectives}


def test_names_are_known_in_both_languages_whatever_their_case_and_accents() -> None:
    found = guess(
        table(
            "ZIEL;Schluesselergebnis;Verantwortlich (Person);Fallig am;E-Mail;Nächste Schritte;Startwert\nA;B;;;;;1\n"
        )
    )
    assert found.columns == {
        "objective": 0,
        "key_result": 1,
        "owner": 2,
        "due": 3,
        "email": 4,
        "next": 5,
        "start": 6,
    }
    assert all(column.confidence > 0.9 for column in found.guesses)


def test_looks_help_where_names_do_not() -> None:
    found = guess(open_parcel(DATA / "made_up.csv").tables[0])
    assert found.header_row == 1
    assert found.columns == {"objective": 0, "key_result": 1, "owner": 2, "due": 3, "progress": 4}
    assert [column.confidence < 0.5 for column in found.guesses] == [True, True, False, True, True]
    assert found.guesses[4].samples == ("40 %", "75 %", "5 %")
    assert found.guesses[2].field == "owner"


def test_the_header_is_found_below_titles_and_a_double_name_is_told() -> None:
    text = "Our plan,,\nas of May,,\nObjective,Target,Target\nA,1,2\n"
    found = guess(table(text))
    assert (found.header_row, found.columns) == (3, {"objective": 0, "target": 1})
    assert found.guesses[2].double
    draft = read_mapped(table(text), found, TODAY)
    assert told(draft)[:3] == [("file.text_skipped", 1), ("file.text_skipped", 2), ("column.duplicate", 3)]


def test_a_table_without_header_has_all_its_rows() -> None:
    found = guess(table("Win hearts and minds,10,ana@example.org\nSell many more boats,20,ben@example.org\n"))
    assert (found.header_row, found.columns) == (0, {"objective": 0, "email": 2})


def test_a_mapping_is_kept_as_text_and_nothing_hostile_comes_of_it() -> None:
    found = guess(open_parcel(DATA / "linked.csv").tables[0])
    again = Mapping.from_json(found.to_json())
    assert (again.header_row, dict(again.columns), again.table) == (1, dict(found.columns), "linked")
    assert Mapping.from_json('{"header_row": -5, "columns": {"owner": -1, "evil": 3, "due": 2}}').columns == {"due": 2}
    for text in (
        "",
        "[]",
        "{}",
        "null",
        '{"header_row": 1, "columns": 5}',
        "[" * 5000,
        '{"header_row": 1e999, "columns": {}}',
    ):
        with pytest.raises(OkrError) as caught:
            Mapping.from_json(text)
        assert caught.value.code == "mapping.invalid"


def test_a_signature_is_about_the_names_of_the_columns() -> None:
    one = signature(table("Plan 2026,\nObjective;Ziel-Wert\nA;1\n".replace(",", ";")))
    assert one == signature(table("OBJECTIVE;Ziel Wert\nB;2\nC;3\n"))
    assert one != signature(table("Ziel Wert;Objective\nB;2\n"))
    assert len(one) == 24


def test_rows_with_a_type_column(sample: Sample) -> None:
    draft = sample("table/typed.csv")
    assert [each.title for each in draft.objectives] == ["Safe harbour", "Dry feet", "A lighthouse"]
    ships = draft.objectives[0].key_results[0]
    assert (ships.start, ships.target, ships.check_ins[0].value) == (10, 40, 22)
    assert [(one.title, one.state) for one in ships.initiatives] == [("Paint the buoys", "done")]
    assert [each.cancelled for each in draft.objectives] == [False, True, False]
    assert ("type.unknown", 7) in told(draft)


def test_rows_with_parents_circles_and_orphans(sample: Sample) -> None:
    draft = sample("table/linked.csv")
    assert tree(draft) == {
        "The valley is connected": "",
        "Bridges are sound": "The valley is connected",
        "Far away": "",
        "Egg": "",
        "Chicken": "Egg",
    }
    assert [row.title for each in draft.objectives for row in each.key_results] == [
        "Houses with fibre",
        "Bridges checked",
    ]
    assert [one for one in told(draft) if one[0].startswith("parent.")] == [("parent.missing", 6), ("parent.circle", 8)]
    order = [each.key for each in draft.objectives]
    assert all(each.parent is None or order.index(each.parent) < order.index(each.key) for each in draft.objectives)


def test_rows_with_levels(sample: Sample) -> None:
    draft = sample("table/indented.csv")
    assert tree(draft) == {"Das Tal ist verbunden": "", "Brücken halten": "Das Tal ist verbunden"}
    checked = draft.objectives[1].key_results[0]
    assert (checked.target, checked.check_ins[0].value) == (12, Decimal("5.5"))
    assert draft.objectives[0].key_results[0].target == 1800


def test_a_level_per_column_by_a_chosen_mapping() -> None:
    text = "A,B,C,D\nTown,,,\n,Bridges,,\n,,Checked,12\n,Houses,,\n"
    chosen = Mapping(1, {"level_1": 0, "level_2": 1, "level_3": 2, "target": 3})
    draft = read_mapped(table(text), chosen, TODAY)
    assert tree(draft) == {"Town": "", "Bridges": "Town", "Houses": "Town"}
    assert draft.objectives[1].key_results[0].target == 12


def test_a_corrected_mapping_reads_what_the_guess_did_not(tmp_path: Path) -> None:
    path = tmp_path / "plan.csv"
    path.write_text("Thema;Wer;Bis wann;Menge\nMehr Licht in der Halle;Ana;31.12.2026;1.200,5\n", "utf-8")
    chosen = Mapping(1, {"key_result": 0, "owner": 1, "due": 2, "target": 3}, "plan", "plan.csv")
    draft = read(path, today=TODAY, mapping=chosen)
    row = draft.objectives[0].key_results[0]
    assert (draft.format, draft.objectives[0].title) == ("table", "plan")
    assert (row.title, row.owner, row.due, row.target) == (
        "Mehr Licht in der Halle",
        "Ana",
        date(2026, 12, 31),
        Decimal("1200.5"),
    )
    assert ("objective.assumed", 2) in told(draft)
    assert read_text(path.read_text("utf-8"), "plan.csv", today=TODAY, mapping=chosen).objectives == draft.objectives


def test_a_mapping_that_does_not_fit_is_told() -> None:
    with pytest.raises(FileProblem) as caught:
        read_mapped(table("A,B\nx,1\n"), Mapping(1, {"owner": 0}), TODAY)
    assert caught.value.code == "mapping.no_title"
    draft = read_mapped(table("A,B\nx,1\n"), Mapping(1, {"objective": 0, "due": 9}), TODAY)
    assert told(draft)[0] == ("column.missing", 1)
    assert draft.objectives[0].title == "x"


def test_progress_scores_check_ins_and_people() -> None:
    text = (
        "Objective,Key Result,Owner,Owner email,Start,Target,Progress %,Score,"
        "Check-in date,Next steps,Blockers,Status\n"
        "A,half,Ana,ana@example.org,0,80,50%,0.4,2026-10-01,call them,snow,On track\n"
        "A,alone,,ben@example.org,,,25,70%,,,,\n"
        "A,gone,,,0,4,,7,,,,abandoned\n"
    )
    draft = read_mapped(table(text), guess(table(text)), TODAY)
    half, alone, gone = draft.objectives[0].key_results
    one = half.check_ins[0]
    assert (one.value, one.on, one.next, one.blocker) == (40, date(2026, 10, 1), "call them", "snow")
    assert (half.score, half.owner) == (Decimal("0.4"), "Ana")
    assert (alone.owner, alone.unit, alone.target, alone.check_ins[0].value, alone.score) == (
        "ben@example.org",
        "%",
        100,
        25,
        Decimal("0.7"),
    )
    assert gone.cancelled
    assert [(one.name, one.email) for one in draft.people] == [("Ana", "ana@example.org")]
    codes = [code for code, _ in told(draft)]
    assert codes.count("status.computed") == 1
    assert "current.from_progress" in codes
    assert ("score.range", 4) in told(draft)


def test_progress_as_fractions() -> None:
    text = "Objective;Key Result;Fortschritt\nA;b;0,5\nA;c;1\n"
    draft = read_mapped(table(text), guess(table(text)), TODAY)
    assert [row.check_ins[0].value for row in draft.objectives[0].key_results] == [50, 100]


def test_a_bad_row_never_loses_the_others() -> None:
    text = "Type,Name,Target\nKR,before any,5\nO,A,\nKR,,3\nKR,bad,many\nKR,good,3\n" + f"KR,{'x' * 600},1\n"
    draft = read_mapped(table(text), guess(table(text)), TODAY)
    assert [row.title for row in draft.objectives[0].key_results] == ["good"]
    errors = [
        one
        for one in told(draft)
        if one[0] in ("key_result.no_objective", "title.empty", "number.invalid", "title.too_long")
    ]
    assert sorted(line or 0 for _, line in errors) == [2, 4, 5, 7]


def test_deep_chains_and_long_circles_end() -> None:
    count = 3000
    rows = [f"{number},{number % count + 1},item {number}" for number in range(1, count + 1)]
    text = "ID,Parent ID,Title\n" + "\n".join(rows)
    draft = read_mapped(table(text), guess(table(text)), TODAY)
    assert [code for code, _ in told(draft)].count("parent.circle") == 1
    assert len(draft.objectives) + sum(len(each.key_results) for each in draft.objectives) == count


TEXTS = [
    "",
    "Objective",
    "KR",
    "a",
    "b",
    "1",
    "2",
    "0,5",
    "5%",
    "2026-01-01",
    "x@y.de",
    "high",
    "1e999",
    "\n",
    "ja",
    "–",
]
OTHERS = [Decimal("0.5"), True, None, date(2026, 1, 1), Decimal("46000"), Decimal("1e300"), "Q3 2026"]
CELLS = st.sampled_from([*TEXTS, *OTHERS])


@given(
    st.lists(st.lists(CELLS, max_size=6), max_size=8),
    st.dictionaries(st.sampled_from(FIELDS), st.integers(0, 7), max_size=8),
    st.integers(0, 3),
)
def test_any_mapping_of_any_table_gives_a_sound_draft(
    rows: list[list[Cell]], columns: dict[str, int], header: int
) -> None:
    made = Table("t", tuple(Row(line, tuple(cells)) for line, cells in enumerate(rows, 1)))
    signature(made)
    for mapping in (Mapping(header, columns), guess(made)):
        with contextlib.suppress(FileProblem):
            assert_sound(read_mapped(made, mapping, TODAY))


def assert_sound(draft: Draft) -> None:
    seen = set[str]()
    for each in draft.objectives:
        assert each.parent is None or each.parent in seen
        for row in (each, *each.key_results):
            assert row.title.strip()
            assert row.key not in seen
            seen.add(row.key)


def test_a_sheet_whose_column_of_key_results_nobody_knows_is_asked_about(tmp_path: Path) -> None:
    path = tmp_path / "ours.csv"
    path.write_text("Ziel;Ergebnis Nr;Von;Bis\nMehr Kunden;Neue Verträge;0;10\n", "utf-8")
    assert detect.detect(path).format == "table"
    path.write_text("Ziel;Messgröße;Wer;Von;Bis\nMehr Kunden;Neue Verträge;Ada;0;10\n", "utf-8")
    assert detect.detect(path).format == "flat_csv"
    [objective] = detect.read(path, today=TODAY).objectives
    assert [(one.title, one.owner) for one in objective.key_results] == [("Neue Verträge", "Ada")]
