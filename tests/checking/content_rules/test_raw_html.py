import pytest

from tests.made_up import told
from tests.made_up_content import PAGE, findings, page, write_content


@pytest.mark.parametrize(
    ("body", "line", "value"),
    [
        ("<iframe src=https://mau.example></iframe>\n", 5, "<iframe src=https://mau.example></iframe>"),
        ("a\n\n<script>alert(1)</script>\n", 7, "<script>alert(1)</script>"),
        ("a\nb <img src=x onerror=alert(1)>\n", 6, "<img src=x onerror=alert(1)>"),
        ("- một\n- <b>hai</b>\n", 6, "<b>"),
        ("> <svg/onload=alert(1)>\n", 5, "<svg/onload=alert(1)>"),
        ("| a |\n|---|\n| <u>x</u> |\n", 7, "<u>"),
        ("## A <i>b</i>\n", 5, "<i>"),
        ("a <!-- Mẫu --> b\n", 5, "<!-- Mẫu -->"),
        ("a\n\n<!-- một\nhai -->\n", 7, "<!-- một\nhai -->"),
        ("a `b\nc` <b>x</b>\n", 6, "<b>"),
        ("*a* <a href='javascript:x'>b</a>\n", 5, "<a href='javascript:x'>"),
        ("<details>\n\na\n", 5, "<details>"),
        ("<?php x ?>\n", 5, "<?php x ?>"),
        ("<![CDATA[x]]>\n", 5, "<![CDATA[x]]>"),
        ("<!DOCTYPE html>\n", 5, "<!DOCTYPE html>"),
    ],
)
def test_html_is_told_on_its_line(tmp_path, body, line, value):
    assert told(findings(write_content(tmp_path, page(body)))) == [("prose-html", f"content/{PAGE}", line, "", value)]


@pytest.mark.parametrize(
    "body",
    [
        "5 < 6 và 7 > 6\n",
        "a <- b -> c\n",
        "<= 5 <3 <>\n",
        "R&D, &lt;b&gt; & x\n",
        "`<script>alert(1)</script>`\n",
        "```html\n<b>x</b>\n```\n",
        "    <b>x</b>\n",
        "<https://mau.example.vn/>\n",
        "a < b và c > d\n",
        "\\<b>\n",
        "<số liệu>\n",
    ],
)
def test_signs_and_code_are_text(tmp_path, body):
    assert told(findings(write_content(tmp_path, page(body)))) == []


def test_a_line_is_told_once_and_every_line_is_told(tmp_path):
    found = findings(write_content(tmp_path, page("<b>a</b> <i>b</i>\n\nc <u>d</u>\n")))
    assert [(one.origin.line, one.value) for one in found] == [(5, "<b>"), (7, "<u>")]
