"""Measures legation beside what readers use today."""
