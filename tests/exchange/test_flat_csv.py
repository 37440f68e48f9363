"""Flat sheets in English and German: numbers, units, dates, blank cells, and problems per row."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from okr_desktop.exchange.drafts.draft import Draft, DraftKeyResult

Sample = Callable[[str], Draft]
Pasted = Callable[..., Draft]
HEAD = "Objective,Key Result,Start,Target,Current,Unit,Confidence,Due\n"


def rows(draft: Draft) -> list[DraftKeyResult]:
    return [kr for each in draft.objectives for kr in each.key_results]


def told(draft: Draft) -> list[tuple[str, str, int | None]]:
    return [(p.severity.value, p.code, p.line) for p in draft.problems]


def test_german_sheet(sample: Sample) -> None:
    draft = sample("deutsch.csv")
    assert (draft.cycle, draft.format) == ("2026 Q4", "flat_csv")
    assert [(each.title, each.teams, each.cycle) for each in draft.objectives] == [
        ("Kundinnen bleiben gern", ("Vertrieb",), "2026 Q4"),
        ("Ein Produkt, das trägt", ("Entwicklung",), "2026 Q4"),
    ]
    churn, revenue, answer, load = rows(draft)
    assert (churn.kind, churn.start, churn.target, churn.unit) == ("decrease", Decimal("12.5"), 8, "%")
    assert (churn.owner, churn.due, churn.check_ins[0].value) == ("Jörg Müller", date(2026, 12, 31), Decimal("10.25"))
    assert (churn.check_ins[0].confidence, churn.check_ins[0].note) == (7, "Quelle: CRM;\nmonatlich")
    assert churn.check_ins[0].on is None
    assert (revenue.line, revenue.start, revenue.target, revenue.unit) == (4, Decimal("1234.5"), 2000, "€")
    assert revenue.check_ins[0].confidence == 6
    assert (answer.kind, answer.check_ins[0].value) == ("yes_no", 0)
    assert (load.unit, load.check_ins[0].confidence) == ("Sekunden", 8)
    assert told(draft) == [("note", "number.ambiguous", 4), ("note", "confidence.words", 6)]
    assert draft.problems[0].params["read_as"] == "2000"


def test_english_sheet(sample: Sample) -> None:
    draft = sample("english.csv")
    first, second = draft.objectives
    assert [kr.title for kr in first.key_results] == ["Raise NPS", "Cut churn", 'Say "thanks", often']
    assert (second.title, second.owner, second.key_results) == ("Ship on time", "Sam", ())
    nps = first.key_results[0]
    assert (nps.start, nps.target, nps.check_ins[0].value) == (1000, 2500, Decimal("1250.5"))
    assert [kr.score for kr in first.key_results] == [Decimal("0.2"), Decimal("0.2"), Decimal("0.4")]
    assert told(draft) == [("note", "number.ambiguous", 2), ("note", "start.assumed", 4)]


def test_utf16_tabs_and_dates_decided_by_the_column(sample: Sample) -> None:
    draft = sample("tabs_utf16.tsv")
    assert draft.objectives[0].title == "Wachsen 🌱"
    first, second = rows(draft)
    assert (first.start, first.target, first.due) == (1000, 2500, date(2026, 4, 3))
    assert (second.title, second.due) == ("هدف عربي", date(2026, 4, 25))


def test_windows_1252_is_read_with_a_warning(sample: Sample) -> None:
    draft = sample("latin.csv")
    assert draft.objectives[0].title == "Müll vermeiden"
    assert [p.code for p in draft.problems] == ["file.guessed_encoding"]


def test_bad_rows_are_named_and_left_out(sample: Sample) -> None:
    draft = sample("broken_rows.csv")
    assert told(draft) == [
        ("note", "column.unknown", 1),
        ("warning", "column.duplicate", 1),
        ("error", "key_result.no_objective", 2),
        ("error", "number.suffix", 3),
        ("error", "key_result.no_range", 4),
        ("error", "number.range", 5),
        ("error", "number.not_finite", 6),
        ("error", "number.not_finite", 7),
        ("warning", "date.invalid", 8),
        ("error", "row.too_many_cells", 9),
        ("error", "key_result.no_target", 10),
        ("warning", "unit.conflict", 11),
        ("warning", "key_result.duplicate", 12),
    ]
    errors = [p for p in draft.problems if p.severity == "error"]
    assert all(p.params["title"] for p in errors)
    assert [(kr.title, kr.target) for kr in rows(draft)] == [("Impossible day", 10), ("Users", 50), ("Users", 60)]
    assert rows(draft)[1].key != rows(draft)[2].key
    assert rows(draft)[0].due is None


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiters_and_any_order_of_columns(pasted: Pasted, delimiter: str) -> None:
    text = 'Ziel­wert,Verantwortlich,Key-Result,Ziel\n9,Jo,kr,"a, b; c | d\t e"\n8,Li,kr2,\n'
    lines = [line for line in text.split("\n") if line]
    quoted = [line.split('"') for line in lines]
    draft = pasted("\n".join('"'.join([q[0].replace(",", delimiter), *q[1:]]) for q in quoted))
    assert [each.title for each in draft.objectives] == ["a, b; c | d e"]
    assert [(kr.title, kr.target, kr.owner) for kr in rows(draft)] == [("kr", 9, "Jo"), ("kr2", 8, "Li")]


def test_title_rows_separator_line_and_rules_above_and_below_the_header(pasted: Pasted) -> None:
    draft = pasted("sep=;\nUnsere OKRs;;\n\nZiel;Key Result;Zielwert\n---;---;---\nA;b;3\n;;\n")
    assert [kr.title for kr in rows(draft)] == ["b"]
    assert told(draft)[0] == ("note", "file.text_skipped", 2)


def test_an_open_quote_does_not_swallow_rows_silently(pasted: Pasted) -> None:
    draft = pasted(HEAD + 'O,a,0,1\nO,"b,0,1\nO,c,0,1\n')
    assert [kr.title for kr in rows(draft)] == ["a"]
    assert ("error", "row.quote_open", 3) in told(draft)


def test_the_same_title_of_another_team_further_down_is_another_objective(pasted: Pasted) -> None:
    draft = pasted("Objective,Key Result,Team,Target\nA,x,Red,1\nB,y,Red,1\nA,z,Blue,1\nA,w,Green,1\nA,v,Red,1\n")
    assert [(each.title, each.teams, len(each.key_results)) for each in draft.objectives] == [
        ("A", ("Red",), 2),
        ("B", ("Red",), 1),
        ("A", ("Blue", "Green"), 1 + 1),
    ]
    assert len({each.key for each in draft.objectives}) == 3


def test_ambiguous_cells_say_how_they_were_read(pasted: Pasted) -> None:
    unsure = pasted(HEAD + 'O,a,0,"1,234",,,,03/04/2026\n')
    assert rows(unsure)[0].target == 1234
    assert rows(unsure)[0].due is None
    assert told(unsure) == [("warning", "number.ambiguous", 2), ("warning", "date.ambiguous", 2)]
    german = pasted("Ziel;KR;Start;Zielwert;Fällig\nO;a;0;1.234;03/04/2026\n")
    assert (rows(german)[0].target, rows(german)[0].due) == (1234, date(2026, 4, 3))


def test_kinds_and_current_values(pasted: Pasted) -> None:
    draft = pasted(HEAD + "O,a,10,5,7,,,\nO,b,,,done,,,\nO,c,,,half,,,\nO,d,0,9,,,8,\nO,e,0,9,tbd,,,\nO,f,0,9,3,,11,\n")
    found = {kr.title: (kr.kind, [int(c.value) for c in kr.check_ins]) for kr in rows(draft)}
    assert found == {
        "a": ("decrease", [7]),
        "b": ("yes_no", [1]),
        "c": ("yes_no", []),
        "d": ("increase", []),
        "e": ("increase", []),
        "f": ("increase", [3]),
    }
    assert [each for each in told(draft) if each[0] == "warning"] == [
        ("warning", "current.no_range", 4),
        ("warning", "confidence.no_value", 5),
        ("warning", "number.invalid", 6),
        ("warning", "confidence.invalid", 7),
    ]


def test_fiscal_quarters_stay_as_written_and_differ_per_objective(pasted: Pasted) -> None:
    draft = pasted("Objective,Key Result,Quarter\nA,x,FY27 Q1\nB,y,Q3\n")
    assert [each.cycle for each in draft.objectives] == ["FY27 Q1", "2026 Q3"]
    assert draft.cycle == ""
    assert ("note", "quarter.year_assumed", 3) in told(draft)


def test_a_quarter_as_due_day_is_its_last_day_and_names_the_cycle(pasted: Pasted) -> None:
    draft = pasted("Ziel;Schlüsselergebnis;Startwert;Zielwert;Fällig\nA;x;0;10;Q3 2026\n;y;0;5;2026-Q3\n;z;0;5;Q3\n")
    assert draft.cycle == "2026 Q3"
    assert [item.due for item in draft.objectives[0].key_results] == [date(2026, 9, 30)] * 3
    assert [problem.code for problem in draft.problems] == ["quarter.year_assumed"]
    several = pasted("Objective,Key Result,Start,Target,Due\nA,x,0,10,Q4 2026\nA,y,0,5,Q1 2027\nA,z,0,5,Q3 FY27\n")
    assert (several.cycle, len(several.objectives)) == ("", 1)
    assert [item.due for item in several.objectives[0].key_results] == [date(2026, 12, 31), date(2027, 3, 31), None]
    assert [problem.code for problem in several.problems] == ["date.invalid"]


def test_tags_weight_and_descriptions(pasted: Pasted) -> None:
    draft = pasted('Objective,KR,Tags,Weight,Description,Notes\nA,x,"P0, infra",2,why,said\nA,y,[P1][DR],-1,,\n')
    first, second = rows(draft)
    assert (first.tags, first.weight, first.description) == (("P0", "infra"), 2, "why\nsaid")
    assert (second.tags, second.weight) == (("P1", "DR"), None)
    assert ("warning", "weight.negative", 3) in told(draft)


def test_a_unit_in_the_column_name_and_several_lines_in_one_cell(pasted: Pasted) -> None:
    draft = pasted('Objective,Key Result,Start (%),Target (%),Quarter\nA,"x\ny",1,2,\n,z,1,2,Q1 2027\n')
    assert [(kr.title, kr.unit) for kr in rows(draft)] == [("x y", "%"), ("z", "%")]
    assert told(draft) == [("warning", "title.lines_joined", 2)]
    assert draft.objectives[0].cycle == "2027 Q1"
