package org.doudi.engine.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.doudi.engine.registry.Paged;
import org.doudi.engine.screening.BackgroundScreening;
import org.doudi.engine.screening.Run;
import org.doudi.engine.screening.Runs;
import org.doudi.engine.screening.ScreeningOrder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Screening runs. */
@Path("/api/screenings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "screenings")
public class ScreeningResource {

    private final BackgroundScreening screening;
    private final Runs runs;
    private final JsonBody json;
    private final Clock clock;

    ScreeningResource(BackgroundScreening screening, Runs runs, JsonBody json, Clock clock) {
        this.screening = screening;
        this.runs = runs;
        this.json = json;
        this.clock = clock;
    }

    /** What to screen; an empty body is today's ordinary run. */
    @Schema(name = "ScreeningOrder")
    record Order(LocalDate date, Boolean shadow) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "开始一次筛查 / Start a screening",
            description =
                    "Answers as soon as it has begun; watch it at the address in Location. The same order while it runs joins it;"
                            + " any other is refused with 409.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Order.class)))
    @APIResponse(
            responseCode = "202",
            description = "it has begun",
            content = @Content(schema = @Schema(implementation = ScreeningSeen.class)))
    @APIResponse(responseCode = "409", description = "a different one is under way")
    public Response start(InputStream body) {
        JsonNode order = json.objectOrNothing(body, Set.of("date", "shadow"));
        LocalDate date = Asked.date("date", order.path("date").asText(null));
        Boolean shadow = Asked.flag("shadow", order.path("shadow").asText(null));
        Run run = screening.begin(new ScreeningOrder(
                date == null ? LocalDate.now(clock) : date, Optional.empty(), Boolean.TRUE.equals(shadow)));
        return Response.accepted(ScreeningSeen.of(run, runs.progress(run)))
                .location(URI.create("/api/screenings/" + run.number()))
                .build();
    }

    @GET
    @Operation(summary = "历次筛查，最新的在前 / All screenings, newest first")
    public Paged<ScreeningSeen> list(@QueryParam("page") String page, @QueryParam("size") String size) {
        Asked.Page wanted = Asked.page(page, size);
        Paged<Run> found = runs.page(wanted.number(), wanted.size());
        return new Paged<>(
                found.items().stream().map(run -> ScreeningSeen.of(run, null)).toList(),
                found.page(),
                found.size(),
                found.total());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "一次筛查及其进度 / One screening and how far it has come; `latest` is the one that ended last")
    public ScreeningSeen one(@PathParam("id") String id) {
        Run run = find(id).orElseThrow(() -> unknown(id));
        return ScreeningSeen.of(run, runs.progress(run));
    }

    private Optional<Run> find(String id) {
        if (id.equals("latest")) {
            return runs.latest();
        }
        try {
            return runs.find(Integer.parseInt(id));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private static Refusal unknown(String id) {
        String shown = Asked.shown(id);
        return Refusal.at(
                "id",
                ProblemType.UNKNOWN_SCREENING,
                "没有筛查（" + shown + "）。编号见 GET /api/screenings。",
                "There is no screening (" + shown + "). GET /api/screenings has the numbers.");
    }
}
