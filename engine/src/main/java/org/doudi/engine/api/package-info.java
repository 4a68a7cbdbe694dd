/**
 * The HTTP API and the start page. Promises JSON with ISO dates, lists in pages, and for everything that goes wrong a
 * {@code application/problem+json} with a stable type, in the caller's language, that shows neither a stack trace nor a whole
 * identity number. Holds no rule and no SQL: every resource asks an application service. Enter at the resources; what is refused
 * is a {@link org.doudi.engine.api.Refusal}.
 */
package org.doudi.engine.api;
