/**
 * What stops a piece of work and is for a person to see to. Says it in both of the project's languages and knows nothing of what
 * it is about; enter at {@link org.doudi.engine.told.ToldException}.
 */
package org.doudi.engine.told;
