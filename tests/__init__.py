"""Behaviour, through the real dispatcher, database and simulator."""
