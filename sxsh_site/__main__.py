"""``python -m sxsh_site``: the same as the installed command ``sxsh``."""

from sxsh_site.commands.cli import run

if __name__ == "__main__":
    run()
