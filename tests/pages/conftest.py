import pytest

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.pages.bodies import Renderer
from sxsh_site.pages.page import Page
from sxsh_site.pages.site import all_pages
from tests.made_up import OVERRIDES, TODAY
from tests.pages.markup import Markup


@pytest.fixture(scope="session")
def renderer() -> Renderer:
    return Renderer(OVERRIDES)


@pytest.fixture(scope="session")
def real_pages(real_catalogue: Catalogue) -> list[Page]:
    return list(all_pages(real_catalogue, TODAY))


@pytest.fixture(scope="session")
def real_bodies(renderer: Renderer, real_pages: list[Page]) -> list[tuple[Page, Markup]]:
    """Every page with its body, taken apart."""
    return [(page, Markup(renderer.body(page))) for page in real_pages]
