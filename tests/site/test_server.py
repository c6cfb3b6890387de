"""``sxsh serve``: the site on this machine, as a static host would show it."""

import http.client
import os
import queue
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.real_records import case_page
from tests.site.builds import CONTENT, DATA, ROOT, TODAY, Site, environment

PATIENCE = 120


def _ask(address: str, path: str, method: str = "GET") -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=30)
    connection.request(method, path)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, dict(answer.getheaders()), body


@pytest.mark.parametrize("path", ["/", "/en/", "/nganh/", f"/en/{case_page()}"])
def test_pages_are_served(path: str, served: str, root_site: Site) -> None:
    status, headers, body = _ask(served, path)
    assert (status, headers["Content-type"]) == (200, "text/html")
    assert body == root_site.page(path.strip("/")).read_bytes()


@pytest.mark.parametrize("path", ["/khong-co/", "/en/khong-co", "/nganh/khong-co/index.html", "/../pyproject.toml"])
def test_the_sites_own_page_tells_what_is_not_found(path: str, served: str, root_site: Site) -> None:
    status, headers, body = _ask(served, path)
    assert (status, headers["Content-Type"]) == (404, "text/html; charset=utf-8")
    assert body == (root_site.folder / "404.html").read_bytes()


def test_a_question_for_the_head_gets_no_body(served: str, root_site: Site) -> None:
    status, headers, body = _ask(served, "/khong-co/", method="HEAD")
    size = (root_site.folder / "404.html").stat().st_size
    assert (status, headers["Content-Length"], body) == (404, str(size), b"")


def test_an_address_without_its_slash_is_led_to_the_page(served: str) -> None:
    status, headers, _ = _ask(served, "/nganh")
    assert (status, headers["Location"]) == (301, "/nganh/")


def test_only_this_machine_is_served(served: str) -> None:
    assert urlsplit(served).hostname == "127.0.0.1"


class _Running:
    """``sxsh serve`` on copies of data and content."""

    def __init__(self, folder: Path) -> None:
        self.data = shutil.copytree(DATA, folder / "data")
        self.content = shutil.copytree(CONTENT, folder / "content")
        self.port = _free_port()
        self.address = f"http://127.0.0.1:{self.port}/"
        where = ("--data", self.data, "--content", self.content, "--out", folder / "site", "--port", self.port)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "sxsh_site", "serve", "--today", TODAY, *map(str, where)],
            cwd=ROOT,
            env=environment(PYTHONUNBUFFERED="1"),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            start_new_session=True,
        )
        self._lines: queue.Queue[str] = queue.Queue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line)

    def wait_for(self, pattern: str) -> list[str]:
        """The lines told up to the one that matches."""
        seen: list[str] = []
        end = time.monotonic() + PATIENCE
        while not (seen and re.search(pattern, seen[-1])):
            try:
                seen.append(self._lines.get(timeout=max(end - time.monotonic(), 0.01)))
            except queue.Empty:
                pytest.fail("".join(seen))
        return seen

    def stop(self) -> int:
        """Interrupted as by Ctrl+C, and its status."""
        os.killpg(self.process.pid, signal.SIGINT)
        status = self.process.wait(timeout=PATIENCE)
        self._reader.join()
        assert self.process.stdout is not None
        self.process.stdout.close()
        return status


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@pytest.fixture
def running(tmp_path: Path) -> Iterator[_Running]:
    one = _Running(tmp_path)
    yield one
    if one.process.poll() is None:
        os.killpg(one.process.pid, signal.SIGKILL)
        one.stop()


def test_serve_builds_again_on_change_and_keeps_the_site_on_a_fault(running: _Running) -> None:
    running.wait_for(rf"^{re.escape(running.address)}  \(Ctrl\+C")
    assert b"https://sxsh.example" not in _ask(running.address, "/")[2]

    page = running.content / "vi/gioi-thieu/lien-he.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nCâu Mẫu vừa thêm.\n", encoding="utf-8")
    running.wait_for(rf"^{re.escape(running.address)}$")
    assert "<p>Câu Mẫu vừa thêm.</p>" in _ask(running.address, "/gioi-thieu/lien-he/")[2].decode()

    table = running.data / "facilities.csv"
    table.write_text(table.read_text(encoding="utf-8").replace(",beer,", ",beerr,", 1), encoding="utf-8")
    told = running.wait_for(rf"^{re.escape(running.address)}$")
    assert [line for line in told if line.startswith("LỖI data/facilities.csv:")] != []
    assert "<p>Câu Mẫu vừa thêm.</p>" in _ask(running.address, "/gioi-thieu/lien-he/")[2].decode()
    assert running.stop() == 0
