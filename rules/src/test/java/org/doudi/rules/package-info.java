/**
 * Holds the policy packs of this folder to what they promise: every scenario comes out as it says, the lists agree with
 * the feeds, and no doubtful figure passes for an adopted one. Enter at {@link org.doudi.rules.ScenariosTest}.
 */
package org.doudi.rules;
