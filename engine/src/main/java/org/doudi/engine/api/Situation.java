package org.doudi.engine.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.doudi.engine.policy.Regions;
import org.doudi.engine.policy.Scenario;

/** A household told by a caller, in the shape of the pack's scenarios, read with the field at fault. */
record Situation(ObjectNode told, Regions regions) {

    static final Set<String> FIELDS = Set.of("date", "household", "members", "parameters");

    /** Nobody's income or savings have more digits, and arithmetic on a billion digits would never end. */
    private static final int MOST_DIGITS = 20;

    private static final int MOST_MEMBERS = 100;
    private static final Pattern FAR_DATE = Pattern.compile("[+-]?\\d{5,}-.*");

    Scenario scenario(LocalDate today) {
        LocalDate date = Asked.date("date", told.path("date").asText(null));
        checkHousehold(told.path("household"));
        checkMembers(told.path("members"));
        checkValues("", told);
        ObjectNode situation = told.deepCopy();
        situation.put("name", "-");
        situation.put("date", (date == null ? today : date).toString());
        try {
            Scenario scenario = Scenario.read(situation);
            Completeness.of(scenario.household()).ifPresent(field -> {
                throw refused(field, "必填", "is required");
            });
            return scenario;
        } catch (JsonMappingException e) {
            throw refused(memberPath(e), "无法读取，请核对类型与格式", "cannot be read: check its name, type and format");
        } catch (JsonProcessingException
                | IllegalArgumentException
                | ClassCastException
                | UnsupportedOperationException e) {
            throw Refusal.at(
                    null,
                    ProblemType.INVALID_FIELD,
                    "无法读取：" + Asked.shown(String.valueOf(e.getMessage())),
                    "This cannot be read: " + Asked.shown(String.valueOf(e.getMessage())));
        }
    }

    private void checkHousehold(JsonNode household) {
        if (!household.isObject()) {
            throw refused("household", "应为对象", "has to be an object");
        }
        String county = household.path("county").asText("");
        if (!regions.isCounty(county)) {
            throw refused("household.county", "应为政策包中的六位县区代码", "has to be a county code of the pack");
        }
        if (!Set.of("urban", "rural").contains(household.path("residence").asText(""))) {
            throw refused("household.residence", "应为 urban 或 rural", "has to be urban or rural");
        }
    }

    private static void checkMembers(JsonNode members) {
        if (!members.isArray() || members.isEmpty() || members.size() > MOST_MEMBERS) {
            throw refused("members", "应为 1 至 " + MOST_MEMBERS + " 人的列表", "has to be a list of 1 to " + MOST_MEMBERS);
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            String at = "members[" + i + "]";
            JsonNode member = members.get(i);
            if (!member.isObject()) {
                throw refused(at, "应为对象", "has to be an object");
            }
            String id = member.path("id").asText("");
            if (id.isEmpty() || !ids.add(id)) {
                throw refused(at + ".id", "必填且不可重复", "is required and has to be one of a kind");
            }
            for (Map.Entry<String, JsonNode> field : member.properties()) {
                JsonNode facts = field.getValue();
                if (facts.isObject()) {
                    throw refused(at + "." + Asked.shown(field.getKey()), "不应为对象", "must not be an object");
                }
                if (facts.isArray()) {
                    for (int j = 0; j < facts.size(); j++) {
                        if (!facts.get(j).isObject()) {
                            throw refused(
                                    at + "." + Asked.shown(field.getKey()) + "[" + j + "]",
                                    "应为对象",
                                    "has to be an object");
                        }
                    }
                }
            }
        }
    }

    private static void checkValues(String at, JsonNode node) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field ->
                            checkValues(at.isEmpty() ? field.getKey() : at + "." + field.getKey(), field.getValue()));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                checkValues(at + "[" + i + "]", node.get(i));
            }
        } else if (node.isNumber() && tooLong(node.decimalValue())) {
            throw refused(at, "数字过大或过细", "is too large or too fine a number");
        } else if (node.isTextual() && FAR_DATE.matcher(node.textValue()).matches()) {
            throw refused(at, "日期超出范围", "is too far a date");
        }
    }

    private static boolean tooLong(BigDecimal number) {
        return number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS;
    }

    /** Jackson counts from the member; which one it was, it does not know. */
    private static String memberPath(JsonMappingException e) {
        StringBuilder path = new StringBuilder("members[]");
        e.getPath()
                .forEach(step -> path.append(
                        step.getFieldName() == null
                                ? "[" + step.getIndex() + "]"
                                : "." + Asked.shown(step.getFieldName())));
        return path.toString();
    }

    private static Refusal refused(String field, String zh, String en) {
        return Refusal.at(field, ProblemType.INVALID_FIELD, field + " " + zh + "。", field + " " + en + ".");
    }
}
