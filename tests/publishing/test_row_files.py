import json

from sxsh_site.publishing.row_files import packed


def _unpacked(text):
    found = json.loads(text)
    return found, "".join(found["parts"][piece] if isinstance(piece, int) else piece for piece in found["rows"])


def test_what_recurs_is_written_once():
    html = "".join(f'<tr data-row data-f-sector="bia"><th>Mẫu {n}</th><td>Bia</td></tr>' for n in range(3))
    found, joined = _unpacked(packed(html))
    assert joined == html
    assert found["parts"] == ["<tr", " data-row", ' data-f-sector="bia">', "<td>Bia</td>", "</tr>"]
    assert sum(isinstance(piece, str) for piece in found["rows"]) == 3


def test_line_breaks_go_and_blanks_between_words_stay():
    _, joined = _unpacked(packed("\n  <li>\n    <p><b>Mẫu</b> <i>một</i></p>\n  </li>\n"))
    assert joined == "<li><p><b>Mẫu</b> <i>một</i></p></li>"
