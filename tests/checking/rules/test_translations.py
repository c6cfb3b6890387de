from sxsh_site.checking.rules.translations import check
from tests.made_up import TODAY, database, told, world


def test_one_language_without_the_other():
    tables = world(
        sources=[{"note_vi": "Mẫu", "note_en": ""}, {"id": "hai", "note_vi": "", "note_en": "Sample"}],
        case_studies=[{"problem_vi": "Mẫu", "problem_en": ""}],
    )
    assert told(check(database(tables), TODAY)) == [
        ("translation-missing", "data/sources.csv", 2, "note_en", ""),
        ("translation-missing", "data/sources.csv", 3, "note_vi", ""),
        ("translation-missing", "data/case_studies/mau.yaml", 1, "problem_en", ""),
    ]


def test_both_languages_the_same_name_or_neither():
    tables = world(
        sources=[
            {"note_vi": "Mẫu", "note_en": "Sample"},
            {"id": "hai", "note_vi": "Mẫu", "note_en": "same"},
            {"id": "ba"},
        ]
    )
    assert list(check(database(tables), TODAY)) == []
