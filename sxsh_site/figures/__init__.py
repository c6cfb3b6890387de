"""Figures that are computed, never typed. None means that the parts are not all known."""
