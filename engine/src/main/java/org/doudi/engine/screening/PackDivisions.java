package org.doudi.engine.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.doudi.connectors.feed.RegionDirectory;
import org.doudi.engine.folder.DoudiConfig;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.engine.policy.Regions;

/** The active pack's divisions, for whoever reads partners' rows. Read at first use and kept while the process lives. */
@ApplicationScoped
public class PackDivisions implements RegionDirectory {

    private final DoudiConfig config;
    private Regions regions;

    @Inject
    PackDivisions(DoudiConfig config) {
        this.config = config;
    }

    private synchronized Regions regions() {
        if (regions == null) {
            regions = PolicyPack.load(config.packDir()).regions();
        }
        return regions;
    }

    @Override
    public boolean isCounty(String code) {
        return regions().isCounty(code);
    }

    @Override
    public boolean isTownshipOf(String township, String county) {
        return regions().isTownshipOf(township, county);
    }

    @Override
    public boolean isVillageOf(String village, String township) {
        return regions().isVillageOf(village, township);
    }

    @Override
    public String current(String code) {
        return regions().current(code);
    }
}
