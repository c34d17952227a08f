"""Which functions of a project can matter: names of the whole tree, and the slice around what names the vendor."""

from auditor.callgraph.slicing import Seeds, Slice, take_slice
from auditor.callgraph.tree import Tree

__all__ = ["Seeds", "Slice", "Tree", "take_slice"]
