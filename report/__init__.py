"""From a journal to a PDF: values in, bytes out."""
