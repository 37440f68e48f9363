"""Leading a workshop from the terminal, one short command a line; the same hall as the window's."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from okr_desktop.cli import output
from okr_desktop.cli.texts import error_texts, problem_text
from okr_desktop.domain.errors import OkrError, Severity
from okr_desktop.domain.workshop import acts, drafting, machine
from okr_desktop.domain.workshop.stages import Overlay, Stage
from okr_desktop.domain.workshop.votes import ranking
from okr_desktop.services.workshop.hall import Hall

Run = Callable[[Hall, str], None]


def lead(path: Path, host: str, port: int) -> None:
    """Open a workshop and do what is typed until the end or ``quit``; a failure is said and nothing is lost."""
    hall = Hall.open(path)
    try:
        if host:
            hall.open_door(host, port).result()
            _door(hall, "")
        elif hall.view().live.run.stage is Stage.PREPARE:
            hall.setup(paper_only=True).result()  # nothing of the network is asked about
        _status(hall, "")
        for line in sys.stdin:
            word, _, rest = line.strip().partition(" ")
            if word in ("quit", "q"):
                break
            if word:
                _do(hall, word, rest.strip())
    finally:
        hall.close()


def _do(hall: Hall, word: str, rest: str) -> None:
    run = _WORDS.get(word)
    if run is None:
        output.warn(f"“{word}” is nothing that can be done here. Type ? for what can.")
        return
    try:
        run[1](hall, rest)
    except OkrError as error:
        for text in error_texts(error):
            output.warn(text)
    except (ValueError, IndexError):
        output.warn(f"That cannot be understood. {word}: {run[0]}")


def _answer(hall: Hall, seat: str, command: dict[str, Any]) -> None:
    answer = hall.do(seat, command).result()
    if answer.status != 200:
        raise ValueError(answer.body.decode())


def _help(hall: Hall, rest: str) -> None:
    output.table(("Type", "What it does"), [[word, what] for word, (what, _) in _WORDS.items()])


def _status(hall: Hall, rest: str) -> None:
    view = hall.view()
    live, counts = view.live, view.counts
    lies = f" ({live.run.overlay.value})" if live.run.overlay else ""
    output.say(f"{live.run.stage.value}{lies}: {live.setup.question}")
    output.say(f"{counts.seats} seats, {counts.paper} on paper; {counts.ideas} ideas, {counts.done} done")
    if live.voting is not None:
        output.say(f"{counts.ballots} of {counts.seats} ballots")


def _door(hall: Hall, rest: str) -> None:
    import segno

    view = hall.view()
    if not view.join_url:
        output.say("No phones: the door is closed. Start with --host to open it.")
        return
    if output.on_terminal(sys.stdout):
        segno.make(view.join_url, micro=False).terminal(compact=True)
    output.say(f"{view.address}  code {view.code}")


def _next(hall: Hall, rest: str) -> None:
    view = hall.view()
    problems = machine.exit_problems(view.live, view.counts)
    for problem in problems:
        output.warn(problem_text(problem))
    errors = any(one.severity is Severity.ERROR for one in problems)
    if errors or (problems and rest != "anyway"):
        output.say("Mend it first." if errors else "To go on all the same: next anyway")
        return
    hall.go().result()
    _status(hall, "")


def _go(hall: Hall, rest: str) -> None:
    hall.go(Stage(rest)).result()
    _status(hall, "")


def _pause(hall: Hall, rest: str) -> None:
    hall.overlay(Overlay.PAUSED).result()


def _on(hall: Hall, rest: str) -> None:
    hall.overlay(Overlay.NONE).result()


def _timer(hall: Hall, rest: str) -> None:
    if rest == "start":
        hall.timer("start").result()
    elif rest == "pause":
        hall.timer("pause").result()
    else:
        hall.timer("extend", round(float(rest) * 60_000)).result()


def _seats(hall: Hall, rest: str) -> None:
    for seat in hall.add_paper_seats(int(rest)).result():
        output.say(seat.label)


def _idea(hall: Hall, rest: str) -> None:
    label, _, text = rest.partition(" ")
    seat = next(one for one in (*hall.view().seats, None) if one is None or one.label == label)
    if seat is None:
        raise ValueError(label)
    _answer(hall, seat.id, {"do": "idea", "text": text})


def _show(hall: Hall, rest: str) -> None:
    hall.act(acts.show_all).result()
    for number, note in enumerate(acts.open_notes(hall.view().live.board), 1):
        output.say(f"{number:3} {note.words}")


def _numbered(hall: Hall, rest: str) -> list[str]:
    notes = acts.open_notes(hall.view().live.board)
    return [notes[int(number) - 1].id for number in rest.split()]


def _merge(hall: Hall, rest: str) -> None:
    keep, *others = _numbered(hall, rest)
    hall.act(acts.merge, keep, others).result()


def _group(hall: Hall, rest: str) -> None:
    name, _, numbers = rest.partition(":")
    hall.act(acts.new_cluster, _numbered(hall, numbers), name.strip()).result()


def _rest_single(hall: Hall, rest: str) -> None:
    hall.act(acts.single_rest).result()


def _vote(hall: Hall, rest: str) -> None:
    voting = hall.view().live.voting
    if voting is None or not rest:
        for target in voting.items if voting else ():
            output.say(f"{target.letter:3} {target.text}")
        return
    label, *dots = rest.split()
    seat = next(one.id for one in hall.view().seats if one.label == label)
    for dot in set(dots):
        item = next(one.id for one in voting.items if one.letter == dot.upper())
        _answer(hall, seat, {"do": "dots", "item": item, "count": dots.count(dot)})


def _ranking(hall: Hall, rest: str) -> None:
    voted = hall.view().live.results.vote
    if rest:
        hall.act(drafting.cut, int(rest)).result()
    found = ranking(voted) if voted else []
    rows = [[one.target.letter, str(one.dots), str(one.voters), one.target.text] for one in found]
    output.table(("Item", "Dots", "Voters", "Text"), rows, frozenset({1, 2}))


def _undo(hall: Hall, rest: str) -> None:
    output.say(hall.undo().result() or "There is nothing to undo in this stage.")


_WORDS: dict[str, tuple[str, Run]] = {
    "?": ("what can be typed", _help),
    "status": ("where the workshop stands", _status),
    "door": ("the address, the code and the QR code for phones", _door),
    "next": ("the next step of the agenda; next anyway: in spite of warnings", _next),
    "go": ("go STAGE: to a stage, such as go vote", _go),
    "pause": ("stop the timer, phones say so", _pause),
    "on": ("go on after a pause or a break", _on),
    "timer": ("timer start, timer pause, or timer 2: two minutes more", _timer),
    "seats": ("seats N: so many paper seats more", _seats),
    "idea": ("idea P1 TEXT: a card of a paper seat", _idea),
    "show": ("turn all cards over, and list them with numbers", _show),
    "merge": ("merge 3 7 9: the first stands for the others", _merge),
    "group": ("group NAME: 1 2 5: a group of these cards", _group),
    "singles": ("let every loose card stand for itself", _rest_single),
    "vote": ("what is voted on; vote P1 A A C: the dots of a paper seat", _vote),
    "ranking": ("dots and voters; ranking 3: take the best three", _ranking),
    "undo": ("take the last act of this stage back", _undo),
}
