/**
 * Whether the pack's scenarios, and the page written a second time, would notice if the pack said something else. The pack
 * is changed in one place at a time, and each changed pack must be refused, break a scenario, or be told apart from the
 * page. Enter at {@link org.doudi.rules.mutation.MutationRun}.
 */
package org.doudi.rules.mutation;
