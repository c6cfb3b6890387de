"""Where an address leads, judged by its form alone."""

import re
from html import unescape
from ipaddress import ip_address
from urllib.parse import urlsplit

# What browsers leave out of an address, so that ``java script:`` still runs.
_LEFT_OUT = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028\u2029\ufeff]")
_DRIVE = re.compile(r"[A-Za-z]:(?:[\\/]|%5[Cc])|\\\\|file:", re.IGNORECASE)
_LOCAL_NAMES = (".local", ".localhost", ".internal", ".lan", ".home", ".corp", ".test", ".invalid")
# Other ways to write an address of four numbers.
_NUMBERS = re.compile(r"(?:0x[\da-f]+|\d+)(?:\.(?:0x[\da-f]+|\d+))*")
# A part of a host's name, in any alphabet.
_LABEL = re.compile(r"(?!-)[\w-]{1,63}(?<!-)")
# Personal data tells of these.
CONTACTS = ("mailto", "tel", "sms")


def readable(address: str) -> str:
    """The address as a browser reads it: references resolved, blanks and controls left out."""
    return _LEFT_OUT.sub("", unescape(unescape(address)))


def fault_of(address: str) -> str:
    """The code of what is wrong with the address; empty where it is https or leads to a page of the site."""
    plain = readable(address)
    if _DRIVE.match(plain):
        return "link-local"
    plain = plain.replace("\\", "/")
    try:
        parts = urlsplit(plain)
        host, user = parts.hostname or "", parts.username
        parts.port  # noqa: B018 (reading it tells whether it is a number)
    except ValueError:
        return "link-unreadable"
    if not parts.scheme:
        return "link-protocol" if parts.netloc or plain.startswith("//") else ""
    if parts.scheme in CONTACTS:
        return ""
    if parts.scheme not in ("http", "https"):
        return "link-scheme"
    if not host:
        return "link-unreadable"
    if _is_local(host):
        return "link-local"
    if user is not None:
        return "link-credentials"
    if not _is_host(host):
        return "link-unreadable"
    return "link-http" if parts.scheme == "http" else ""


def is_elsewhere(address: str) -> bool:
    """Whether the address leads out of the site."""
    parts = urlsplit(readable(address))
    return bool(parts.scheme or parts.netloc)


def _is_host(host: str) -> bool:
    """Whether ``host`` can be the name of a host, or is an address of numbers."""
    return ":" in host or all(_LABEL.fullmatch(label) for label in host.removesuffix(".").split("."))


def _is_local(host: str) -> bool:
    name = host.rstrip(".").lower()
    try:
        return not ip_address(name).is_global
    except ValueError:
        return "." not in name or name.endswith(_LOCAL_NAMES) or bool(_NUMBERS.fullmatch(name))
