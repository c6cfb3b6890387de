"""The kinds of record that have addresses of their own, and where their ids are written."""

from collections.abc import Mapping

# The table and its field.
IDS: Mapping[str, tuple[str, str]] = {
    "programme": ("programmes", "id"),
    "task": ("tasks", "id"),
    "indicator": ("indicators", "id"),
    "duty": ("duties", "id"),
    "sector": ("sectors", "id"),
    "technique": ("techniques", "id"),
    "case_study": ("case_studies", "id"),
    "facility": ("facilities", "id"),
    "legal_document": ("legal_documents", "id"),
    "organisation": ("organisations", "id"),
    "guideline": ("guidelines", "id"),
    "norms": ("norms", "sector_id"),
}
