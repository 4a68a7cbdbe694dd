package org.doudi.engine.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.engine.registry.Paged;
import org.doudi.engine.screening.Policies;
import org.doudi.engine.screening.StoredPack;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Policy packs: the one in force and those that earlier screenings used. */
@Path("/api/policies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "policies")
public class PolicyResource {

    private static final String ACTIVE = "active";

    private final Policies policies;

    PolicyResource(Policies policies) {
        this.policies = policies;
    }

    /**
     * The pack in force, and a page of those that screenings used.
     *
     * @param active version of the pack in force: in the list only once a screening has used it
     */
    public record PolicyList(String active, String activeName, List<Used> items, int page, int size, long total) {}

    /** A pack that a screening used. */
    public record Used(String version, String name, Instant firstUsed, boolean active) {}

    @GET
    @Operation(summary = "政策包 / The pack in force, and those that screenings used, newest first")
    public PolicyList list(@QueryParam("page") String page, @QueryParam("size") String size) {
        Asked.Page wanted = Asked.page(page, size);
        PolicyPack active = policies.pack();
        String version = active.version().sha256();
        Paged<StoredPack> stored = policies.page(wanted.number(), wanted.size());
        return new PolicyList(
                version,
                active.manifest().name(),
                stored.items().stream()
                        .map(pack -> new Used(
                                pack.version(),
                                pack.name(),
                                pack.storedAt(),
                                pack.version().equals(version)))
                        .toList(),
                stored.page(),
                stored.size(),
                stored.total());
    }

    @GET
    @Path("/{version}")
    @Operation(summary = "一个政策包 / A pack: its stages, layers, rules and tests with their legal basis")
    public PolicySeen one(@Parameter(description = "all 64 digits, or `active`") @PathParam("version") String version) {
        PolicyPack active = policies.pack();
        if (version.equals(ACTIVE) || version.equals(active.version().sha256())) {
            return PolicySeen.of(active, true);
        }
        return policies.stored(version).map(pack -> PolicySeen.of(pack, false)).orElseThrow(() -> unknown(version));
    }

    private static Refusal unknown(String version) {
        String shown = Asked.shown(version);
        return Refusal.at(
                "version",
                ProblemType.UNKNOWN_POLICY,
                "没有版本（" + shown + "）。版本见 GET /api/policies；现行的可写 active。",
                "There is no version (" + shown + "). GET /api/policies has them; the one in force is active.");
    }
}
