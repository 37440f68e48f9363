"""Codes that phones scan: the text of a Wi-Fi is that of the library, and runs of modules lose none."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from segno.helpers import make_wifi_data

from okr_desktop.domain.workshop.codes import runs, wifi_text


def test_a_network_name_with_marks_of_its_own_stays_one() -> None:
    assert wifi_text('a;b:c"', "p;w", "WPA2") == 'WIFI:T:WPA;S:a\\;b\\:c\\";P:p\\;w;;'
    assert "P:" not in wifi_text("open", "forgotten", "nopass")
    assert wifi_text("odd", "forgotten", "Fancy") == "WIFI:T:nopass;S:odd;;"


@given(st.text(), st.text(), st.sampled_from(["WPA", "WEP", "nopass"]))
def test_every_text_is_as_the_library_writes_it(ssid: str, password: str, kind: str) -> None:
    assert wifi_text(ssid, password, kind) == make_wifi_data(ssid, None if kind == "nopass" else password, kind)


@given(st.binary(max_size=60).map(lambda row: bytes(one % 2 for one in row)))
def test_runs_are_the_dark_modules(row: bytes) -> None:
    drawn = [0] * len(row)
    for start, length in runs(row):
        assert length > 0
        drawn[start : start + length] = [1] * length
    assert bytes(drawn) == row
    assert len(runs(row)) == sum(one == 1 and (at == 0 or row[at - 1] == 0) for at, one in enumerate(row))
