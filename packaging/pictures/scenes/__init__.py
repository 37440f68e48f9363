"""What one sees on the pictures, by area; importing this enters every scene."""

from __future__ import annotations

from pictures.scenes import around, cycle, dialogs, engagement, every_week, papers, plan, sharing, workshop
from pictures.scenes.registry import SCENES

__all__ = [
    "SCENES",
    "around",
    "cycle",
    "dialogs",
    "engagement",
    "every_week",
    "papers",
    "plan",
    "sharing",
    "workshop",
]
