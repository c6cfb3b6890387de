"""``python -m sxsh_site``: the same as the installed command ``sxsh``."""

from sxsh_site.commands.cli import app

if __name__ == "__main__":
    app()
