"""Implements the ports of ``journal`` with rows and sealed files; the only place with SQL."""

from storage.facade import Options, Storage

__all__ = ["Options", "Storage"]
