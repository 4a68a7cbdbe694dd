package org.doudi.engine.status;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * {@code /q/health/well}: down when a sum failed or no run ended in 26 hours. A held run is named and is no failure: the
 * work is done, and somebody has to look at it. It says nothing of being ready to serve.
 */
@Wellness
@ApplicationScoped
class NightHealth implements HealthCheck {

    private final Nights nights;

    @Inject
    NightHealth(Nights nights) {
        this.nights = nights;
    }

    @Override
    public HealthCheckResponse call() {
        var faults = nights.faults();
        return HealthCheckResponse.named("nights")
                .status(faults.isEmpty())
                .withData(
                        "heldRuns",
                        nights.held().stream()
                                .map(run -> String.valueOf(run.number()))
                                .collect(Collectors.joining(",")))
                .withData(
                        "faults", faults.stream().map(StatusReport.Fault::code).collect(Collectors.joining(",")))
                .build();
    }
}
