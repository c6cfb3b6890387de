"""The workflows of the Git host: two linters, and what this project promises besides."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.made_up import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
PINNED = re.compile(r"uses: [a-z0-9-]+/[a-z0-9-]+@[0-9a-f]{40} # v[0-9]+\.[0-9]+\.[0-9]+")


def program(name: str) -> str:
    found = shutil.which(name, path=str(Path(sys.executable).parent))
    assert found, f"{name} is not installed beside {sys.executable}"
    return found


def workflow(name):
    # The base loader keeps "on" as text.
    return yaml.load((ROOT / f".github/workflows/{name}.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def lint(*command):
    result = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    return result.returncode, result.stdout


def test_actionlint_finds_nothing():
    assert lint(program("actionlint"), "-no-color", *map(str, WORKFLOWS)) == (0, "")


def test_zizmor_finds_nothing_even_as_an_auditor():
    command = (program("zizmor"), "--offline", "--quiet", "--persona=auditor", "--format=json", ".github")
    assert lint(*command) == (0, "[]")


def test_the_linters_do_find_faults(tmp_path):
    """So that an empty answer means something."""
    faulty = tmp_path / ".github/workflows/faulty.yml"
    faulty.parent.mkdir(parents=True)
    faulty.write_text(
        "on: pull_request_target\n"
        "jobs:\n  one:\n    runs-on: ubuntu-24.04\n    steps:\n"
        "      - uses: actions/checkout@v4\n      - run: echo ${{ github.event.pull_request.title }}\n",
        encoding="utf-8",
    )
    status, told = lint(program("actionlint"), "-no-color", "-oneline", str(faulty))
    assert (status, "untrusted" in told) == (1, True)
    status, told = lint(program("zizmor"), "--offline", "--quiet", "--format=json", str(faulty))
    assert status != 0
    assert {"dangerous-triggers", "unpinned-uses"} <= set(re.findall(r'"ident": "([a-z-]+)"', told))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_every_action_is_pinned_by_its_commit_and_names_its_version(path):
    used = [
        line.strip().removeprefix("- ") for line in path.read_text(encoding="utf-8").splitlines() if "uses:" in line
    ]
    assert used != []
    assert [line for line in used if not PINNED.fullmatch(line)] == []


def test_a_pull_request_is_checked_without_secrets_and_without_rights_to_write():
    text = (ROOT / ".github/workflows/check.yml").read_text(encoding="utf-8")
    assert "secrets." not in text
    check = workflow("check")
    assert check["permissions"] == {}
    assert {name: job["permissions"] for name, job in check["jobs"].items()} == {
        "data": {"contents": "read"},
        "tests": {"contents": "read"},
    }


def test_the_check_runs_for_forks_before_the_merge_and_after_it():
    assert set(workflow("check")["on"]) == {"pull_request", "merge_group", "push"}
    assert workflow("check")["on"]["push"] == {"branches": ["main"]}
    for path in WORKFLOWS:
        assert not {"pull_request_target", "workflow_run"} & set(workflow(path.stem)["on"])


def test_only_the_last_step_of_publishing_may_write_and_it_runs_no_code_of_ours():
    publish = workflow("publish")
    assert publish["permissions"] == {}
    assert publish["jobs"]["build"]["permissions"] == {"contents": "read", "pages": "read"}
    deploy = publish["jobs"]["deploy"]
    assert deploy["permissions"] == {"pages": "write", "id-token": "write"}
    assert [step for step in deploy["steps"] if "run" in step] == []


def test_what_is_published_is_guarded_by_the_check_and_the_build_and_not_by_the_tests():
    """A withdrawal has to be published even where a test still names the record."""
    steps = workflow("publish")["jobs"]["build"]["steps"]
    run = [step["run"] for step in steps if "run" in step]
    assert run == [
        "make .venv/.installed",
        ".venv/bin/sxsh check --format github --base HEAD^1",
        ".venv/bin/sxsh build --out build/site",
    ]
    assert [step for step in steps if "continue-on-error" in step or "if" in step] == []
    assert steps[0]["with"]["fetch-depth"] == "2"


def test_only_main_is_published_and_every_night():
    publish = workflow("publish")
    assert set(publish["on"]) == {"push", "schedule", "workflow_dispatch"}
    assert publish["jobs"]["build"]["if"] == "github.ref == 'refs/heads/main'"
    assert publish["jobs"]["deploy"]["needs"] == "build"
    ((minute, hour, *days),) = [one["cron"].split() for one in publish["on"]["schedule"]]
    # The machine counts in universal time, seven hours behind: soon after midnight, when the new day's pages are due.
    assert ((int(hour) + 7) % 24, int(minute) < 30, days) == (0, True, ["*", "*", "*"])


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_the_day_is_that_of_the_province(path):
    assert workflow(path.stem)["env"] == {"TZ": "Asia/Ho_Chi_Minh"}


def test_a_change_of_data_alone_passes_the_tests_that_the_host_requires():
    """The job runs under its own names and leaves its steps out; one left out whole would never report them."""
    job = workflow("check")["jobs"]["tests"]
    assert "if" not in job
    assert "needs" not in job
    checkout, decision, *rest = job["steps"]
    assert checkout["with"]["fetch-depth"] == "2"
    assert decision["id"] == "change"
    assert rest != []
    assert {step.get("if") for step in rest} == {"steps.change.outputs.code == 'true'"}


def test_the_guide_names_the_required_checks_as_the_host_will():
    guide = (ROOT / ".github/CONTRIBUTING.md").read_text(encoding="utf-8")
    jobs = workflow("check")["jobs"]
    tests = [
        jobs["tests"]["name"].replace("${{ matrix.python }}", one)
        for one in jobs["tests"]["strategy"]["matrix"]["python"]
    ]
    assert [name for name in (jobs["data"]["name"], *tests) if f"`{name}`" not in guide] == []


def test_data_are_checked_and_built_whatever_changed():
    steps = workflow("check")["jobs"]["data"]["steps"]
    assert "if" not in workflow("check")["jobs"]["data"]
    always = [step["run"].splitlines()[0] for step in steps if "run" in step and "if" not in step]
    assert [one.partition(" --")[0] for one in always] == [
        "make .venv/.installed",
        ".venv/bin/sxsh check",
        ".venv/bin/sxsh build",
    ]


def test_no_step_keeps_the_token_on_disk():
    for path in WORKFLOWS:
        for job in workflow(path.stem)["jobs"].values():
            for step in job["steps"]:
                if "actions/checkout@" in step.get("uses", ""):
                    assert step["with"]["persist-credentials"] == "false"
