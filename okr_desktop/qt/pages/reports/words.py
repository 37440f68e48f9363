"""What kinds of report, their sections and choices are called, and one line on each."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_KINDS: dict[str, tuple[object, object]] = {
    "quarterly": (
        QT_TRANSLATE_NOOP("Reports", "Quarterly review"),
        QT_TRANSLATE_NOOP("Reports", "Everything for the review meeting, from decisions wanted to the log"),
    ),
    "one-pager": (
        QT_TRANSLATE_NOOP("Reports", "Executive page"),
        QT_TRANSLATE_NOOP("Reports", "The one page for those who decide"),
    ),
    "team-pages": (
        QT_TRANSLATE_NOOP("Reports", "Team pages"),
        QT_TRANSLATE_NOOP("Reports", "Pages of each team, to be handed out one by one"),
    ),
    "check-in-sheet": (
        QT_TRANSLATE_NOOP("Reports", "Check-in sheet"),
        QT_TRANSLATE_NOOP("Reports", "To fill in by hand, and to type in quickly"),
    ),
    "poster": (
        QT_TRANSLATE_NOOP("Reports", "Alignment poster"),
        QT_TRANSLATE_NOOP("Reports", "Who contributes to what, for the wall"),
    ),
    "comparison": (
        QT_TRANSLATE_NOOP("Reports", "Two cycles compared"),
        QT_TRANSLATE_NOOP("Reports", "What changed from one cycle to another"),
    ),
    "you-said": (
        QT_TRANSLATE_NOOP("Reports", "You said, we did"),
        QT_TRANSLATE_NOOP("Reports", "What people asked for, and what became of it"),
    ),
    "one-to-one": (
        QT_TRANSLATE_NOOP("Reports", "Page for a 1:1"),
        QT_TRANSLATE_NOOP("Reports", "One person's objectives, to talk about"),
    ),
    "strategy": (
        QT_TRANSLATE_NOOP("Reports", "Strategy on one page"),
        QT_TRANSLATE_NOOP("Reports", "Why, where to, and which objectives serve it"),
    ),
    "case": (
        QT_TRANSLATE_NOOP("Reports", "Case for management"),
        QT_TRANSLATE_NOOP("Reports", "Why, what it costs, what has moved, what is asked"),
    ),
}
_ALIKE = {"check-in-sheets": "check-in-sheet", "check-in": "check-in-sheet", "check-ins": "check-in-sheet"}
_SECTIONS: dict[str, tuple[object, object]] = {
    "executive": (
        QT_TRANSLATE_NOOP("Reports", "Executive page"),
        QT_TRANSLATE_NOOP("Reports", "Decisions wanted, results, misses, what changed"),
    ),
    "strategy": (
        QT_TRANSLATE_NOOP("Reports", "Strategy"),
        QT_TRANSLATE_NOOP("Reports", "What the objectives serve, and what serves nothing"),
    ),
    "distribution": (
        QT_TRANSLATE_NOOP("Reports", "Distribution"),
        QT_TRANSLATE_NOOP("Reports", "How scores are spread, team by team"),
    ),
    "pace": (
        QT_TRANSLATE_NOOP("Reports", "Pace"),
        QT_TRANSLATE_NOOP("Reports", "Progress against the time that has passed"),
    ),
    "confidence": (
        QT_TRANSLATE_NOOP("Reports", "Confidence"),
        QT_TRANSLATE_NOOP("Reports", "Week by week, for each team"),
    ),
    "at_risk": (
        QT_TRANSLATE_NOOP("Reports", "At risk"),
        QT_TRANSLATE_NOOP("Reports", "What needs attention, and why"),
    ),
    "teamwork": (
        QT_TRANSLATE_NOOP("Reports", "Work across teams"),
        QT_TRANSLATE_NOOP("Reports", "What teams share, and what they wait for"),
    ),
    "results": (
        QT_TRANSLATE_NOOP("Reports", "Results"),
        QT_TRANSLATE_NOOP("Reports", "A table of every objective and key result"),
    ),
    "details": (
        QT_TRANSLATE_NOOP("Reports", "Details"),
        QT_TRANSLATE_NOOP("Reports", "Each objective with its key results and notes"),
    ),
    "learnings": (
        QT_TRANSLATE_NOOP("Reports", "Learnings"),
        QT_TRANSLATE_NOOP("Reports", "What was learned, and what became of earlier lessons"),
    ),
    "next": (
        QT_TRANSLATE_NOOP("Reports", "Next quarter"),
        QT_TRANSLATE_NOOP("Reports", "Keep, change, drop, start, and what to try"),
    ),
    "voices": (
        QT_TRANSLATE_NOOP("Reports", "What people said"),
        QT_TRANSLATE_NOOP("Reports", "Ideas, concerns and what became of them; thanks"),
    ),
    "engagement": (
        QT_TRANSLATE_NOOP("Reports", "Taking part"),
        QT_TRANSLATE_NOOP("Reports", "How people took part, where enough of them did"),
    ),
    "kpis": (
        QT_TRANSLATE_NOOP("Reports", "Health measures"),
        QT_TRANSLATE_NOOP("Reports", "What must not suffer meanwhile"),
    ),
    "teams": (
        QT_TRANSLATE_NOOP("Reports", "Team pages"),
        QT_TRANSLATE_NOOP("Reports", "Pages of each team, beginning on a sheet of their own"),
    ),
    "sign_off": (
        QT_TRANSLATE_NOOP("Reports", "Sign-off"),
        QT_TRANSLATE_NOOP("Reports", "Lines for names, dates and signatures"),
    ),
    "log": (
        QT_TRANSLATE_NOOP("Reports", "Check-in log"),
        QT_TRANSLATE_NOOP("Reports", "Every check-in of the cycle"),
    ),
    "definitions": (
        QT_TRANSLATE_NOOP("Reports", "Definitions"),
        QT_TRANSLATE_NOOP("Reports", "How the figures are made, with the limits in use"),
    ),
    "quality": (
        QT_TRANSLATE_NOOP("Reports", "Data quality"),
        QT_TRANSLATE_NOOP("Reports", "What a reader should know about the data"),
    ),
}
_REASONS: dict[str, object] = {
    "cycle": QT_TRANSLATE_NOOP("Reports", "Needs a cycle; there is none yet."),
    "other": QT_TRANSLATE_NOOP("Reports", "Needs two cycles; there is only one yet."),
    "person": QT_TRANSLATE_NOOP("Reports", "Needs a person; nobody is here yet."),
    "team": QT_TRANSLATE_NOOP("Reports", "Needs a team; there is none yet."),
}
_PRESETS: dict[str, object] = {
    "board": QT_TRANSLATE_NOOP("Reports", "Board meeting"),
    "team": QT_TRANSLATE_NOOP("Reports", "Team review"),
    "all": QT_TRANSLATE_NOOP("Reports", "Everything"),
}
_CHOICES: dict[str, object] = {
    "keep": QT_TRANSLATE_NOOP("Reports", "Keep"),
    "change": QT_TRANSLATE_NOOP("Reports", "Change"),
    "drop": QT_TRANSLATE_NOOP("Reports", "Drop"),
    "start": QT_TRANSLATE_NOOP("Reports", "Start"),
}

# In the order of ACCENTS.
_COLOURS: tuple[object, ...] = (
    QT_TRANSLATE_NOOP("Reports", "Blue"),
    QT_TRANSLATE_NOOP("Reports", "Green"),
    QT_TRANSLATE_NOOP("Reports", "Plum"),
    QT_TRANSLATE_NOOP("Reports", "Red"),
    QT_TRANSLATE_NOOP("Reports", "Violet"),
    QT_TRANSLATE_NOOP("Reports", "Slate"),
)


def _said(text: object) -> str:
    return QCoreApplication.translate("Reports", str(text))


def kind_name(code: str) -> str:
    """What a kind of report is called."""
    names = _KINDS.get(_ALIKE.get(code, code.replace("_", "-")))
    return _said(names[0]) if names else code.replace("-", " ").replace("_", " ").capitalize()


def kind_about(code: str) -> str:
    """One line on what it holds."""
    names = _KINDS.get(_ALIKE.get(code, code.replace("_", "-")))
    return _said(names[1]) if names else ""


def section_name(code: str) -> str:
    """What a section is called."""
    return _said(_SECTIONS[code][0]) if code in _SECTIONS else code


def section_about(code: str) -> str:
    """One line on what it holds."""
    return _said(_SECTIONS[code][1]) if code in _SECTIONS else ""


def reason_text(code: str) -> str:
    """Why a kind cannot be made, "" for no reason."""
    return _said(_REASONS[code]) if code in _REASONS else ""


def preset_name(code: str) -> str:
    """What a choice of sections is called."""
    return _said(_PRESETS[code])


def choice_name(code: str) -> str:
    """What is to become of something next quarter."""
    return _said(_CHOICES[code])


def colour_name(place: int) -> str:
    """What an accent on offer is called."""
    return _said(_COLOURS[place])
