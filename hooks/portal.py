"""The site generator's events, handed to the portal's own build. Nothing is decided here."""

import logging
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as HostPage
from mkdocs.utils import CountHandler
from mkdocs.utils.templates import TemplateContext
from rich.console import Console
from rich.progress import track

from sxsh_site.findings.report import as_text
from sxsh_site.pages.frame import Site
from sxsh_site.pages.page import Page
from sxsh_site.pages.shell import BODY, token
from sxsh_site.publishing.build import NOT_FOUND, Build, FaultyDataError, Settings, ShellKey, file_of
from sxsh_site.publishing.verify import IncompleteSiteError
from sxsh_site.views.addresses import localised
from sxsh_site.web_form.program import UnknownProgramError

ROOT = Path(__file__).resolve().parent.parent
# Where `make` installs the program of the form in the browser, as .ci/form/package-lock.json says.
FORM = Path(sys.prefix) / "share/sxsh-form/node_modules/@sveltia/cms"
# Of the theme's own files only its style sheet is used; its scripts and search are not.
THEME_FILES = ("assets/stylesheets/main.",)

log = logging.getLogger("mkdocs.hooks.portal")


@dataclass
class _State:
    """What one build carries from event to event."""

    build: Build
    warnings: CountHandler
    shells: dict[str, ShellKey] = field(default_factory=dict)
    whole: dict[str, Page] = field(default_factory=dict)


_current: list[_State] = []


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Check the data and the prose, and build beside the target instead of in it."""
    options = config.extra["portal"]
    site = Site(url=(config.site_url or "").rstrip("/"), repository=(config.repo_url or "").rstrip("/"))
    settings = Settings(
        data=ROOT / options["data"],
        content=Path(config.docs_dir),
        templates=Path(config.theme.custom_dir or ROOT / "overrides"),
        target=Path(config.site_dir),
        site=site,
        today=date.fromisoformat(str(options["today"])) if options["today"] else date.today(),
        form=Path(options["form"] or FORM),
        preview=bool(options["preview"]),
        whole=int(options["whole_pages"]),
    )
    try:
        build = Build(settings)
    except FaultyDataError as faulty:
        for line in as_text(faulty.findings, options["messages"]):
            print(line, file=sys.stderr)
        raise Abort(
            f"Dữ liệu hoặc văn bản có lỗi, không công bố gì. / "
            f"The data or the prose has errors, nothing is published. ({faulty})"
        ) from None
    except OSError as fault:
        raise Abort(f"Không ghi được / cannot write: {fault}") from None
    warnings = CountHandler()
    warnings.setLevel(logging.WARNING)
    logging.getLogger("mkdocs").addHandler(warnings)
    _current[:] = [_State(build=build, warnings=warnings)]
    config.site_dir = str(build.staging.folder)
    config.theme.static_templates.discard("sitemap.xml")
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Publish Vietnamese at the root, leave the theme's scripts out, add the shells."""
    state = _current[0]
    for file in list(files):
        if (
            file.src_uri.startswith("assets/")
            and file.src_dir != config.docs_dir
            and not file.src_uri.startswith(THEME_FILES)
        ):
            files.remove(file)
        elif file.is_documentation_page():
            _place(file)
    for number, key in enumerate(state.build.shell_keys()):
        state.shells[_generate(files, config, f"khung-{number}.md", key.address)] = key
    for number, page in enumerate(state.build.whole_pages):
        address = localised(page.path, page.language)
        state.whole[_generate(files, config, f"trang-{number}.md", address)] = page
    return files


def on_page_markdown(markdown: str, page: HostPage, config: MkDocsConfig, files: Files) -> str:
    """Pages of our own have no Markdown; prose is rendered as it was read and checked."""
    prose = _current[0].build.prose.get(page.file.src_uri)
    return prose.body if prose is not None else ""


def on_page_content(html: str, page: HostPage, config: MkDocsConfig, files: Files) -> str:
    """Put the body in: a token in a shell, a rendered body in a page, the title over prose."""
    state = _current[0]
    source = page.file.src_uri
    if source in state.shells:
        return token(BODY)
    if source in state.whole:
        return state.build.body(state.whole[source])
    return state.build.prose_body(state.build.prose[source], html)


def on_page_context(context: TemplateContext, page: HostPage, config: MkDocsConfig, nav: object) -> TemplateContext:
    """Give the theme the page's language, and the frame to place around the body."""
    state = _current[0]
    source = page.file.src_uri
    if source in state.shells:
        frame = state.build.shell_frame(state.shells[source])
    elif source in state.whole:
        frame = state.build.whole_frame(state.whole[source])
    else:
        frame = state.build.prose_frame(state.build.prose[source])
    config.theme["language"] = frame.lang
    context["portal"] = frame  # type: ignore[typeddict-unknown-key]
    return context


def on_template_context(context: TemplateContext, template_name: str, config: MkDocsConfig) -> TemplateContext:
    """The page for addresses that do not exist is one for both languages."""
    if template_name == NOT_FOUND:
        config.theme["language"] = "vi"
        base = urlsplit(config.site_url or "/").path or "/"
        context["portal"] = _current[0].build.not_found_frame(base)  # type: ignore[typeddict-unknown-key]
    return context


def on_post_page(output: str, page: HostPage, config: MkDocsConfig) -> str:
    """Keep a rendered shell instead of writing it."""
    state = _current[0]
    key = state.shells.get(page.file.src_uri)
    if key is None:
        return output
    state.build.keep_shell(key, output)
    return ""


def on_post_build(config: MkDocsConfig) -> None:
    """Write the records' pages and downloads, verify, and put the site in place."""
    state = _current.pop()
    build = state.build
    logging.getLogger("mkdocs").removeHandler(state.warnings)
    if config.strict and (counts := state.warnings.get_counts()):
        build.staging.discard()
        raise Abort(f"{counts}: --strict, không công bố gì. / nothing is published.")
    try:
        steps: Iterator[Page] = build.finish()
        console = Console(stderr=True)
        for _ in track(
            steps, total=len(build.pages), description="Trang / pages", console=console, disable=not console.is_terminal
        ):
            pass
    except IncompleteSiteError as fault:
        build.staging.discard()
        raise Abort(f"Trang chưa đủ, không công bố. / The site is not complete, not published: {fault}") from None
    except UnknownProgramError as fault:
        build.staging.discard()
        raise Abort(f"Không có biểu mẫu, không công bố: chạy make site. / No form, not published: {fault}") from None
    except BaseException:
        build.staging.discard()
        raise
    log.info("%d pages, %d prose pages: %s", len(build.pages), len(build.prose), build.settings.target)


def on_build_error(error: Exception) -> None:
    """Nothing half-made stays."""
    while _current:
        state = _current.pop()
        logging.getLogger("mkdocs").removeHandler(state.warnings)
        state.build.staging.discard()


def _generate(files: Files, config: MkDocsConfig, name: str, address: str) -> str:
    """Add a page of our own at ``address``; answers the name by which the events know it."""
    file = File.generated(config, name, content="")
    file.dest_uri = file_of(address)
    files.append(file)
    return file.src_uri


def _place(file: File) -> None:
    """Vietnamese prose is published at the root."""
    file.dest_uri = file.dest_uri.removeprefix("vi/")
    for name in ("url", "abs_dest_path"):
        file.__dict__.pop(name, None)
