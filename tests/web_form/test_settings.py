from sxsh_site.pages.frame import Site
from sxsh_site.web_form.git_host import git_host
from sxsh_site.web_form.settings import settings
from tests.made_up import catalogue, package


def test_what_is_saved_becomes_a_pull_request_in_quoted_yaml():
    made = catalogue(sectors=[{}])
    site = Site(url="https://mau.example/sxsh", repository="https://github.com/mau/kho")
    told = settings(made.database, site, git_host(site.repository))
    assert told["publish_mode"] == "editorial_workflow"
    assert told["output"] == {"omit_empty_optional_fields": True, "yaml": {"quote": "double"}}
    assert told["site_url"] == "https://mau.example/sxsh/"
    assert told["logo"] == {"src": "/sxsh/assets/logos/mark.svg"}
    backend = told["backend"]
    assert (backend["name"], backend["repo"], backend["branch"]) == ("github", "mau/kho", "main")
    assert (backend["api_root"], backend["base_url"]) == ("https://api.github.com", "https://github.com")
    assert backend["auth_methods"] == ["token"]
    assert backend["commit_messages"]["create"] == "Thêm {{collection}}: {{slug}}"
    assert [one["name"] for one in told["collections"]] == [one.table for one in package().records]
