/**
 * How fast the house is, beside what could be hoped for: the same decisions in plain Java, the same rows through COPY, the
 * layers as one SQL script. Commands are run as processes of their own, as an operator runs them ({@link
 * org.doudi.engine.bench.OwnCommand}); what they are held against is measured by {@link org.doudi.engine.bench.Yardsticks}.
 * A pack's plain Java and SQL are no part of the engine: a {@link org.doudi.engine.bench.Yardstick} brings them.
 */
package org.doudi.engine.bench;
