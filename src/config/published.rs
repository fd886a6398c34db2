//! Every file of `configs/` parses, and a published model has exactly its published size.
