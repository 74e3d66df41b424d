"""The Pillow painter: a scene to pixels, for the preview, PNG and JPEG."""
