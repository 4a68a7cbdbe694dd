package org.doudi.engine.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.sql.SQLException;
import org.doudi.engine.status.HouseStatus;
import org.doudi.engine.status.StatusReport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The same as {@code ./doudi status --json}. */
@Path("/api/status")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "status")
public class StatusResource {

    private final HouseStatus status;

    StatusResource(HouseStatus status) {
        this.status = status;
    }

    @GET
    @Operation(summary = "现状 / How things stand: faults, feeds, last screenings, queues, pack, disk")
    public StatusReport status() throws SQLException, IOException {
        return status.report();
    }
}
