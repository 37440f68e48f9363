"""Every code that the core can raise has a sentence, and every action a label."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from okr_desktop.cli import texts
from okr_desktop.domain.changes import Label
from okr_desktop.domain.cycles import CycleState
from okr_desktop.domain.errors import OkrError, Problem, Refused

PACKAGE = Path(texts.__file__).parents[1]
ROOMS = ("domain", "store", "sharing", "services", "exchange", "reports", "cli")
CODE = re.compile(r"[a-z]+(?:_[a-z]+)*\.[a-z]+(?:_[a-z]+)*")
NO_CODES = {"projection.sql", "fuse.sshfs", "keyrings.alt", "okr.client", "heads.jsonl", "seal.json", "manifest.json"}
NO_CODES |= {"blocks.json", "hints.json", "rehearsal.json", "words.name", "protocol.pdf"}
# What these are given first is a label, a name, or what is wrong with a file (``shared.damaged`` says so in brackets).
NO_RAISING = {"Label", "refers", "title_label", "get", "joinpath", "WireError", "require"}
# Codes made of parts: a field that must not be empty, and the actions of one kind of record.
MADE = {"title.empty", "name.empty", "tags.empty"} | {
    f"measure.{why}" for why in ("no_range", "no_number", "ambiguous", "unit", "words_behind")
}


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Every call with a code as its first argument, with the name that is called."""
    for room in ROOMS:
        for path in (PACKAGE / room).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Call) and node.args:
                    yield ast.unparse(node.func).rpartition(".")[2], node


def literals(node: ast.AST) -> set[str]:
    """Codes that an expression is, or is a choice of."""
    if isinstance(node, ast.IfExp):
        return literals(node.body) | literals(node.orelse)
    is_code = isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value)
    return {str(node.value)} - NO_CODES if is_code and isinstance(node, ast.Constant) else set()


def raised() -> set[str]:
    """Codes of errors and problems in the sources; table columns and module names are no first argument of these."""
    found = set(MADE)
    for name, node in calls():
        if name not in NO_RAISING:
            found |= literals(node.args[0])
    return found


def labels() -> set[str]:
    """Labels of actions in the sources, with those made of parts."""
    found = {code for name, node in calls() if name == "Label" for code in literals(node.args[0])}
    found |= {f"{kind}.{what}" for kind in ("person", "team", "cycle") for what in ("add", "edit", "delete")}
    found |= {
        f"{kind}.{what}"
        for kind in ("objective", "key_result")
        for what in ("add", "edit", "move", "archive", "unarchive", "delete")
    }
    return (
        found | {f"cycle.{state.value}" for state in CycleState} | {f"check_in.{x}" for x in ("add", "edit", "delete")}
    )


def test_every_code_has_a_sentence() -> None:
    assert len(raised()) > 80
    assert raised() - texts.SENTENCES.keys() == set()


def test_every_label_has_words() -> None:
    assert labels() - texts.LABELS.keys() == set()


@pytest.mark.parametrize("code", sorted(texts.SENTENCES))
def test_sentences_are_sentences(code: str) -> None:
    template = texts.SENTENCES[code]
    said = texts.sentence(code, {})
    assert template[0].isupper() or template[0] in "“{"
    # A sentence ends with a full stop, or with what it quotes, names or tells to type.
    assert template[-1] in ".”})" or " okr" in template
    assert "!" not in said
    assert "{" not in said


def test_parameters_that_are_given_are_used() -> None:
    """Whatever a problem carries beside its line appears in what is said about it, or is known to be superfluous."""
    unused = {("id.unknown", "count"), ("file.no_okrs", "format"), ("file.missing", "path")}
    unused |= {("shared.not_written", "reason")}
    for name, node in calls():
        if name in ("error", "warning", "note", "note_once") and literals(node.args[0]):
            for code in literals(node.args[0]):
                wanted = {part for _, part, _, _ in string.Formatter().parse(texts.SENTENCES[code]) if part}
                given = {keyword.arg for keyword in node.keywords if keyword.arg}
                missing = wanted - given - {"field", "file"}
                assert not missing or not given or (code, next(iter(missing))) in unused, (code, missing)


def test_missing_and_hostile_parameters_do_no_harm() -> None:
    assert texts.sentence("text.too_long", {"field": "title"})
    assert "{0}" in texts.sentence("file.missing", {"name": "{0}"})
    assert texts.error_texts(OkrError("no.such.code"))[0].endswith("report this.")
    problems = [Problem("title.empty", "title"), Problem("number.range", "low"), Problem("title.empty", "title")]
    assert texts.error_texts(Refused(problems)) == [
        "The title is empty. Write one.",
        "The lower limit is out of range: numbers must be smaller than 10^15 (1,000,000,000,000,000).",
    ]
    assert texts.label_text(Label("objective.add", {"title": "{x}"})) == "Added objective “{x}”"
    assert texts.label_text(Label("some.thing_new", {})) == "some: thing new"
    assert texts.label_text(Label("workspace.create", {"name": ""})) == "Made the workspace"
    assert texts.label_text(Label("workspace.create", {"name": "Nord"})) == "Made the workspace Nord"
