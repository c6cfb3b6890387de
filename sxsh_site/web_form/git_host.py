"""Where the form reads and writes: the Git host that keeps the repository."""

from dataclasses import dataclass
from urllib.parse import urlsplit

_GITHUB = "github.com"


@dataclass(frozen=True, slots=True, kw_only=True)
class GitHost:
    """A repository and the addresses of its host's programming interface, none with a trailing slash.

    ``page`` is the host as people see it, ``api`` its REST interface, ``graphql`` the other one.
    """

    repository: str
    page: str
    api: str
    graphql: str

    @property
    def origins(self) -> tuple[str, ...]:
        """The origins that the form must reach, and no others."""
        return tuple(sorted({_origin(self.api), _origin(self.graphql)}))


def git_host(address: str) -> GitHost | None:
    """The host of a repository's address; None where it is not of the form ``host/owner/name``.

    The addresses of the interfaces are those of GitHub, and elsewhere those of GitHub Enterprise Server:
    https://docs.github.com/en/enterprise-server/rest/quickstart
    """
    parts = urlsplit(address)
    names = parts.path.strip("/").split("/")
    if parts.scheme not in ("https", "http") or len(names) != 2 or not all(names):
        return None
    page = _origin(address)
    api = "https://api.github.com" if parts.netloc == _GITHUB else f"{page}/api/v3"
    graphql = "https://api.github.com/graphql" if parts.netloc == _GITHUB else f"{page}/api/graphql"
    return GitHost(repository="/".join(names).removesuffix(".git"), page=page, api=api, graphql=graphql)


def _origin(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"
