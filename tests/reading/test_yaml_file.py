from itertools import pairwise

import pytest
import yaml

from sxsh_site.findings.finding import Finding, Origin
from sxsh_site.reading.yaml_file import is_surprising, line_of, plain, read_yaml

FILE = "data/mau.yaml"


def faults(text: str) -> list[tuple[str, int | None, dict[str, str]]]:
    node, findings = read_yaml(text, FILE)
    assert node is None or findings, "a sound document"
    return [(one.code, one.origin.line, dict(one.details)) for one in findings]


def scalar(text: str) -> yaml.ScalarNode:
    node, findings = read_yaml(f"key: {text}\n", FILE)
    assert findings == []
    return node.value[0][1]


def test_every_scalar_stays_text_and_knows_its_line():
    node, findings = read_yaml("# Mẫu\nid: mau\n\nvalues:\n  - no\n  - 012\n", FILE)
    assert findings == []
    assert plain(node) == {"id": "mau", "values": ["no", "012"]}
    assert [line_of(key) for key, _ in node.value] == [2, 4]
    assert [line_of(item) for item in node.value[1][1].value] == [5, 6]


def test_an_empty_document():
    assert read_yaml("# nothing\n", FILE) == (None, [])


def test_an_alias_bomb_is_refused_without_being_expanded():
    text = "a: &a [x, x]\n" + "".join(f"{one}: &{one} [*{before}, *{before}]\n" for before, one in pairwise("abcd"))
    assert faults(text) == [("yaml-alias", line, {}) for line in (1, 2, 2, 2, 3, 3, 3, 4, 4, 4)]


def test_an_alias_of_itself():
    assert faults("a: &a\n  b: *a\n") == [("yaml-alias", 1, {}), ("yaml-alias", 2, {})]


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("id: !!python/object/apply:os.system [id]\n", "tag:yaml.org,2002:python/object/apply:os.system"),
        ("id: !ENV HOME\n", "!ENV"),
        ("id: !!str 5\n", "tag:yaml.org,2002:str"),
        ("id: !!binary aGk=\n", "tag:yaml.org,2002:binary"),
        ("id: ! mau\n", "!"),
    ],
)
def test_tags_are_refused_and_nothing_runs(text, tag):
    assert faults(text) == [("yaml-tag", 1, {"tag": tag})]


def test_a_repeated_key_on_any_level():
    text = "id: mau\nid: hai\nmeasures:\n  - a: 1\n    b: 2\n    a: 3\n"
    node, findings = read_yaml(text, FILE)
    assert node is not None
    assert findings == [
        Finding(code="yaml-duplicate", origin=Origin(file=FILE, line=line, row=line), field=key, details={"key": key})
        for line, key in ((2, "id"), (6, "a"))
    ]


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("a:\n\tb: 1\n", 2, "dòng bắt đầu bằng TAB"),
        ("id: mau\ntitle: Mẫu: hai\n", 2, "chữ có dấu hai chấm mà không đặt trong nháy"),
        ("a: [1, 2\n", 2, "dấu [ mở mà không đóng"),
        ('a: "Mẫu\n', 2, "dấu nháy mở mà không đóng"),
        ("a: 1\n---\nb: 2\n", 2, "tệp có nhiều tài liệu"),
        ("a: @x\n", 1, "dòng bắt đầu bằng TAB, hoặc giá trị bắt đầu bằng @"),
        ("a: %x\n", 1, "dòng bắt đầu bằng TAB"),
        ("a: 1\n b: 2\n", 2, "chữ có dấu hai chấm"),
        ("a: 1\nb\n", 3, "thiếu dấu hai chấm sau tên khóa"),
        ("a:\n  - b\n  c: 1\n", 3, "thiếu dấu gạch đầu dòng"),
        ('a: "x" y\n', 1, "thụt lề khác các dòng cùng cấp"),
        ('a: "C:\\dulieu"\n', 1, "dấu \\ trong nháy kép"),
        ("a: {b: 1\n", 2, "dấu { mở mà không đóng"),
        ("a: - b\n", 1, "dấu gạch đầu dòng ở chỗ cần một giá trị"),
    ],
)
def test_syntax_errors_with_their_line_in_plain_words(text, line, problem):
    ((code, place, details),) = faults(text)
    assert (code, place) == ("yaml-syntax", line)
    assert details["problem_vi"].startswith(problem)
    assert details["problem_en"].isascii()


@pytest.mark.parametrize(
    ("character", "name"), [("\x00", "U+0000"), ("\x1b", "U+001B"), ("\x0c", "U+000C"), ("\x7f", "U+007F")]
)
def test_control_characters(character, name):
    assert faults(f"id: mau\ntitle: M{character}u\n") == [("control-character", 2, {"character": name})]


@pytest.mark.parametrize(
    "text",
    [
        *("no", "No", "yes", "on", "off", "TRUE", "True", "012", "0x10", "0b1", "1_000", "+5", "1:30", "1.10", "1.0"),
        *(".5", "5.", "1.5e+5", ".inf", "-.inf", ".nan", "null", "Null", "~", "="),
    ],
)
def test_what_another_program_would_read_as_something_else(text):
    assert is_surprising(scalar(text))


@pytest.mark.parametrize(
    "text",
    [
        *(
            "true",
            "false",
            "0",
            "5",
            "-5",
            "120000",
            "1.5",
            "-0.25",
            "2015",
            "mau",
            "same",
            "2026-11",
            "2026-11-24",
            "",
        ),
        *('"no"', "'012'", '"1:30"', '"1.10"', '"null"', '"~"', '""'),
    ],
)
def test_what_is_the_same_to_every_program_or_stands_in_quotation_marks(text):
    assert not is_surprising(scalar(text))


def test_block_text_is_never_surprising():
    node, _ = read_yaml("key: |\n  no\n", FILE)
    assert not is_surprising(node.value[0][1])
