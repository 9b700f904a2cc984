//! minutebook as a Python extension module.
