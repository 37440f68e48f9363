"""The organisation's own look: accent, logo, the line about secrecy; and grey paper."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from okr_desktop.reports.base.style import ACCENT, RAMP, accent_of, contrast, rgb
from okr_desktop.reports.review.branding import LOGO_HEIGHT, LOGO_WIDTH, logo_of
from okr_desktop.reports.review.data import Branding
from okr_desktop.reports.review.quarterly import render_quarterly
from tests.reports.samples import company, png
from tests.reports.test_quarterly import render, texts


@given(st.from_regex(r"#[0-9A-Fa-f]{6}", fullmatch=True))
def test_any_accent_can_be_read_on_white(code: str) -> None:
    assert contrast(accent_of(code)) >= 4.5


@pytest.mark.parametrize("code", ["", "blue", "#12345", "#GGGGGG", "#1234567"])
def test_an_accent_that_is_none_is_ours(code: str) -> None:
    assert accent_of(code) == ACCENT


def test_a_dark_accent_stays_as_it_is() -> None:
    assert accent_of("#123456") == rgb("#123456")


def lightness(colour: tuple[float, float, float]) -> float:
    """L* of CIELAB, 0 to 100."""
    luminance = 1.05 / contrast(colour) - 0.05
    return 116 * luminance ** (1 / 3) - 16 if luminance > 0.008856 else 903.3 * luminance


def test_bands_differ_in_grey_whatever_the_accent() -> None:
    for one, other in combinations(RAMP.values(), 2):
        assert abs(lightness(one) - lightness(other)) > 15


def test_a_logo_is_scaled_into_its_strip_and_printed_once(tmp_path: Path) -> None:
    for wide, high in ((2000, 100), (50, 1500), (10, 10)):
        logo = logo_of(png(wide, high))
        assert logo is not None
        assert logo.width <= LOGO_WIDTH + 0.01
        assert logo.height <= LOGO_HEIGHT + 0.01
        assert logo.width / logo.height == pytest.approx(wide / high, rel=0.06)
    reader = render(replace(company(3, 6), branding=Branding(logo=png())), tmp_path)
    assert [len(page.images) for page in reader.pages[:2]] == [1, 0]


def test_a_transparent_logo_stands_on_white(tmp_path: Path) -> None:
    path = tmp_path / "logo.png"
    Image.new("RGBA", (60, 20), (255, 0, 0, 0)).save(path)
    logo = logo_of(path.read_bytes())
    assert logo is not None
    assert logo.picture.getpixel((5, 5)) == (255, 255, 255)


def broken() -> dict[str, bytes]:
    whole = png()
    return {
        "no picture": b"<svg onload=alert(1)>",
        "cut short": whole[:70],
        "only the head": whole[:12],
        "garbage inside": whole[:50] + b"\x00" * 40 + whole[90:],
        "claims to be huge": whole[:16] + (60_000).to_bytes(4, "big") * 2 + whole[24:],
        "claims to be empty": whole[:16] + bytes(8) + whole[24:],
    }


@pytest.mark.parametrize("name", broken())
def test_a_broken_logo_is_left_out(name: str) -> None:
    data = replace(company(3, 6), branding=Branding(logo=broken()[name]))
    assert render_quarterly(data) == render_quarterly(replace(data, branding=Branding()))


def test_secrecy_stands_on_every_page(tmp_path: Path) -> None:
    data = replace(company(6, 20), branding=Branding(confidential="Internal, do not pass on"))
    assert all("Internal, do not pass on" in page for page in texts(render(data, tmp_path)))
    endless = replace(data, branding=Branding(confidential="secret " * 500))
    assert all("Page 1 of" in page for page in texts(render(endless, tmp_path))[:1])
