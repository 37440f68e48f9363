"""Many questions at once: the step-down correction of Holm (1979)."""

from __future__ import annotations

from collections.abc import Sequence

ALPHA = 0.05


def holm(p_values: Sequence[float]) -> list[float]:
    """The p of each question, corrected for all that are asked together, in their order; at most 1."""
    count, highest = len(p_values), 0.0
    found = [1.0] * count
    for place, at in enumerate(sorted(range(count), key=p_values.__getitem__)):
        highest = max(highest, min(1.0, (count - place) * p_values[at]))
        found[at] = highest
    return found


def holm_levels(p_values: Sequence[float], alpha: float = ALPHA) -> list[float]:
    """What each p is compared with: alpha / (m - i + 1) for the i-th smallest of m."""
    count = len(p_values)
    found = [alpha] * count
    for place, at in enumerate(sorted(range(count), key=p_values.__getitem__)):
        found[at] = alpha / (count - place)
    return found
