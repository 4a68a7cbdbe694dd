package org.doudi.engine.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.doudi.engine.policy.Outcome.Severity;
import org.doudi.engine.referral.Caseload;
import org.doudi.engine.referral.Casework;
import org.doudi.engine.referral.Reason;
import org.doudi.engine.referral.Referral;
import org.doudi.engine.referral.ReferralState;
import org.doudi.engine.registry.Paged;
import org.doudi.engine.registry.People;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caseworkers' queues. */
@Path("/api/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "referrals")
public class ReferralResource {

    private final Caseload caseload;
    private final Casework casework;
    private final People people;
    private final Clock clock;

    ReferralResource(Caseload caseload, Casework casework, People people, Clock clock) {
        this.caseload = caseload;
        this.casework = casework;
        this.people = people;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "转介队列，最急的在前 / Referrals, the most urgent first")
    public Paged<ReferralSeen> list(
            @Parameter(description = "such as referrals.220102") @QueryParam("queue") String queue,
            @Parameter(description = "such as warned or visiting") @QueryParam("state") String state,
            @Parameter(description = "red, orange or yellow") @QueryParam("priority") String priority,
            @Parameter(description = "true or false") @QueryParam("overdue") String overdue,
            @QueryParam("page") String page,
            @QueryParam("size") String size) {
        Asked.Page wanted = Asked.page(page, size);
        Paged<Referral> found = caseload.page(
                new Caseload.Wanted(
                        Asked.orNull(queue),
                        Asked.word("state", state, ReferralState.values(), ReferralState::code),
                        Asked.word("priority", priority, Severity.values(), ReferralResource::word),
                        Asked.flag("overdue", overdue)),
                wanted.number(),
                wanted.size());
        LocalDate today = LocalDate.now(clock);
        Map<Long, String> masked = maskedPeople(found.items());
        return new Paged<>(
                found.items().stream()
                        .map(referral -> ReferralSeen.of(referral, today, masked, null))
                        .toList(),
                found.page(),
                found.size(),
                found.total());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "一条转介及其经过 / One referral and its history; identity numbers masked")
    public ReferralSeen one(@PathParam("id") String id) {
        Referral referral = find(id);
        return ReferralSeen.of(
                referral, LocalDate.now(clock), maskedPeople(List.of(referral)), casework.history(referral.id()));
    }

    private Referral find(String id) {
        try {
            return casework.find(UUID.fromString(id)).orElseThrow(() -> unknown(id));
        } catch (IllegalArgumentException noUuid) {
            throw unknown(id);
        }
    }

    private Map<Long, String> maskedPeople(Collection<Referral> referrals) {
        return people.masked(referrals.stream()
                .flatMap(referral -> referral.reasons().stream())
                .map(Reason::person)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    private static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private static Refusal unknown(String id) {
        String shown = Asked.shown(id);
        return Refusal.at(
                "id", ProblemType.UNKNOWN_REFERRAL, "没有转介（" + shown + "）。", "There is no referral (" + shown + ").");
    }
}
