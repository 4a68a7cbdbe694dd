package org.doudi.engine.api;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.doudi.engine.household.Household;

/** Whether everything is said that facts always say. What may be unknown is listed here as the facts' own descriptions have it. */
final class Completeness {

    private static final Set<String> MAY_BE_UNKNOWN = Set.of(
            "Household.supporter",
            "Place.village",
            "Household.visitsThrough",
            "Member.hukou",
            "Member.absence",
            "Spell.kind",
            "Spell.until",
            "DisabilityCertificate.cancelled",
            "Vehicle.plate",
            "Vehicle.value",
            "RealEstate.cancelled",
            "Business.creditCode",
            "Death.reportedBy",
            "Incident.number",
            "Incident.loss",
            "Aid.throughMonth",
            "Aid.lastReview",
            "ChildStatus.placement",
            "ChildStatus.ended",
            "Lead.number",
            "Lead.origin");

    private Completeness() {}

    /** The first field that is not said, such as {@code members[0].incomes[1].amount}. */
    static Optional<String> of(Household household) {
        return firstAbsent("", household);
    }

    private static Optional<String> firstAbsent(String at, Object value) {
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                Optional<String> absent = firstAbsent(at + "[" + i + "]", list.get(i));
                if (absent.isPresent()) {
                    return absent;
                }
            }
        } else if (value instanceof Record facts) {
            for (RecordComponent component : facts.getClass().getRecordComponents()) {
                String field = at.isEmpty() ? component.getName() : at + "." + component.getName();
                Object part = part(facts, component);
                if (part == null
                        && !MAY_BE_UNKNOWN.contains(facts.getClass().getSimpleName() + "." + component.getName())) {
                    return Optional.of(field);
                }
                Optional<String> absent = firstAbsent(field, part);
                if (absent.isPresent()) {
                    return absent;
                }
            }
        }
        return Optional.empty();
    }

    private static Object part(Record facts, RecordComponent component) {
        try {
            return component.getAccessor().invoke(facts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A fact that does not tell its " + component.getName(), e);
        }
    }
}
