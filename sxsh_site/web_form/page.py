"""The form's page and everything that it loads, below one address of its own."""

import json
from dataclasses import dataclass
from pathlib import Path

from sxsh_site.catalogue.catalogue import Catalogue
from sxsh_site.language.strings import Strings, strings
from sxsh_site.pages.bodies import Renderer
from sxsh_site.pages.frame import Site
from sxsh_site.web_form.git_host import git_host
from sxsh_site.web_form.program import write_program
from sxsh_site.web_form.settings import LANGUAGE, settings

ADDRESS = "quan-tri/"
CONFIGURATION = "config.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class WebFormView:
    """The page: its policy, and the program; both empty where the form cannot be opened."""

    title: str
    said: Strings
    policy: str
    script: str
    configuration: str


def policy(origins: tuple[str, ...]) -> str:
    """What the page may load and reach: the site itself, and the Git host's interface alone.

    The program sets styles from its script, so those cannot be forbidden. A meta element cannot say who may
    show the page in a frame.
    """
    parts = {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self'",
        "manifest-src": "blob:",
        "connect-src": " ".join(("'self'", "data:", *origins)),
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in parts.items())


def write_web_form(catalogue: Catalogue, renderer: Renderer, site: Site, package: Path, target: Path) -> str:
    """Write the form below ``target``, the site's folder; answers its page's file, relative to ``target``.

    ``package`` is the folder of the installed CMS.

    Raises:
        UnknownProgramError: where the CMS is not there, or has changed.
    """
    words = strings("web_form", LANGUAGE)
    folder = target / ADDRESS
    folder.mkdir(parents=True)
    host = git_host(site.repository)
    script = write_program(package, words.pull_request, folder)
    if host is not None:
        configuration = json.dumps(settings(catalogue.database, site, host), ensure_ascii=False, indent=1)
        (folder / CONFIGURATION).write_text(configuration + "\n", encoding="utf-8", newline="\n")
    view = WebFormView(
        title=words.title,
        said=words,
        policy=policy(host.origins if host is not None else ()),
        script=script if host is not None else "",
        configuration=CONFIGURATION if host is not None else "",
    )
    html = renderer.bare("web_form", view, ADDRESS, LANGUAGE, made_up=catalogue.made_up)
    (folder / "index.html").write_text(html, encoding="utf-8", newline="\n")
    return f"{ADDRESS}index.html"
