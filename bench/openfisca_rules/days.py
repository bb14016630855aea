"""The days of the changeover as periods, and its automatic dates."""

from openfisca_core.periods import period

START = period("2021-09-01")
JANUARY_2022 = period("2022-01-01")
SEPTEMBER_2022 = period("2022-09-01")
SEPTEMBER_2023 = period("2023-09-01")
EVERYONE = period("2025-09-01")

AUGUST_2023, AUGUST_2024, AUGUST_2025 = "2023-08-31", "2024-08-31", "2025-08-31"
