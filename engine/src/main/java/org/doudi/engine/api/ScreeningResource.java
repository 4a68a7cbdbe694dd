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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.doudi.engine.registry.Paged;
import org.doudi.engine.screening.BackgroundScreening;
import org.doudi.engine.screening.HeldRuns;
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
    private final HeldRuns held;
    private final JsonBody json;
    private final Clock clock;

    ScreeningResource(BackgroundScreening screening, Runs runs, HeldRuns held, JsonBody json, Clock clock) {
        this.screening = screening;
        this.runs = runs;
        this.held = held;
        this.json = json;
        this.clock = clock;
    }

    /** What to screen; an empty body is today's ordinary run. Full: every household, changed or not. */
    @Schema(name = "ScreeningOrder")
    record Order(LocalDate date, Boolean shadow, Boolean full) {}

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
        JsonNode order = json.objectOrNothing(body, Set.of("date", "shadow", "full"));
        LocalDate date = Asked.date("date", order.path("date").asText(null));
        Boolean shadow = Asked.flag("shadow", order.path("shadow").asText(null));
        Boolean full = Asked.flag("full", order.path("full").asText(null));
        Run run = screening.begin(new ScreeningOrder(
                date == null ? LocalDate.now(clock) : date,
                Optional.empty(),
                Boolean.TRUE.equals(shadow),
                Boolean.TRUE.equals(full)));
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

    /** What is said about a held run. */
    @Schema(name = "Ruling")
    record Said(String by, String reason) {}

    @POST
    @Path("/{id}/release")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "放行暂扣的筛查 / Let the messages of a held run leave",
            description =
                    "Every held run before it is released with it. Answers the runs whose messages may leave now.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Said.class)))
    @APIResponse(responseCode = "409", description = "it is not held")
    public List<ScreeningSeen> release(@PathParam("id") String id, InputStream body) {
        int number = find(id).orElseThrow(() -> unknown(id)).number();
        Said said = said(body);
        return held.release(number, said.by(), said.reason()).stream()
                .map(run -> ScreeningSeen.of(run, null))
                .toList();
    }

    @POST
    @Path("/{id}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "撤销暂扣的筛查 / Take back what a held run decided and did to referrals",
            description = "Only the newest run, and only while it is held or when it is a trial.")
    @RequestBody(content = @Content(schema = @Schema(implementation = Said.class)))
    @APIResponse(responseCode = "409", description = "it is not held, or a later run stands on it")
    public ScreeningSeen discard(@PathParam("id") String id, InputStream body) {
        int number = find(id).orElseThrow(() -> unknown(id)).number();
        Said said = said(body);
        return ScreeningSeen.of(held.discard(number, said.by(), said.reason()), null);
    }

    private Said said(InputStream body) {
        JsonNode words = json.object(body, Set.of("by", "reason"));
        return new Said(word("by", words), word("reason", words));
    }

    private static String word(String field, JsonNode words) {
        JsonNode word = words.path(field);
        if (!word.isTextual() || word.textValue().isBlank()) {
            throw Refusal.at(
                    field,
                    ProblemType.INVALID_FIELD,
                    "请写明 " + field + "（文字，会留存）。",
                    "Give " + field + " in words; it is kept.");
        }
        return word.textValue().strip();
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
