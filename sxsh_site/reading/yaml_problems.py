"""What the YAML library says, in plain words of both languages."""

from sxsh_site.language.text import Text

_KNOWN = {
    "mapping values are not allowed in this context": Text(
        vi="chữ có dấu hai chấm mà không đặt trong nháy, hoặc thụt lề sai",
        en="text with a colon stands without quotation marks, or the indentation is wrong",
    ),
    "found character that cannot start any token": Text(
        vi="dòng bắt đầu bằng TAB, hoặc giá trị bắt đầu bằng @ hay ` mà không có nháy",
        en="the line begins with a TAB, or a value begins with @ or ` without quotation marks",
    ),
    "found a tab character that violates indentation": Text(
        vi="thụt lề bằng TAB, cần dấu cách", en="a TAB indents the line; blanks are needed"
    ),
    "could not find expected ':'": Text(vi="thiếu dấu hai chấm sau tên khóa", en="the colon after a key is missing"),
    "did not find expected key": Text(
        vi="thụt lề khác các dòng cùng cấp, hoặc thừa chữ sau dấu nháy đóng",
        en="the indentation differs from that of its neighbours, or text follows a closing quotation mark",
    ),
    "did not find expected '-' indicator": Text(
        vi="thiếu dấu gạch đầu dòng của danh sách", en="the dash of a list item is missing"
    ),
    "did not find expected ',' or '}'": Text(
        vi="dấu { mở mà không đóng; chữ có dấu ngoặc nhọn phải đặt trong nháy",
        en="a { is never closed; text with braces needs quotation marks",
    ),
    "did not find expected ',' or ']'": Text(
        vi="dấu [ mở mà không đóng; chữ có dấu ngoặc vuông phải đặt trong nháy",
        en="a [ is never closed; text with brackets needs quotation marks",
    ),
    "found unexpected end of stream": Text(vi="dấu nháy mở mà không đóng", en="a quotation mark is never closed"),
    "found unexpected document indicator": Text(
        vi="dấu nháy mở mà không đóng trước dòng ---", en="a quotation mark is not closed before a line of ---"
    ),
    "but found another document": Text(
        vi="tệp có nhiều tài liệu (dòng --- thứ hai)", en="the file holds several documents (a second line of ---)"
    ),
    "block sequence entries are not allowed in this context": Text(
        vi="dấu gạch đầu dòng ở chỗ cần một giá trị", en="a list item stands where a value is wanted"
    ),
    "block mapping entries are not allowed in this context": Text(
        vi="một khóa ở chỗ cần một giá trị", en="a key stands where a value is wanted"
    ),
    "found unknown escape character": Text(
        vi="dấu \\ trong nháy kép; dùng nháy đơn hoặc viết \\\\",
        en="a \\ within double quotation marks; use single ones, or write \\\\",
    ),
    "did not find expected <document start>": Text(
        vi="có chữ thừa ở cuối, hoặc dòng không thuộc khóa nào", en="there is text that belongs to no key"
    ),
    "nested too deeply": Text(vi="lồng quá nhiều cấp", en="it is nested too deeply"),
    "a key must be text": Text(
        vi="khóa phải là chữ; dấu { hoặc [ phải đặt trong nháy",
        en="a key must be text; a { or [ needs quotation marks",
    ),
}
_OTHER = Text(vi="không đọc được cấu trúc của dòng này", en="the structure of this line cannot be read")


def problem(words: str) -> dict[str, str]:
    """The details ``problem_vi`` and ``problem_en`` for what the library said."""
    text = next((text for known, text in _KNOWN.items() if known in words), _OTHER)
    return {"problem_vi": text.vi, "problem_en": text.en}
