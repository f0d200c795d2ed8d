package congvu.domain.rate;

import congvu.domain.count.Counter;
import congvu.domain.count.RateFamily;
import java.util.List;
import java.util.stream.Collectors;

/** The dictionary of formulas as a document: {@code docs/metrics.md} is this text, and a test holds it to that. */
public final class MetricDictionary {
    private MetricDictionary() {}

    /** The whole document, in Markdown. */
    public static String markdown() {
        StringBuilder text = new StringBuilder(INTRODUCTION);
        for (RateFamily family : RateFamily.values()) {
            if (RateFormula.of(family).isEmpty()) {
                continue;
            }
            text.append("## ").append(family).append("\n\n");
            for (RateFormula formula : RateFormula.of(family)) {
                text.append(section(formula));
            }
        }
        return text.toString().stripTrailing() + "\n";
    }

    private static final String INTRODUCTION = """
            # Metric dictionary

            Generated from `congvu.domain.rate.RateFormula`; `MetricDictionaryTest` fails when this page and the code
            differ. It is part of the contract of the topic `congvu.rates`.

            - What is counted: of dossiers, tasks, petitions, complaints and denunciations the whole (not its steps) once it was
              accepted, in the cell of its present owner unit, its procedure and the local day of its acceptance; what was
              refused or withdrawn before is in no cell. Of ratings each one, by category and the day it was given. Of
              attendance each working day that is over, by schedule, in the cell of the unit of that day. Of inspections each
              check, by norm and day.
            - Groups: a unit alone (key `unit`) or with all its descendants (`unit/**`, only for units that ever have any); one
              procedure or all (`*`); day, month, quarter, year. Children sum to their parent, under the tree of that day.
            - Retraction: a corrected fact takes its old contribution back and gives the new one; the record is replaced.
            - Ratio: numerator divided by denominator, rounded half up to 6 decimals. A denominator of 0 gives no ratio but a
              reason: `NO_DEADLINE` when all cases of the group are without one, else `NO_CASES`. Never 0 %, never 100 %.
            - Revision: how many facts the rate rests on: what was accepted plus what ended; of facts without a deadline each
              one. The same facts give the same revision, in whatever order they arrived; which record is newer is told by
              its offset.
            - Final: the period is over, and nothing in the cell can change any more.

            """;

    private static String section(RateFormula formula) {
        return "### `" + formula.id() + "`\n\n" + formula.meaning() + "\n\n"
                + "| part | sum of |\n|---|---|\n"
                + "| numerator | " + names(formula.numerator()) + " |\n"
                + "| denominator | " + names(formula.denominator()) + " |\n"
                + "| excluded | " + names(formula.excluded()) + " |\n\n"
                + "Basis: " + formula.basis() + ".\n\n";
    }

    private static String names(List<Counter> counters) {
        if (counters.isEmpty()) {
            return "nothing";
        }
        long times = counters.stream().filter(counters.getFirst()::equals).count();
        List<Counter> each = counters.stream().distinct().toList();
        return times > 1 ? times + " × (" + sum(each) + ")" : sum(each);
    }

    private static String sum(List<Counter> counters) {
        return counters.stream().map(counter -> "`" + counter + "`").collect(Collectors.joining(" + "));
    }
}
