"""The form's configuration, as the CMS reads it."""

from typing import Any
from urllib.parse import urlsplit

from sxsh_site.language.strings import strings
from sxsh_site.language.text import Language
from sxsh_site.pages.frame import BRANCH, Site
from sxsh_site.reading.rows import Database
from sxsh_site.web_form.collections import collections
from sxsh_site.web_form.git_host import GitHost

LANGUAGE: Language = "vi"
_LOGO = "assets/logos/mark.svg"


def settings(database: Database, site: Site, host: GitHost) -> dict[str, Any]:
    """Everything that the form is told; ``database`` holds published records alone."""
    words = strings("web_form", LANGUAGE)
    base = urlsplit(site.url).path
    return {
        "backend": {
            "name": "github",
            "repo": host.repository,
            "branch": BRANCH,
            "api_root": host.api,
            "graphql_api_root": host.graphql,
            "base_url": host.page,
            # The other way needs a server of one's own between form and host.
            "auth_methods": ["token"],
            # Who may not write to the repository proposes from a copy of it.
            "open_authoring": True,
            "auth_scope": "public_repo",
            "commit_messages": {
                "create": words.commit_create,
                "update": words.commit_update,
                "delete": words.commit_delete,
            },
        },
        # Whatever is saved becomes a pull request; nothing is written to the published branch.
        "publish_mode": "editorial_workflow",
        "site_url": f"{site.url}/",
        "app_title": f"{words.title} – {strings('chrome', LANGUAGE).site_name}",
        "logo": {"src": f"{base}/{_LOGO}"},
        "issue_reports": {"url": f"{site.repository}/issues/new"},
        "show_preview_links": False,
        "editor": {"preview": False},
        "media_folder": "content/assets/logos",
        "public_folder": "/assets/logos",
        "slug": {"encoding": "ascii", "clean_accents": True},
        # Every text is quoted: none can be taken for a number, a date or yes and no.
        "output": {"omit_empty_optional_fields": True, "yaml": {"quote": "double"}},
        "collections": collections(database, words, LANGUAGE),
    }
