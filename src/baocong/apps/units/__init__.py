"""Units, their maps over time, reorganisations, clusters and blocs."""
