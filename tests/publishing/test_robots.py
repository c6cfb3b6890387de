from sxsh_site.publishing.robots import write_robots


def test_search_engines_may_read_everything(tmp_path):
    write_robots("https://sxsh.example/sxsh", tmp_path)
    assert (tmp_path / "robots.txt").read_text(encoding="utf-8").splitlines() == [
        "User-agent: *",
        "Allow: /",
        "",
        "Sitemap: https://sxsh.example/sxsh/sitemap.xml",
    ]
