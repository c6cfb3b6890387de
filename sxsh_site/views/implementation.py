"""Implementation rates in words: how many of how many, or that there is not enough data."""

from sxsh_site.figures.implementation import Rate
from sxsh_site.views.edition import Edition
from sxsh_site.views.parts import Cell, Figure


def rate_cell(rate: Rate, edition: Edition) -> Cell:
    """Implemented of proposed, the share beneath."""
    words = edition.words
    if rate.percent is None:
        return Cell(text=words.not_enough_data, missing=True)
    return Cell(text=_text(rate, edition), sub=_basis(rate, edition))


def rate_figure(rate: Rate, edition: Edition) -> Figure:
    """The same as a key figure."""
    words = edition.words
    if rate.percent is None:
        return Figure(
            label=words.implementation_rate, number=words.not_enough_data, basis=words.rate_missing, missing=True
        )
    return Figure(label=words.implementation_rate, number=_text(rate, edition), basis=_basis(rate, edition))


def _text(rate: Rate, edition: Edition) -> str:
    numbers = (edition.number(rate.implemented), edition.number(rate.proposed))
    return edition.words.rate_text.format(implemented=numbers[0], proposed=numbers[1])


def _basis(rate: Rate, edition: Edition) -> str:
    word = "rate_basis_one" if rate.cases == 1 else "rate_basis"
    return edition.words[word].format(percent=edition.number(rate.percent, 1), count=edition.number(rate.cases))
