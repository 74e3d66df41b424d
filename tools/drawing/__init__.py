"""The drawings of the shipped designs, made by seeded generators; run by tools/draw_designs.py."""
