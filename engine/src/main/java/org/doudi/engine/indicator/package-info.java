/**
 * The city's figures against their targets. Promises that every run, whole or changed-only, leaves the state of each
 * indicator with the figures and counts behind it, and that one which turns is told to the city. What an indicator is, is
 * the pack's to say; households are known here only by what their decisions counted. Enter at {@code IndicatorLedger} to
 * write and at {@code Indicators} to read.
 */
package org.doudi.engine.indicator;
