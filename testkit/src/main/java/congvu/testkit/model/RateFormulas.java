package congvu.testkit.model;

import congvu.schemas.result.Index21Verdict;
import congvu.schemas.result.ObligationFamily;
import congvu.schemas.result.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What each formula of the metric dictionary makes of one obligation. */
record RateFormulas(ObligationFamily family, Formula formula) {

    private static final int QUARTERS = 4;

    /** What one obligation adds. */
    record Count(long numerator, long denominator, long excluded) {

        static Count of(boolean counts, boolean good, boolean excluded) {
            return new Count(counts && good ? 1 : 0, counts ? 1 : 0, excluded ? 1 : 0);
        }
    }

    enum Formula {
        ON_TIME_FIRST("on-time.first"),
        ON_TIME_LATEST("on-time.latest"),
        OPEN_OVERDUE("open-overdue"),
        INDEX_21("index-2.1"),
        PROGRESS_SCORE("progress-score"),
        SETTLED("settled"),
        INDEX_52("index-5.2"),
        DISSATISFIED("dissatisfied");

        private final String name;

        Formula(String name) {
            this.name = name;
        }
    }

    static List<RateFormulas> of(ObligationFamily family) {
        List<Formula> formulas =
                new ArrayList<>(List.of(Formula.ON_TIME_FIRST, Formula.ON_TIME_LATEST, Formula.OPEN_OVERDUE));
        switch (family) {
            case DOSSIER -> formulas.add(Formula.INDEX_21);
            case TASK -> formulas.add(Formula.PROGRESS_SCORE);
            case PETITION -> formulas.addAll(List.of(Formula.SETTLED, Formula.INDEX_52, Formula.DISSATISFIED));
            case COMPLAINT, DENUNCIATION -> formulas.add(Formula.SETTLED);
            case UNKNOWN -> formulas.clear();
        }
        return formulas.stream()
                .map(formula -> new RateFormulas(family, formula))
                .toList();
    }

    String id() {
        return family.name().toLowerCase(Locale.ROOT) + "." + formula.name;
    }

    Count count(ExpectedObligation one) {
        if (one.isCancelled()) {
            return new Count(0, 0, formula == Formula.OPEN_OVERDUE ? 0 : 1);
        }
        boolean without = one.hasNoDeadline();
        boolean closedWithout = !one.isOpen() && without;
        boolean openInTime = one.isOpen() && !without && !one.overdue();
        return switch (formula) {
            case ON_TIME_FIRST ->
                Count.of(
                        judged(one.verdictFirst()) && !one.firstCancelled(),
                        one.verdictFirst() == Verdict.ON_TIME,
                        closedWithout);
            case ON_TIME_LATEST ->
                Count.of(judged(one.verdictLatest()), one.verdictLatest() == Verdict.ON_TIME, closedWithout);
            case OPEN_OVERDUE -> Count.of(one.isOpen() && !without, one.overdue(), one.isOpen() && without);
            case INDEX_21 ->
                Count.of(
                        one.index21() != Index21Verdict.EXCLUDED,
                        one.index21() == Index21Verdict.ON_TIME,
                        one.index21() == Index21Verdict.EXCLUDED);
            case PROGRESS_SCORE -> progress(one);
            case SETTLED -> Count.of(true, !one.isOpen(), false);
            case INDEX_52 -> Count.of(!without, one.verdictLatest() == Verdict.ON_TIME || openInTime, without);
            case DISSATISFIED ->
                Count.of(true, one.disputed() || one.overdue() || one.verdictLatest() == Verdict.LATE, false);
        };
    }

    /** In quarters of a point: four can be had for each delivery. */
    private static Count progress(ExpectedObligation one) {
        Double points = one.progressPoints();
        return points == null ? new Count(0, 0, 0) : new Count(Math.round(points * QUARTERS), QUARTERS, 0);
    }

    private static boolean judged(Verdict verdict) {
        return verdict == Verdict.ON_TIME || verdict == Verdict.LATE;
    }
}
