"""Every code that the core speaks has a sentence, and no code, brace or foreign markup slips through."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from okr_desktop.domain.changes import Label
from okr_desktop.domain.cycles import CycleKind, CycleState
from okr_desktop.domain.errors import OkrError, Problem, Refused, Severity
from okr_desktop.domain.kpis import Health
from okr_desktop.domain.okrs import Ambition, Kind, Metric, Milestone, Source, State
from okr_desktop.domain.pace import Status
from okr_desktop.domain.work import Asking, WorkState
from okr_desktop.paths import resource_path
from okr_desktop.qt import texts, texts_errors, texts_numbers, texts_problems, texts_words
from okr_desktop.services import history, sample, upkeep

ROOT = Path(__file__).resolve().parents[2]
CODE = re.compile(r"[a-z_]+(\.[a-z_]+)+")
PROBLEM_CALLS = {"Problem", "error", "warning", "note", "note_once", "tell"}
ERROR_CALLS = {"OkrError", "NotFound", "FileProblem", "Busy", "Damaged", "UnreadableError"}
LABEL_CALLS = {"Label"}
# Codes that are put together at run time.
MADE_PROBLEMS = {"title.empty", "name.empty", "tags.empty"} | {
    f"measure.{why}" for why in ("no_range", "no_number", "ambiguous", "unit", "words_behind")
}
MADE_LABELS = {
    *(f"{kind}.{what}" for kind in ("objective", "key_result") for what in ("add", "edit", "move", "delete")),
    *(f"{kind}.{what}" for kind in ("objective", "key_result") for what in ("archive", "unarchive")),
    *(f"{kind}.{what}" for kind in ("person", "team", "cycle", "check_in") for what in ("add", "edit", "delete")),
    *(f"cycle.{state.value}" for state in CycleState),
    "import",
}


@pytest.fixture(autouse=True)
def british(qapp: object) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def codes(calls: set[str]) -> set[str]:
    """Every literal code handed to one of these calls in the core."""
    found = set[str]()
    for folder in ("domain", "store", "services", "exchange", "reports", "sharing"):
        for path in (ROOT / "okr_desktop" / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and called(node) in calls and node.args:
                    found |= {text for text in literals(node.args[0]) if CODE.fullmatch(text)}
    return found


def called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def literals(node: ast.expr) -> set[str]:
    return {one.value for one in ast.walk(node) if isinstance(one, ast.Constant) and isinstance(one.value, str)}


def test_every_problem_has_a_sentence() -> None:
    wanted = codes(PROBLEM_CALLS) | MADE_PROBLEMS
    assert len(wanted) > 60
    general = texts.problem_text(Problem("no.such_code")).replace("no.such_code", "{}")
    without = {code for code in wanted if texts.problem_text(Problem(code)) == general.format(code)}
    assert not without


def test_every_failure_has_a_sentence() -> None:
    wanted = codes(ERROR_CALLS)
    assert len(wanted) > 30
    general = texts.error_text(OkrError("no.such_code"))
    without = {code for code in wanted if texts.error_text(OkrError(code)) == general.replace("no.such_code", code)}
    assert not without


def test_every_action_has_a_name() -> None:
    wanted = codes(LABEL_CALLS) | MADE_LABELS
    unknown = texts.label_text(Label("no.such_code"))
    assert not {code for code in wanted if texts.label_text(Label(code, {"title": "T", "name": "N"})) == unknown}
    assert texts.label_text(Label("check_in.add", {"title": "Riders"})) == "Record check-in “Riders”"


def test_everything_that_happened_in_the_sample_is_told_in_words(tmp_path: Path) -> None:
    desk = upkeep.create_desk(tmp_path / "sample.okrdb", tmp_path / "backups", "Nordlicht", lambda: date(2026, 11, 22))
    sample.fill(desk, resource_path("samples", "nordlicht.json"))
    labels = {one.label.code: one.label for one in history.entries(desk, 100_000)}
    assert len(labels) > 20
    assert labels.keys() <= texts_errors.DONE.keys()
    assert not [text for one in labels.values() if "{" in (text := texts.done_text(one))]
    desk.space.close()


def test_every_action_that_was_done_is_told_in_the_past_tense() -> None:
    assert texts_errors.DONE.keys() == texts_errors.LABELS.keys()
    assert texts.done_text(Label("check_in.add", {"title": "Riders"})) == "Recorded check-in “Riders”"
    same = {code for code in texts_errors.LABELS if texts_errors.DONE[code] == texts_errors.LABELS[code]}
    # "Set" is its own past tense.
    assert same == {"cycle.preparation"}


def test_a_workspace_without_a_name_has_no_empty_quotes() -> None:
    assert texts.done_text(Label("workspace.create", {"name": ""})) == "Created the workspace"
    assert texts.label_text(Label("workspace.create", {"name": ""})) == "Create the workspace"
    assert "Nord" in texts.done_text(Label("workspace.create", {"name": "Nord"}))


@pytest.mark.parametrize(
    "table",
    [
        texts_problems.FIELD_PROBLEMS,
        texts_problems.IMPORT_PROBLEMS,
        texts_errors.ERRORS,
        texts_errors.LABELS,
        texts_errors.DONE,
        texts_words.FIELDS,
        texts_words.STATUSES,
    ],
)
def test_sentences_are_words_without_codes_blame_or_shouting(table: dict[str, str]) -> None:
    for code, text in table.items():
        assert text.strip() == text
        assert text
        assert "!" not in text, code
        assert not CODE.search(re.sub(r"\{\w+\}|\.okrdb", "", text).replace(". ", " ").rstrip(".")), code


def test_sentences_end_with_a_full_stop() -> None:
    loose = {"team.new"}
    for table in (texts_problems.FIELD_PROBLEMS, texts_problems.IMPORT_PROBLEMS, texts_errors.ERRORS):
        assert not {code for code, text in table.items() if not str(text).endswith((".", "?", "”."))} - loose


@pytest.mark.parametrize(
    ("words", "one"),
    [
        (texts.status_text, Status),
        (texts.status_hint, Status),
        (texts.kind_text, Kind),
        (texts.kind_hint, Kind),
        (texts.ambition_text, Ambition),
        (texts.state_text, State),
        (texts.source_text, Source),
        (texts.cycle_kind_text, CycleKind),
        (texts.cycle_state_text, CycleState),
        (texts.cycle_state_hint, CycleState),
        (texts.severity_text, Severity),
        (texts.health_text, Health),
        (texts.work_state_text, WorkState),
        (texts.asking_text, Asking),
    ],
)
def test_every_member_of_a_closed_list_has_its_own_words(words: object, one: type) -> None:
    found = [words(member) for member in one]
    assert len(set(found)) == len(found)
    assert not any("_" in text or text in [member.value for member in one] for text in found)


def test_no_bare_code_reaches_the_screen() -> None:
    assert texts.status_text("brand_new") == "brand new"
    sentence = texts.problem_text(Problem("some.new_code", "title"))
    assert sentence.endswith("the word “some.new_code”.")
    assert "ValueError" in texts.error_text(ValueError("secret /path"))
    assert "secret" not in texts.error_text(ValueError("secret /path"))


def test_a_missing_or_hostile_parameter_never_breaks_a_sentence() -> None:
    evil = "{0}{__class__} %s <b>\n\x00" + "x" * 1000
    for table in (texts_problems.FIELD_PROBLEMS, texts_problems.IMPORT_PROBLEMS, texts_errors.ERRORS):
        for code in table:
            names = re.findall(r"\{(\w+)\}", str(table[code]))
            assert texts.problem_text(Problem(code.partition(":")[0])).count("{") == 0
            filled = texts.problem_text(Problem(code.partition(":")[0], params=dict.fromkeys(names, evil)))
            assert "\n" not in filled
            assert len(filled) < 700


def test_a_refusal_says_all_its_errors_once() -> None:
    problems = [Problem("title.empty", "title"), Problem("title.empty", "title"), Problem("date.future", "date")]
    warned = [*problems, Problem("due.outside", "due", {}, Severity.WARNING)]
    assert texts.error_text(Refused(warned)).splitlines() == ["Enter a title.", texts.problem_text(problems[2])]


def test_parameters_are_written_as_people_write_them() -> None:
    problem = Problem("due.outside", "due", {"start": "2026-10-01", "end": "2026-12-31"})
    assert texts.problem_text(problem) == "This day lies outside the cycle, 1 Oct 2026 to 31 Dec 2026."
    long = Problem("text.too_long", "note", {"length": 100_000, "limit": 50_000})
    assert "100,000 characters, and 50,000 fit here. Shorten it by 50,000." in texts.problem_text(long)
    assert "“plan.csv” is not there" in texts.error_text(OkrError("file.missing", path="/a/b/plan.csv"))
    assert texts.problem_line_text(Problem("row.no_title", line=1234)).startswith("Line 1,234: ")


@pytest.mark.parametrize(
    ("locale", "number", "short", "percent", "money", "day"),
    [
        ("en_GB", "−1,234.5", "0.3333", "37\u00a0%", "€12.5", "3 Nov 2026"),
        ("de_DE", "−1.234,5", "0,3333", "37\u00a0%", "12,5\u00a0€", "3. Nov. 2026"),
    ],
)
def test_numbers_money_and_dates_by_locale(
    locale: str, number: str, short: str, percent: str, money: str, day: str
) -> None:
    QLocale.setDefault(QLocale(locale))
    assert texts.number_text(Decimal("-1234.50")) == number
    assert texts.number_text(Decimal(1) / 3) == short
    assert texts.percent_text(Decimal("0.3650")) == percent
    assert texts.quantity_text(Decimal("12.5"), "€") == money
    assert texts.date_text(date(2026, 11, 3)) == day


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("0", "0"),
        ("-0.00", "0"),
        ("1E+3", "1,000"),
        ("999999999999999", "999,999,999,999,999"),
        ("1E+20", "1E+20"),
        ("NaN", "–"),
        ("1e999", "1E+999"),
    ],
)
def test_any_number_can_be_shown(value: str, text: str) -> None:
    assert texts.number_text(Decimal(value)) == text


def test_small_percentages_are_rounded_not_written_in_powers() -> None:
    assert texts.percent_text(Decimal("0.0004")) == "0\u00a0%"
    assert texts.percent_text(Decimal("-0.004")) == "0\u00a0%"
    assert texts.percent_text(None) == "–"
    assert texts.gap_text(Decimal("0.104")) == "+10"
    assert texts.gap_text(Decimal("0.001")) == "0"


@pytest.mark.parametrize(
    ("value", "metric", "text"),
    [
        ("37", Metric(Kind.INCREASE, "customers", Decimal(0), Decimal(50)), "37 of 50\u00a0customers"),
        ("5", Metric(Kind.DECREASE, "days", Decimal(9), Decimal(3)), "5, from 9 to 3\u00a0days"),
        ("2.3", Metric(Kind.STAY_BELOW, "%", high=Decimal(2)), "2.3\u00a0%, at most 2\u00a0%"),
        ("6", Metric(Kind.BAND, "", low=Decimal(5), high=Decimal(8)), "6, between 5 and 8"),
        ("1", Metric(Kind.YES_NO), "Yes"),
        ("0", Metric(Kind.YES_NO), "No"),
        ("2", Metric(Kind.LEVELS, levels=("a", "b", "c")), "Target"),
        ("3", Metric(Kind.MILESTONES, milestones=(Milestone("a", "A", Decimal(3)), Milestone("b", "B"))), "3 of 4"),
        ("1.5", Metric(Kind.DECREASE, "h", Decimal(4), Decimal("0.5")), "1:30, from 4 to 0:30\u00a0h"),
    ],
)
def test_a_value_stands_beside_what_is_aimed_at(value: str, metric: Metric, text: str) -> None:
    assert texts.value_text(Decimal(value), metric) == text
    assert texts.value_text(None, metric) == "–"


@pytest.mark.parametrize(
    ("value", "metric", "text"),
    [
        ("37", Metric(Kind.INCREASE, "customers", Decimal(0), Decimal(50)), "37 of 50\u00a0customers"),
        ("6.5", Metric(Kind.DECREASE, "days", Decimal(9), Decimal(3)), "6.5 → 3\u00a0days"),
        ("2.3", Metric(Kind.STAY_BELOW, "%", high=Decimal(2)), "2.3 (≤\u00a02\u00a0%)"),
        ("2.3", Metric(Kind.STAY_ABOVE, "%", low=Decimal(2)), "2.3 (≥\u00a02\u00a0%)"),
        ("6", Metric(Kind.BAND, "", low=Decimal(5), high=Decimal(8)), "6 (5–8)"),
        ("1", Metric(Kind.YES_NO), "Yes"),
    ],
)
def test_a_narrow_column_says_it_in_signs_and_keeps_the_words(value: str, metric: Metric, text: str) -> None:
    assert texts_numbers.short_value_text(Decimal(value), metric) == text
    assert texts_numbers.short_value_text(None, metric) == "–"
    full = texts_numbers.long_value_text(Decimal(value), metric)
    assert full in ("", texts.value_text(Decimal(value), metric))
    assert (full or text) == texts.value_text(Decimal(value), metric)


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2026, 11, 22), "today"),
        (date(2026, 11, 21), "yesterday"),
        (date(2026, 11, 17), "5 days ago"),
        (date(2026, 11, 1), "3 weeks ago"),
        (date(2026, 8, 1), "3 months ago"),
        (date(2020, 8, 1), "6 years ago"),
        (date(2026, 11, 23), "tomorrow"),
        (date(2026, 11, 25), "in 3 days"),
    ],
)
def test_how_long_ago(day: date, text: str) -> None:
    assert texts.ago_text(day, date(2026, 11, 22)) == text


def test_what_a_field_shows_can_be_read_again() -> None:
    QLocale.setDefault(QLocale("de_DE"))
    assert texts.input_text(Decimal("1234.50")) == "1234,5"
    assert texts.input_text(None) == ""
