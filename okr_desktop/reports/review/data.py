"""What the quarterly review is made from: plain values, everything already computed by the scoring function."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from okr_desktop.reports.base.rows import KpiRow, ObjectiveBlock, Thresholds
from okr_desktop.reports.review.data_people import Action, Promises, Strategy, Suggestion, Teamwork, Untaken, Voices

#: The parts of the review in their order; a person may leave out any but the first.
SECTIONS = (
    "executive",
    "strategy",
    "distribution",
    "pace",
    "confidence",
    "at_risk",
    "teamwork",
    "kpis",
    "results",
    "details",
    "learnings",
    "voices",
    "engagement",
    "next",
    "sign_off",
    "teams",
    "log",
    "definitions",
    "quality",
)


@dataclass(frozen=True, slots=True)
class Branding:
    """How the organisation shows itself: ``accent`` is "#RRGGBB" or "", ``logo`` a PNG picture or empty."""

    accent: str = ""
    logo: bytes = b""
    confidential: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision that is wanted from the readers: what, what is recommended, and one sentence why."""

    text: str
    advice: str = ""
    because: str = ""


@dataclass(frozen=True, slots=True)
class Band:
    """How many key results of one ambition ended or stand in each band: red, yellow, green, and without a score."""

    ambition: str
    red: int = 0
    yellow: int = 0
    green: int = 0
    unscored: int = 0


@dataclass(frozen=True, slots=True)
class Since:
    """The quarter before beside this one, as (before, now); None where one of them has no data.

    ``progress`` are medians of key results' progress 0..1, ``checked_in`` shares of key results with a check-in,
    ``green`` shares of scored key results in the green band. ``continued``, ``fresh`` and ``dropped`` count
    objectives that were carried over, are new, or were not taken along.
    """

    name: str
    start: date
    end: date
    objectives: tuple[int, int] = (0, 0)
    key_results: tuple[int, int] = (0, 0)
    progress: tuple[Decimal | None, Decimal | None] = (None, None)
    green: tuple[Decimal | None, Decimal | None] = (None, None)
    checked_in: tuple[Decimal | None, Decimal | None] = (None, None)
    continued: int = 0
    fresh: int = 0
    dropped: int = 0


@dataclass(frozen=True, slots=True)
class Spread:
    """The scores (or, until they are given, the progress) of one team's key results, 0..1, in ascending order.

    ``team`` is "" for key results without a team. ``unscored`` counts those without either: they are no zeros.
    """

    team: str
    values: tuple[Decimal, ...] = ()
    unscored: int = 0
    graded: bool = False


@dataclass(frozen=True, slots=True)
class Week:
    """The confidence of a team in the week that ends with ``until``: 0..10, None where nobody said anything."""

    until: date
    median: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    count: int = 0


@dataclass(frozen=True, slots=True)
class Trend:
    """The confidence of one team, week by week; ``team`` is "" for key results without a team."""

    team: str
    weeks: tuple[Week, ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a key result is on the list: a code of the table of words ("risk_…") with its parameters."""

    code: str
    params: Mapping[str, object] = field(default_factory=dict[str, object])


@dataclass(frozen=True, slots=True)
class AtRisk:
    """A key result that needs attention, worst first. ``days`` since the last check-in, None for none ever."""

    key_result: str
    title: str
    objective: str
    owner: str = ""
    progress: Decimal | None = None
    gap: Decimal | None = None
    status: str = "no_data"
    confidence: int | None = None
    confidence_before: int | None = None
    days: int | None = None
    blocker: str = ""
    help: str = ""
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Learning:
    """What an objective taught: each text may be empty."""

    objective: str
    title: str
    reached: str = ""
    learned: str = ""
    assumption: str = ""
    next: str = ""


@dataclass(frozen=True, slots=True)
class NextStep:
    """What is to become of something next quarter: ``choice`` is "keep", "change", "drop", "start" or ""."""

    text: str
    choice: str = ""
    owner: str = ""
    due: date | None = None
    carried: int = 0
    about: str = ""


@dataclass(frozen=True, slots=True)
class Indicator:
    """One figure of behaviour, ``value`` of ``total`` (None: a plain number); ``before`` is the quarter before's.

    A mean of answers has how many ``answers`` it stands on and its interval, ``low`` to ``high`` on the same scale.
    """

    code: str
    value: Decimal
    total: Decimal | None = None
    before: Decimal | None = None
    before_total: Decimal | None = None
    answers: int | None = None
    low: Decimal | None = None
    high: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Engagement:
    """How people took part: ``people`` is how many there are in the workspace or team."""

    people: int
    threshold: int
    indicators: tuple[Indicator, ...] = ()

    @property
    def few(self) -> bool:
        """Whether they are too few for figures about what they did."""
        return self.people < self.threshold

    @property
    def told(self) -> tuple[Indicator, ...]:
        """What is shown: of too few people only what pulses say, each by a threshold of its own."""
        return tuple(one for one in self.indicators if not self.few or one.code.startswith("pulse_"))


@dataclass(frozen=True, slots=True)
class Signature:
    """Somebody who signs; ``on`` and ``comment`` where this person has signed in the program.

    ``changed``: what was signed is no longer what stands in the plan.
    """

    name: str = ""
    role: str = ""
    on: date | None = None
    comment: str = ""
    changed: bool = False


@dataclass(frozen=True, slots=True)
class LogRow:
    """One check-in of the period; ``before`` is the value of the check-in before it."""

    on: date
    key_result: str
    objective: str
    value: Decimal | None = None
    before: Decimal | None = None
    unit: str = ""
    kind: str = "increase"
    confidence: int | None = None
    author: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about the data that a reader should know: a code of the table of words ("quality_…")."""

    code: str
    title: str
    params: Mapping[str, object] = field(default_factory=dict[str, object])


@dataclass(frozen=True, slots=True)
class QuarterlyData:
    """One quarterly review; ``elapsed`` is 0..1, ``objectives`` are in tree order, ``language`` is "en" or "de".

    ``sections`` are those that are wanted (of SECTIONS). ``team_pages`` are reviews of one team each, without pages,
    log and decisions of their own. ``data_hash`` is 64 hexadecimal digits over everything that is shown, ``report_id``
    its short form for people.
    """

    organisation: str
    cycle: str
    start: date
    end: date
    as_of: date
    elapsed: Decimal
    team: str | None = None
    objectives: tuple[ObjectiveBlock, ...] = ()
    people: int = 0
    teams: int = 0
    thresholds: Thresholds = field(default_factory=Thresholds)
    app_version: str = ""
    language: str = "en"
    kpis: tuple[KpiRow, ...] = ()
    sections: tuple[str, ...] = SECTIONS
    branding: Branding = field(default_factory=Branding)
    decisions: tuple[Decision, ...] = ()
    highlights: tuple[str, ...] = ()
    bands: tuple[Band, ...] = ()
    since: Since | None = None
    spreads: tuple[Spread, ...] = ()
    trends: tuple[Trend, ...] = ()
    at_risk: tuple[AtRisk, ...] = ()
    learnings: tuple[Learning, ...] = ()
    next_steps: tuple[NextStep, ...] = ()
    engagement: Engagement | None = None
    team_pages: tuple[QuarterlyData, ...] = ()
    signatures: tuple[Signature, ...] = ()
    log: tuple[LogRow, ...] = ()
    findings: tuple[Finding, ...] = ()
    strategy: Strategy | None = None
    promises: Promises | None = None
    teamwork: Teamwork | None = None
    followed: tuple[Action, ...] = ()
    untaken: Untaken | None = None
    suggestions: tuple[Suggestion, ...] = ()
    voices: Voices | None = None
    report_id: str = ""
    data_hash: str = ""
