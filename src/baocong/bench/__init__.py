"""Measuring the platform on a synthetic nation: `baocong bench national`."""
