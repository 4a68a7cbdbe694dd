package org.doudi.engine.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An error as RFC 9457 has it.
 *
 * @param type stable: scripts go by it
 * @param title and {@code detail} in the language of {@code Accept-Language}, Chinese unless English is preferred
 * @param field the parameter, header or JSON path at fault, such as {@code members[0].born}; null when no single one is
 * @param receipt of a delivery that was held back; null otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "RFC 9457 problem details")
public record Problem(String type, String title, int status, String detail, String field, ReceiptSeen receipt) {}
