package congvu.rules.condition;

import congvu.rules.fact.FactField;
import congvu.rules.fact.FactShape;
import congvu.rules.spelling.NearestName;
import dev.cel.common.CelIssue;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what CEL found wrong in words for somebody who has never heard of CEL. */
final class Complaints {

    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']*)'.*", Pattern.DOTALL);
    private static final Pattern NO_OVERLOAD =
            Pattern.compile("found no matching overload for '([^']*)' applied to '(.*?)'.*", Pattern.DOTALL);
    private static final Pattern RESULT = Pattern.compile("expected type 'bool' but found '([^']*)'.*", Pattern.DOTALL);
    private static final Pattern STRANGE =
            Pattern.compile("(?:mismatched input|extraneous input) '(.*?)' expecting.*", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("token recognition error at: '(.*)'", Pattern.DOTALL);
    private static final Pattern MISSING = Pattern.compile("missing '(.)' at '(.*?)'.*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("For input string: \"(.*)\".*", Pattern.DOTALL);
    private static final Pattern RESERVED = Pattern.compile("reserved identifier: (.*)", Pattern.DOTALL);

    private Complaints() {}

    static ConditionProblem about(CelIssue issue, String text, FactShape shape) {
        int line = Math.max(1, issue.getSourceLocation().getLine());
        int column = Math.max(0, issue.getSourceLocation().getColumn());
        String message = issue.getMessage();
        Matcher undeclared = UNDECLARED.matcher(message);
        if (undeclared.matches()) {
            String name = undeclared.group(1);
            // CEL places a call at its bracket; people look for the name.
            boolean isCall = charAt(text, line, column) == '(';
            return isCall
                    ? new ConditionProblem(line, Math.max(0, column - name.length()) + 1, unknownFunction(name))
                    : new ConditionProblem(line, column + 1, unknownField(name, shape));
        }
        return new ConditionProblem(line, column + 1, words(message));
    }

    private static String words(String message) {
        Matcher found = NO_OVERLOAD.matcher(message);
        if (found.matches()) {
            return types(written(found.group(1)), found.group(2));
        }
        found = RESULT.matcher(message);
        if (found.matches()) {
            return "Expected a condition that is true or false, but found " + typeWords(found.group(1))
                    + ". Compare it with something, for instance by == or >=.";
        }
        found = TOKEN.matcher(message);
        if (found.matches()) {
            return token(found.group(1));
        }
        found = STRANGE.matcher(message);
        if (found.matches()) {
            return strange(found.group(1));
        }
        found = MISSING.matcher(message);
        if (found.matches()) {
            boolean isEnd = found.group(2).equals("<EOF>");
            return "Expected " + found.group(1) + ", but found "
                    + (isEnd ? "the end of the condition" : "'" + found.group(2) + "'") + ". Close the bracket.";
        }
        found = NUMBER.matcher(message);
        if (found.matches()) {
            return "Expected a number that fits into 64 bits, but found " + found.group(1) + ". Write a smaller one.";
        }
        found = RESERVED.matcher(message);
        if (found.matches()) {
            return "Expected a field, but found '" + found.group(1)
                    + "', which is no word of conditions. Write a ? b : c for if a then b else c.";
        }
        if (message.contains("recursion limit") || message.contains("node count")) {
            return "Expected a condition that is not nested so deeply. Take out brackets, or make several rules of it.";
        }
        return "Expected a condition, but found: " + message.lines().findFirst().orElse("nothing") + ".";
    }

    private static String token(String token) {
        if (token.startsWith("=")) {
            return "Expected == between two values that should be equal, but found a single =. Write ==.";
        }
        if (token.startsWith("&") || token.startsWith("|")) {
            String sign = token.substring(0, 1);
            return "Expected " + sign + sign + ", but found a single " + sign + ". Write " + sign + sign + ".";
        }
        if (token.startsWith("'") || token.startsWith("\"")) {
            return "Expected a quote at the end of the text, but found none. Close it with "
                    + (token.startsWith("'") ? "'" : "\"") + ".";
        }
        return "Expected fields, values and operators, but found '" + token.strip()
                + "'. Take it out; texts stand in quotes.";
    }

    private static String strange(String found) {
        if (found.equals("<EOF>")) {
            return "Expected the condition to go on, but found its end. Add what is missing, perhaps a closing bracket.";
        }
        String way = switch (found) {
            case "and", "AND" -> " Write && for it.";
            case "or", "OR" -> " Write || for it.";
            case "not", "NOT" -> " Write ! before what must not be so.";
            case "is" -> " Write == for it.";
            default -> " Write an operator before it, or take it out; texts stand in quotes.";
        };
        return "Expected an operator such as ==, && or ||, but found '" + found + "'." + way;
    }

    private static String types(String function, String applied) {
        List<String> types = split(applied);
        boolean isOperator = !AllowedConstructs.FUNCTIONS.containsKey(function);
        if (!isOperator || types.size() != 2) {
            return "Expected " + function + " with values that it can take, but found "
                    + String.join(
                            " and ", types.stream().map(Complaints::typeWords).toList()) + "."
                    + " See the types of the fields in docs/rules.md.";
        }
        String left = types.get(0);
        String right = types.get(1);
        if (function.equals("in")) {
            return "Expected a list of like values after in, but found " + typeWords(right)
                    + ". Write for instance [\"A\", \"B\"], or == for a single one.";
        }
        return "Expected values of one kind on both sides of " + function + ", but found " + typeWords(left) + " and "
                + typeWords(right) + "." + wayOut(left, right);
    }

    private static String wayOut(String left, String right) {
        if (isNumber(left) && isNumber(right)) {
            return " Write the whole number with a fraction, for instance 1.0, or put double( ) around a field.";
        }
        if (left.equals("string") && !right.equals("string")) {
            return " Write the value on the right in quotes.";
        }
        if (isNumber(left) && right.equals("string")) {
            return " Write the number without quotes.";
        }
        if (left.equals("bool") || right.equals("bool")) {
            return " A flag stands alone, or with ! before it; chain comparisons with &&.";
        }
        return " See the types of the fields in docs/rules.md.";
    }

    private static boolean isNumber(String type) {
        return type.equals("int") || type.equals("double");
    }

    private static List<String> split(String types) {
        String inner = types.startsWith("(") ? types.substring(1, types.length() - 1) : types;
        return inner.isEmpty() ? List.of() : List.of(inner.split(", (?![^(]*\\))"));
    }

    private static String typeWords(String type) {
        return switch (type) {
            case "int", "uint" -> "a whole number";
            case "double" -> "a number with a fraction";
            case "string" -> "a text";
            case "bool" -> "true or false";
            case "null" -> "null";
            default -> type.startsWith("list") ? "a list" : "a " + type;
        };
    }

    static String unknownField(String name, FactShape shape) {
        List<String> names = shape.fields().stream().map(FactField::name).toList();
        return "Expected a field of " + shape.kind() + " facts, but found '" + name + "'."
                + NearestName.hint(name, names) + " Fields: " + String.join(", ", names)
                + ". A text stands in quotes.";
    }

    private static String unknownFunction(String name) {
        String way = switch (name) {
            case "exists", "all", "exists_one", "map", "filter", "has" ->
                " Ask whether a word is among others with \"WORD\" in field.";
            default -> NearestName.hint(name, AllowedConstructs.FUNCTIONS.keySet());
        };
        return "Expected a function that rules may use, but found '" + name + "'." + way + " "
                + AllowedConstructs.functions();
    }

    /** An operator as people write it. */
    static String written(String function) {
        return switch (function) {
            case "@in" -> "in";
            case "_[_]" -> "[ ]";
            case "_?_:_" -> "? :";
            default -> function.replace("_", "");
        };
    }

    private static char charAt(String text, int line, int column) {
        List<String> lines = text.lines().toList();
        if (line > lines.size()) {
            return ' ';
        }
        String one = lines.get(line - 1);
        int place = one.codePointCount(0, one.length()) > column ? one.offsetByCodePoints(0, column) : one.length();
        return place < one.length() ? one.charAt(place) : ' ';
    }
}
