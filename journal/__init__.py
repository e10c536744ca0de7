"""What the product is about: incidents, rules, use cases, ports. Pure Python."""
