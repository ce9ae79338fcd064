"""The shipped catalogue: every code, area and category that an indicator uses has its Vietnamese words."""

from baocong.packs.catalogue import load_catalogue


def test_categories_all_have_names_and_wordings() -> None:
    catalogue = load_catalogue("ict")
    used = {
        (dimension, value)
        for indicator in catalogue.indicators.values()
        for dimension, values in indicator.breakdowns.items()
        for value in values
    }
    assert set(catalogue.categories) == used
    assert {dimension for dimension, _ in used} == set(catalogue.dimensions)
    assert all(category.wordings for category in catalogue.categories.values())


def test_areas_are_those_of_the_indicators() -> None:
    catalogue = load_catalogue("ict")
    assert {indicator.area for indicator in catalogue.indicators.values()} == set(catalogue.areas)
