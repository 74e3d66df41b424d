"""Spreadsheets as a person sees them: people.workbook puts these parts together."""
