"""The ReportLab painter: scenes to a tagged PDF. The only room that imports ReportLab."""
