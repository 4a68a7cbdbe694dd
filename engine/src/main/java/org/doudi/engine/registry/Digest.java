package org.doudi.engine.registry;

/** 128 bits of SHA-256: what stands for a row's key, or for all that a row says. */
record Digest(long high, long low) {}
