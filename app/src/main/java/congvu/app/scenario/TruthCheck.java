package congvu.app.scenario;

import congvu.domain.rate.RateFormula;
import congvu.domain.reference.IdRule;
import congvu.producers.simulate.truth.AttendanceTruth;
import congvu.producers.simulate.truth.ExpectedAlert;
import congvu.producers.simulate.truth.ObligationTruth;
import congvu.producers.simulate.truth.RateTruth;
import congvu.schemas.result.Alert;
import congvu.schemas.result.AlertRule;
import congvu.schemas.result.AlertState;
import congvu.schemas.result.AttendanceDay;
import congvu.schemas.result.Obligation;
import congvu.schemas.result.PeriodKind;
import congvu.schemas.result.Rate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds what was published against what was staged: every working day, obligation, overdue alert, rate and signal, and
 * nothing beside them.
 *
 * <p>Not compared, since nobody staged it: what the truth leaves open (null), and the law's limits on single acts on a
 * petition, a complaint or a denunciation. A day that is still open and of which nothing is certain is not published, and
 * a unit that has none below it has no rate with descendants: its own stands for it. A rate over nothing, of a month in
 * which nothing has ended yet, tells nothing and need not be staged.
 */
public final class TruthCheck {

    private static final String WITH_DESCENDANTS = "/**";
    private static final String OVER_NOTHING = "0/0";

    private static final Set<String> STAGED_FORMULAS = Arrays.stream(RateTruth.Measure.values())
            .map(TruthCheck::formulaOf)
            .collect(Collectors.toUnmodifiableSet());

    /**
     * One kind of result.
     *
     * @param kind in words
     * @param staged how many the truth has
     * @param agreeing how many of them were found as staged
     * @param differences each that was not, and each that nobody staged; ids and values of verdicts only
     */
    public record Part(String kind, long staged, long agreeing, List<String> differences) {

        public boolean isClean() {
            return differences.isEmpty();
        }
    }

    private final KeptTruth truth;
    private final ProvinceResults results;
    private final Set<String> unitsAboveOthers;

    private TruthCheck(KeptTruth truth, ProvinceResults results) {
        this.truth = truth;
        this.results = results;
        this.unitsAboveOthers = unitsAboveOthers(results);
    }

    /** Compares everything. */
    public static List<Part> of(KeptTruth truth, ProvinceResults results) {
        TruthCheck check = new TruthCheck(truth, results);
        return List.of(check.days(), check.obligations(), check.alerts(), check.rates(), check.signals());
    }

    private Part days() {
        Map<String, String> staged = new HashMap<>();
        for (AttendanceTruth day : truth.days()) {
            String key = day.token() + "|" + LocalDate.ofEpochDay(day.epochDay());
            if (day.state() != AttendanceTruth.State.OPEN || results.days().containsKey(key)) {
                staged.put(key, text(day));
            }
        }
        Map<String, String> found = new HashMap<>();
        results.days().forEach((key, day) -> found.put(key, text(day)));
        return compare("attendance days", staged, found);
    }

    private static String text(AttendanceTruth day) {
        return day.state() + " late " + day.lateMillis() + " early " + day.earlyMillis() + " of " + day.unitId() + " "
                + day.reasons().stream().sorted().toList();
    }

    private static String text(AttendanceDay day) {
        return day.getState() + " late " + day.getLateMillis() + " early " + day.getEarlyMillis() + " of "
                + day.getUnitId() + " "
                + day.getExcuses().stream().map(Enum::name).sorted().toList();
    }

    private Part obligations() {
        Map<String, String> staged = new HashMap<>();
        Map<String, String> found = new HashMap<>();
        for (ObligationTruth one : truth.obligations()) {
            staged.put(one.id(), text(one));
            Obligation published = results.obligations().get(one.id());
            if (published != null) {
                found.put(one.id(), text(published, one));
            }
        }
        results.obligations().forEach((id, one) -> {
            if (!isLawfulLimit(id)) {
                found.putIfAbsent(id, "published");
            }
        });
        return compare("obligations", staged, found);
    }

    private static String text(ObligationTruth one) {
        return words(
                one.unitId(),
                one.firstDueAt(),
                one.dueAt(),
                one.endedAt(),
                one.verdictFirst(),
                one.verdictLatest(),
                one.isOverdue());
    }

    /** Only what the truth tells of. */
    private static String text(Obligation found, ObligationTruth told) {
        return words(
                found.getUnitId(),
                told.firstDueAt() == null ? null : millis(found.getFirstDueAt()),
                told.dueAt() == null ? null : millis(found.getDueAt()),
                millis(found.getEndedAt()),
                told.verdictFirst() == null ? null : found.getVerdictFirst(),
                told.verdictLatest() == null ? null : found.getVerdictLatest(),
                found.getOverdue());
    }

    private static String words(
            String unit,
            @Nullable Long firstDue,
            @Nullable Long due,
            @Nullable Long ended,
            @Nullable Enum<?> first,
            @Nullable Enum<?> latest,
            boolean isOverdue) {
        return "of " + unit + " due " + time(firstDue) + " then " + time(due) + " ended " + time(ended) + " " + first
                + " " + latest + (isOverdue ? " overdue" : "");
    }

    private static String time(@Nullable Long millis) {
        return millis == null ? "-" : Instant.ofEpochMilli(millis).toString();
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    private Part alerts() {
        Map<String, String> staged = new HashMap<>();
        for (ExpectedAlert alert : truth.alerts()) {
            AlertRule rule = alert.isAgain() ? AlertRule.OVERDUE_AGAIN : AlertRule.OVERDUE;
            staged.put(
                    keyOf(alert.obligationId(), rule, alert.promise()),
                    alert.state().name());
        }
        Map<String, String> found = new HashMap<>();
        for (Alert alert : results.alerts().values()) {
            boolean isBreach = alert.getRule() == AlertRule.OVERDUE || alert.getRule() == AlertRule.OVERDUE_AGAIN;
            String key = keyOf(alert.getObligationId(), alert.getRule(), alert.getPromiseNumber());
            // What was raised and taken back may or may not have been seen, as the order of arrival would have it.
            boolean isExpected = staged.containsKey(key) || alert.getState() != AlertState.RETRACTED;
            if (isBreach && isExpected && !isLawfulLimit(alert.getObligationId())) {
                found.merge(key, alert.getState().name(), (one, other) -> one + " and " + other);
            }
        }
        return compare("overdue alerts", staged, found);
    }

    private Part signals() {
        long staged = 0;
        long agreeing = 0;
        List<String> differences = new ArrayList<>();
        for (SignalCheck.OfRule rule :
                SignalCheck.of(truth.signals(), results.signals().values())) {
            staged += rule.staged();
            agreeing += rule.agreeing();
            differences.addAll(rule.differences());
        }
        return new Part("signals", staged, agreeing, differences);
    }

    private static String keyOf(String obligationId, AlertRule rule, int promise) {
        return obligationId + " " + rule + " " + promise;
    }

    private Part rates() {
        Map<String, String> staged = new HashMap<>();
        for (RateTruth rate : truth.rates()) {
            String key = rate.unitId() + (rate.withDescendants() ? WITH_DESCENDANTS : "") + "|*|" + rate.period() + "|"
                    + formulaOf(rate.measure());
            staged.put(key, rate.numerator() + "/" + rate.denominator());
        }
        Map<String, String> found = new HashMap<>();
        results.rates().forEach((key, rate) -> {
            if (isOfAStagedKind(rate)) {
                takeRate(key, rate, staged.keySet(), found);
            }
        });
        return compare("rates", staged, found);
    }

    /** Of all procedures over a month, by a formula of which the truth tells. */
    private static boolean isOfAStagedKind(Rate rate) {
        return rate.getPeriodKind() == PeriodKind.MONTH
                && rate.getProcedureId().equals("*")
                && STAGED_FORMULAS.contains(rate.getFormulaId());
    }

    private void takeRate(String key, Rate rate, Set<String> staged, Map<String, String> found) {
        String value = rate.getNumerator() + "/" + rate.getDenominator();
        List<String> keys = unitsAboveOthers.contains(rate.getUnitId())
                ? List.of(key)
                : List.of(key, rate.getUnitId() + WITH_DESCENDANTS + key.substring(key.indexOf('|')));
        for (String one : keys) {
            if (!value.equals(OVER_NOTHING) || staged.contains(one)) {
                found.put(one, value);
            }
        }
    }

    private static Set<String> unitsAboveOthers(ProvinceResults results) {
        return results.rates().values().stream()
                .filter(Rate::getWithDescendants)
                .map(Rate::getUnitId)
                .collect(Collectors.toSet());
    }

    private static boolean isLawfulLimit(String obligationId) {
        return obligationId.startsWith("case|") && obligationId.contains(IdRule.STEP_SEPARATOR);
    }

    private static String formulaOf(RateTruth.Measure measure) {
        RateFormula formula = switch (measure) {
            case DOSSIER_ON_TIME_FIRST -> RateFormula.ON_TIME_FIRST;
            case DOSSIER_ON_TIME_LATEST -> RateFormula.ON_TIME_LATEST;
            case DOSSIER_INDEX_2_1 -> RateFormula.NATIONAL_INDEX_2_1;
            case TASK_ON_TIME_LATEST -> RateFormula.TASK_ON_TIME_LATEST;
            case PETITION_ON_TIME_LATEST -> RateFormula.PETITION_ON_TIME_LATEST;
            case COMPLAINT_ON_TIME_LATEST -> RateFormula.COMPLAINT_ON_TIME_LATEST;
            case DENUNCIATION_ON_TIME_LATEST -> RateFormula.DENUNCIATION_ON_TIME_LATEST;
            case PUNCTUALITY -> RateFormula.ATTENDANCE_PUNCTUAL;
        };
        return formula.id();
    }

    private static Part compare(String kind, Map<String, String> staged, Map<String, String> found) {
        List<String> differences = new ArrayList<>();
        long agreeing = 0;
        for (Map.Entry<String, String> one : staged.entrySet()) {
            String there = found.get(one.getKey());
            if (Objects.equals(there, one.getValue())) {
                agreeing++;
            } else {
                differences.add(one.getKey() + ": expected " + one.getValue() + ", but found "
                        + (there == null ? "nothing" : there));
            }
        }
        Set<String> beside = new HashSet<>(found.keySet());
        beside.removeAll(staged.keySet());
        differences.addAll(beside.stream()
                .map(key -> key + ": expected nothing, but found " + found.get(key))
                .collect(Collectors.toSet()));
        differences.sort(String::compareTo);
        return new Part(kind, staged.size(), agreeing, differences);
    }
}
