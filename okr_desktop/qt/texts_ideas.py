"""Ideas, their fates and where objectives came from, in words; numbers in words have their plural forms here."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from okr_desktop.domain.workshop.lineage import Share
from okr_desktop.qt import texts_lineage
from okr_desktop.qt.texts_counts import counted
from okr_desktop.qt.texts_numbers import percent_text
from okr_desktop.qt.texts_words import word


def idea_state_text(state: str) -> str:
    """New, Discussed, Adopted, Taken up, Later, Declined."""
    return word(texts_lineage.IDEA_STATES, state)


def workshop_state_text(state: str) -> str:
    """Held, Cancelled."""
    return word(texts_lineage.WORKSHOP_STATES, state)


def origin_text(origin: str) -> str:
    """Participant, Leadership, …; a word of a newer program is unknown."""
    known = origin if origin in texts_lineage.ORIGINS else "import_unknown"
    return word(texts_lineage.ORIGINS, known)


def ideas_text(count: int) -> str:
    """7 ideas."""
    return counted.ideas(count)


def dots_text(count: int) -> str:
    """12 dots."""
    return counted.dots(count)


def voters_text(count: int, exact: bool = True) -> str:
    """9 voters; at least 9 voters where the same people may have voted for several sources."""
    if exact:
        return counted.voters(count)
    return counted.at_least_voters(count)


def wanted_text(ideas: int, dots: int | None, voters: int | None, exact: bool = True) -> str:
    """7 ideas, 12 dots, 9 voters: what is known of it."""
    parts = [ideas_text(ideas)] if ideas else []
    parts += [dots_text(dots)] if dots is not None else []
    parts += [voters_text(voters, exact)] if voters is not None else []
    return QCoreApplication.translate("Ideas", ", ").join(parts)


def share_text(share: Share) -> str:
    """75 % from participants; what is unknown apart."""
    up = QCoreApplication.translate("Ideas", "{share} from participants").format(share=percent_text(share.value))
    if not share.unknown:
        return up
    unknown = QCoreApplication.translate("Ideas", "{share} of unknown origin")
    return f"{up} · {unknown.format(share=percent_text(share.unknown_share))}"
