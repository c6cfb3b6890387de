"""A stand-in for the Git host, on this machine: the interface that the form speaks to, over a real repository.

It answers only with a token, keeps branches and commits in Git itself, and pull requests and their labels
in memory. Its GraphQL is executed by a library against a part of the host's own schema, so a query that the
host would refuse is refused here too.
"""

import base64
import json
import os
import re
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from graphql import build_schema, graphql_sync

OWNER, NAME, BRANCH = "sxsh", "cong-thong-tin", "main"
TOKEN = "ma-truy-cap-mau"
SCHEMA = (Path(__file__).parent / "git_host.graphql").read_text(encoding="utf-8")
PERSON = {"login": "bien-tap-mau", "id": 7, "name": "Biên tập Mẫu", "email": "mau@sxsh.example"}
_WHEN = "2026-11-24T08:00:00Z"


@dataclass
class PullRequest:
    """A pull request as it was asked for."""

    number: int
    title: str
    body: str
    head: str
    base: str
    draft: bool
    labels: list[str] = field(default_factory=list)


class Repository:
    """The repository behind the host: a folder with Git's own files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.pull_requests: list[PullRequest] = []

    def git(self, *arguments: str, text: bytes | None = None, **more: str) -> bytes:
        who = {f"GIT_{role}_{part}": PERSON[key] for role in ("AUTHOR", "COMMITTER") for part, key in _WHO}
        when = {"GIT_AUTHOR_DATE": _WHEN, "GIT_COMMITTER_DATE": _WHEN}
        return subprocess.run(
            ["git", "-C", str(self.folder), *arguments],
            input=text,
            env={**os.environ, **who, **when, **more},
            capture_output=True,
            check=True,
        ).stdout

    def line(self, *arguments: str) -> str:
        return self.git(*arguments).decode().strip()

    def head(self, branch: str) -> str | None:
        found = self.line("for-each-ref", "--format=%(objectname)", f"refs/heads/{branch}")
        return found or None

    def commit(self, branch: str, parent: str, additions: list[Any], deletions: list[Any], message: str) -> str:
        assert self.head(branch) == parent, "the branch has moved"
        with tempfile.TemporaryDirectory() as place:
            index = {"GIT_INDEX_FILE": f"{place}/index"}
            self.git("read-tree", parent, **index)
            for one in deletions:
                self.git("update-index", "--force-remove", one["path"], **index)
            for one in additions:
                blob = self.git("hash-object", "-w", "--stdin", text=base64.b64decode(one["contents"])).decode().strip()
                self.git("update-index", "--add", "--cacheinfo", f"100644,{blob},{one['path']}", **index)
            tree = self.git("write-tree", **index).decode().strip()
        made = self.git("commit-tree", tree, "-p", parent, "-m", message).decode().strip()
        self.git("update-ref", f"refs/heads/{branch}", made, parent)
        return made


_WHO = (("NAME", "name"), ("EMAIL", "email"))


class _Root:
    """The resolvers: each method answers the field of its name."""

    def __init__(self, repository: Repository) -> None:
        self._repository = repository

    def repository(self, info: Any, owner: str, name: str) -> Any:
        return _Repository(self._repository) if (owner, name) == (OWNER, NAME) else None

    def createRef(self, info: Any, input: dict[str, Any]) -> Any:  # noqa: N802, A002
        branch = input["name"].removeprefix("refs/heads/")
        if self._repository.head(branch):
            raise ValueError(f"A ref named {input['name']!r} already exists in the repository.")
        self._repository.git("update-ref", input["name"], input["oid"])
        return {"ref": {"name": branch}}

    def createCommitOnBranch(self, info: Any, input: dict[str, Any]) -> Any:  # noqa: N802, A002
        changes = input["fileChanges"]
        made = self._repository.commit(
            input["branch"]["branchName"],
            input["expectedHeadOid"],
            changes.get("additions") or [],
            changes.get("deletions") or [],
            input["message"]["headline"],
        )
        return {"commit": _Commit(self._repository, made)}

    def markPullRequestReadyForReview(self, info: Any, input: dict[str, Any]) -> Any:  # noqa: N802, A002
        return self._draft(input, draft=False)

    def convertPullRequestToDraft(self, info: Any, input: dict[str, Any]) -> Any:  # noqa: N802, A002
        return self._draft(input, draft=True)

    def _draft(self, given: dict[str, Any], *, draft: bool) -> Any:
        one = next(one for one in self._repository.pull_requests if _id(one) == given["pullRequestId"])
        one.draft = draft
        return {"pullRequest": {"isDraft": draft}}


class _Repository:
    def __init__(self, repository: Repository) -> None:
        self._repository = repository
        self.id = "R_1"
        self.defaultBranchRef = {"name": BRANCH}
        self.forks = {"nodes": []}

    def ref(self, info: Any, qualifiedName: str) -> Any:  # noqa: N803
        head = self._repository.head(qualifiedName.removeprefix("refs/heads/"))
        return {"name": qualifiedName, "target": _Commit(self._repository, head)} if head else None

    def object(self, info: Any, oid: str = "", expression: str = "") -> Any:
        try:
            found = self._repository.line("rev-parse", "--verify", oid or expression)
        except subprocess.CalledProcessError:
            return None
        return _Blob(self._repository, found)

    def pullRequests(self, info: Any, **wanted: Any) -> Any:  # noqa: N802
        found = self._repository.pull_requests
        if "headRefName" in wanted:
            found = [one for one in found if one.head == wanted["headRefName"]]
        if "labels" in wanted:
            found = [one for one in found if set(one.labels) & set(wanted["labels"])]
        return {"totalCount": len(found), "nodes": [_pull_request(self._repository, one) for one in found]}


class _Blob:
    def __init__(self, repository: Repository, oid: str) -> None:
        content = repository.git("cat-file", "blob", oid)
        self.oid = oid
        self.text = content.decode()
        self.byteSize = len(content)
        self.isBinary = self.isTruncated = False
        self.__typename = "Blob"


class _Commit:
    def __init__(self, repository: Repository, oid: str) -> None:
        self._repository = repository
        self.oid = oid
        self.message = repository.line("log", "-1", "--format=%B", oid)
        self.committedDate = _WHEN
        self.author = _author()

    def history(self, info: Any, first: int, path: str = "") -> Any:
        found = self._repository.line("log", f"-{first}", "--format=%H", self.oid, *(("--", path) if path else ()))
        return {"nodes": [_Commit(self._repository, oid) for oid in found.split()]}

    def file(self, info: Any, path: str) -> Any:
        return {"oid": self._repository.line("rev-parse", f"{self.oid}:{path}")}


def _author() -> dict[str, Any]:
    user = {"login": PERSON["login"], "databaseId": PERSON["id"]}
    return {"name": PERSON["name"], "email": PERSON["email"], "avatarUrl": _AVATAR, "user": user}


# The host keeps pictures of people on a host of their own.
_AVATAR = "https://avatars.sxsh.example/7"


def _id(one: PullRequest) -> str:
    return f"PR_{one.number}"


def _pull_request(repository: Repository, one: PullRequest) -> dict[str, Any]:
    paths = repository.line("diff", "--name-only", f"{one.base}...{one.head}").split()
    return {
        "id": _id(one),
        "number": one.number,
        "title": one.title,
        "url": f"/pull/{one.number}",
        "isDraft": one.draft,
        "isCrossRepository": False,
        "createdAt": _WHEN,
        "updatedAt": _WHEN,
        "headRefName": one.head,
        "headRefOid": repository.head(one.head),
        "author": {
            "__typename": "User",
            "login": PERSON["login"],
            "avatarUrl": _AVATAR,
            "name": PERSON["name"],
            "email": PERSON["email"],
            "databaseId": PERSON["id"],
        },
        "labels": {"nodes": [{"name": name} for name in one.labels]},
        "files": {"nodes": [{"path": path, "changeType": "ADDED"} for path in paths]},
    }


class Host(ThreadingHTTPServer):
    """The host at a port of this machine. ``asked`` lists every request that came, as ``METHOD path``."""

    def __init__(self, repository: Repository) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.repository = repository
        self.schema = build_schema(SCHEMA)
        self.one_at_a_time = threading.Lock()
        self.asked: list[str] = []
        self.faults: list[str] = []

    @property
    def address(self) -> str:
        """The repository's own address, as the portal is given it."""
        return f"http://127.0.0.1:{self.server_port}/{OWNER}/{NAME}"


class _Handler(BaseHTTPRequestHandler):
    server: Host

    def do_OPTIONS(self) -> None:
        self._send(204, None)

    def do_GET(self) -> None:
        self._answer()

    do_POST = do_PATCH = do_PUT = do_DELETE = do_GET  # noqa: N815

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Requests are kept in ``asked``."""

    def _answer(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        body = json.loads(self.rfile.read(length)) if length else {}
        path = unquote(urlsplit(self.path).path)
        with self.server.one_at_a_time:
            self.server.asked.append(f"{self.command} {path}")
            if self.headers.get("Authorization") != f"token {TOKEN}":
                self._send(401, {"message": "Bad credentials"})
            elif path == "/api/graphql":
                self._graphql(body)
            else:
                self._send(*self._rest(f"{self.command} {path}", body))

    def _graphql(self, body: dict[str, Any]) -> None:
        result = graphql_sync(
            self.server.schema,
            body["query"],
            root_value=_Root(self.server.repository),
            variable_values=body.get("variables"),
            type_resolver=lambda value, info, kind: getattr(value, "kind", type(value).__name__.strip("_")),
        )
        self.server.faults += [str(fault) for fault in result.errors or () if "already exists" not in str(fault)]
        self._send(200, result.formatted)

    def _rest(self, request: str, body: dict[str, Any]) -> tuple[int, Any]:
        repository = self.server.repository
        for pattern, answer in _ROUTES.items():
            if found := re.fullmatch(pattern, request):
                return answer(repository, body, *found.groups())
        self.server.faults.append(request)
        return 404, {"message": "Not Found"}

    def _send(self, status: int, content: Any) -> None:
        self.send_response(status)
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Access-Control-Allow-Methods", "GET, POST, PATCH, PUT, DELETE")
        self.send_header("Access-Control-Allow-Headers", "Authorization, Content-Type, Accept")
        data = b"" if content is None else content if isinstance(content, bytes) else json.dumps(content).encode()
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


def _tree(repository: Repository, body: Any, name: str) -> tuple[int, Any]:
    lines = repository.git("ls-tree", "-r", "-z", "--long", name).decode().split("\0")
    entries = [re.split(r"[ \t]+", line, maxsplit=4) for line in lines if line]
    tree = [{"type": kind, "sha": sha, "size": int(size), "path": path} for _, kind, sha, size, path in entries]
    return 200, {"tree": tree, "truncated": False}


def _open(repository: Repository, body: Any) -> tuple[int, Any]:
    number = len(repository.pull_requests) + 1
    one = PullRequest(number, body["title"], body["body"], body["head"], body["base"], body["draft"])
    repository.pull_requests.append(one)
    node = _pull_request(repository, one)
    return 201, {
        "number": number,
        "node_id": node["id"],
        "title": one.title,
        "html_url": node["url"],
        "head": {"sha": node["headRefOid"]},
        "created_at": _WHEN,
        "updated_at": _WHEN,
    }


def _label(repository: Repository, body: Any, number: str) -> tuple[int, Any]:
    one = repository.pull_requests[int(number) - 1]
    one.labels += body["labels"]
    return 200, [{"name": name} for name in one.labels]


def _relabel(repository: Repository, body: Any, number: str) -> tuple[int, Any]:
    one = repository.pull_requests[int(number) - 1]
    one.labels = body["labels"]
    return 200, {"labels": [{"name": name} for name in one.labels]}


_REPO = f"/api/v3/repos/{OWNER}/{NAME}"
_ROUTES = {
    r"GET /api/v3/user": lambda repository, body: (200, PERSON | {"html_url": "/mau", "avatar_url": _AVATAR}),
    rf"GET {_REPO}": lambda repository, body: (
        200,
        {"permissions": {"push": True}, "private": False, "owner": {"type": "Organization"}, "allow_forking": True},
    ),
    rf"GET {_REPO}/collaborators/[^/]+": lambda repository, body: (204, None),
    rf"GET {_REPO}/git/trees/([0-9a-z]+)": _tree,
    rf"GET {_REPO}/git/blobs/([0-9a-f]+)": lambda repository, body, sha: (200, repository.git("cat-file", "blob", sha)),
    rf"POST {_REPO}/pulls": _open,
    rf"GET {_REPO}/issues/(\d+)": lambda repository, body, number: (
        200,
        {"labels": [{"name": name} for name in repository.pull_requests[int(number) - 1].labels]},
    ),
    rf"PATCH {_REPO}/issues/(\d+)": _relabel,
    rf"POST {_REPO}/issues/(\d+)/labels": _label,
}


@contextmanager
def git_host(folder: Path) -> Iterator[Host]:
    """The host of the repository in ``folder``, for as long as it is needed."""
    host = Host(Repository(folder))
    thread = threading.Thread(target=host.serve_forever, daemon=True)
    thread.start()
    try:
        yield host
    finally:
        host.shutdown()
        host.server_close()
        thread.join()
