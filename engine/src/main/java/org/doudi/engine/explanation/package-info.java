/**
 * Why, and why not. Promises the stored decision of a household with every test that its layer and those above it rest on:
 * the value seen, the limit, the figure behind the limit with its status and legal basis, and the delivery that the value came
 * from. Decides nothing and stores nothing. Enter at {@link org.doudi.engine.explanation.Explanations}.
 */
package org.doudi.engine.explanation;
