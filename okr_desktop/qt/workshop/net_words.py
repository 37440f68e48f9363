"""The words for networks, firewalls, and what to do when no phone gets through."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from okr_desktop.qt.workshop.network import Interface, Kind
from okr_desktop.qt.workshop.preflight.firewall import Firewall

_KINDS: Mapping[Kind, object] = {
    Kind.WIFI: QT_TRANSLATE_NOOP("Preflight", "Wi-Fi"),
    Kind.WIRED: QT_TRANSLATE_NOOP("Preflight", "Cable"),
    Kind.HOTSPOT: QT_TRANSLATE_NOOP("Preflight", "Hotspot of this computer"),
    Kind.PHONE: QT_TRANSLATE_NOOP("Preflight", "Phone on a USB cable"),
    Kind.OTHER: QT_TRANSLATE_NOOP("Preflight", "Network"),
    Kind.VIRTUAL: QT_TRANSLATE_NOOP("Preflight", "VPN or virtual network"),
    Kind.ALONE: QT_TRANSLATE_NOOP("Preflight", "No address from a router"),
    Kind.REHEARSAL: QT_TRANSLATE_NOOP("Preflight", "Rehearsal on this computer"),
}
_WARNINGS: Mapping[Kind, object] = {
    Kind.VIRTUAL: QT_TRANSLATE_NOOP("Preflight", "Phones in the room can hardly reach this network."),
    Kind.ALONE: QT_TRANSLATE_NOOP(
        "Preflight", "This network has no router, so phones get no address in it. Choose another one if you can."
    ),
    Kind.REHEARSAL: QT_TRANSLATE_NOOP(
        "Preflight", "Only browsers on this computer can open the page. Good for a rehearsal, not for a room."
    ),
    Kind.HOTSPOT: QT_TRANSLATE_NOOP("Preflight", "A hotspot carries about eight phones."),
}
_FIREWALLS: Mapping[Firewall, object] = {
    Firewall.WINDOWS: QT_TRANSLATE_NOOP(
        "Preflight",
        "When Windows asks, allow access in private and public networks. Where “Cancel” was pressed once, Windows does "
        "not ask again: copy these lines into PowerShell, started as administrator.",
    ),
    Firewall.MAC: QT_TRANSLATE_NOOP(
        "Preflight",
        "When macOS asks whether the program may accept incoming connections, allow it. If it does not ask and no "
        "phone gets through, copy these lines into Terminal.",
    ),
    Firewall.UFW: QT_TRANSLATE_NOOP(
        "Preflight", "The firewall of this computer (ufw) is on. Copy this line into a terminal to let the room in."
    ),
    Firewall.FIREWALLD: QT_TRANSLATE_NOOP(
        "Preflight",
        "The firewall of this computer (firewalld) is on. Copy this line into a terminal; it holds until the next "
        "restart.",
    ),
    Firewall.NFTABLES: QT_TRANSLATE_NOOP(
        "Preflight",
        "This computer has firewall rules (nftables). If no phone gets through, copy this line into a terminal; it "
        "holds until the next restart.",
    ),
    Firewall.NONE: QT_TRANSLATE_NOOP("Preflight", "No firewall was found on this computer."),
}
_TREE: Mapping[str, object] = {
    "same_wifi": QT_TRANSLATE_NOOP("Preflight", "Is the phone in the same Wi-Fi or network as this computer?"),
    "join_wifi": QT_TRANSLATE_NOOP(
        "Preflight",
        "Open the Wi-Fi settings of the phone and choose the network that this computer is in. Then scan the code "
        "again.",
    ),
    "mobile_data": QT_TRANSLATE_NOOP("Preflight", "Is mobile data on, on the phone?"),
    "mobile_off": QT_TRANSLATE_NOOP(
        "Preflight",
        "Many phones leave a Wi-Fi without internet and use mobile data. Switch mobile data off; if the phone asks, "
        "stay connected without internet. Then scan the code again.",
    ),
    "guest": QT_TRANSLATE_NOOP("Preflight", "Is it a guest network, or one of a hotel or conference centre?"),
    "vpn": QT_TRANSLATE_NOOP("Preflight", "Is a VPN on, on the phone or on this computer?"),
    "vpn_off": QT_TRANSLATE_NOOP(
        "Preflight", "Switch the VPN off on both for as long as the workshop lasts. Then scan the code again."
    ),
    "firewall": QT_TRANSLATE_NOOP(
        "Preflight",
        "Did this computer ask whether the program may be reached, or is its firewall run by somebody else?",
    ),
    "firewall_hint": QT_TRANSLATE_NOOP(
        "Preflight",
        "Let the program through the firewall: the lines to copy stand on the left under “Firewall”. Then scan the "
        "code again.",
    ),
    "other_network": QT_TRANSLATE_NOOP(
        "Preflight",
        "This network probably keeps its devices apart; no program can change that. A network of your own helps. How "
        "many people will write on phones?",
    ),
    "hotspot": QT_TRANSLATE_NOOP(
        "Preflight",
        "Switch on the mobile hotspot of this computer, choose “Hotspot of this computer” above, and let the phones "
        "join it. It carries about eight.",
    ),
    "router": QT_TRANSLATE_NOOP(
        "Preflight",
        "Plug in a small travel router of your own; it needs no internet. Connect this computer to it, then the "
        "phones. One router carries about 40 to 50.",
    ),
    "usb": QT_TRANSLATE_NOOP(
        "Preflight",
        "Switch on the hotspot of one phone and connect that phone to this computer by its USB cable; choose “Phone on "
        "a USB cable” above. The others join its hotspot. It carries 5 to 10.",
    ),
    "paper_advice": QT_TRANSLATE_NOOP(
        "Preflight",
        "Work with pens and cards: every step of the workshop works without phones. You can let phones in later.",
    ),
}
_ANSWERS: Mapping[str, object] = {
    "yes": QT_TRANSLATE_NOOP("Preflight", "Yes"),
    "no": QT_TRANSLATE_NOOP("Preflight", "No"),
    "on": QT_TRANSLATE_NOOP("Preflight", "It is on"),
    "off": QT_TRANSLATE_NOOP("Preflight", "It is off"),
    "unsure": QT_TRANSLATE_NOOP("Preflight", "I do not know"),
    "asked": QT_TRANSLATE_NOOP("Preflight", "It asked, or could ask"),
    "company": QT_TRANSLATE_NOOP("Preflight", "Somebody else runs it"),
    "few": QT_TRANSLATE_NOOP("Preflight", "Up to eight"),
    "many": QT_TRANSLATE_NOOP("Preflight", "More than eight"),
    "phone": QT_TRANSLATE_NOOP("Preflight", "There is only a phone"),
    "none": QT_TRANSLATE_NOOP("Preflight", "I have none of this"),
    "try_again": QT_TRANSLATE_NOOP("Preflight", "Try again"),
    "no_help": QT_TRANSLATE_NOOP("Preflight", "That did not help"),
    "go_paper": QT_TRANSLATE_NOOP("Preflight", "Go on with paper"),
}


def kind(found: Kind) -> str:
    """What a network is, in a word or two."""
    return QCoreApplication.translate("Preflight", str(_KINDS[found]))


def label(found: Interface) -> str:
    """A network as people choose it: "Wi-Fi – 192.168.1.20"."""
    return f"{kind(found.kind)} – {found.address}"


def warning(found: Interface) -> str:
    """What to know about a network before one chooses it; "" for most."""
    source = _WARNINGS.get(found.kind, "")
    return QCoreApplication.translate("Preflight", str(source)) if source else ""


def firewall(found: Firewall) -> str:
    """What to do about a firewall."""
    return QCoreApplication.translate("Preflight", str(_FIREWALLS[found]))


def node(code: str) -> str:
    """A question or a piece of advice of the tree."""
    return QCoreApplication.translate("Preflight", str(_TREE[code]))


def answer(code: str) -> str:
    """What stands on a button of the tree."""
    return QCoreApplication.translate("Preflight", str(_ANSWERS[code]))
