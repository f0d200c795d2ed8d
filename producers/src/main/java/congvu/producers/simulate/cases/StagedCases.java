package congvu.producers.simulate.cases;

import congvu.producers.simulate.chance.Dice;
import congvu.producers.simulate.misbehaviour.Misbehaviour;
import congvu.producers.simulate.misbehaviour.Misbehaviour.Group;
import congvu.producers.simulate.misbehaviour.MisbehaviourRates;
import congvu.producers.simulate.world.Hours;
import congvu.producers.simulate.world.OfficeClock;
import congvu.producers.simulate.world.SimUnit;
import congvu.producers.simulate.world.Span;
import congvu.producers.simulate.world.UnitKind;
import congvu.producers.simulate.world.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * Which cases misbehave: how many of each kind in each fortnight, whose they are, and around which day the fault shows.
 *
 * <p>Every kind whose share is not zero comes at least once in a fortnight. Faults that make a file late go only to units
 * with so many files in the month that a few late ones leave them above 95 of 100: see {@link LateAllowance}.
 */
final class StagedCases {

    /** A unit with fewer files a day is spared from late ones. */
    static final double LEAST_DOSSIERS_PER_DAY = 4;

    private static final long PICKS = 341;
    private static final long SPREAD = 1_000_003;

    private final World world;
    private final Span span;
    private final MisbehaviourRates rates;
    private final OfficeClock calendar;
    private final List<SimUnit> responsible;
    private final double[] volumeUpTo;
    private final LateAllowance allowance;
    private final Incidents incidents;

    StagedCases(World world, Span span, MisbehaviourRates rates, Incidents incidents) {
        this.world = world;
        this.span = span;
        this.rates = rates;
        this.calendar = world.clock(Hours.NATION);
        this.incidents = incidents;
        this.allowance = new LateAllowance(world, span);
        this.responsible = world.units().stream()
                .filter(unit -> unit.dossiersPerDay() > 0 && !incidents.isSpared(unit))
                .toList();
        this.volumeUpTo = new double[responsible.size()];
        double sum = 0;
        for (int i = 0; i < volumeUpTo.length; i++) {
            sum += responsible.get(i).dossiersPerDay();
            volumeUpTo[i] = sum;
        }
    }

    /** All staged cases that show in a fortnight, as references. */
    void of(int fortnight, LongConsumer listener) {
        for (Misbehaviour kind : Misbehaviour.values()) {
            switch (kind.group()) {
                case STAFF, STAFF_MONTH -> {
                    // Not a case.
                }
                case UNIT -> incidents.of(kind, fortnight, listener);
                case LATE_DOSSIER -> addLate(kind, fortnight, listener);
                case DOSSIER, PETITION, COMPLAINT, TASK, INSPECTION -> add(kind, fortnight, listener);
            }
        }
    }

    private void add(Misbehaviour kind, int fortnight, LongConsumer listener) {
        int count = count(kind, fortnight);
        for (int i = 0; i < count; i++) {
            listener.accept(CaseRef.staged(kind, fortnight, i, 0));
        }
    }

    /** Only as many as their unit may have. */
    private void addLate(Misbehaviour kind, int fortnight, LongConsumer listener) {
        int count = count(kind, fortnight);
        for (int i = 0; i < count; i++) {
            long ref = CaseRef.staged(kind, fortnight, i, 0);
            if (allowance.take(unit(ref), day(ref))) {
                listener.accept(ref);
            }
        }
    }

    /** The unit that a staged case belongs to. Late files are numbered across their kinds, and so spread evenly together. */
    SimUnit unit(long ref) {
        Misbehaviour kind = CaseRef.kind(ref);
        int fortnight = CaseRef.fortnight(ref);
        int count = count(kind, fortnight);
        int place = CaseRef.index(ref);
        if (kind.group() == Group.LATE_DOSSIER) {
            for (Misbehaviour other : Misbehaviour.values()) {
                boolean isBefore = other.group() == Group.LATE_DOSSIER && other.compareTo(kind) < 0;
                boolean isAfter = other.group() == Group.LATE_DOSSIER && other.compareTo(kind) > 0;
                place += isBefore ? count(other, fortnight) : 0;
                count += isBefore || isAfter ? count(other, fortnight) : 0;
            }
        }
        return byVolume(place, count, Dice.hash(world.seed() + PICKS, kindless(kind), fortnight));
    }

    private static int kindless(Misbehaviour kind) {
        return kind.group() == Group.LATE_DOSSIER ? -1 : kind.code().hashCode();
    }

    /** Evenly over all files, in no order. */
    private SimUnit byVolume(int place, int count, long chance) {
        long scattered = place * SPREAD % count;
        double share = (scattered + Dice.fraction(chance)) / count;
        double wanted = share * volumeUpTo[volumeUpTo.length - 1];
        int low = 0;
        int high = volumeUpTo.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (volumeUpTo[middle] <= wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return responsible.get(low);
    }

    /** The day on which a staged case begins, so that its fault shows within the fortnight. */
    int day(long ref) {
        Misbehaviour kind = CaseRef.kind(ref);
        int target = target(ref);
        int back = switch (kind.group()) {
            case DOSSIER, LATE_DOSSIER -> DossierPlanner.workingDaysUntilSeen(kind);
            case PETITION -> kind == Misbehaviour.F_PAKN_LATE ? 17 : 1;
            case COMPLAINT -> 24;
            case TASK -> 6;
            case INSPECTION, STAFF, STAFF_MONTH, UNIT -> 0;
        };
        int ordinal = calendar.ordinal(target);
        boolean startsInside = kind.group() == Group.LATE_DOSSIER || kind.group() == Group.DOSSIER;
        int begin = calendar.workingDay(ordinal - back);
        if (startsInside && begin < span.firstDay()) {
            int earliest = calendar.ordinal(span.firstDay());
            begin = calendar.workingDay(earliest + Math.floorMod(ordinal, 2));
        }
        return begin;
    }

    /** A working day of the fortnight. */
    private int target(long ref) {
        int fortnight = CaseRef.fortnight(ref);
        int first = calendar.ordinal(span.firstDayOf(fortnight));
        int end = Math.max(first + 1, calendar.ordinal(span.endDayOf(fortnight)));
        Dice dice = Dice.of(world.seed(), PICKS, ref);
        return calendar.workingDay(first + dice.below(end - first));
    }

    /** How many cases of a kind are staged in a fortnight. */
    private int count(Misbehaviour kind, int fortnight) {
        double share = rates.of(kind);
        if (share == 0) {
            return 0;
        }
        int days = calendar.ordinal(span.endDayOf(fortnight)) - calendar.ordinal(span.firstDayOf(fortnight));
        double volume = volumeUpTo[volumeUpTo.length - 1];
        double base = switch (kind.group()) {
            case DOSSIER, LATE_DOSSIER -> volume;
            case PETITION -> volume * Arrivals.PETITIONS;
            case COMPLAINT -> volume * (Arrivals.COMPLAINTS + Arrivals.DENUNCIATIONS);
            case TASK -> Arrivals.DIRECTIVES * world.units(UnitKind.OFFICE).size();
            case INSPECTION ->
                Arrivals.INSPECTIONS * world.units(UnitKind.PROVINCE).size();
            case STAFF, STAFF_MONTH, UNIT -> 0;
        };
        return days == 0 ? 0 : Math.max(1, (int) Math.round(share * base * days));
    }

    /** Every staged case of the simulation, by fortnight. */
    List<long[]> all() {
        List<long[]> all = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (int fortnight = 0; fortnight < span.fortnights(); fortnight++) {
            List<Long> refs = new ArrayList<>();
            of(fortnight, ref -> {
                if (seen.add(ref)) {
                    refs.add(ref);
                }
            });
            all.add(refs.stream().mapToLong(Long::longValue).toArray());
        }
        return all;
    }
}
