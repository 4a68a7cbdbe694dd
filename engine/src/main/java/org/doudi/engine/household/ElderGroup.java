package org.doudi.engine.household;

/** A group of elders that the bureau lists a person in, in its own word. */
public record ElderGroup(String group, long source) {}
