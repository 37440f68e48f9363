"""How much a workshop takes (workshop.md, threats and figures)."""

from __future__ import annotations

IDEA_LIMIT = 280  # characters of an idea: code points after NFC
IDEAS_PER_SEAT = 60
IDEAS_IN_ALL = 5_000
SEATS_IN_ALL = 250
SEATS_A_PHONE = 4
RAISE_LIMIT = 280
NAME_LIMIT = 80
FEWEST_FOR_SEALED = 3
FEW = 4  # with at most so many seats others may guess who wrote what
HISTOGRAM_FROM = 5  # answers
CLASS_FROM = 3  # seats that could have an origin class
LATE_GRACE_MS = 3_000
STACK = 2
