package org.doudi.engine.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.doudi.engine.explanation.Answer;
import org.doudi.engine.explanation.CityInquiry;
import org.doudi.engine.explanation.Explained;
import org.doudi.engine.explanation.Explanations;
import org.doudi.engine.explanation.Inquiry;
import org.doudi.engine.household.Household;
import org.doudi.engine.household.Member;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.engine.registry.HouseholdReading;
import org.doudi.engine.registry.KnownHousehold;
import org.doudi.engine.registry.KnownPoint;
import org.doudi.engine.registry.KnownPoints;
import org.doudi.engine.registry.People;
import org.doudi.engine.screening.PackTerms;
import org.doudi.engine.screening.Policies;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Households: what is known of one, and why it was decided as it was. */
@Path("/api/households")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "households")
public class HouseholdResource {

    private final HouseholdReading reading;
    private final KnownPoints points;
    private final Policies policies;
    private final People people;
    private final Explanations explanations;
    private final Clock clock;

    HouseholdResource(
            HouseholdReading reading,
            KnownPoints points,
            Policies policies,
            People people,
            Explanations explanations,
            Clock clock) {
        this.reading = reading;
        this.points = points;
        this.policies = policies;
        this.people = people;
        this.explanations = explanations;
        this.clock = clock;
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "家庭的现有事实 / What is known of a household today; identity numbers masked")
    public HouseholdSeen facts(@Parameter(description = "家庭编号") @PathParam("id") String number) {
        PolicyPack pack = policies.pack();
        KnownPoint known = points.newest();
        LocalDate today = LocalDate.now(clock);
        Household household = reading.city(known, today, PackTerms.of(pack, today))
                .read(number)
                .map(KnownHousehold::facts)
                .orElseThrow(() -> unknown(number));
        return HouseholdSeen.of(
                household,
                known.number(),
                people.identities(
                        household.members().stream().map(Member::person).toList()));
    }

    @GET
    @Path("/{id}/explanation")
    @Operation(
            summary = "为什么，为什么不 / Why, and why not",
            description =
                    "The stored decision of the last screening on or before the date, each outcome with rule, legal basis, figures"
                            + " and the deliveries behind every value, and the tests of the layers that were not met. With a code: every"
                            + " rule that could give it, and what each asked of whom; of an indicator, with the code of an area as id.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(oneOf = {Explained.class, Inquiry.class, CityInquiry.class})))
    public Answer explanation(
            @Parameter(description = "家庭编号") @PathParam("id") String number,
            @Parameter(description = "default today") @QueryParam("date") String date,
            @Parameter(description = "a layer, a benefit, a warning, a referral or an indicator") @QueryParam("code")
                    String code) {
        LocalDate asked = Asked.date("date", date);
        LocalDate on = asked == null ? LocalDate.now(clock) : asked;
        Answer answer = code == null ? explanations.of(number, on) : explanations.why(number, code, on);
        if (answer instanceof Explained
                || answer instanceof Inquiry
                || answer instanceof CityInquiry city && !city.indicators().isEmpty()) {
            return answer;
        }
        if (answer instanceof Answer.UnknownCode none) {
            String known = String.join(", ", none.codes());
            throw Refusal.at(
                    "code",
                    ProblemType.UNKNOWN_CODE,
                    "规则包没有代码（" + Asked.shown(code) + "）。它认得：" + known,
                    "The pack concludes no (" + Asked.shown(code) + "). It knows: " + known);
        }
        if (answer instanceof CityInquiry none) {
            throw Refusal.at(
                    "id",
                    ProblemType.UNKNOWN_AREA,
                    "该次筛查没有在区域（" + Asked.shown(number) + "）看指标 " + none.code() + "。区域代码见 GET /api/indicators。",
                    none.code() + " was not looked at in an area (" + Asked.shown(number)
                            + ") at that run. GET /api/indicators lists the areas' codes.");
        }
        if (answer instanceof Answer.NoRun none) {
            throw Refusal.at(
                    "date",
                    ProblemType.NO_SCREENING_YET,
                    none.on() + " 及以前没有筛查。请先 POST /api/screenings，或换一个日期。",
                    "Nothing was screened on or before " + none.on()
                            + ". POST /api/screenings first, or give a later date.");
        }
        throw unknown(number);
    }

    private static Refusal unknown(String number) {
        String shown = Asked.shown(number);
        return Refusal.at(
                "id",
                ProblemType.UNKNOWN_HOUSEHOLD,
                "没有编号为（" + shown + "）的家庭。",
                "No household of the number (" + shown + ") is known.");
    }
}
