"""What the network sees of each wordpiece beside its letters: the names of the numbers."""

SHAPES = ("lower", "Title", "UPPER", "miXed", "digit", "mark")
STATES = ("outside", "double", "single", "nested", "opens", "closes", "short")
PLACES = ("inside", "paragraph", "subword")
