"""``sxsh serve``: the built site on this machine alone, built again when something changes."""

import functools
import threading
from datetime import date
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from sxsh_site.commands.build import build_site
from sxsh_site.commands.project import ROOT
from sxsh_site.language.text import Language

HOST = "127.0.0.1"
WATCHED = ("data", "content", "overrides", "hooks", "sxsh_site", "mkdocs.yml")
_QUIET_SECONDS = 0.5


class _Handler(SimpleHTTPRequestHandler):
    """Serves the site as a static host does, with its own page for addresses that do not exist."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Requests are not told: only builds are."""


class _Changes(FileSystemEventHandler):
    """Tells that something changed; reading is no change."""

    def __init__(self, changed: threading.Event) -> None:
        self._changed = changed

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in ("created", "modified", "deleted", "moved") and "__pycache__" not in str(event.src_path):
            self._changed.set()


def make_server(folder: Path, port: int) -> ThreadingHTTPServer:
    """A server of ``folder`` on this machine alone; port 0 takes a free one."""
    return ThreadingHTTPServer((HOST, port), functools.partial(_Handler, directory=str(folder)))


def serve_site(data: Path, content: Path, out: Path, port: int, today: date, language: Language) -> int:
    """Build, serve until interrupted, rebuild on change; the last good site stays while one is faulty."""
    address = f"http://{HOST}:{port}/"
    status = build_site(data, content, out, address, today, language)
    if status and not out.is_dir():
        return status
    changed = threading.Event()
    observer = Observer()
    watched = {ROOT / name for name in WATCHED} | {data.absolute(), content.absolute()}
    for place in sorted(watched):
        observer.schedule(_Changes(changed), str(place), recursive=place.is_dir())
    server = make_server(out.absolute(), port)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    observer.start()
    print(f"{address}  (Ctrl+C: dừng / stop)", flush=True)
    try:
        while True:
            changed.wait()
            while changed.is_set():
                changed.clear()
                changed.wait(_QUIET_SECONDS)
            build_site(data, content, out, address, today, language)
            print(address, flush=True)
    except KeyboardInterrupt:
        return 0
    finally:
        observer.stop()
        server.shutdown()
