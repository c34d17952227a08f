"""Facts: what lowering keeps of a module, as small, frozen, picklable data. No syntax node survives."""
