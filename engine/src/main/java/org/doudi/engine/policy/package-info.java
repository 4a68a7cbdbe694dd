/**
 * A pack of files, checked, compiled and decided with. Promises that a faulty pack is refused whole with every fault named,
 * and that deciding is pure: the same household, date and pack give the same decision with its reasons. Pure Java and
 * Drools; knows no database, no route and no screen. Enter at {@code PolicyPack}.
 */
package org.doudi.engine.policy;
