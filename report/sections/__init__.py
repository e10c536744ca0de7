"""The sections of the report, one module each: ``blocks(source)`` yields what stands on the page.

A section with nothing to say yields nothing, its heading included.
"""
