"""Where the project lies on this machine."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
CONTENT = ROOT / "content"
OUT = ROOT / "site"
