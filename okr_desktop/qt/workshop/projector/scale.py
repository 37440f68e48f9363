"""Sizes on the projector, in units of a picture 1080 high; everything grows and shrinks with the window."""

from __future__ import annotations

# A picture is at least this large in its own units: 1080 high, and never narrower than 4 to 3.
HEIGHT, WIDTH = 1080, 1440
# 24 points on a screen of 96 dots an inch: nothing that is read is smaller.
SMALLEST = 32
NOTE, BODY, LARGE, HEAD, TITLE, GREAT, HUGE = 36, 44, 56, 64, 80, 112, 240
CARD_SIZES = (64, 56, 48, 44, 40, 36, SMALLEST)
LIST_SIZES = (68, 62, 56, 48, 44, 40, 36, SMALLEST)
MARGIN, GAP, PAD, TIGHT = 64, 24, 24, 12
HEAD_HEIGHT, FOOT_HEIGHT = 168, 76
CLOCK_WIDTH = 400
RADIUS, STROKE = 16, 3
BADGE = 1.5
# A module of a QR code is at least this many dots of the projector wide.
MODULE = 8
QUIET = 4
# How long a page of a long list stands.
PAGE_MS = 12_000
TICK_MS = 250
BLANK_DOT = 6
