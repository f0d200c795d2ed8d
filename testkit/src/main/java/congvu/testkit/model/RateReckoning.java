package congvu.testkit.model;

import congvu.schemas.result.ObligationFamily;
import congvu.schemas.result.PeriodKind;
import congvu.schemas.result.RateUnavailableReason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts every whole file into each group it belongs to, and counts each group from scratch (S7). */
final class RateReckoning {

    private static final String ALL_PROCEDURES = "*";

    /** Files that name no procedure are a group of their own, so that the groups sum to all. */
    private static final String NO_PROCEDURE = "-";

    private record Group(
            ObligationFamily family,
            String unitId,
            boolean withDescendants,
            String procedureId,
            PeriodKind kind,
            LocalDate start) {}

    private final Organisation organisation;
    private final LocalDate today;
    private final Map<Group, List<ExpectedObligation>> groups = new HashMap<>();
    private final Set<String> gone = new HashSet<>();

    /**
     * Counts as of a day.
     *
     * @param today the local day of the tick: a period is over when it is past it
     */
    RateReckoning(Organisation organisation, LocalDate today) {
        this.organisation = organisation;
        this.today = today;
    }

    /** Adds a file; {@code hasLeft} when it has left the store, so that nothing can change it any more. */
    void add(ExpectedObligation wholeFile, boolean hasLeft) {
        if (hasLeft) {
            gone.add(wholeFile.obligationId());
        }
        addForUnit(wholeFile, wholeFile.unitId(), false);
        List<String> branches = new ArrayList<>(
                organisation.ancestorsOf(wholeFile.unitId(), LocalDate.ofEpochDay(wholeFile.acceptedOnEpochDay())));
        if (organisation.hasChildren(wholeFile.unitId())) {
            branches.add(wholeFile.unitId());
        }
        branches.forEach(unit -> addForUnit(wholeFile, unit, true));
    }

    Map<String, ExpectedRate> rates() {
        Map<String, ExpectedRate> rates = new HashMap<>();
        groups.forEach((group, members) -> {
            for (RateFormulas formula : RateFormulas.of(group.family())) {
                ExpectedRate rate = rate(group, formula, members);
                rates.put(rate.key(), rate);
            }
        });
        return rates;
    }

    private void addForUnit(ExpectedObligation one, String unitId, boolean withDescendants) {
        LocalDate day = LocalDate.ofEpochDay(one.acceptedOnEpochDay());
        String procedure = one.procedureId();
        List<String> procedures = List.of(ALL_PROCEDURES, procedure == null ? NO_PROCEDURE : procedure);
        for (String procedureId : procedures) {
            for (PeriodKind kind : List.of(PeriodKind.DAY, PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR)) {
                Group group = new Group(one.family(), unitId, withDescendants, procedureId, kind, startOf(kind, day));
                groups.computeIfAbsent(group, none -> new ArrayList<>()).add(one);
            }
        }
    }

    private ExpectedRate rate(Group group, RateFormulas formula, List<ExpectedObligation> members) {
        long numerator = 0;
        long denominator = 0;
        long excluded = 0;
        long revision = 0;
        boolean allWithoutDeadline = true;
        for (ExpectedObligation member : members) {
            RateFormulas.Count count = formula.count(member);
            numerator += count.numerator();
            denominator += count.denominator();
            excluded += count.excluded();
            revision += member.isOpen() ? 1 : 2;
            allWithoutDeadline &= member.hasNoDeadline() && !member.isCancelled();
        }
        BigDecimal ratio = denominator == 0
                ? null
                : BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), 6, RoundingMode.HALF_UP);
        RateUnavailableReason reason =
                allWithoutDeadline ? RateUnavailableReason.NO_DEADLINE : RateUnavailableReason.NO_CASES;
        return new ExpectedRate(
                keyOf(group, formula),
                group.unitId(),
                group.withDescendants(),
                group.procedureId(),
                group.kind(),
                group.start(),
                formula.id(),
                numerator,
                denominator,
                excluded,
                ratio,
                ratio == null ? reason : null,
                revision,
                isOver(group) && members.stream().allMatch(member -> gone.contains(member.obligationId())));
    }

    private boolean isOver(Group group) {
        return !today.isBefore(
                switch (group.kind()) {
                    case DAY -> group.start().plusDays(1);
                    case MONTH -> group.start().plusMonths(1);
                    case QUARTER -> group.start().plusMonths(3);
                    case YEAR, UNKNOWN -> group.start().plusYears(1);
                });
    }

    private static String keyOf(Group group, RateFormulas formula) {
        LocalDate start = group.start();
        String period = switch (group.kind()) {
            case DAY -> start.toString();
            case MONTH -> start.toString().substring(0, 7);
            case QUARTER -> start.getYear() + "-Q" + (start.getMonthValue() + 2) / 3;
            case YEAR, UNKNOWN -> String.valueOf(start.getYear());
        };
        return group.unitId() + (group.withDescendants() ? "/**" : "") + "|" + group.procedureId() + "|" + period + "|"
                + formula.id();
    }

    private static LocalDate startOf(PeriodKind kind, LocalDate day) {
        return switch (kind) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
            case YEAR, UNKNOWN -> LocalDate.of(day.getYear(), 1, 1);
        };
    }
}
