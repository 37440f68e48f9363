"""What stands in the codes that phones scan, and how their modules are drawn as few rectangles."""

from __future__ import annotations

from collections.abc import Sequence

_KINDS = {"wpa": "WPA", "wpa2": "WPA", "wpa3": "WPA", "wep": "WEP"}
_ESCAPED = str.maketrans({sign: f"\\{sign}" for sign in '\\;:"'})


def wifi_text(ssid: str, password: str = "", kind: str = "WPA") -> str:
    """What a phone's camera reads to join a Wi-Fi; a ``kind`` that is not known is an open one."""
    known = _KINDS.get(kind.casefold(), "nopass")
    secret = "" if known == "nopass" else f"P:{password.translate(_ESCAPED)};"
    return f"WIFI:T:{known};S:{ssid.translate(_ESCAPED)};{secret};"


def runs(dark: Sequence[int]) -> list[tuple[int, int]]:
    """Where dark modules (not 0) begin in a row, and how many there are side by side."""
    found, at = list[tuple[int, int]](), 0
    while at < len(dark):
        end = at
        while end < len(dark) and dark[end]:
            end += 1
        if end > at:
            found.append((at, end - at))
        at = end + 1
    return found
