"""The networks of this computer that phones could use, best first, and a watch over their addresses."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QNetworkInterface

WATCH_MS = 3_000
LOOPBACK = "127.0.0.1"


class Kind(StrEnum):
    """What a network is; the order is the order of preference."""

    WIFI = "wifi"
    WIRED = "wired"
    HOTSPOT = "hotspot"
    PHONE = "phone"
    OTHER = "other"
    VIRTUAL = "virtual"
    ALONE = "alone"
    REHEARSAL = "rehearsal"


# A network that phones hardly ever reach; shown last, with a warning.
DOUBTFUL = frozenset({Kind.VIRTUAL, Kind.ALONE})


@dataclass(frozen=True, slots=True)
class Seen:
    """An interface as the system tells it; ``type`` is ethernet, wifi, loopback, virtual, ppp or other."""

    name: str
    human: str
    type: str
    up: bool
    addresses: tuple[tuple[str, int], ...] = ()
    point_to_point: bool = False


@dataclass(frozen=True, slots=True)
class Interface:
    """A network that a room can be opened in: its address, and the length of the network's prefix."""

    key: str
    kind: Kind
    address: str
    prefix: int = 24

    @property
    def network(self) -> str:
        """Everybody who can see it, as "192.168.1.0/24"."""
        return str(ipaddress.ip_network(f"{self.address}/{self.prefix}", strict=False))

    @property
    def doubtful(self) -> bool:
        """Whether phones will probably not reach it."""
        return self.kind in DOUBTFUL


_VIRTUAL = re.compile(
    r"docker|veth|virbr|vmnet|vboxnet|vmware|virtualbox|hyper-v|vethernet|\bwsl|^br-|^tun|^tap|^utun|^wg|^ppp|"
    r"tailscale|^zt|zerotier|wireguard|openvpn|vpn|anyconnect|globalprotect|fortinet|forti|zscaler|ipsec|^lxc|^lxd|"
    r"podman|^cni|flannel|^ifb|^dummy|npcap|^awdl|^llw|^gif|^stf",
    re.IGNORECASE,
)
_HOTSPOT = re.compile(r"^ap\d|hotspot|mobile ?ap|^bridge100|^swlan", re.IGNORECASE)
_PHONE = re.compile(r"remote ndis|rndis|^usb\d|iphone|ipheth|apple mobile device", re.IGNORECASE)
# Where the systems put the phones that join their own hotspot, and an iPhone the computers that join it.
_HOTSPOT_NETS = ("192.168.137.1", "10.42.0.1")
_IPHONE = ipaddress.ip_network("172.20.10.0/28")
_WIFI_NAMES = re.compile(r"^wl|wi-?fi|wlan|airport|802\.11", re.IGNORECASE)
# The same that the room's server accepts, but for this computer itself.
_PRIVATE = tuple(
    ipaddress.ip_network(block) for block in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16")
)
_LINK_LOCAL = ipaddress.ip_network("169.254.0.0/16")


def usable(seen: Iterable[Seen], rehearsal: bool = False) -> list[Interface]:
    """The private IPv4 networks, best first; with ``rehearsal`` also this computer alone, last of all."""
    found = [made for one in seen if one.up for made in _interfaces(one)]
    order = list(Kind)
    found.sort(key=lambda one: order.index(one.kind))
    return [*found, Interface("lo", Kind.REHEARSAL, LOOPBACK, 8)] if rehearsal else found


def _interfaces(one: Seen) -> list[Interface]:
    if one.type == "loopback":
        return []
    usable_ones = [(text, prefix) for text, prefix in one.addresses if _private(text)]
    return [Interface(one.name, _kind(one, text), text, prefix) for text, prefix in usable_ones]


def _private(text: str) -> bool:
    """Private addresses of version 4: those that a browser opens without an excuse, and that fit on the wall."""
    try:
        found = ipaddress.ip_address(text.split("%")[0])
    except ValueError:
        return False
    return found.version == 4 and any(found in block for block in _PRIVATE)


def _kind(one: Seen, text: str) -> Kind:
    names, address = f"{one.name}\n{one.human}", ipaddress.ip_address(text)
    if address in _LINK_LOCAL:
        return Kind.ALONE
    if text in _HOTSPOT_NETS or any(_HOTSPOT.search(name) for name in names.split("\n")):
        return Kind.HOTSPOT
    if any(_PHONE.search(name) for name in names.split("\n")):
        return Kind.PHONE
    if one.type in ("virtual", "ppp") or one.point_to_point or any(_VIRTUAL.search(n) for n in names.split("\n")):
        return Kind.VIRTUAL
    if one.type == "wifi" or any(_WIFI_NAMES.search(name) for name in names.split("\n")):
        return Kind.WIFI
    if address in _IPHONE:
        return Kind.PHONE
    return Kind.WIRED if one.type == "ethernet" else Kind.OTHER


_TYPES = {
    QNetworkInterface.InterfaceType.Ethernet: "ethernet",
    QNetworkInterface.InterfaceType.Wifi: "wifi",
    QNetworkInterface.InterfaceType.Loopback: "loopback",
    QNetworkInterface.InterfaceType.Virtual: "virtual",
    QNetworkInterface.InterfaceType.Ppp: "ppp",
}


def seen() -> list[Seen]:
    """The interfaces of this computer as they are now."""
    return [_seen(one) for one in QNetworkInterface.allInterfaces()]


def _seen(one: QNetworkInterface) -> Seen:
    flag, flags = QNetworkInterface.InterfaceFlag, one.flags()
    addresses = tuple((entry.ip().toString(), entry.prefixLength()) for entry in one.addressEntries())
    return Seen(
        one.name(),
        one.humanReadableName(),
        _TYPES.get(one.type(), "other"),
        bool(flags & flag.IsUp) and bool(flags & flag.IsRunning),
        addresses,
        bool(flags & flag.IsPointToPoint),
    )


def best(found: Sequence[Interface], before: str = "") -> Interface | None:
    """The network to begin with: the one chosen last time if it is there, else the first without doubts."""
    return next((one for one in found if one.address == before), found[0] if found else None)


class NetworkWatch(QObject):
    """``changed(list[Interface])`` when an address comes, goes or changes; Qt has no signal for that."""

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None, rehearsal: bool = False) -> None:
        super().__init__(parent)
        self._rehearsal = rehearsal
        self.found = usable(seen(), rehearsal)
        self._timer = QTimer(self)
        self._timer.setInterval(WATCH_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look every few seconds from now on."""
        self._timer.start()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def look(self) -> None:
        """Look now; also right after the computer has slept."""
        fresh = usable(seen(), self._rehearsal)
        if fresh != self.found:
            self.found = fresh
            self.changed.emit(fresh)
