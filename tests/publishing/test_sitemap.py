from sxsh_site.publishing.sitemap import Address, write_sitemap

BOTH = """\
<?xml version='1.0' encoding='utf-8'?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
  <url>
    <loc>https://mau.example/sxsh/</loc>
    <xhtml:link rel="alternate" hreflang="vi" href="https://mau.example/sxsh/" />
    <xhtml:link rel="alternate" hreflang="en" href="https://mau.example/sxsh/en/" />
  </url>
  <url>
    <loc>https://mau.example/sxsh/en/</loc>
    <xhtml:link rel="alternate" hreflang="vi" href="https://mau.example/sxsh/" />
    <xhtml:link rel="alternate" hreflang="en" href="https://mau.example/sxsh/en/" />
  </url>
  <url>
    <loc>https://mau.example/sxsh/a/</loc>
  </url>
</urlset>"""


def test_every_address_with_its_counterpart(tmp_path):
    addresses = [Address(path="a/", counterparts=("vi",)), Address(path="", counterparts=("vi", "en"))]
    write_sitemap(addresses, "https://mau.example/sxsh", tmp_path)
    assert (tmp_path / "sitemap.xml").read_text(encoding="utf-8") == BOTH


def test_a_page_in_english_alone(tmp_path):
    write_sitemap([Address(path="a/", counterparts=("en",))], "https://mau.example", tmp_path)
    text = (tmp_path / "sitemap.xml").read_text(encoding="utf-8")
    assert "<loc>https://mau.example/en/a/</loc>" in text
    assert "alternate" not in text


def test_the_order_does_not_depend_on_the_order_given(tmp_path):
    addresses = [Address(path=f"{name}/", counterparts=("vi", "en")) for name in "bca"]
    write_sitemap(addresses, "https://mau.example", tmp_path)
    first = (tmp_path / "sitemap.xml").read_bytes()
    write_sitemap(reversed(addresses), "https://mau.example", tmp_path)
    assert (tmp_path / "sitemap.xml").read_bytes() == first
