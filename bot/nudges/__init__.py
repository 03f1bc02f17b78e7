"""Nudges: the calendar (which fact plans which nudge) and the rules (when one may go out)."""
