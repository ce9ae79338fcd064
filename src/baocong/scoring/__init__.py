"""Points and places: criteria, score sheets computed from figures, rankings that explain themselves.

`criteria` and `rules` say how points arise; `validation` proves that a table adds up; `compute` turns figures and events
into a `sheet`; `unit_score` settles a sheet or an imported row into one score; `ranking` orders the scores and
`explanation` says in plain Vietnamese what decided each place.
"""
