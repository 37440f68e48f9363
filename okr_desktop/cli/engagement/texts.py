"""The sentences of all groups of engagement, by code."""

from __future__ import annotations

from collections.abc import Mapping

from okr_desktop.cli.engagement import (
    texts_collect,
    texts_feedback,
    texts_ideas,
    texts_insight,
    texts_learning,
    texts_pulse,
    texts_strategy,
)

SENTENCES: Mapping[str, str] = {
    **texts_collect.SENTENCES,
    **texts_feedback.SENTENCES,
    **texts_ideas.SENTENCES,
    **texts_insight.SENTENCES,
    **texts_learning.SENTENCES,
    **texts_pulse.SENTENCES,
    **texts_strategy.SENTENCES,
}
LABELS: Mapping[str, str] = {
    **texts_collect.LABELS,
    **texts_feedback.LABELS,
    **texts_ideas.LABELS,
    **texts_learning.LABELS,
    **texts_pulse.LABELS,
    **texts_strategy.LABELS,
}
