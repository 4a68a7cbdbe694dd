package org.doudi.engine.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * As long as there are no accounts, a page that the operator happens to look at must not be able to speak to the service: neither
 * from its own origin nor under a name of its own that points to this machine.
 */
class OwnSite {

    private final ApiConfig config;

    OwnSite(ApiConfig config) {
        this.config = config;
    }

    @ServerRequestFilter(preMatching = true)
    void check(ContainerRequestContext request) {
        URI called = request.getUriInfo().getRequestUri();
        String origin = request.getHeaderString("Origin");
        if (!config.hosts().contains(called.getHost()) || origin != null && !origin.equals(originOf(called))) {
            throw Refusal.of(
                    ProblemType.FOREIGN_ORIGIN,
                    "只接受本机地址的请求；其他主机名请加入 doudi.api.hosts。",
                    "Only this machine's own addresses are answered; add other host names to doudi.api.hosts.");
        }
    }

    private static String originOf(URI called) {
        return called.getScheme() + "://" + called.getAuthority();
    }
}
