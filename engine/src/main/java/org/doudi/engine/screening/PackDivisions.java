package org.doudi.engine.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.doudi.connectors.feed.RegionDirectory;
import org.doudi.engine.folder.DoudiConfig;
import org.doudi.engine.policy.PackFaulty;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.engine.policy.Regions;

/** The active pack's divisions, for whoever reads partners' rows. Read at first use and kept while the process lives. */
@ApplicationScoped
public class PackDivisions implements RegionDirectory {

    private static final String FILE = "regions.csv";
    private static final long LOOK_EVERY = Duration.ofSeconds(2).toNanos();

    private final DoudiConfig config;
    private volatile Regions regions;
    private volatile long looked;
    private FileTime changed;

    @Inject
    PackDivisions(DoudiConfig config) {
        this.config = config;
    }

    /** Asked for every row; whether the pack's list has changed is looked up now and then. */
    private Regions regions() {
        Regions known = regions;
        return known == null || System.nanoTime() - looked > LOOK_EVERY ? refreshed() : known;
    }

    private synchronized Regions refreshed() {
        FileTime now = lastChange();
        if (regions == null || !now.equals(changed)) {
            try {
                regions = PolicyPack.load(config.packDir()).regions();
                changed = now;
            } catch (PackFaulty beingEdited) {
                if (regions == null) {
                    throw beingEdited;
                }
            }
        }
        looked = System.nanoTime();
        return regions;
    }

    private FileTime lastChange() {
        try {
            return Files.getLastModifiedTime(config.packDir().resolve(FILE));
        } catch (IOException absent) {
            return FileTime.fromMillis(0);
        }
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
