"""Puts the pieces together and runs them."""
