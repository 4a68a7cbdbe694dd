package org.doudi.engine.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.doudi.engine.indicator.Indicators;
import org.doudi.engine.indicator.StoredIndicator;
import org.doudi.engine.policy.IndicatorState;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.engine.registry.Paged;
import org.doudi.engine.screening.Policies;
import org.doudi.engine.screening.Run;
import org.doudi.engine.screening.Runs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The city's figures against their targets. */
@Path("/api/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "indicators")
public class IndicatorResource {

    private final Indicators indicators;
    private final Runs runs;
    private final Policies policies;

    IndicatorResource(Indicators indicators, Runs runs, Policies policies) {
        this.indicators = indicators;
        this.runs = runs;
        this.policies = policies;
    }

    @GET
    @Operation(
            operationId = "listIndicators",
            summary =
                    "城市指标 / The city's indicators as they stood at the end of a screening, with all that is behind them")
    public Paged<IndicatorSeen> list(
            @Parameter(description = "number of the screening; without it the one that ended last") @QueryParam("run")
                    String run,
            @Parameter(description = "such as I-RATIO") @QueryParam("code") String code,
            @Parameter(description = "code of the division") @QueryParam("area") String area,
            @Parameter(description = "met, not_met, unknown or open") @QueryParam("state") String state,
            @QueryParam("page") String page,
            @QueryParam("size") String size) {
        Asked.Page wanted = Asked.page(page, size);
        IndicatorState standing = Asked.word("state", state, IndicatorState.values(), IndicatorState::word);
        var which = new Indicators.Wanted(
                Asked.orNull(code), Asked.orNull(area), standing == null ? null : standing.word());
        return seen(indicators.page(run(run), which, wanted.number(), wanted.size()));
    }

    @GET
    @Path("/{code}/history")
    @Operation(
            operationId = "indicatorHistory",
            summary = "一项指标的历史，最新的在前 / How an indicator stood in an area at the end of every screening, newest first")
    public Paged<IndicatorSeen> history(
            @PathParam("code") String code,
            @Parameter(description = "code of the division; without it the city") @QueryParam("area") String area,
            @Parameter(description = "urban or rural, where the indicator tells them apart") @QueryParam("residence")
                    String residence,
            @QueryParam("page") String page,
            @QueryParam("size") String size) {
        Asked.Page wanted = Asked.page(page, size);
        String where = Asked.orNull(area) == null ? policies.pack().manifest().area() : area;
        return seen(indicators.history(code, where, Asked.orNull(residence), wanted.number(), wanted.size()));
    }

    private int run(String asked) {
        if (Asked.orNull(asked) == null || asked.equals("latest")) {
            return runs.latest().map(Run::number).orElse(0);
        }
        return Asked.number("run", asked, 0, 1, Integer.MAX_VALUE);
    }

    private Paged<IndicatorSeen> seen(Paged<StoredIndicator> page) {
        PolicyPack pack = policies.pack();
        return new Paged<>(
                page.items().stream()
                        .map(stored -> IndicatorSeen.of(stored, pack))
                        .toList(),
                page.page(),
                page.size(),
                page.total());
    }
}
