"""The parts of a Word file, each written as XML text; every text of the tree goes through `printable` and `escape`."""
