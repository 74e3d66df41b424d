"""What the program keeps on disk: card files, and the one way in which any file is written."""
