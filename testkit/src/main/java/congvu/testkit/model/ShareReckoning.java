package congvu.testkit.model;

import congvu.schemas.result.ObligationFamily;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;

/**
 * The measures of scorecards from scratch: every dossier and petition is put into each unit and period that it belongs to, each
 * measure counts them one by one. Shares no code with the domain.
 */
public final class ShareReckoning {
    private static final String WITH_DESCENDANTS = "/**";

    private final Organisation organisation;
    private final Map<String, FileTraits> traits;
    private final Map<Group, List<ExpectedObligation>> files = new TreeMap<>();

    /** A fraction, with whatever denominator. */
    public record Fraction(long numerator, long denominator) {
        String text() {
            return numerator + "/" + denominator;
        }
    }

    /**
     * What is summed together.
     *
     * @param period as in {@code 2026-03}, {@code 2026-Q1}, {@code 2026}
     */
    public record Group(String unitId, boolean withDescendants, String period) implements Comparable<Group> {
        String key() {
            return unitId + (withDescendants ? WITH_DESCENDANTS : "") + "|" + period;
        }

        @Override
        public int compareTo(Group other) {
            return key().compareTo(other.key());
        }
    }

    /** @param obligations what the model finds of the same events */
    public ShareReckoning(
            ReferenceData reference,
            Collection<? extends SpecificRecord> accepted,
            Collection<ExpectedObligation> obligations) {
        this.organisation = new Organisation(reference);
        this.traits = FileTraits.byObligation(accepted);
        obligations.stream()
                .filter(one -> one.stepId() == null && !one.obligationId().contains("/s/"))
                .filter(one -> one.family() == ObligationFamily.DOSSIER || one.family() == ObligationFamily.PETITION)
                .forEach(this::add);
    }

    /** Every group that has a file. */
    public Set<Group> groups() {
        return files.keySet();
    }

    private void add(ExpectedObligation one) {
        LocalDate day = LocalDate.ofEpochDay(one.acceptedOnEpochDay());
        String month = day.toString().substring(0, 7);
        String quarter = day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3;
        for (String period : List.of(month, quarter, Integer.toString(day.getYear()))) {
            add(new Group(one.unitId(), false, period), one);
            organisation.ancestorsOf(one.unitId(), day).forEach(above -> add(new Group(above, true, period), one));
            if (organisation.hasChildren(one.unitId())) {
                add(new Group(one.unitId(), true, period), one);
            }
        }
    }

    private void add(Group group, ExpectedObligation one) {
        files.computeIfAbsent(group, none -> new ArrayList<>()).add(one);
    }

    /** A measure of the shipped policy over one group. */
    public Fraction of(Group group, String measure) {
        return fraction(measure, files.getOrDefault(group, List.of()));
    }

    private Fraction fraction(String measure, List<ExpectedObligation> files) {
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
