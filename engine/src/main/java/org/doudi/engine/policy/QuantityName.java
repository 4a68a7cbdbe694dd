package org.doudi.engine.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A quantity as a pack's tables write it, such as {@code members_with:no_labour}, and whether it can be so. */
record QuantityName(Quantity quantity, List<String> words, Terms terms) {

    /** Null when there is no such quantity, or it does not fit; then a fault says so. */
    static Expression.Node find(String name, Terms terms, Level level, Position at, Faults faults) {
        List<String> parts = List.of(name.split(":"));
        Optional<QuantityName> found = Arrays.stream(Quantity.values())
                .filter(quantity -> quantity.word().equals(parts.get(0)))
                .map(quantity -> new QuantityName(quantity, parts.subList(1, parts.size()), terms))
                .findFirst();
        if (found.isEmpty()) {
            faults.add(
                    "expression.unknown_name",
                    at,
                    new Text("没有这个参数或数量（" + name + "）。", "There is no parameter or quantity (" + name + ")."),
                    new Text(
                            "参数列在 standards；数量有：" + names() + "。",
                            "Parameters are listed in standards; the quantities are: " + names() + "."));
            return null;
        }
        return found.get().fits(level, at, faults) ? found.get().node() : null;
    }

    private static String names() {
        return Arrays.stream(Quantity.values()).map(Quantity::word).collect(Collectors.joining(", "));
    }

    private Expression.Node node() {
        List<String> parameters = words.stream()
                .filter(word -> terms.parameters().index(word) >= 0)
                .toList();
        return new Expression.Quantified(quantity, quantity.measure(new Arguments(terms, words)), words, parameters);
    }

    private boolean fits(Level asked, Position at, Faults faults) {
        String word = quantity.word();
        if (quantity.level() == Level.MEMBER && asked == Level.HOUSEHOLD) {
            faults.add(
                    "expression.wrong_level",
                    at,
                    new Text(word + " 是成员的数量，不能用于家庭。", word + " is a member's quantity, not a household's."),
                    new Text("请把主体改为 member。", "Make the subject member."));
            return false;
        }
        boolean known = areKnown();
        if (!known) {
            faults.add(
                    "expression.unknown_argument",
                    at,
                    new Text(
                            word + " 之后的词不合（" + String.join(":", words) + "）。",
                            word + " cannot be followed by (" + String.join(":", words) + ")."),
                    new Text(
                            "应为 " + quantity.arguments() + "：定义表中的标记或比率、standards 中的参数、kinds.csv 中的角色。",
                            "It takes " + quantity.arguments()
                                    + ": a mark or rate of the definitions, a parameter, a role of kinds.csv."));
        }
        return known;
    }

    private boolean areKnown() {
        List<Argument> wanted = quantity.arguments();
        if (words.size() != wanted.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!wanted.get(i).isKnown(words.get(i), terms)) {
                return false;
            }
        }
        return true;
    }
}
