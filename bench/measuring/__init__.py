"""What the programs of bench/ share: rounds, medians, verdicts and the machine's size."""
