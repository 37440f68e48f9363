"""The executive page as a mail: the same facts as rich text, without styles that are dropped, and as plain text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from okr_desktop.reports.base.formats import Formats
from okr_desktop.reports.review.book import make_kit
from okr_desktop.reports.review.data import QuarterlyData
from okr_desktop.reports.review.front import promises
from okr_desktop.reports.review.front.results import Result, best, is_graded, reason_line, worst
from okr_desktop.reports.review.kit import Kit
from okr_desktop.services.desk import Desk
from okr_desktop.services.reporting import whole_review
from okr_desktop.services.reporting.choice import Choice

_MOST = 3
_ENGLISH = {
    "review": "Quarterly review",
    "decisions": "Decisions wanted",
    "advice": "Recommended: {text}",
    "because": "Because: {text}",
    "highlights": "Highlights",
    "next": "Next quarter",
    "counts": "{objectives} objectives, {results} key results, {reported} of them with a value.",
    "empty": "No objectives yet.",
    "keep": "Keep",
    "change": "Change",
    "drop": "Drop",
    "start": "Start",
}
_GERMAN = {
    "review": "Quartalsbericht",
    "decisions": "Gewünschte Entscheidungen",
    "advice": "Empfehlung: {text}",
    "because": "Begründung: {text}",
    "highlights": "Höhepunkte",
    "next": "Nächstes Quartal",
    "counts": "{objectives} Ziele, {results} Schlüsselergebnisse, davon {reported} mit Wert.",
    "empty": "Noch keine Ziele.",
    "keep": "Beibehalten",
    "change": "Ändern",
    "drop": "Beenden",
    "start": "Beginnen",
}


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail: ``html`` is a part of a page, ``text`` the same without markup."""

    subject: str
    html: str
    text: str


@dataclass(frozen=True, slots=True)
class _Part:
    """A heading with its lines; each line with quieter ones below it."""

    title: str
    lines: tuple[tuple[str, tuple[str, ...]], ...]


def mail(desk: Desk, choice: Choice) -> Mail:
    """The executive page of a cycle (and team) as a mail; raises NotFound."""
    data = whole_review.data(desk, choice)
    say = _GERMAN if choice.language == "de" else _ENGLISH
    kit = make_kit(data)
    subject = " · ".join(part for part in (data.organisation, say["review"], data.cycle, data.team or "") if part)
    intro = (kit.period(), kit.say("as_of", date=kit.formats.long_date(data.as_of)), _counts(kit, say))
    parts = [part for part in _parts(kit, say) if part.lines]
    return Mail(_line(subject), _html(subject, intro, parts), _text(subject, intro, parts))


def _counts(kit: Kit, say: dict[str, str]) -> str:
    rows = kit.rows()
    if not kit.data.objectives:
        return say["empty"]
    reported = sum(one.raw is not None for _, one in rows)
    return say["counts"].format(objectives=len(kit.data.objectives), results=len(rows), reported=reported)


def _parts(kit: Kit, say: dict[str, str]) -> Iterable[_Part]:
    data, rows = kit.data, kit.rows()
    # The executive page's own choice and names, so that nobody reads two different lists.
    wrong = "misses" if is_graded(rows) else "attention"
    yield _Part(say["decisions"], tuple((one.text, _why(one.advice, one.because, say)) for one in data.decisions))
    yield _Part(kit.say("promises_title"), tuple(_promised(kit)))
    yield _Part(say["highlights"], tuple((text, ()) for text in data.highlights))
    yield _Part(kit.say("top"), _results(kit, best(kit, rows)))
    yield _Part(kit.say(wrong), _results(kit, worst(kit, rows), why=True))
    yield _Part(say["next"], tuple(_steps(data, say, kit.formats)))


def _promised(kit: Kit) -> Iterable[tuple[str, tuple[str, ...]]]:
    found = kit.data.promises
    if found is not None:
        late = (kit.say("promises_late", list=promises.named(kit, one)) for one in found.late)
        yield promises.counted(kit, found), tuple(late)


def _why(advice: str, because: str, say: dict[str, str]) -> tuple[str, ...]:
    told = [say["advice"].format(text=advice)] if advice else []
    return (*told, *([say["because"].format(text=because)] if because else []))


def _results(kit: Kit, found: list[Result], *, why: bool = False) -> tuple[tuple[str, tuple[str, ...]], ...]:
    made = list[tuple[str, tuple[str, ...]]]()
    for block, one in found[:_MOST]:
        value = kit.formats.value(one) if one.value is not None else ""
        rest = (reason_line(kit, block, one),) if why else (kit.say(one.status), one.owner)
        made.append((one.title, (" · ".join(part for part in (value, *rest) if part),)))
    return tuple(made)


def _steps(data: QuarterlyData, say: dict[str, str], formats: Formats) -> Iterable[tuple[str, tuple[str, ...]]]:
    for one in data.next_steps:
        what = one.text or one.about
        title = f"{say[one.choice]}: {what}" if one.choice in say else what
        said = " · ".join(part for part in (one.owner, formats.long_date(one.due) if one.due else "") if part)
        yield title, (said,) if said else ()


# Writing it


def _line(text: str) -> str:
    """A subject is one line, whatever stands in a name."""
    return " ".join(text.split())[:200]


def _html(subject: str, intro: tuple[str, ...], parts: list[_Part]) -> str:
    made = [f"<h2>{escape(subject)}</h2>", f"<p>{'<br>'.join(escape(line) for line in intro)}</p>"]
    for part in parts:
        made.append(f"<h3>{escape(part.title)}</h3><ul>")
        for text, below in part.lines:
            lines = [f"<b>{_broken(text)}</b>", *(_broken(line) for line in below)]
            made.append(f"<li>{'<br>'.join(lines)}</li>")
        made.append("</ul>")
    return "\n".join(made)


def _broken(text: str) -> str:
    return "<br>".join(escape(line) for line in text.splitlines())


def _text(subject: str, intro: tuple[str, ...], parts: list[_Part]) -> str:
    made = [_line(subject), "", *intro]
    for part in parts:
        made += ["", part.title, "-" * len(part.title)]
        for text, below in part.lines:
            made.append("* " + text.replace("\n", "\n  "))
            made += ["  " + line.replace("\n", "\n  ") for line in below]
    return "\n".join(made) + "\n"
