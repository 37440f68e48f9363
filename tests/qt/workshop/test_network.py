"""The networks that phones could use, best first, in words that people know."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from okr_desktop.qt.workshop import net_words, network
from okr_desktop.qt.workshop.network import Interface, Kind, NetworkWatch, Seen, usable


def one(name: str, human: str, type: str, *addresses: str, up: bool = True, p2p: bool = False) -> Seen:
    return Seen(name, human, type, up, tuple((address, 24) for address in addresses), p2p)


WINDOWS = [
    one("ethernet_32769", "vEthernet (WSL)", "ethernet", "172.29.128.1"),
    one("ethernet_5", "VirtualBox Host-Only Network", "ethernet", "192.168.56.1"),
    one("ethernet_0", "Ethernet", "ethernet", "10.1.2.3"),
    one("wireless_1", "Local Area Connection* 10", "wifi", "192.168.137.1"),
    one("wireless_0", "WLAN", "wifi", "192.168.1.20", "fe80::1%12"),
    one("ppp_1", "Company VPN", "ppp", "10.99.0.7"),
    one("ethernet_9", "Remote NDIS based Internet Sharing Device", "ethernet", "192.168.42.10"),
    one("loopback_0", "Loopback", "loopback", "127.0.0.1"),
]
MAC = [
    one("en0", "Wi-Fi", "wifi", "192.168.1.21"),
    one("bridge100", "bridge100", "ethernet", "192.168.2.1"),
    one("utun3", "utun3", "other", "10.8.0.2", p2p=True),
    one("awdl0", "awdl0", "ethernet", "169.254.1.9"),
    one("en5", "iPhone USB", "ethernet", "172.20.10.2"),
]
LINUX = [
    one("docker0", "docker0", "ethernet", "172.17.0.1"),
    one("br-1f2e", "br-1f2e", "ethernet", "172.18.0.1"),
    one("tailscale0", "tailscale0", "virtual", "100.101.102.103"),
    one("wg0", "wg0", "other", "10.6.0.2"),
    one("wlp3s0", "wlp3s0", "ethernet", "192.168.178.40"),
    one("enp0s31f6", "enp0s31f6", "ethernet", "192.168.178.41", up=False),
    one("eth1", "eth1", "ethernet", "203.0.113.9"),
]


def kinds(found: list[Interface]) -> list[tuple[str, str]]:
    return [(interface.kind.value, interface.address) for interface in found]


def test_what_phones_can_reach_stands_first() -> None:
    assert kinds(usable(WINDOWS)) == [
        ("wifi", "192.168.1.20"),
        ("wired", "10.1.2.3"),
        ("hotspot", "192.168.137.1"),
        ("phone", "192.168.42.10"),
        ("virtual", "172.29.128.1"),
        ("virtual", "192.168.56.1"),
        ("virtual", "10.99.0.7"),
    ]
    assert kinds(usable(MAC)) == [
        ("wifi", "192.168.1.21"),
        ("hotspot", "192.168.2.1"),
        ("phone", "172.20.10.2"),
        ("virtual", "10.8.0.2"),
        ("alone", "169.254.1.9"),
    ]
    assert kinds(usable(LINUX)) == [
        ("wifi", "192.168.178.40"),
        ("virtual", "172.17.0.1"),
        ("virtual", "172.18.0.1"),
        ("virtual", "10.6.0.2"),
    ]


def test_this_computer_alone_is_for_rehearsals_only() -> None:
    loopback = [one("lo", "lo", "loopback", "127.0.0.1")]
    assert usable(loopback) == []
    assert kinds(usable([*loopback, *MAC], rehearsal=True))[-1] == ("rehearsal", "127.0.0.1")


def test_what_is_down_public_or_broken_is_not_offered() -> None:
    odd = [
        one("eth0", "eth0", "ethernet", "8.8.8.8", "", "not an address", "fd00::2"),
        one("wlan0", "wlan0", "wifi", "192.168.1.2", up=False),
    ]
    assert usable(odd) == []


def test_the_server_opens_every_network_that_is_offered() -> None:
    from okr_desktop.room.server import PRIVATE

    assert set(network._PRIVATE) < set(PRIVATE)


@pytest.mark.parametrize("kind", Kind)
def test_every_network_has_a_name_and_doubts_have_a_reason(kind: Kind) -> None:
    found = Interface("x", kind, "192.168.1.20")
    assert net_words.label(found) == f"{net_words.kind(kind)} – 192.168.1.20"
    assert not found.doubtful or net_words.warning(found)


def test_a_wifi_is_called_so_and_knows_its_neighbours() -> None:
    found = usable(LINUX)[0]
    assert net_words.label(found) == "Wi-Fi – 192.168.178.40"
    assert found.network == "192.168.178.0/24"


def test_the_network_of_last_time_is_chosen_again() -> None:
    found = usable(WINDOWS)
    assert network.best(found) == found[0]
    assert network.best(found, "10.1.2.3") == found[1]
    assert network.best(found, "10.9.9.9") == found[0]
    assert network.best([]) is None


def test_the_real_interfaces_can_be_read(qapp: object) -> None:
    found = network.seen()
    assert any(interface.type == "loopback" and interface.up for interface in found)


def test_a_change_of_address_is_told_once(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [WINDOWS]
    monkeypatch.setattr(network, "seen", lambda: now[0])
    watch, told = NetworkWatch(), list[list[Interface]]()
    watch.changed.connect(told.append)
    watch.look()
    assert not told
    now[0] = [one("wireless_0", "WLAN", "wifi", "192.168.1.23")]
    watch.look()
    watch.look()
    assert [kinds(found) for found in told] == [[("wifi", "192.168.1.23")]]
