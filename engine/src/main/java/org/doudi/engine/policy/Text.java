package org.doudi.engine.policy;

/** A text for people, in both of the project's languages. */
public record Text(String zh, String en) {}
