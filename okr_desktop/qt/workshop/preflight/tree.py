"""What to ask when no phone gets through: questions in plain words, each answer leads on or to something to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

START = "same_wifi"
# Not a question: wait for a phone again.
AGAIN = "again"
PAPER = "paper"


@dataclass(frozen=True, slots=True)
class Node:
    """A question or a piece of advice. ``answers`` are (code of the answer, where it leads)."""

    code: str
    answers: tuple[tuple[str, str], ...]
    advice: bool = False


def _ask(code: str, **answers: str) -> Node:
    return Node(code, tuple(answers.items()))


def _do(code: str, then: str) -> Node:
    """Something to do: try again afterwards, or go on asking when it did not help."""
    return Node(code, (("try_again", AGAIN), ("no_help", then)), advice=True)


_ALL = (
    _ask("same_wifi", yes="mobile_data", no="join_wifi", unsure="join_wifi"),
    _do("join_wifi", "mobile_data"),
    _ask("mobile_data", on="mobile_off", off="guest"),
    _do("mobile_off", "guest"),
    _ask("guest", yes="other_network", no="vpn", unsure="vpn"),
    _ask("vpn", yes="vpn_off", no="firewall"),
    _do("vpn_off", "firewall"),
    _ask("firewall", asked="firewall_hint", company="other_network", unsure="firewall_hint"),
    _do("firewall_hint", "other_network"),
    _ask("other_network", few="hotspot", many="router", phone="usb", none="paper_advice"),
    _do("hotspot", "router"),
    _do("router", "paper_advice"),
    _do("usb", "router"),
    Node("paper_advice", (("go_paper", PAPER), ("try_again", AGAIN)), advice=True),
)
NODES: Mapping[str, Node] = {node.code: node for node in _ALL}
