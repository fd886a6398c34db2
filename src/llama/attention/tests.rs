//! Every form of attention against the textbook form.
