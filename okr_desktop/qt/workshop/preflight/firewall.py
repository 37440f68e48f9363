"""Which firewall this computer has, and the exact words that would let phones in; nothing is changed here."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from okr_desktop.qt.workshop.network import Interface

RULE = "OKR Desktop workshop"
_UNITS = "/run/systemd/units/invocation:{unit}.service"
_UFW = "/etc/ufw/ufw.conf"


class Firewall(StrEnum):
    """The firewalls that we know the words of."""

    WINDOWS = "windows"
    MAC = "mac"
    UFW = "ufw"
    FIREWALLD = "firewalld"
    NFTABLES = "nftables"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Hint:
    """Lines to copy, one command each, and those that take it back; empty where none are needed."""

    firewall: Firewall
    allow: tuple[str, ...] = ()
    undo: tuple[str, ...] = ()


def _exists(path: str) -> bool:
    return Path(path).is_symlink() or Path(path).exists()


def _read(path: str) -> str:
    try:
        return Path(path).read_text("utf-8", "replace")
    except OSError:
        return ""


def guess(
    platform: str = sys.platform, exists: Callable[[str], bool] = _exists, read: Callable[[str], str] = _read
) -> Firewall:
    """The firewall that is probably in the way; reads a few small files and asks nobody for rights."""
    if platform == "win32":
        return Firewall.WINDOWS
    if platform == "darwin":
        return Firewall.MAC
    ufw = read(_UFW).replace(" ", "").replace('"', "").casefold()
    if "enabled=yes" in ufw.splitlines():
        return Firewall.UFW
    if exists(_UNITS.format(unit="firewalld")):
        return Firewall.FIREWALLD
    return Firewall.NFTABLES if exists(_UNITS.format(unit="nftables")) else Firewall.NONE


def hint(firewall: Firewall, place: Interface, port: int, program: str = sys.executable) -> Hint:
    """The words for a firewall: only our program or port, only from the network of the room."""
    make = {
        Firewall.WINDOWS: _windows,
        Firewall.MAC: _mac,
        Firewall.UFW: _ufw,
        Firewall.FIREWALLD: _firewalld,
        Firewall.NFTABLES: _nftables,
    }.get(firewall)
    return make(place, port, program) if make else Hint(firewall)


def _windows(place: Interface, port: int, program: str) -> Hint:
    """A rule for the program and the local subnet; "Cancel" in Windows' own question left rules that block it."""
    name = f"-DisplayName '{RULE}'"
    quoted = program.replace("'", "''")
    blocked = f"Get-NetFirewallApplicationFilter -Program '{quoted}' -ErrorAction SilentlyContinue"
    allow = (
        f"{blocked} | Get-NetFirewallRule | Where-Object Action -eq Block | Remove-NetFirewallRule",
        f"New-NetFirewallRule {name} -Direction Inbound -Action Allow -Protocol TCP -LocalPort {port} "
        f"-Program '{quoted}' -RemoteAddress LocalSubnet -Profile Any",
    )
    return Hint(Firewall.WINDOWS, allow, (f"Remove-NetFirewallRule {name}",))


def _mac(place: Interface, port: int, program: str) -> Hint:
    tool = "sudo /usr/libexec/ApplicationFirewall/socketfilterfw"
    quoted = _shell(program)
    return Hint(
        Firewall.MAC, (f"{tool} --add {quoted}", f"{tool} --unblockapp {quoted}"), (f"{tool} --remove {quoted}",)
    )


def _ufw(place: Interface, port: int, program: str) -> Hint:
    rule = f"allow from {place.network} to {place.address} port {port} proto tcp"
    return Hint(Firewall.UFW, (f"sudo ufw {rule}",), (f"sudo ufw delete {rule}",))


def _firewalld(place: Interface, port: int, program: str) -> Hint:
    rule = f'rule family="ipv4" source address="{place.network}" port port="{port}" protocol="tcp" accept'
    # Without --permanent it is gone by itself after the next start.
    return Hint(
        Firewall.FIREWALLD,
        (f"sudo firewall-cmd --add-rich-rule='{rule}'",),
        (f"sudo firewall-cmd --remove-rich-rule='{rule}'",),
    )


def _nftables(place: Interface, port: int, program: str) -> Hint:
    rule = f"ip saddr {place.network} ip daddr {place.address} tcp dport {port} accept"
    return Hint(
        Firewall.NFTABLES,
        (f"sudo nft insert rule inet filter input {rule}",),
        ("sudo systemctl restart nftables",),
    )


def _shell(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"
