"""The yearly report: the forms that bodies fill in, what they bring in, and the letter that is made of it."""
