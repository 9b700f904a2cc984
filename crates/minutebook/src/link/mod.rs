//! Records of many papers that are about one thing.
