from sxsh_site.checking.rules.replaced_documents import check
from tests.made_up import TODAY, database, told, world


def test_a_replaced_document_without_what_replaced_it():
    tables = world(
        legal_documents=[{"id": "cu", "state": "replaced"}, {"id": "hai", "state": "replaced"}, {"id": "moi"}],
        legal_relations=[
            {"document_id": "moi", "other_id": "cu", "relation": "amends"},
            {"document_id": "hai", "other_id": "moi", "relation": "replaces"},
        ],
    )
    assert told(check(database(tables), TODAY)) == [
        ("state-without-note", "data/legal_documents.csv", 2, "state", "replaced"),
        ("state-without-note", "data/legal_documents.csv", 3, "state", "replaced"),
    ]


def test_the_replacing_document_or_a_note_is_enough():
    tables = world(
        legal_documents=[
            {"id": "cu", "state": "replaced"},
            {"id": "hai", "state": "replaced", "state_note_vi": "Mẫu"},
            {"id": "moi"},
            {"id": "het", "state": "period_ended"},
        ],
        legal_relations=[{"document_id": "moi", "other_id": "cu", "relation": "replaces"}],
    )
    assert list(check(database(tables), TODAY)) == []
