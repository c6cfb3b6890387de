"""A made-up province, to show and to measure the portal at its full size. Nothing in it is real."""
