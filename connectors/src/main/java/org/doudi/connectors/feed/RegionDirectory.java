package org.doudi.connectors.feed;

/** The divisions that rows may name. The city's list is the policy pack's; the connectors only ask. */
public interface RegionDirectory {

    boolean isCounty(String code);

    /** Whether the township is known and lies in the county. */
    boolean isTownshipOf(String township, String county);

    /** Whether the village or community is known and lies in the township. */
    boolean isVillageOf(String village, String township);

    /** The code that stands for this one today; the code itself where nothing changed. */
    String current(String code);
}
