package org.doudi.engine.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads expressions: sums, differences and products of figures, quantities and numbers, max(a, b), min(a, b), brackets. */
final class ExpressionParser {

    /** More than any policy needs, and few enough for the parser, which calls itself for each. */
    private static final int MOST_BRACKETS = 100;

    private static final int LONGEST_QUOTE = 200;

    /** Ending of a parameter's name for its figure on 31 December of the year before. */
    static final String YEAR_END = "@year_end";

    private static final Pattern TOKEN =
            Pattern.compile("\\s*([0-9]+(?:\\.[0-9]+)?|[A-Za-z_][A-Za-z0-9_.:@\\p{IsHan}]*|[-+*(),])");

    private final Terms terms;
    private final Level level;
    private final Position at;
    private final Faults faults;
    private final List<String> tokens = new ArrayList<>();
    private int next;

    private ExpressionParser(Terms terms, Level level, Position at, Faults faults) {
        this.terms = terms;
        this.level = level;
        this.at = at;
        this.faults = faults;
    }

    /** Null when it cannot be read; then the faults say why. */
    static Expression parse(String source, Terms terms, Level level, Position at, Faults faults) {
        ExpressionParser parser = new ExpressionParser(terms, level, at, faults);
        Matcher matcher = TOKEN.matcher(source);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            parser.tokens.add(matcher.group(1));
            end = matcher.end();
        }
        boolean shallow = source.chars().filter(c -> c == '(').count() <= MOST_BRACKETS;
        Expression.Node root = shallow && source.substring(end).isBlank() ? parser.sum() : null;
        if (root != null && parser.next == parser.tokens.size()) {
            return new Expression(source, root);
        }
        if (root != null || !shallow || !source.substring(end).isBlank()) {
            parser.unreadable(source.length() <= LONGEST_QUOTE ? source : source.substring(0, LONGEST_QUOTE) + "…");
        }
        return null;
    }

    private void unreadable(String source) {
        faults.add(
                "expression.unreadable",
                at,
                new Text("算式无法读取（" + source + "）。", "The expression cannot be read (" + source + ")."),
                new Text(
                        "可用：参数名、数量名、数、+ - * ( ) max(甲, 乙) min(甲, 乙)。",
                        "Use parameters, quantities, numbers, + - * ( ) max(a, b) min(a, b)."));
    }

    private Expression.Node sum() {
        Expression.Node left = product();
        while (left != null && (at("+") || at("-"))) {
            char operator = tokens.get(next++).charAt(0);
            Expression.Node right = product();
            left = right == null ? null : new Expression.Operation(operator, left, right);
        }
        return left;
    }

    private Expression.Node product() {
        Expression.Node left = factor();
        while (left != null && at("*")) {
            next++;
            Expression.Node right = factor();
            left = right == null ? null : new Expression.Operation('*', left, right);
        }
        return left;
    }

    private Expression.Node factor() {
        if (next >= tokens.size()) {
            unreadable(String.join(" ", tokens));
            return null;
        }
        String token = tokens.get(next++);
        if (token.equals("(")) {
            Expression.Node inside = sum();
            return inside != null && closed() ? inside : null;
        }
        if ((token.equals("max") || token.equals("min")) && at("(")) {
            return extreme(token);
        }
        if (Character.isDigit(token.charAt(0))) {
            return new Expression.Number(Measured.of(new BigDecimal(token)));
        }
        if (Character.isLetter(token.charAt(0))) {
            return named(token);
        }
        unreadable(String.join(" ", tokens));
        return null;
    }

    private Expression.Node extreme(String name) {
        next++;
        Expression.Node left = sum();
        if (left == null || !at(",")) {
            unreadable(String.join(" ", tokens));
            return null;
        }
        next++;
        Expression.Node right = sum();
        return right != null && closed() ? new Expression.Operation(name.equals("max") ? 'x' : 'n', left, right) : null;
    }

    private Expression.Node named(String name) {
        boolean yearEnd = name.endsWith(YEAR_END);
        String plain = yearEnd ? name.substring(0, name.length() - YEAR_END.length()) : name;
        int parameter = terms.parameters().index(plain);
        if (parameter >= 0) {
            return new Expression.Parameter(parameter, plain, yearEnd);
        }
        return QuantityName.find(name, terms, level, at, faults);
    }

    private boolean at(String token) {
        return next < tokens.size() && tokens.get(next).equals(token);
    }

    private boolean closed() {
        if (at(")")) {
            next++;
            return true;
        }
        unreadable(String.join(" ", tokens));
        return false;
    }
}
