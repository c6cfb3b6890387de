import dataclasses

import pytest

from sxsh_site.pages.frame import Slots
from sxsh_site.pages.shell import BODY, Shell, has_token, token, token_slots

NAMES = [field.name for field in dataclasses.fields(Slots)]
RENDERED = (
    "<html>" + "".join(f"<{name}>{token(name)}</{name}>" for name in NAMES) + f"<main>{token(BODY)}</main></html>"
)


def slots(**given: str) -> Slots:
    return Slots(**{name: given.get(name, name.upper()) for name in NAMES})


def test_a_shell_is_cut_and_filled():
    shell = Shell.cut(RENDERED)
    filled = shell.fill(slots(), "THÂN")
    assert (
        filled == "<html>" + "".join(f"<{name}>{name.upper()}</{name}>" for name in NAMES) + "<main>THÂN</main></html>"
    )
    assert not has_token(filled)


def test_a_shell_can_be_filled_again_and_again():
    shell = Shell.cut(RENDERED)
    shell.fill(slots(head="một"), "một")
    assert shell.fill(slots(), "hai") == Shell.cut(RENDERED).fill(slots(), "hai")


def test_what_is_filled_in_is_not_looked_at_again():
    shell = Shell.cut(RENDERED)
    assert "{{ head }} \\1 %s" in shell.fill(slots(head="{{ head }} \\1 %s"), "x")
    assert shell.fill(slots(), token("head")).count("HEAD") == 1


def test_a_slot_may_stand_twice():
    filled = Shell.cut(RENDERED + token("head")).fill(slots(), "x")
    assert filled.count("HEAD") == 2


@pytest.mark.parametrize("name", [*NAMES, BODY])
def test_a_slot_that_the_theme_lost(name):
    with pytest.raises(ValueError, match=r"shell slots: wanted \["):
        Shell.cut(RENDERED.replace(token(name), ""))


def test_a_slot_that_nobody_knows():
    with pytest.raises(ValueError, match="'footer'"):
        Shell.cut(RENDERED + token("footer"))


def test_tokens():
    assert has_token(f"a {token(BODY)} b")
    assert not has_token("slot:body \x02 slot \x03")
    assert dataclasses.astuple(token_slots()) == tuple(token(name) for name in NAMES)
