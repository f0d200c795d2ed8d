package congvu.domain.rate;

import java.util.List;
import java.util.stream.Collectors;

/** The dictionary of formulas as a document: {@code docs/metrics.md} is this text, and a test holds it to that. */
public final class MetricDictionary {
    private MetricDictionary() {}

    /** The whole document, in Markdown. */
    public static String markdown() {
        StringBuilder text = new StringBuilder(INTRODUCTION);
        for (RateFormula formula : RateFormula.values()) {
            text.append(section(formula));
        }
        text.append("## Counters\n\nEach whole file adds 0 or 1 to each of these sums of its cell.\n\n");
        for (Counter counter : Counter.values()) {
            text.append("- `").append(counter).append("`\n");
        }
        return text.toString();
    }

    private static final String INTRODUCTION = """
            # Metric dictionary

            Generated from `congvu.domain.rate.RateFormula`; `MetricDictionaryTest` fails when this page and the code
            differ. It is part of the contract of the topic `congvu.rates`.

            - What is counted: whole files (not steps) that were accepted, each in the cell of its present owner unit, its
              procedure and the local day of its acceptance. A file refused or withdrawn before acceptance is in no cell.
            - Groups: a unit alone (key `unit`) or with all its descendants (`unit/**`, only for units that have any); one
              procedure or all (`*`); day, month, quarter, year of acceptance. Children sum to their parent.
            - Retraction: a corrected fact takes its old contribution back and gives the new one; the record is replaced.
            - Ratio: numerator divided by denominator, rounded half up to 6 decimals. A denominator of 0 gives no ratio but a
              reason: `NO_DEADLINE` when all cases of the group are without one, else `NO_CASES`. Never 0 %, never 100 %.
            - Revision: how many facts the rate rests on: files accepted plus files ended. The same facts give the same
              revision, in whatever order they arrived; which record is newer is told by its offset.
            - Final: the period is over, and nothing in the cell can change any more.

            """;

    private static String section(RateFormula formula) {
        return "## `" + formula.id() + "`\n\n" + formula.meaning() + "\n\n"
                + "| part | sum of |\n|---|---|\n"
                + "| numerator | " + names(formula.numerator()) + " |\n"
                + "| denominator | " + names(formula.denominator()) + " |\n"
                + "| excluded | " + names(formula.excluded()) + " |\n\n"
                + "Basis: " + formula.basis() + ".\n\n";
    }

    private static String names(List<Counter> counters) {
        return counters.stream().map(counter -> "`" + counter + "`").collect(Collectors.joining(" + "));
    }
}
