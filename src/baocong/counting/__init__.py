"""What a figure is: periods, indicators, observations, adding up, comparing, reorganisations."""
