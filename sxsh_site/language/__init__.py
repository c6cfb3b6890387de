"""Languages, bilingual text, and how numbers, dates and money are written and sorted."""
