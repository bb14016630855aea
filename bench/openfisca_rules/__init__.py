"""The changeover's rules (as commenced) written for OpenFisca-core, the peer of bench/place.py.

Facts are ETERNITY variables. What the Orders ask of a person on a day is a DAY variable: it is asked of the
day of a snapshot, and the simulation keeps its answer; the answer itself is asked of the day in question. All
of it works on whole columns. OpenFisca knows no blank: an answer of yes, no or not known is a small number
(`logic.py`), and a date that is not there is NumPy's NaT.
"""
