"""The words of the console: stages, overlays, modes, origins, what was undone, counts."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from okr_desktop.domain.workshop.model import Counts, Mode, Origin
from okr_desktop.domain.workshop.stages import Overlay, Stage
from okr_desktop.domain.workshop.timer import TimerState
from okr_desktop.qt.texts_counts import counted

_STAGES: Mapping[Stage, object] = {
    Stage.PREPARE: QT_TRANSLATE_NOOP("Workshop", "Prepare"),
    Stage.LOBBY: QT_TRANSLATE_NOOP("Workshop", "Welcome"),
    Stage.FRAME: QT_TRANSLATE_NOOP("Workshop", "Frame"),
    Stage.COLLECT: QT_TRANSLATE_NOOP("Workshop", "Collect"),
    Stage.REVEAL: QT_TRANSLATE_NOOP("Workshop", "Reveal"),
    Stage.MERGE: QT_TRANSLATE_NOOP("Workshop", "Merge"),
    Stage.CLUSTER: QT_TRANSLATE_NOOP("Workshop", "Cluster"),
    Stage.VOTE: QT_TRANSLATE_NOOP("Workshop", "Vote"),
    Stage.SHORTLIST: QT_TRANSLATE_NOOP("Workshop", "Shortlist"),
    Stage.DRAFT_O: QT_TRANSLATE_NOOP("Workshop", "Draft objectives"),
    Stage.DRAFT_KR: QT_TRANSLATE_NOOP("Workshop", "Draft key results"),
    Stage.CHECK: QT_TRANSLATE_NOOP("Workshop", "Check"),
    Stage.CONFIDENCE: QT_TRANSLATE_NOOP("Workshop", "Confidence"),
    Stage.ACCEPT: QT_TRANSLATE_NOOP("Workshop", "Accept"),
    Stage.SIGN: QT_TRANSLATE_NOOP("Workshop", "Sign"),
    Stage.PUBLISH: QT_TRANSLATE_NOOP("Workshop", "Publish"),
    Stage.CLOSE: QT_TRANSLATE_NOOP("Workshop", "Close"),
    Stage.ARCHIVED: QT_TRANSLATE_NOOP("Workshop", "Finished"),
}
_OVERLAYS: Mapping[Overlay, object] = {
    Overlay.NONE: QT_TRANSLATE_NOOP("Workshop", "Running"),
    Overlay.PAUSED: QT_TRANSLATE_NOOP("Workshop", "Paused"),
    Overlay.BREAK: QT_TRANSLATE_NOOP("Workshop", "Break"),
    Overlay.PHONES_DOWN: QT_TRANSLATE_NOOP("Workshop", "Phones down"),
    Overlay.OFFLINE: QT_TRANSLATE_NOOP("Workshop", "Offline, on paper"),
}
_MODES: Mapping[Mode, object] = {
    Mode.SEALED: QT_TRANSLATE_NOOP("Workshop", "Sealed"),
    Mode.NAMED_AFTER: QT_TRANSLATE_NOOP("Workshop", "Named after the reveal"),
    Mode.NAMED: QT_TRANSLATE_NOOP("Workshop", "Named"),
}
_TRUTHS: Mapping[Mode, object] = {
    Mode.SEALED: QT_TRANSLATE_NOOP(
        "Workshop",
        "No name is stored with an idea, a vote or a confidence, not even for you. "
        "Not protected: writing style, people looking at a screen, a manipulated laptop, "
        "somebody recording the Wi-Fi. Names come in at Accept and Sign only.",
    ),
    Mode.NAMED_AFTER: QT_TRANSLATE_NOOP(
        "Workshop",
        "Each idea carries the name that its writer types. Nobody sees it while people write; "
        "everybody sees it after the reveal. This is said before the first idea, and it is not anonymous. "
        "Votes stay sealed.",
    ),
    Mode.NAMED: QT_TRANSLATE_NOOP(
        "Workshop",
        "Each idea carries the name that its writer types. For two people, or where everybody wants it so. "
        "Votes stay sealed.",
    ),
}
_ORIGINS: Mapping[Origin, object] = {
    Origin.PARTICIPANT: QT_TRANSLATE_NOOP("Workshop", "Participant"),
    Origin.PAPER: QT_TRANSLATE_NOOP("Workshop", "Participant, on paper"),
    Origin.PREWORK: QT_TRANSLATE_NOOP("Workshop", "Participant, before the workshop"),
    Origin.LEADERSHIP: QT_TRANSLATE_NOOP("Workshop", "Leadership (top-down)"),
    Origin.SPONSOR: QT_TRANSLATE_NOOP("Workshop", "Sponsor (top-down)"),
    Origin.CASCADE: QT_TRANSLATE_NOOP("Workshop", "From a higher objective (top-down)"),
    Origin.FACILITATOR: QT_TRANSLATE_NOOP("Workshop", "Facilitator (top-down)"),
    Origin.UNKNOWN: QT_TRANSLATE_NOOP("Workshop", "Not known"),
}
_DONE: Mapping[str, object] = {
    "merge": QT_TRANSLATE_NOOP("Workshop", "merge"),
    "unmerge": QT_TRANSLATE_NOOP("Workshop", "unmerge"),
    "add_note": QT_TRANSLATE_NOOP("Workshop", "new note"),
    "reword": QT_TRANSLATE_NOOP("Workshop", "wording"),
    "withhold": QT_TRANSLATE_NOOP("Workshop", "withhold"),
    "show_next": QT_TRANSLATE_NOOP("Workshop", "show a card"),
    "show_all": QT_TRANSLATE_NOOP("Workshop", "show all"),
    "new_cluster": QT_TRANSLATE_NOOP("Workshop", "new group"),
    "rename_cluster": QT_TRANSLATE_NOOP("Workshop", "name of a group"),
    "assign": QT_TRANSLATE_NOOP("Workshop", "move to a group"),
    "make_single": QT_TRANSLATE_NOOP("Workshop", "single"),
    "single_rest": QT_TRANSLATE_NOOP("Workshop", "all the rest single"),
    "pull_late": QT_TRANSLATE_NOOP("Workshop", "late ideas"),
    "import_ideas": QT_TRANSLATE_NOOP("Workshop", "ideas from before"),
    "take_over": QT_TRANSLATE_NOOP("Workshop", "objective brought in"),
    "lift_override": QT_TRANSLATE_NOOP("Workshop", "finding taken up again"),
    "dissolve": QT_TRANSLATE_NOOP("Workshop", "dissolve a group"),
    "split": QT_TRANSLATE_NOOP("Workshop", "split a group"),
    "place": QT_TRANSLATE_NOOP("Workshop", "move"),
    "pick": QT_TRANSLATE_NOOP("Workshop", "choice of the shortlist"),
    "cut": QT_TRANSLATE_NOOP("Workshop", "cut line"),
    "park": QT_TRANSLATE_NOOP("Workshop", "parking"),
    "unpark": QT_TRANSLATE_NOOP("Workshop", "back from the parking lot"),
    "settle": QT_TRANSLATE_NOOP("Workshop", "parking lot entry"),
    "dissent": QT_TRANSLATE_NOOP("Workshop", "disagreement"),
    "drop_dissent": QT_TRANSLATE_NOOP("Workshop", "disagreement taken back"),
    "accept": QT_TRANSLATE_NOOP("Workshop", "acceptance"),
    "forget_acceptance": QT_TRANSLATE_NOOP("Workshop", "acceptance taken back"),
    "sign": QT_TRANSLATE_NOOP("Workshop", "signature"),
    "next_step": QT_TRANSLATE_NOOP("Workshop", "next step"),
    "drop_step": QT_TRANSLATE_NOOP("Workshop", "next step taken back"),
    "new_draft": QT_TRANSLATE_NOOP("Workshop", "new objective"),
    "edit_draft": QT_TRANSLATE_NOOP("Workshop", "objective"),
    "drop_draft": QT_TRANSLATE_NOOP("Workshop", "objective taken out"),
    "new_result": QT_TRANSLATE_NOOP("Workshop", "new key result"),
    "edit_result": QT_TRANSLATE_NOOP("Workshop", "key result"),
    "drop_result": QT_TRANSLATE_NOOP("Workshop", "key result taken out"),
    "override": QT_TRANSLATE_NOOP("Workshop", "finding left as it is"),
}


def stage_text(stage: Stage) -> str:
    """The name of a stage."""
    return QCoreApplication.translate("Workshop", str(_STAGES[stage]))


def overlay_text(overlay: Overlay) -> str:
    """What lies over the stage."""
    return QCoreApplication.translate("Workshop", str(_OVERLAYS[overlay]))


def mode_text(mode: Mode) -> str:
    """The name of a mode."""
    return QCoreApplication.translate("Workshop", str(_MODES[mode]))


def mode_truth(mode: Mode) -> str:
    """What a mode protects and what it does not, exactly."""
    return QCoreApplication.translate("Workshop", str(_TRUTHS[mode]))


def origin_text(origin: Origin) -> str:
    """Where an idea came from."""
    return QCoreApplication.translate("Workshop", str(_ORIGINS[origin]))


def act_text(code: str) -> str:
    """What an act of the facilitator was, for undo: "merge"; an unknown one has no name."""
    text = _DONE.get(code)
    return "" if text is None else QCoreApplication.translate("Workshop", str(text))


def minutes_text(minutes: float) -> str:
    """Minutes, with a half where there is one: "7½"."""
    whole, rest = divmod(round(minutes * 2), 2)
    return (f"{whole}½" if whole else "½") if rest else str(whole)


def clock_text(milliseconds: int) -> str:
    """What is left, as "3:07"; the last second counts until it is over."""
    seconds = -(-milliseconds // 1000)
    return f"{seconds // 60}:{seconds % 60:02d}"


def warning_text(state: TimerState, left_ms: int) -> str:
    """What the timer says besides its number; empty when there is nothing to say."""
    match state:
        case TimerState.GRACE:
            return QCoreApplication.translate("Workshop", "Time is up. Last seconds")
        case TimerState.OVER:
            return QCoreApplication.translate("Workshop", "Time is up. Close?")
        case TimerState.PAUSED:
            return QCoreApplication.translate("Workshop", "Stopped")
        case TimerState.RUNNING if left_ms <= 10_000:
            return QCoreApplication.translate("Workshop", "Ten seconds")
        case TimerState.RUNNING if left_ms <= 60_000:
            return QCoreApplication.translate("Workshop", "Last minute")
        case _:
            return ""


def counts_text(counts: Counts, stage: Stage) -> str:
    """Who is here and how far they are: counts and never a person."""
    parts = [counted.seats(counts.seats)]
    if counts.phones:
        parts.append(
            QCoreApplication.translate("Workshop", "{online} of {phones} phones here").format(
                online=counts.online, phones=counts.phones
            )
        )
    if counts.paper:
        parts.append(QCoreApplication.translate("Workshop", "{count} on paper").format(count=counts.paper))
    if stage.number >= Stage.COLLECT.number:
        parts.append(counted.ideas(counts.ideas))
    if stage is Stage.COLLECT:
        parts.append(
            QCoreApplication.translate("Workshop", "done {done} of {seats}").format(
                done=counts.done, seats=counts.seats
            )
        )
    # After a round was closed its ballots are gone, and "0 of 11" would be untrue.
    if stage is Stage.VOTE or (stage is Stage.CONFIDENCE and counts.ballots):
        parts.append(
            QCoreApplication.translate("Workshop", "{given} of {seats} ballots").format(
                given=counts.ballots, seats=counts.seats
            )
        )
    if counts.more_time:
        parts.append(counted.need_time(counts.more_time))
    return " · ".join(parts)
