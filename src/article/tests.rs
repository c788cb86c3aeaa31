//! The whole of cleaning, on invented articles in the manner of many sites.
