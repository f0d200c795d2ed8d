package congvu.testkit.model;

import congvu.schemas.reference.ScoreComponentRecord;
import congvu.schemas.reference.ScorecardPolicyRecord;
import congvu.schemas.result.ObligationFamily;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Scorecards from scratch: every dossier and petition is put into each unit and period that it belongs to, each component counts
 * them one by one. Shares no code with the domain.
 */
public final class ScorecardReckoning {
    private final Organisation organisation;
    private final ScorecardPolicyRecord policy;
    private final Map<String, FileTraits> traits;
    private final Map<String, List<ExpectedObligation>> cards = new TreeMap<>();

    /** A fraction, with whatever denominator. */
    private record Fraction(long numerator, long denominator) {
        String text() {
            return numerator + "/" + denominator;
        }
    }

    private ScorecardReckoning(
            ReferenceData reference, ScorecardPolicyRecord policy, Collection<? extends SpecificRecord> accepted) {
        this.organisation = new Organisation(reference);
        this.policy = policy;
        this.traits = FileTraits.byObligation(accepted);
    }

    /**
     * What must stand, by key.
     *
     * @param obligations what the model finds of the same events
     */
    public static Map<String, ExpectedCard> expect(
            ReferenceData reference,
            ScorecardPolicyRecord policy,
            Collection<? extends SpecificRecord> accepted,
            Collection<ExpectedObligation> obligations) {
        ScorecardReckoning reckoning = new ScorecardReckoning(reference, policy, accepted);
        obligations.stream()
                .filter(one -> one.stepId() == null && !one.obligationId().contains("/s/"))
                .filter(one -> one.family() == ObligationFamily.DOSSIER || one.family() == ObligationFamily.PETITION)
                .forEach(reckoning::add);
        Map<String, ExpectedCard> expected = new TreeMap<>();
        reckoning.cards.forEach((key, files) -> expected.put(key, reckoning.card(key, files)));
        return expected;
    }

    private void add(ExpectedObligation one) {
        LocalDate day = LocalDate.ofEpochDay(one.acceptedOnEpochDay());
        List<String> scopes = new ArrayList<>(List.of(one.unitId()));
        organisation.ancestorsOf(one.unitId(), day).forEach(above -> scopes.add(above + "/**"));
        if (organisation.hasChildren(one.unitId())) {
            scopes.add(one.unitId() + "/**");
        }
        String month = day.toString().substring(0, 7);
        String quarter = day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3;
        for (String scope : scopes) {
            for (String period : List.of(month, quarter, Integer.toString(day.getYear()))) {
                cards.computeIfAbsent(scope + "|" + period, none -> new ArrayList<>())
                        .add(one);
            }
        }
    }

    private ExpectedCard card(String key, List<ExpectedObligation> files) {
        Map<String, String> components = new LinkedHashMap<>();
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal told = BigDecimal.ZERO;
        for (ScoreComponentRecord component : policy.getComponents()) {
            Fraction ratio = fraction(component.getMeasure(), files);
            Fraction factor = fraction(component.getFactor(), files);
            BigDecimal points = points(component, ratio, factor);
            if (points != null) {
                total = total.add(points);
                told = told.add(new BigDecimal(component.getMaxPoints()));
            }
            String reason = component.getAbsence() == null
                    ? "NO_CASES"
                    : component.getAbsence().name();
            components.put(
                    component.getComponentId(),
                    (ratio == null ? "-" : ratio.text()) + " " + (factor == null ? "-" : factor.text()) + " "
                            + (points == null ? reason : points.toPlainString()));
        }
        return new ExpectedCard(
                key,
                components,
                total.setScale(2, RoundingMode.UNNECESSARY).toPlainString(),
                told.setScale(2, RoundingMode.UNNECESSARY).toPlainString());
    }

    /** In whole hundredths, by integers only. */
    private static @Nullable BigDecimal points(
            ScoreComponentRecord component, @Nullable Fraction ratio, @Nullable Fraction factor) {
        if (ratio == null) {
            return null;
        }
        Fraction times = factor == null ? new Fraction(1, 1) : factor;
        if (ratio.denominator() == 0 || times.denominator() == 0) {
            String whenNone = component.getPointsWhenNone();
            return whenNone == null ? null : new BigDecimal(whenNone).setScale(2, RoundingMode.HALF_UP);
        }
        BigInteger most = hundredths(component.getMaxPoints());
        BigInteger above = most.multiply(BigInteger.valueOf(100))
                .multiply(BigInteger.valueOf(ratio.numerator()))
                .multiply(BigInteger.valueOf(times.numerator()));
        BigInteger below = hundredths(component.getFullMarksRatio())
                .multiply(BigInteger.valueOf(ratio.denominator()))
                .multiply(BigInteger.valueOf(times.denominator()));
        BigInteger rounded = above.shiftLeft(1).add(below).divide(below.shiftLeft(1));
        return new BigDecimal(rounded.min(most), 2);
    }

    private static BigInteger hundredths(String decimal) {
        return new BigDecimal(decimal).movePointRight(2).toBigIntegerExact();
    }

    private @Nullable Fraction fraction(@Nullable String measure, List<ExpectedObligation> files) {
        if (measure == null) {
            return null;
        }
        return switch (measure) {
            case "dossier.synced" -> ofDossiers(files, FileTraits::synced);
            case "dossier.index-2.1" -> ofTwo(files, ShareOf::onTimeByTheIndex, ShareOf::judgedByTheIndex);
            case "dossier.online" -> ofDossiers(files, FileTraits::online);
            case "dossier.paid-online" ->
                ofTraits(files, told -> told.feeDue() && told.paidOnline(), FileTraits::feeDue);
            case "dossier.result-digital" ->
                count(files, one -> ShareOf.isCompleted(one) && of(one).resultDigital(), ShareOf::isCompleted);
            case "dossier.digitised" -> ofDossiers(files, told -> told.inputDigital() && told.resultDigital());
            case "dossier.data-reused" -> ofDossiers(files, FileTraits::reused);
            case "dossier.shared" -> ofDossiers(files, told -> told.reused() || told.resultDigital());
            case "dossier.identity-verified" -> ofDossiers(files, FileTraits::verified);
            case "dossier.satisfied" ->
                count(
                        files,
                        one -> ShareOf.isDossier(one) && !ShareOf.isLateByTheIndex(one) && !of(one).complainedOf(),
                        ShareOf::isDossier);
            case "petition.staff-conduct" ->
                count(
                        files,
                        one -> ShareOf.isPetition(one) && of(one).ofStaffConduct(),
                        one -> ShareOf.isPetition(one) && of(one).classified());
            case "petition.index-5.2" -> ofTwo(files, ShareOf::petitionInTime, ShareOf::petitionWithLimit);
            case "petition.satisfied" -> ofTwo(files, ShareOf::petitionSatisfied, ShareOf::isPetition);
            default ->
                throw new IllegalArgumentException(
                        "Expected a measure of the shipped policy, but found " + measure + ".");
        };
    }

    private Fraction ofDossiers(List<ExpectedObligation> files, Predicate<FileTraits> counts) {
        return count(files, one -> ShareOf.isDossier(one) && counts.test(of(one)), ShareOf::isDossier);
    }

    private Fraction ofTraits(List<ExpectedObligation> files, Predicate<FileTraits> counts, Predicate<FileTraits> all) {
        return count(
                files,
                one -> ShareOf.isDossier(one) && counts.test(of(one)),
                one -> ShareOf.isDossier(one) && all.test(of(one)));
    }

    private static Fraction ofTwo(
            List<ExpectedObligation> files, Predicate<ExpectedObligation> counts, Predicate<ExpectedObligation> all) {
        return count(files, counts, all);
    }

    private static Fraction count(
            List<ExpectedObligation> files, Predicate<ExpectedObligation> counts, Predicate<ExpectedObligation> all) {
        return new Fraction(
                files.stream().filter(counts).count(),
                files.stream().filter(all).count());
    }

    private FileTraits of(ExpectedObligation one) {
        return traits.getOrDefault(one.obligationId(), FileTraits.UNTOLD);
    }
}
