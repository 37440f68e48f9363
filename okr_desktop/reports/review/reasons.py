"""Why a figure is what it is, in sentences: inputs of roll-ups, what was left out, what people set themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from string import Formatter

from okr_desktop.reports.base.formats import NO_FIGURE
from okr_desktop.reports.base.rows import KeyResultRow, Level, ObjectiveBlock, Part, Reading, SetByHand, Step
from okr_desktop.reports.base.texts import ENGLISH, dotted, for_number
from okr_desktop.reports.review.kit import Kit

_TIMES = " × "
#: The parameters that say how many.
_COUNTED = ("count", "n", "days")


def said_of_objective(kit: Kit, block: ObjectiveBlock) -> Iterator[str]:
    """The lines below the bar of an objective, each only where there is something to say."""
    if not block.cancelled and block.source != "manual" and (text := why_figure(kit, block)):
        yield text
    if block.left_out:
        yield kit.say("left_out", list="; ".join(_left_out(kit, part) for part in block.left_out))
    if block.by_hand is not None:
        yield by_hand_text(kit, block.status, block.by_hand)
    if (text := _score(kit, block)) is not None:
        yield text
    if block.miss_cause.strip():
        yield kit.say("miss_cause", text=block.miss_cause)


def said_of_key_result(kit: Kit, one: KeyResultRow) -> Iterator[str]:
    """The lines below the figures of a key result."""
    if one.by_hand is not None:
        yield by_hand_text(kit, one.status, one.by_hand)
    if (text := _score(kit, one)) is not None:
        yield text
    if one.fed_by:
        yield kit.say("fed_by", chain=" ← ".join(one.fed_by))
    if one.steps:
        yield dotted(_step(kit, step) for step in one.steps)
    for level in one.levels:
        if level.text:
            yield _level(kit, level)
    if one.phases:
        yield kit.say("phases", list="; ".join(_phase(kit, one, phase) for phase in one.phases))


def why_figure(kit: Kit, block: ObjectiveBlock) -> str:
    """The weighted mean with its numbers: "Why 58 %: (2 × 37 % + 100 %) / 3 = 58 %", or why there is none."""
    say, share = kit.say, kit.formats.share(block.progress)
    if block.source == "manual":
        return say("why_manual", share=share) if block.progress is not None else ""
    if not block.parts:
        return ""  # said already: no key results yet, or all of them left out
    if block.progress is None:
        return say("why_none", reason=say("why_no_weight"))
    if not block.reported:
        return say("why_none", reason=say("why_silent", total=block.total))
    named = block.source != "key_results"
    plain = all(part.weight == 1 for part in block.parts)
    terms = " + ".join(_term(kit, part, plain=plain, named=named) for part in block.parts)
    weights = kit.formats.number(sum((part.weight for part in block.parts), start=block.parts[0].weight * 0))
    return say("why_figure", share=share, terms=f"({terms}) / {weights} = {share}")


def _term(kit: Kit, part: Part, *, plain: bool, named: bool) -> str:
    value = kit.say("not_reported") if part.progress is None else kit.formats.share(part.progress)
    text = value if plain else f"{kit.formats.number(part.weight)}{_TIMES}{value}"
    return f"{text} [{part.title}]" if named else text


def _left_out(kit: Kit, part: Part) -> str:
    return f"{part.title} ({kit.say(f'reason_{part.reason}')})" if part.reason else part.title


def by_hand_text(kit: Kit, status: str, found: SetByHand) -> str:
    """The status that a person set, with the reason, the computed one, and how long it holds."""
    say = kit.say
    words = {"status": say(status), "reason": _sentence(found.reason), "computed": say(found.computed)}
    text = say("by_hand_who", author=found.author, **words) if found.author else say("by_hand_text", **words)
    until = "" if found.until is None else say("by_hand_until", date=kit.formats.short_date(found.until))
    return f"{text} {until}".strip()


def _sentence(text: str) -> str:
    text = text.strip()
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def _score(kit: Kit, item: ObjectiveBlock | KeyResultRow) -> str | None:
    if item.score is None:
        return None
    value = kit.formats.score(item.score)
    comment = item.score_comment.strip()
    return kit.say("score_with", value=value, comment=comment) if comment else kit.say("score_given", value=value)


def carried_text(kit: Kit, carried: int) -> str:
    """How often an item came from another cycle; "" for never."""
    if carried < 1:
        return ""
    return kit.say("carried_once") if carried == 1 else kit.say("carried", n=carried)


def _step(kit: Kit, step: Step) -> str:
    """A milestone with a mark that reads the same in grey: reached, open, or not known."""
    mark = "?" if step.reached is None else "✓" if step.reached else "○"
    more = [] if step.weight == 1 else [kit.say("weight", value=kit.formats.number(step.weight))]
    if step.due is not None and not step.reached:
        more.append(kit.say("step_due", date=kit.formats.short_date(step.due)))
    return f"{mark} {step.title}" + (f" ({', '.join(more)})" if more else "")


def _level(kit: Kit, level: Level) -> str:
    name, score = kit.say(f"level_{level.name}"), kit.formats.number(level.score)
    return kit.say("level_line", name=name, score=score, text=level.text)


def _phase(kit: Kit, one: KeyResultRow, phase: Reading) -> str:
    value = kit.formats.quantity(phase.value, one.unit)
    return kit.say("phase", value=value, date=kit.formats.short_date(phase.on))


def said_code(kit: Kit, code: str, params: Mapping[str, object]) -> str:
    """A code of the table of words with its parameters: numbers and days in the report's language.

    Fractions of "risk_gap" become points; a parameter that is missing is shown as a dash.
    """
    code = for_number(code, next((params[key] for key in _COUNTED if key in params), None))
    shown = {key: _shown(kit, value, points=code == "risk_gap") for key, value in params.items()}
    if "status" in shown:
        shown["status"] = kit.say(shown["status"])
    wanted = {name: NO_FIGURE for _, name, _, _ in Formatter().parse(ENGLISH.get(code, "")) if name}
    return kit.say(code, **{**wanted, **shown})


def _shown(kit: Kit, value: object, *, points: bool) -> str:
    formats = kit.formats
    if isinstance(value, date):
        return formats.short_date(value)
    if isinstance(value, (int, float, Decimal)) and not isinstance(value, bool):
        number = Decimal(str(value))
        return formats.points(number) if points and number.is_finite() else formats.number(number)
    return NO_FIGURE if value is None or value == "" else str(value)
