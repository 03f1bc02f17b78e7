"""Around each session: coming, preparing, moving, keeping notes, evaluating."""
