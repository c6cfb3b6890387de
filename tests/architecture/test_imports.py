import json
import subprocess
import sys

from tests.made_up import ROOT

# Every module of the program is imported in a process of its own, and what came with it is told.
PROGRAM = """
import importlib, json, pkgutil, sys
import sxsh_site
names = [module.name for module in pkgutil.walk_packages(sxsh_site.__path__, "sxsh_site.")]
for name in names:
    if name != "sxsh_site.__main__":
        importlib.import_module(name)
print(json.dumps([names, sorted({name.split(".")[0] for name in sys.modules})]))
"""


def test_the_program_imports_no_site_generator():
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", PROGRAM], cwd=ROOT, capture_output=True, text=True, check=True
    )
    names, loaded = json.loads(done.stdout)
    files = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for path in (ROOT / "sxsh_site").rglob("*.py")
    }
    assert set(names) | {"sxsh_site"} == files
    assert {"mkdocs", "properdocs", "material"} & set(loaded) == set()


def test_importing_the_commands_is_quick_to_start():
    """The libraries that take a second to import wait until there is something to compute."""
    code = "import sys, sxsh_site.commands.cli; print('pandas' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
