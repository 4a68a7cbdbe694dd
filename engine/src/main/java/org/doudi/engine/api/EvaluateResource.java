package org.doudi.engine.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import org.doudi.engine.explanation.Evaluated;
import org.doudi.engine.policy.Decider;
import org.doudi.engine.policy.Decision;
import org.doudi.engine.policy.Policy;
import org.doudi.engine.policy.RuleFailed;
import org.doudi.engine.policy.Scenario;
import org.doudi.engine.screening.Policies;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What would come of a household, without keeping anything. */
@Path("/api/evaluate")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "policies")
public class EvaluateResource {

    private final Policies policies;
    private final JsonBody json;
    private final Clock clock;

    EvaluateResource(Policies policies, JsonBody json, Clock clock) {
        this.policies = policies;
        this.json = json;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "试算一个家庭 / Decide a household that is told here, and say why; nothing is stored",
            description =
                    "The body has the shape of the pack's scenarios (`rules/*/scenarios`): date (default today), household, members"
                            + " with their facts, and figures on trial. Feeds named in household.missing are unknown, which is"
                            + " not the same as saying nothing.")
    @RequestBody(
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .OBJECT),
                            examples = @ExampleObject(name = "household", value = """
                                    {"date": "2024-06-15",
                                     "household": {"county": "220102", "residence": "urban"},
                                     "members": [{"id": "甲", "born": "1980-01-01", "relation": "户主",
                                       "incomes": [{"kind": "wage", "amount": 9239.94,
                                                    "from": "2023-06-01", "through": "2024-05-31"}]}]}""")))
    public Evaluated evaluate(InputStream body) {
        ObjectNode told = json.object(body, Situation.FIELDS);
        Policy active = policies.active();
        Scenario scenario = new Situation(told, active.pack().regions()).scenario(LocalDate.now(clock));
        Policy policy = scenario.trials().isEmpty() ? active : active.trying(scenario.trials());
        try (Decider decider = policy.decider()) {
            Decision decision = decider.decide(scenario.household(), scenario.on());
            return Evaluated.of(policy, decision, scenario.household(), scenario.people());
        } catch (RuleFailed failed) {
            throw Refusal.of(
                    ProblemType.UNDECIDABLE,
                    "规则（" + failed.rule() + "）在这个家庭上出错。请核对事实，或告诉政策包的维护人。",
                    "The rule (" + failed.rule()
                            + ") failed on this household. Check the facts, or tell the pack's keeper.");
        }
    }
}
