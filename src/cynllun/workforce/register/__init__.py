"""The register of designations: its choices, what is entered, what it warns of."""
