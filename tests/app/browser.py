"""A real Chromium, driven over plain WebDriver: start, open a page, type, click, run a script, take a picture."""

from __future__ import annotations

import base64
import json
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
FLAGS = (
    *("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"),
)


def found() -> bool:
    """Whether a browser and its driver are installed here."""
    return bool(shutil.which("chromium") and shutil.which("chromedriver"))


class Browser:
    """One window with a profile and a download folder of its own; a context manager that ends what it started."""

    def __init__(self, folder: Path, *flags: str, mobile: dict[str, Any] | None = None) -> None:
        self.downloads = folder / "downloads"
        self.downloads.mkdir(parents=True, exist_ok=True)
        self._profile = folder / "profile"
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self._base = f"http://127.0.0.1:{port}"
        self._driver = subprocess.Popen(
            ["chromedriver", f"--port={port}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        self._session = ""
        try:
            self._start(flags, mobile)
        except BaseException:
            self.__exit__()
            raise

    def _start(self, flags: tuple[str, ...], mobile: dict[str, Any] | None) -> None:
        options: dict[str, Any] = {
            "binary": shutil.which("chromium"),
            "args": [*FLAGS, f"--user-data-dir={self._profile}", *flags],
            "prefs": {"download.default_directory": str(self.downloads), "download.prompt_for_download": False},
        }
        if mobile:
            options["mobileEmulation"] = mobile
        wanted = {"goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"}}
        deadline = time.monotonic() + 30
        while True:
            try:
                made = self._call("POST", "/session", {"capabilities": {"alwaysMatch": wanted}})
                break
            except (ConnectionError, urllib.error.URLError):
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.05)
        self._session = made["sessionId"]

    def __enter__(self) -> Browser:
        return self

    def __exit__(self, *_: object) -> None:
        try:
            if self._session:
                self._call("DELETE", f"/session/{self._session}")
        finally:
            self._driver.terminate()
            self._driver.wait(60)

    def _call(self, method: str, path: str, body: Any = None) -> Any:
        data = None if body is None and method != "POST" else json.dumps(body or {}).encode()
        request = urllib.request.Request(self._base + path, data, {"Content-Type": "application/json"}, method=method)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise AssertionError(error.read().decode()[:2000]) from error

    def do(self, method: str, path: str, body: Any = None) -> Any:
        """One WebDriver command of this window."""
        return self._call(method, f"/session/{self._session}{path}", body)

    def open(self, address: str) -> None:
        """Load a page."""
        self.do("POST", "/url", {"url": address})

    def run(self, script: str, *arguments: Any) -> Any:
        """What a piece of JavaScript returns."""
        return self.do("POST", "/execute/sync", {"script": script, "args": list(arguments)})

    def until(self, script: str, seconds: float = 60) -> None:
        """Wait for a piece of JavaScript to be true."""
        end = time.monotonic() + seconds
        while not self.run(f"return !!({script})"):
            assert time.monotonic() < end, f"never: {script}\n{self.run('return document.body.innerText')}"
            time.sleep(0.02)

    def element(self, css: str) -> str:
        """The first element that a selector finds."""
        return self.do("POST", "/element", {"using": "css selector", "value": css})[ELEMENT]

    def press(self, keys: str) -> None:
        """Press keys, one after the other, wherever the focus is."""
        actions = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        self.do("POST", "/actions", {"actions": [{"type": "key", "id": "keys", "actions": actions}]})

    def write(self, css: str, text: str) -> None:
        """Type into a field."""
        self.do("POST", f"/element/{self.element(css)}/value", {"text": text})

    def click(self, css: str) -> None:
        """Click what a selector finds, in the middle of the window."""
        self.run("document.querySelector(arguments[0]).scrollIntoView({block: 'center'})", css)
        self.do("POST", f"/element/{self.element(css)}/click")

    def text(self, css: str) -> str:
        """The text that can be seen."""
        return self.do("GET", f"/element/{self.element(css)}/text")

    def log(self) -> list[str]:
        """What the console said since it was last asked."""
        return [one["message"] for one in self.do("POST", "/se/log", {"type": "browser"})]

    def picture(self, path: Path) -> None:
        """Save what the window shows."""
        path.write_bytes(base64.b64decode(self.do("GET", "/screenshot")))

    def devtools(self, command: str, **params: Any) -> Any:
        """A command of the browser's own protocol."""
        return self.do("POST", "/goog/cdp/execute", {"cmd": command, "params": params})

    def downloaded(self, seconds: float = 60) -> Path:
        """The one file that was downloaded, when it is whole."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            files = [path for path in self.downloads.iterdir() if path.suffix not in (".crdownload", ".tmp")]
            if files and not any(path.name.startswith(".") for path in files):
                return max(files, key=lambda path: path.stat().st_mtime_ns)
            time.sleep(0.05)
        raise AssertionError("nothing was downloaded")
