package org.doudi.engine.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.doudi.engine.export.Masking;
import org.doudi.engine.registry.Paged;
import org.doudi.engine.registry.Quarantine;
import org.doudi.engine.registry.QuarantinedRow;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Bad rows that wait for their senders. */
@Path("/api/quarantine")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "feeds")
public class QuarantineResource {

    private final Quarantine quarantine;

    QuarantineResource(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    /** Where a row stands. */
    enum State {
        WAITING,
        RETRIED,
        DISCARDED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @GET
    @Operation(summary = "隔离的坏行 / Bad rows, each with a reason its sender can act on; identity numbers masked")
    public Paged<QuarantinedRow> list(
            @QueryParam("feed") String feed,
            @Parameter(description = "waiting, retried or discarded") @QueryParam("state") String state,
            @QueryParam("page") String page,
            @QueryParam("size") String size) {
        Asked.Page wanted = Asked.page(page, size);
        State in = Asked.word("state", state, State.values(), State::word);
        Paged<QuarantinedRow> rows =
                quarantine.page(Asked.orNull(feed), in == null ? null : in.word(), wanted.number(), wanted.size());
        return new Paged<>(
                rows.items().stream().map(QuarantineResource::masked).toList(), rows.page(), rows.size(), rows.total());
    }

    @POST
    @Path("/{id}/discard")
    @Operation(summary = "放弃一行 / Give a row up: it no longer waits")
    public QuarantinedRow discard(@PathParam("id") String id) {
        QuarantinedRow row = row(id);
        if (!quarantine.discard(row.id())) {
            throw Refusal.of(
                    ProblemType.OUT_OF_ORDER,
                    "这一行已处理（" + row.state() + "）。",
                    "The row was seen to before (" + row.state() + ").");
        }
        return masked(row(id));
    }

    private QuarantinedRow row(String id) {
        long number;
        try {
            number = Long.parseLong(id);
        } catch (NumberFormatException noNumber) {
            throw unknown(id);
        }
        return quarantine.find(number).orElseThrow(() -> unknown(id));
    }

    private static Refusal unknown(String id) {
        String shown = Asked.shown(id);
        return Refusal.at(
                "id",
                ProblemType.UNKNOWN_ROW,
                "隔离区没有第 " + shown + " 行。",
                "There is no row " + shown + " in quarantine.");
    }

    private static QuarantinedRow masked(QuarantinedRow row) {
        return new QuarantinedRow(
                row.id(),
                row.delivery(),
                row.feed(),
                row.file(),
                row.line(),
                row.column(),
                row.reasonCode(),
                row.reasonEn(),
                row.reasonZh(),
                Masking.inText(row.raw()),
                row.household(),
                row.state());
    }
}
