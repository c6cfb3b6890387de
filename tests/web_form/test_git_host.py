import pytest

from sxsh_site.web_form.git_host import git_host


def test_a_repository_at_github():
    host = git_host("https://github.com/mau/cong-thong-tin")
    assert (host.repository, host.page) == ("mau/cong-thong-tin", "https://github.com")
    assert (host.api, host.graphql) == ("https://api.github.com", "https://api.github.com/graphql")
    assert host.origins == ("https://api.github.com",)


def test_a_repository_at_a_host_of_ones_own():
    host = git_host("https://git.mau.example:8443/mau/cong-thong-tin.git/")
    assert host.repository == "mau/cong-thong-tin"
    assert host.api == "https://git.mau.example:8443/api/v3"
    assert host.graphql == "https://git.mau.example:8443/api/graphql"
    assert host.origins == ("https://git.mau.example:8443",)


@pytest.mark.parametrize(
    "address",
    ["", "https://git.mau.example", "https://git.mau.example/mot", "https://git.mau.example/a/b/c", "ssh://git/a/b"],
)
def test_what_is_no_owner_and_name_on_a_web_host(address):
    assert git_host(address) is None
