"""Makes the pictures, documents and the film of the demonstration; needs Chromium, typst and ffmpeg."""
