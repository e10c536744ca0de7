"""Measurements against baselines in the same run; never part of the tests."""
