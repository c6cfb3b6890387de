"""A photograph tells where, when and with what it was taken: that is taken out before it is published."""

import warnings
from collections.abc import Collection, Iterator
from pathlib import Path

from PIL import Image
from PIL.ExifTags import IFD, TAGS

from sxsh_site.findings.finding import Finding, Origin
from sxsh_site.reading.content_folder import Content

FORMATS = {"png": "PNG", "jpg": "JPEG", "jpeg": "JPEG", "webp": "WEBP"}
MOST_PIXELS = 50_000_000
# How the picture is to be shown: nothing about who took it.
_HARMLESS_TAGS = frozenset(("Orientation", "XResolution", "YResolution", "ResolutionUnit", "YCbCrPositioning"))
_HARMLESS_TAGS |= {"ColorSpace", "ExifOffset", "ImageWidth", "ImageLength", "ExifVersion", "ComponentsConfiguration"}
_HARMLESS_TAGS |= {"ExifImageWidth", "ExifImageHeight", "FlashPixVersion"}
# What a decoder needs. Any other entry is text or a block that a program has added.
_HARMLESS_ENTRIES = frozenset(
    (
        "adobe",
        "adobe_transform",
        "aspect",
        "background",
        "chromaticity",
        "dpi",
        "duration",
        "exif",
        "gamma",
        "icc_profile",
        "interlace",
        "jfif",
        "jfif_density",
        "jfif_unit",
        "jfif_version",
        "loop",
        "progression",
        "progressive",
        "srgb",
        "timestamp",
        "transparency",
    )
)


def check(content: Content, pages: Collection[str] | None) -> Iterator[Finding]:
    """No place, person, camera, time or comment in a picture; and it is a picture."""
    for other in content.others:
        suffix = other.path.rpartition(".")[2].lower()
        if suffix not in FORMATS or other.is_large:
            continue
        try:
            entries = _entries(other.place, FORMATS[suffix])
        except Exception as fault:
            problem = f"{type(fault).__name__}: {fault}".replace(str(other.place), other.file)
            yield Finding(code="file-damaged", origin=Origin(file=other.file), details={"problem": problem})
            continue
        for name, value in entries.items():
            yield Finding(
                code="file-metadata", origin=Origin(file=other.file), field=name, value=value, details={"what": name}
            )


def _entries(place: Path, kind: str) -> dict[str, str]:
    """What the file says besides its picture, by name."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with Image.open(place, formats=[kind]) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise ValueError(f"{picture.width} × {picture.height}")
            picture.load()
            found = {str(name): _shown(value) for name, value in picture.info.items() if name not in _HARMLESS_ENTRIES}
            exif = picture.getexif()
            tags = dict(exif) | dict(exif.get_ifd(IFD.Exif))
            for tag, value in tags.items():
                name = TAGS.get(tag, f"{tag:#06x}")
                if name == "GPSInfo":
                    found["GPS"] = ""
                elif name not in _HARMLESS_TAGS:
                    found[name] = _shown(value)
            return dict(sorted(found.items()))


def _shown(value: object) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
