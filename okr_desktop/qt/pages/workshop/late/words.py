"""The words of the late panels: answers, verdicts, severities, sources."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from okr_desktop.domain.coach.hints import Level
from okr_desktop.domain.workshop.model import Answer, Draft, DraftResult, Live, Spread, Target, Verdict
from okr_desktop.qt.models.records import upright
from okr_desktop.qt.texts import aim_text, date_text, kind_text, number_text
from okr_desktop.qt.texts_counts import counted

_LONG_WORD = re.compile(r"\S{20}(?=\S)")
_ANSWERS: Mapping[Answer, object] = {
    Answer.ACCEPT: QT_TRANSLATE_NOOP("WorkshopLate", "Accepted"),
    Answer.IF: QT_TRANSLATE_NOOP("WorkshopLate", "Accepted if"),
    Answer.DECLINE: QT_TRANSLATE_NOOP("WorkshopLate", "Declined"),
}
_VERDICTS: Mapping[Verdict, object] = {
    Verdict.SIGN: QT_TRANSLATE_NOOP("WorkshopLate", "Signed"),
    Verdict.CHANGES: QT_TRANSLATE_NOOP("WorkshopLate", "Signed with changes"),
    Verdict.RETURN: QT_TRANSLATE_NOOP("WorkshopLate", "Returned"),
}
_LEVELS: Mapping[Level, object] = {
    Level.ERROR: QT_TRANSLATE_NOOP("WorkshopLate", "Contradictions: solve them, or say why they are meant"),
    Level.WARN: QT_TRANSLATE_NOOP("WorkshopLate", "Questions to talk about"),
    Level.INFO: QT_TRANSLATE_NOOP("WorkshopLate", "Ideas"),
}
_FIST: tuple[object, ...] = (
    QT_TRANSLATE_NOOP("WorkshopLate", "0 blocks it"),
    QT_TRANSLATE_NOOP("WorkshopLate", "1 major concern"),
    QT_TRANSLATE_NOOP("WorkshopLate", "2 minor concern"),
    QT_TRANSLATE_NOOP("WorkshopLate", "3 can live with it"),
    QT_TRANSLATE_NOOP("WorkshopLate", "4 supports it"),
    QT_TRANSLATE_NOOP("WorkshopLate", "5 will lead"),
)
_FUNNEL: Mapping[str, object] = {
    "ideas": QT_TRANSLATE_NOOP("WorkshopLate", "Ideas"),
    "unique": QT_TRANSLATE_NOOP("WorkshopLate", "Unique"),
    "clustered": QT_TRANSLATE_NOOP("WorkshopLate", "Clustered"),
    "shortlisted": QT_TRANSLATE_NOOP("WorkshopLate", "Shortlisted"),
    "drafted": QT_TRANSLATE_NOOP("WorkshopLate", "Drafted"),
    "published": QT_TRANSLATE_NOOP("WorkshopLate", "Published"),
    "withheld": QT_TRANSLATE_NOOP("WorkshopLate", "Withheld"),
    "parked": QT_TRANSLATE_NOOP("WorkshopLate", "Parked"),
}


def said(text: object) -> str:
    """A text of this module in the language in use."""
    return QCoreApplication.translate("WorkshopLate", str(text))


def breakable(text: str) -> str:
    """Text whose words may break where they are longer than any line."""
    return _LONG_WORD.sub("\\g<0>\u200b", text)


def foreign(text: str) -> str:
    """Other people's text for a label: it turns nothing round, and breaks where it must."""
    return breakable(upright(text))


def answer_text(answer: Answer) -> str:
    """What an owner said."""
    return said(_ANSWERS[answer])


def verdict_text(verdict: Verdict) -> str:
    """What the sponsor did."""
    return said(_VERDICTS[verdict])


def level_heading(level: Level) -> str:
    """The heading above findings of one severity."""
    return said(_LEVELS[level])


def fist_text(value: int) -> str:
    """What a number of the fist of five means."""
    return said(_FIST[value])


def funnel_text(name: str) -> str:
    """The name of a step of the funnel."""
    return said(_FUNNEL.get(name, name))


def votes_text(live: Live, target: str) -> str:
    """Dots and voters of a target in the last vote; empty when it was not voted on."""
    voted = live.results.vote
    if voted is None or target not in {one.id for one in voted.items}:
        return ""
    dots, voters = voted.dots.get(target, 0), voted.voters.get(target, 0)
    if voted.kind == "cards":
        text = QCoreApplication.translate("WorkshopLate", "{score} of 25 points")
        return text.format(score=number_text(Decimal(dots)))
    parts = [counted.dots(dots)]
    parts.append(counted.voters(voters))
    return " · ".join(parts)


def target_title(target: Target) -> str:
    """A target as a heading: "A · Faster repairs"."""
    return f"{target.letter} · {target.text}" if target.letter else target.text


def measure_text(result: DraftResult) -> str:
    """What a key result measures, in a few words."""
    return aim_text(result.metric) or kind_text(result.metric.kind)


def result_note(result: DraftResult) -> str:
    """The measure, the day and who answers, in one quiet line."""
    parts = [measure_text(result)]
    if result.due is not None:
        parts.append(QCoreApplication.translate("WorkshopLate", "by {date}").format(date=date_text(result.due)))
    parts += [text for text in (result.data_source, result.owner) if text]
    return " · ".join(parts)


def short_hash(content: str) -> str:
    """The beginning of a SHA-256 in groups of four, enough to compare by eye."""
    return " ".join(content[at : at + 4] for at in range(0, 16, 4))


def long_hash(content: str) -> str:
    """A whole SHA-256 in groups of eight."""
    return " ".join(content[at : at + 8] for at in range(0, len(content), 8))


def spread_words(spread: Spread) -> str:
    """What sealed answers came to where a histogram would tell too much."""
    if not spread.answers:
        return QCoreApplication.translate("WorkshopLate", "Nobody answered.")
    if spread.any_low:
        return QCoreApplication.translate("WorkshopLate", "Somebody is at 2 or lower.")
    return QCoreApplication.translate("WorkshopLate", "All are at 3 or higher.")


def mean_text(spread: Spread) -> str:
    """The mean with one decimal."""
    return number_text(spread.mean, 1) if spread.mean is not None else "–"


def owner_of(draft: Draft) -> str:
    """Who answers for an objective, or that nobody does yet."""
    return draft.owner or QCoreApplication.translate("WorkshopLate", "no owner yet")
