"""The fields of a sheet as HTML, the same on the page of a phone and in the form of a mail; every text is escaped."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from okr_desktop.domain.asking import NAME_LIMIT, RECOMMEND, TEXT_LIMIT, AskKind, Given, Question, Sheet
from okr_desktop.domain.errors import Problem
from okr_desktop.room.ask.words import Words

Wrong = Mapping[str, str]
NOTHING = Given()


def promises(sheet: Sheet, words: Words, way: str) -> list[str]:
    """What is kept, what is shown from which number on, and who could guess: said before anything is asked.

    ``way`` is "wifi" (a phone), "mail" or "laptop".
    """
    if sheet.kind is not AskKind.PULSE:
        return [words(f"kept.{sheet.kind}"), words("together"), words("guess"), words(way)]
    shown = {"threshold": sheet.threshold, "comments": sheet.comment_threshold, "closes": words.day(sheet.closes)}
    texts = [words(f"promise.{code}", **shown) for code in sheet.promises]
    return [*texts, words("together.pulse"), words(way)]


def notice(sheet: Sheet, words: Words, way: str) -> str:
    """The promises as a card."""
    lines = "".join(f"<li>{escape(text)}</li>" for text in promises(sheet, words, way))
    head = f'<h2 id="before">{escape(words("before"))}</h2>'
    return f'<section class="notice" aria-labelledby="before">{head}<ul>{lines}</ul></section>'


def wrong_texts(found: Sequence[Problem], words: Words) -> dict[str, str]:
    """What is wrong with each field, in words; the first of each."""
    texts: dict[str, str] = {}
    for one in found:
        key = f"no.{one.code}"
        values = {name: str(value) for name, value in one.params.items()}
        texts.setdefault(one.field, words(key, **values) if words.has(key) else words("no.field"))
    return texts


class Fields:
    """The fields of one sheet in one language, filled with what was typed before."""

    def __init__(self, sheet: Sheet, words: Words, given: Given = NOTHING, wrong: Wrong | None = None) -> None:
        self._sheet, self._words, self._given, self._wrong = sheet, words, given, wrong or {}

    def html(self) -> str:
        """All fields, one card each."""
        return "\n".join(self._parts())

    def summary(self) -> str:
        """What is wrong, with the way to each field; "" when nothing is."""
        if not self._wrong:
            return ""
        links = "".join(
            f'<li><a href="#{self._id(field)}">{escape(text)}</a></li>' for field, text in self._wrong.items()
        )
        head = escape(self._words("problem"))
        return f'<div class="notice bad" id="problems" role="alert" tabindex="-1"><p>{head}</p><ul>{links}</ul></div>'

    def _parts(self) -> Iterator[str]:
        sheet = self._sheet
        if sheet.groups:
            yield self._group()
        for at, one in enumerate(sheet.questions, 1):
            yield self._question(at, one)
        if sheet.kind is not AskKind.PULSE or sheet.comment:
            yield self._text()
        if sheet.kind is AskKind.IDEA:
            yield self._name()

    def _id(self, field: str) -> str:
        """The id of the element that a field is."""
        names = [one.name for one in self._sheet.questions]
        name = field.removeprefix("q.")
        if field.startswith("q."):
            return f"q{names.index(name) + 1}" if name in names else "q1" if names else "text"
        return field

    def _error(self, field: str, id: str) -> str:
        return f'<p class="error" id="{id}e">{escape(self._wrong.get(field, ""))}</p>'

    # Questions

    def _question(self, at: int, one: Question) -> str:
        count = self._words("question", at=at, of=len(self._sheet.questions))
        text = one.text(self._words.language)
        picks = self._numbers(at, one) if one.name == RECOMMEND else self._picks(at, one)
        return (
            f'<fieldset class="card q" id="q{at}" tabindex="-1" aria-describedby="q{at}e">'
            f'<legend><span class="at">{escape(count)}</span> '
            f'<span class="ask" dir="auto">{escape(text)}</span></legend>'
            f"{picks}{self._error(f'q.{one.name}', f'q{at}')}</fieldset>"
        )

    def _picks(self, at: int, one: Question) -> str:
        low, high = one.ends
        rows = [self._pick(at, one, "", self._words("none"))]
        rows += [self._pick(at, one, str(value), self._words(f"scale.{value}")) for value in range(low, high + 1)]
        return "".join(rows)

    def _pick(self, at: int, one: Question, value: str, text: str) -> str:
        return f'<label class="pick">{self._radio(at, one, value)}<span>{escape(text)}</span></label>'

    def _radio(self, at: int, one: Question, value: str) -> str:
        answer = self._given.ratings.get(one.name)
        checked = " checked" if value == ("" if answer is None else str(answer)) else ""
        return f'<input type="radio" name="q.{escape(one.name)}" value="{value}" id="q{at}v{value}"{checked}>'

    def _numbers(self, at: int, one: Question) -> str:
        low, high = one.ends
        cells = [
            f'<label class="pick"><span>{value}</span>{self._radio(at, one, str(value))}</label>'
            for value in range(low, high + 1)
        ]
        ends = [f"<span>{escape(self._words(f'recommend.{end}'))}</span>" for end in ("low", "high")]
        none = self._pick(at, one, "", self._words("none"))
        return f'<p class="ends">{"".join(ends)}</p><div class="numbers">{"".join(cells)}</div>{none}'

    # Words

    def _group(self) -> str:
        words, chosen = self._words, self._given.group
        rows = [("", words("group.none")), *((id, words.group(name)) for id, name in self._sheet.groups)]
        options = "".join(
            f'<option value="{escape(id)}"{" selected" if id == chosen else ""}>{escape(name)}</option>'
            for id, name in rows
        )
        select = f'<select id="group" name="group" aria-describedby="grouph groupe">{options}</select>'
        return self._labelled("group", words("group"), words("group.hint"), select)

    def _text(self) -> str:
        sheet, words = self._sheet, self._words
        label = sheet.comment if sheet.kind is AskKind.PULSE else words(f"text.{sheet.kind}")
        key = f"text.{sheet.kind}.hint"
        must = "" if sheet.kind is AskKind.PULSE else " required"
        area = (
            f'<textarea id="text" name="text" rows="6" dir="auto" maxlength="{TEXT_LIMIT}"{must}'
            f'{self._invalid("text")} aria-describedby="texth texte">\n{escape(self._given.text)}</textarea>'
            '<p class="read" id="textr" aria-live="polite"></p>'
        )
        return self._labelled("text", label, words(key) if words.has(key) else "", area)

    def _name(self) -> str:
        words = self._words
        field = (
            f'<input id="name" name="name" dir="auto" maxlength="{NAME_LIMIT}" autocomplete="off"'
            f' value="{escape(self._given.name)}"{self._invalid("name")} aria-describedby="nameh namee">'
        )
        return self._labelled("name", words("your_name"), words("your_name.hint"), field)

    def _invalid(self, field: str) -> str:
        return ' aria-invalid="true"' if field in self._wrong else ""

    def _labelled(self, field: str, label: str, hint: str, control: str) -> str:
        return (
            f'<div class="card"><div class="field"><label for="{field}" dir="auto">{escape(label)}</label>'
            f'<p class="hint" id="{field}h">{escape(hint)}</p>{control}{self._error(field, field)}</div></div>'
        )
