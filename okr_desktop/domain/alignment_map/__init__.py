"""The alignment map as a picture: cards with rows, what serves what, and where everything stands."""

from __future__ import annotations

from okr_desktop.domain.alignment_map.geometry import Box, Edge, Layout, Spacing, mirrored
from okr_desktop.domain.alignment_map.graph import GraphNode, Link, LinkKind, NodeKind
from okr_desktop.domain.alignment_map.layout import arrange

__all__ = ["Box", "Edge", "GraphNode", "Layout", "Link", "LinkKind", "NodeKind", "Spacing", "arrange", "mirrored"]
