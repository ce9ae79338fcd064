"""Ground floor: numbers, dates, names, diacritics and document symbols as Vietnamese papers print them."""
