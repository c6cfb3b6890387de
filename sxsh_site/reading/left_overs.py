"""Files that programs leave behind in a folder that people work in: nothing in them is anybody's work."""

from sxsh_site.language.text import Text

# What Excel and Word put before the name of a file that is open.
LOCK = "~$"
_LOCK_FILE = Text(
    vi="tệp khóa mà Excel, Word tạo khi đang mở một tệp", en="a lock that Excel or Word makes for an open file"
)
_BY_NAME = {
    "thumbs.db": Text(vi="tệp ảnh thu nhỏ của Windows", en="Windows’ thumbnails"),
    "desktop.ini": Text(vi="tệp thiết đặt thư mục của Windows", en="Windows’ settings of a folder"),
    ".ds_store": Text(vi="tệp thiết đặt thư mục của macOS", en="macOS’s settings of a folder"),
}


def left_over(name: str) -> Text | None:
    """What a file of this name is, where a program left it behind."""
    if name.startswith((LOCK, ".~lock.")):
        return _LOCK_FILE
    return _BY_NAME.get(name.casefold())
