package org.doudi.engine.city;

import java.nio.file.Path;
import org.doudi.engine.told.ToldException;

/** A city that cannot be made as ordered, said in both languages with what to try. */
public final class CityException extends ToldException {

    private static final long serialVersionUID = 1L;

    private CityException(String chinese, String english) {
        super(chinese, english);
    }

    static CityException noPack(Path file) {
        return new CityException(
                "没有这个文件（%s）。%n请用 DOUDI_PACK_DIR 指定政策包所在的目录，例如 rules/changchun。".formatted(file),
                "There is no such file (%s).%nName the folder of a policy pack with DOUDI_PACK_DIR, such as rules/changchun."
                        .formatted(file));
    }

    static CityException tooFewDivisions(Path file) {
        return new CityException(
                "区划表（%s）太小：至少要有一个社区和一个村。%n请换一个政策包，例如 rules/changchun。".formatted(file),
                "The divisions (%s) are too few: a city needs a community in town and a village.%nTry another pack, such as rules/changchun."
                        .formatted(file));
    }

    static CityException noNumberLeft(String area, int year) {
        return new CityException(
                "地区 %s、%d 年出生的号码已用完。%n请减少户数（--households）。".formatted(area, year),
                "No identity number is left for people of %s born in %d.%nTry fewer --households."
                        .formatted(area, year));
    }
}
