"""What make_workbooks.py makes its workbooks of."""
