package org.doudi.engine.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Set;
import org.doudi.connectors.feed.intake.IntakeListener;
import org.doudi.engine.registry.Deliveries;
import org.doudi.engine.registry.HeldBack;
import org.doudi.engine.registry.ListedDelivery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Deliveries that were held back whole, and what somebody decides about them. */
@Path("/api/feeds/{feed}/deliveries/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "feeds")
public class HeldResource {

    private static final Set<String> FIELDS = Set.of("by", "reason");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 2000;

    private final HeldBack held;
    private final Deliveries deliveries;
    private final JsonBody json;

    HeldResource(HeldBack held, Deliveries deliveries, JsonBody json) {
        this.held = held;
        this.deliveries = deliveries;
        this.json = json;
    }

    @POST
    @Path("/release")
    @Operation(
            summary = "按原样放行 / Take a delivery that was held back as it is",
            description = "The body names who decides (`by`) and why (`reason`); both are kept with the delivery.")
    @APIResponse(responseCode = "200", description = "taken; its bad rows wait in quarantine")
    @APIResponse(responseCode = "409", description = "it is not held back, or its file was not kept")
    @APIResponse(responseCode = "422", description = "it cannot be read at all, or lacks a column")
    public ReceiptSeen release(@PathParam("feed") String feed, @PathParam("id") String id, InputStream body) {
        ObjectNode told = json.object(body, FIELDS);
        HeldBack.Answer answer = held.release(delivery(feed, id).id(), by(told), reason(told), new IntakeListener() {});
        if (answer instanceof HeldBack.Answer.Taken taken) {
            return ReceiptSeen.of(taken.receipt());
        }
        throw refused(answer, id);
    }

    @POST
    @Path("/discard")
    @Operation(
            summary = "放弃 / Give up a delivery that was held back",
            description = "The body names who decides (`by`) and why (`reason`); both are kept with the delivery.")
    public ListedDelivery discard(@PathParam("feed") String feed, @PathParam("id") String id, InputStream body) {
        ObjectNode told = json.object(body, FIELDS);
        HeldBack.Answer answer = held.discard(delivery(feed, id).id(), by(told), reason(told));
        if (answer instanceof HeldBack.Answer.Discarded discarded) {
            return discarded.delivery();
        }
        throw refused(answer, id);
    }

    private static String by(ObjectNode told) {
        return MoveBody.text(told, "by", LONGEST_NAME, true);
    }

    private static String reason(ObjectNode told) {
        return MoveBody.text(told, "reason", LONGEST_REASON, true);
    }

    private ListedDelivery delivery(String feed, String id) {
        try {
            return deliveries
                    .find(Long.parseLong(id))
                    .filter(delivery ->
                            delivery.feed().equals(feed) || delivery.sender().equals(feed))
                    .orElseThrow(() -> unknown(id));
        } catch (NumberFormatException noNumber) {
            throw unknown(id);
        }
    }

    private static Refusal refused(HeldBack.Answer answer, String id) {
        if (answer instanceof HeldBack.Answer.StillHeld still) {
            return Refusal.heldBack(ReceiptSeen.of(still.receipt()));
        }
        if (answer instanceof HeldBack.Answer.FileGone gone) {
            return Refusal.of(
                    ProblemType.FILE_GONE,
                    "文件 " + gone.delivery().fileName() + " 没有保留。请对方重新发送。",
                    "The file " + gone.delivery().fileName() + " was not kept. Have it sent again.");
        }
        if (answer instanceof HeldBack.Answer.NotHeld seen && seen.outcome() != null) {
            return Refusal.of(
                    ProblemType.OUT_OF_ORDER,
                    "该次交付没有被扣留（" + seen.outcome() + "）。",
                    "The delivery is not held back (" + seen.outcome() + ").");
        }
        return unknown(id);
    }

    private static Refusal unknown(String id) {
        String shown = Asked.shown(id);
        return Refusal.at(
                "id",
                ProblemType.UNKNOWN_DELIVERY,
                "没有第 " + shown + " 次交付。",
                "There is no delivery " + shown + " of this feed.");
    }
}
