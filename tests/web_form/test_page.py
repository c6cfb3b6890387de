from bs4 import BeautifulSoup

from sxsh_site.pages.bodies import Renderer
from sxsh_site.pages.frame import Site
from sxsh_site.web_form.page import policy, write_web_form
from tests.made_up import OVERRIDES, catalogue
from tests.web_form.test_program import package

__all__ = ["package"]


def written(package, tmp_path, repository):
    made = catalogue(sectors=[{}], case_studies=[{}])
    site = Site(url="https://mau.example/sxsh", repository=repository)
    file = write_web_form(made, Renderer(OVERRIDES), site, package, tmp_path / "site")
    assert file == "quan-tri/index.html"
    return BeautifulSoup((tmp_path / "site" / file).read_text(encoding="utf-8"), "html.parser")


def test_the_policy_allows_the_site_and_the_git_host_alone():
    assert policy(("https://api.github.com",)) == (
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
        "font-src 'self'; manifest-src blob:; connect-src 'self' data: https://api.github.com; "
        "base-uri 'none'; form-action 'none'"
    )


def test_the_page_is_not_for_search_engines_and_carries_its_policy(package, tmp_path):
    page = written(package, tmp_path, "https://github.com/mau/kho")
    assert page.find("meta", {"name": "robots"})["content"] == "noindex,nofollow"
    told = page.find("meta", {"http-equiv": "Content-Security-Policy"})["content"]
    assert told == policy(("https://api.github.com",))
    assert [one["src"] for one in page.find_all("script")] == ["../assets/scripts/form.js", "cms/sveltia-cms.js"]
    assert [one.text for one in page.find_all("script")] == ["", ""]
    assert page.find("link", rel="cms-config-url")["href"] == "config.json"
    assert (tmp_path / "site/quan-tri/config.json").is_file()


def test_without_scripts_it_says_so_and_leads_to_the_other_ways(package, tmp_path):
    page = written(package, tmp_path, "https://github.com/mau/kho")
    assert page.noscript.p.text.startswith("Biểu mẫu này cần JavaScript.")
    assert page.noscript.a["href"] == "../gioi-thieu/dong-gop/"


def test_a_repository_elsewhere_gives_a_page_that_says_why_there_is_no_form(package, tmp_path):
    page = written(package, tmp_path, "https://git.mau.example/sxsh")
    assert page.find_all("script") == []
    assert page.find("link", rel="cms-config-url") is None
    assert page.body.find("main", recursive=False).p.text.startswith("Chưa mở được biểu mẫu")
    assert not (tmp_path / "site/quan-tri/config.json").exists()
