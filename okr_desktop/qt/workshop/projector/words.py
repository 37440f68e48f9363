"""The projector's own words; short, for people in the last row."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from okr_desktop.qt.texts_counts import counted

_STAGES: Mapping[str, object] = {
    "prepare": QT_TRANSLATE_NOOP("Projector", "Welcome"),
    "lobby": QT_TRANSLATE_NOOP("Projector", "Welcome"),
    "frame": QT_TRANSLATE_NOOP("Projector", "Our question"),
    "collect": QT_TRANSLATE_NOOP("Projector", "Collect"),
    "reveal": QT_TRANSLATE_NOOP("Projector", "Reveal"),
    "merge": QT_TRANSLATE_NOOP("Projector", "Merge"),
    "cluster": QT_TRANSLATE_NOOP("Projector", "Cluster"),
    "vote": QT_TRANSLATE_NOOP("Projector", "Vote"),
    "shortlist": QT_TRANSLATE_NOOP("Projector", "Shortlist"),
    "draft_o": QT_TRANSLATE_NOOP("Projector", "Draft the objectives"),
    "draft_kr": QT_TRANSLATE_NOOP("Projector", "Draft the key results"),
    "check": QT_TRANSLATE_NOOP("Projector", "Check"),
    "confidence": QT_TRANSLATE_NOOP("Projector", "Confidence"),
    "accept": QT_TRANSLATE_NOOP("Projector", "Accept"),
    "sign": QT_TRANSLATE_NOOP("Projector", "Sign"),
    "publish": QT_TRANSLATE_NOOP("Projector", "Publish"),
    "close": QT_TRANSLATE_NOOP("Projector", "Close"),
    "archived": QT_TRANSLATE_NOOP("Projector", "Thank you"),
}
_NOTICES: Mapping[str, object] = {
    "paused": QT_TRANSLATE_NOOP("Projector", "We are having a short pause. The clock stands still."),
    "few": QT_TRANSLATE_NOOP("Projector", "We are few: others may guess who wrote what."),
    "offline": QT_TRANSLATE_NOOP("Projector", "The phones rest. We go on with paper."),
}
_ANSWERS: Mapping[str, object] = {
    "accept": QT_TRANSLATE_NOOP("Projector", "accepted"),
    "if": QT_TRANSLATE_NOOP("Projector", "accepted if"),
    "decline": QT_TRANSLATE_NOOP("Projector", "declined"),
    "sign": QT_TRANSLATE_NOOP("Projector", "signed"),
    "changes": QT_TRANSLATE_NOOP("Projector", "signed with changes"),
    "return": QT_TRANSLATE_NOOP("Projector", "returned"),
}
_HANDS: Sequence[object] = (
    QT_TRANSLATE_NOOP("Projector", "I block it"),
    QT_TRANSLATE_NOOP("Projector", "A major concern"),
    QT_TRANSLATE_NOOP("Projector", "A minor concern"),
    QT_TRANSLATE_NOOP("Projector", "I can live with it"),
    QT_TRANSLATE_NOOP("Projector", "I support it"),
    QT_TRANSLATE_NOOP("Projector", "I will lead it"),
)


def stage(code: object, number: object = 0) -> str:
    """The name of a stage, with its round from the second on."""
    source = _STAGES.get(str(code), "")
    name = QCoreApplication.translate("Projector", str(source)) if source else ""
    if not isinstance(number, int) or number < 2 or not name:
        return name
    return QCoreApplication.translate("Projector", "{stage} – round {number}").format(stage=name, number=number)


def notice(code: object) -> str:
    """A sentence for a code of the view; "" for one that says nothing."""
    source = _NOTICES.get(str(code), "")
    return QCoreApplication.translate("Projector", str(source)) if source else ""


def answer(code: object) -> str:
    """What an owner or the sponsor said."""
    source = _ANSWERS.get(str(code), "")
    return QCoreApplication.translate("Projector", str(source)) if source else ""


def fingers(value: int) -> str:
    """What a number of fingers means."""
    return QCoreApplication.translate("Projector", str(_HANDS[value])) if 0 <= value < len(_HANDS) else ""


def ideas(count: int) -> str:
    """The word under the number of ideas."""
    return counted.ideas(count)


def people(count: int) -> str:
    """How many people are here."""
    return counted.people_here(count)


def dots(count: int) -> str:
    """How many dots something got."""
    return counted.dots(count)


def voters(count: int) -> str:
    """How many people gave them."""
    return counted.voters(count)


def more(count: int) -> str:
    """What stands on the pages that follow."""
    return counted.and_more(count)


def of(source: Callable[[], str], part: int, whole: int) -> str:
    """A sentence with two numbers, "{part} of {whole} …"."""
    return source().format(part=part, whole=max(part, whole))


def done() -> str:
    """How many say that they are done."""
    return QCoreApplication.translate("Projector", "{part} of {whole} are done")


def ballots() -> str:
    """How many ballots are complete."""
    return QCoreApplication.translate("Projector", "{part} of {whole} ballots complete")


def answered() -> str:
    """How many have answered."""
    return QCoreApplication.translate("Projector", "{part} of {whole} have answered")


def help_line() -> str:
    """What to do when a phone does not stay in the Wi-Fi; the most useful sentence of the whole evening."""
    return QCoreApplication.translate(
        "Projector",
        "If your phone asks: stay connected, use it without internet. If the page does not open, switch mobile data "
        "off.",
    )
