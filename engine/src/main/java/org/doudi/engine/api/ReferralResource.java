package org.doudi.engine.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.doudi.engine.policy.Outcome.Severity;
import org.doudi.engine.referral.Authority;
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
    private final JsonBody json;
    private final Clock clock;

    ReferralResource(Caseload caseload, Casework casework, People people, JsonBody json, Clock clock) {
        this.caseload = caseload;
        this.casework = casework;
        this.people = people;
        this.json = json;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "转介队列，最急的在前 / Referrals, the most urgent first")
    public Paged<ReferralSeen> list(
            @Parameter(description = "such as referrals.220102") @QueryParam("queue") String queue,
            @Parameter(description = "such as warned or visiting") @QueryParam("state") String state,
            @Parameter(description = "red, orange or yellow") @QueryParam("priority") String priority,
            @Parameter(description = "true or false") @QueryParam("overdue") String overdue,
            @QueryParam("program") String program,
            @Parameter(description = "家庭编号 / the household's number") @QueryParam("household") String household,
            @QueryParam("holder") String holder,
            @Parameter(description = "township, county or city") @QueryParam("authority") String authority,
            @QueryParam("page") String page,
            @QueryParam("size") String size) {
        Asked.Page wanted = Asked.page(page, size);
        Paged<Referral> found = caseload.page(
                new Caseload.Wanted(
                        Asked.orNull(queue),
                        Asked.word("state", state, ReferralState.values(), ReferralState::code),
                        Asked.word("priority", priority, Severity.values(), ReferralResource::word),
                        Asked.flag("overdue", overdue),
                        Asked.orNull(program),
                        Asked.orNull(household),
                        Asked.orNull(holder),
                        Asked.word("authority", authority, Authority.values(), Authority::code)),
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

    @POST
    @Path("/{id}/{move}")
    @Operation(
            summary = "办理：领取、退回、移交、查访、核实、误报、推送、帮扶、办结、重开"
                    + " / claim, release, hand-over, visit, verify, reject, push, assist, close or reopen")
    public ReferralSeen move(@PathParam("id") String id, @PathParam("move") String move, InputStream body) {
        Move asked = Move.of(move).orElseThrow(NotFoundException::new);
        // Nothing is read before the move: what this request has read once it would not read again.
        UUID referral = number(id);
        MoveBody told = MoveBody.read(json.object(body, MoveBody.FIELDS), asked);
        Refusal refusal = refusal(asked.apply(casework, referral, told), asked, id);
        if (refusal != null) {
            throw refusal;
        }
        return one(id);
    }

    /** Null when it was done. */
    private static Refusal refusal(Casework.Verdict verdict, Move asked, String id) {
        String move = asked.word();
        return switch (verdict) {
            case MOVED -> null;
            case UNKNOWN -> unknown(id);
            case TWICE ->
                Refusal.of(
                        ProblemType.ALREADY_THERE,
                        "已经如此，无需再次 " + move + "。",
                        "It already stands so; nothing is left to " + move + ".");
            case OUT_OF_ORDER ->
                Refusal.of(
                        ProblemType.OUT_OF_ORDER,
                        "按当前状态不能 " + move + "。可先 GET 查看状态。",
                        "It cannot " + move + " from where it stands. GET it to see its state.");
            case WITHOUT_REASON ->
                Refusal.at(
                        "note",
                        ProblemType.REASON_NEEDED,
                        "退回上一步须在 note 中说明理由。",
                        "A step back needs its reason in note.");
            case HELD_BY_ANOTHER ->
                Refusal.of(
                        ProblemType.HELD_BY_ANOTHER,
                        "已由他人领取，须先退回或移交。",
                        "Somebody else has claimed it: it has to be released or handed over first.");
            case ANOTHER_OPEN ->
                Refusal.of(
                        ProblemType.ANOTHER_OPEN,
                        "该户同一项目另有未结的转介。",
                        "Another referral of this household and program is open.");
            case CHANGED_MEANWHILE ->
                Refusal.at(
                        "version",
                        ProblemType.CHANGED_MEANWHILE,
                        "转介已被他人改动，请重新读取后再办。",
                        "Somebody changed it meanwhile. GET it again first.");
        };
    }

    private Referral find(String id) {
        return casework.find(number(id)).orElseThrow(() -> unknown(id));
    }

    private static UUID number(String id) {
        try {
            return UUID.fromString(id);
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
