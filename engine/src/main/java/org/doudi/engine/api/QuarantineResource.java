package org.doudi.engine.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.doudi.connectors.feed.BadRow;
import org.doudi.engine.export.Masking;
import org.doudi.engine.registry.Paged;
import org.doudi.engine.registry.Quarantine;
import org.doudi.engine.registry.QuarantineRetry;
import org.doudi.engine.registry.QuarantinedRow;
import org.doudi.engine.registry.RetryAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Bad rows that wait for their senders. */
@Path("/api/quarantine")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "feeds")
public class QuarantineResource {

    private final Quarantine quarantine;
    private final QuarantineRetry retry;

    QuarantineResource(Quarantine quarantine, QuarantineRetry retry) {
        this.quarantine = quarantine;
        this.retry = retry;
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

    /**
     * A row that was taken after all.
     *
     * @param number the known point from which on it counts
     * @param news whether it said something that was not known
     */
    public record Retried(QuarantinedRow row, long number, boolean news) {}

    @POST
    @Path("/{id}/retry")
    @Operation(
            summary = "重读一行 / Read a row again by today's definition and divisions",
            description =
                    "A row that is good now joins the delivery that it came in, unless a newer one has had its say since."
                            + " The next screening looks at its household again.")
    @APIResponse(responseCode = "200", description = "it was taken")
    @APIResponse(responseCode = "409", description = "superseded by a newer delivery, or seen to before")
    @APIResponse(responseCode = "422", description = "still bad, with the column at fault; or only its sender can help")
    public Retried retry(@PathParam("id") String id) {
        QuarantinedRow row = row(id);
        RetryAnswer answer = retry.retry(row.id());
        if (answer instanceof RetryAnswer.Joined joined) {
            return new Retried(masked(row(id)), joined.number(), joined.news());
        }
        throw refused(answer, id);
    }

    private static Refusal refused(RetryAnswer answer, String id) {
        if (answer instanceof RetryAnswer.StillBad bad) {
            BadRow fault = bad.fault();
            return Refusal.at(fault.column(), ProblemType.STILL_BAD, fault.detailZh(), fault.detailEn());
        }
        if (answer instanceof RetryAnswer.Superseded newer) {
            return Refusal.of(
                    ProblemType.SUPERSEDED,
                    "之后已收到 " + newer.file() + "（" + newer.dataDate() + "），以它为准；这一行可以放弃。",
                    newer.file() + " (" + newer.dataDate() + ") has come since and counts; the row may be discarded.");
        }
        if (answer instanceof RetryAnswer.SendAgain again) {
            return Refusal.of(ProblemType.SEND_AGAIN, again.chinese(), again.english());
        }
        if (answer instanceof RetryAnswer.NotWaiting seen && seen.state() != null) {
            return seenTo(seen.state());
        }
        return unknown(id);
    }

    private static Refusal seenTo(String state) {
        return Refusal.of(
                ProblemType.OUT_OF_ORDER, "这一行已处理（" + state + "）。", "The row was seen to before (" + state + ").");
    }

    @POST
    @Path("/{id}/discard")
    @Operation(summary = "放弃一行 / Give a row up: it no longer waits")
    public QuarantinedRow discard(@PathParam("id") String id) {
        QuarantinedRow row = row(id);
        if (!quarantine.discard(row.id())) {
            throw seenTo(row.state());
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
