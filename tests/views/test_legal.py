from datetime import date

import pytest

from sxsh_site.views.legal import legal_list_view, legal_rows, legal_view, state_tag
from sxsh_site.views.parts import Cell, Fact, Note, Tag
from tests.made_up import edition


@pytest.mark.parametrize(
    ("state", "ended", "kind"),
    [
        ("in_force", "", "in_force"),
        ("in_force", "2026-11-24", "in_force"),
        ("in_force", "2026-11", "in_force"),
        ("in_force", "2026-11-23", "ended"),
        ("in_force", "2025", "ended"),
        ("replaced", "", "ended"),
        ("period_ended", "", "ended"),
        ("not_checked", "", "neutral"),
    ],
)
def test_the_state_on_the_day(state, ended, kind):
    one = edition(legal_documents=[{"state": state, "ended": ended}])
    assert state_tag(one.catalogue.legal_documents["mau"], one).kind == kind


def test_the_day_is_an_argument():
    document = {"state": "in_force", "ended": "2025-12-31"}
    before = edition("en", date(2025, 12, 31), legal_documents=[document])
    after = edition("en", date(2026, 1, 1), legal_documents=[document])
    assert state_tag(before.catalogue.legal_documents["mau"], before) == Tag(kind="in_force", text="In force")
    assert state_tag(after.catalogue.legal_documents["mau"], after).kind == "ended"


def test_relations_are_seen_from_both_sides():
    one = edition(
        legal_documents=[{"id": "moi", "number": "2/QĐ"}, {"id": "cu", "number": "1/QĐ", "state": "replaced"}],
        legal_relations=[{"document_id": "moi", "relation": "replaces", "other_id": "cu", "note_vi": "Ghi chú mẫu"}],
    )
    rows = {name: legal_view(document, one).relations.rows for name, document in one.catalogue.legal_documents.items()}
    assert rows["moi"][0][:2] == (Cell(text="1/QĐ", href="van-ban/cu/"), Cell(text="Thay thế", sub="Ghi chú mẫu"))
    assert rows["cu"][0][:2] == (
        Cell(text="2/QĐ", href="van-ban/moi/"),
        Cell(text=one.words.replaced_by, sub="Ghi chú mẫu"),
    )


def test_a_documents_page():
    one = edition(
        "en",
        legal_documents=[
            {
                "number": "5/2013/QĐ",
                "kind": "decision",
                "title_en": "Sample decision",
                "issued": "2013-09-30",
                "state": "replaced",
                "state_note_vi": "Ghi chú mẫu",
                "state_note_en": "Sample note",
                "conflict_vi": "Hai ngày mẫu",
                "conflict_en": "Two sample days",
            }
        ],
        legal_sectors=[{"sector_id": "mau"}],
        legal_sources=[{"source_id": "hai"}],
        sources=[{"id": "hai", "title": "Sample source"}],
    )
    view = legal_view(one.catalogue.legal_documents["mau"], one)
    assert (view.meta.title, view.head.kicker) == ("5/2013/QĐ: Sample decision", "Decision 5/2013/QĐ")
    assert Fact(label=one.words.issued, value=Cell(text="30 September 2013")) in view.facts
    assert Fact(label=one.words.effective, value=Cell(text="no data", missing=True)) in view.facts
    assert [note.kind for note in view.notes] == ["conflict", "ended"]
    assert view.notes[1] == Note(kind="ended", title="Replaced", paragraphs=("Sample note",))
    assert [row[0].href for row in view.related.rows] == ["en/nganh/mau/"]
    assert [cell.text for cell in view.source.others] == ["Sample source"]


def test_a_programme_founded_on_it_is_related():
    one = edition(programmes=[{"position": "1"}, {"id": "hai", "position": "2", "document_id": "hai"}])
    related = {
        name: [row[0].href for row in legal_view(document, one).related.rows]
        for name, document in one.catalogue.legal_documents.items()
    }
    assert related == {"mau": ["chuong-trinh/"], "hai": ["chuong-trinh/hai/"]}


def test_the_list_newest_first_with_what_it_is_narrowed_by():
    one = edition(
        legal_documents=[
            {"id": "a", "number": "9/QĐ", "issued": "2013"},
            {"id": "b", "number": "8/QĐ", "issued": "2013-09-30"},
            {"id": "c", "number": "7/QĐ", "issued": "2013-09-30"},
            {"id": "d", "number": "6/QĐ", "issued": "2020", "level": "province", "ended": "2025"},
        ],
        legal_sectors=[{"document_id": "d", "sector_id": "bia"}],
    )
    whole = legal_rows(one)
    view = legal_list_view(whole, whole.parts()[0], one)
    assert [row[0].text for row in view.table.rows] == ["6/QĐ", "7/QĐ", "8/QĐ", "9/QĐ"]
    facets = dict(view.table.marks[0].facets)
    assert facets == {"level": "province", "kind": "law", "year": "2020", "state": "period_ended", "sector": "bia"}
    assert dict(view.table.marks[3].facets)["state"] == "in_force"
