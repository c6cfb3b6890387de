"""What search engines are told: everything may be read, and where the list of addresses lies."""

from pathlib import Path


def write_robots(site_url: str, site: Path) -> None:
    """Write ``robots.txt``; ``site_url`` has no trailing slash."""
    (site / "robots.txt").write_text(f"User-agent: *\nAllow: /\n\nSitemap: {site_url}/sitemap.xml\n", encoding="utf-8")
