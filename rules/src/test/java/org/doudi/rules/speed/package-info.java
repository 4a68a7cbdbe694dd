/**
 * Micro-benchmarks, by JMH: deciding, looking figures up, reading partners' rows. Compiled with the tests and not run with
 * them; {@code mvn -Pjmh -pl rules -am -DskipTests package} in the repository runs all, {@code -Djmh=Decide} those whose name has that
 * in it.
 */
package org.doudi.rules.speed;
