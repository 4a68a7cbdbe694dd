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
import org.doudi.engine.explanation.Explained;
import org.doudi.engine.explanation.Explanations;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
                            + " and the deliveries behind every value, and the tests of the layers that were not met.")
    public Explained explanation(
            @Parameter(description = "家庭编号") @PathParam("id") String number,
            @Parameter(description = "default today") @QueryParam("date") String date) {
        LocalDate asked = Asked.date("date", date);
        Answer answer = explanations.of(number, asked == null ? LocalDate.now(clock) : asked);
        if (answer instanceof Explained explained) {
            return explained;
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
