"""The kinds of records there are, and the names of the tables that hold them in a plan."""

from __future__ import annotations

from okr_desktop.domain.buy_in import Sponsorship
from okr_desktop.domain.concerns import Concern
from okr_desktop.domain.cycles import Cycle
from okr_desktop.domain.feedback import Question, Reaction, Recognition
from okr_desktop.domain.ideas import Idea
from okr_desktop.domain.kpis import Kpi
from okr_desktop.domain.learning import LessonProgress, RolloutStep
from okr_desktop.domain.okrs import CheckIn, KeyResult, Objective
from okr_desktop.domain.people import Person, Team, Workspace
from okr_desktop.domain.pulse.records import Pulse, PulseAnswer, PulseResult
from okr_desktop.domain.review import ActionItem, CycleNote, Retrospective
from okr_desktop.domain.strategy import Announcement, Direction
from okr_desktop.domain.talk import Comment, Dismissal, StatusOverride
from okr_desktop.domain.work import Dependency, Initiative
from okr_desktop.domain.workshop_record import (
    Cluster,
    Dissent,
    Lineage,
    Parking,
    Protocol,
    SignOff,
    VoteRound,
    Workshop,
)

Talk = Comment | StatusOverride | Dismissal | CycleNote | Retrospective | ActionItem
FromWorkshop = Workshop | Idea | Cluster | VoteRound | Lineage | Parking | Dissent | Protocol | SignOff
Strategy = Direction | Announcement | Sponsorship
Feedback = Reaction | Recognition | Question | Concern
Support = LessonProgress | RolloutStep | Pulse | PulseAnswer | PulseResult
Engagement = Strategy | Feedback | Support
Aside = Kpi | Initiative | Dependency | Talk | FromWorkshop | Engagement
Record = Person | Team | Workspace | Cycle | Objective | KeyResult | CheckIn | Aside

# Their kinds: none of them is part of the results of a cycle, so a closed one does not keep them as they are.
FROM_WORKSHOP = (
    *("workshop", "idea", "cluster", "vote_round", "lineage"),
    *("parking", "dissent", "protocol", "sign_off"),
)
# The same holds for these.
ENGAGEMENT = (
    *("direction", "announcement", "sponsorship"),
    *("reaction", "recognition", "question", "concern"),
    *("lesson_progress", "rollout_step", "pulse", "pulse_answer", "pulse_result"),
)

TABLE_NAMES: dict[type, str] = {
    Objective: "objectives",
    KeyResult: "key_results",
    Cycle: "cycles",
    Team: "teams",
    Person: "people",
    Kpi: "kpis",
    Initiative: "initiatives",
    Dependency: "dependencies",
    Comment: "comments",
    StatusOverride: "overrides",
    Dismissal: "dismissals",
    CycleNote: "notes",
    Retrospective: "retrospectives",
    ActionItem: "actions",
    Workshop: "workshops",
    Idea: "ideas",
    Cluster: "clusters",
    VoteRound: "vote_rounds",
    Lineage: "lineages",
    Parking: "parkings",
    Dissent: "dissents",
    Protocol: "protocols",
    SignOff: "sign_offs",
    Direction: "directions",
    Announcement: "announcements",
    Reaction: "reactions",
    Recognition: "recognitions",
    Question: "questions",
    Concern: "concerns",
    Sponsorship: "sponsorships",
    LessonProgress: "lessons",
    RolloutStep: "rollout",
    Pulse: "pulses",
    PulseAnswer: "pulse_answers",
    PulseResult: "pulse_results",
}
