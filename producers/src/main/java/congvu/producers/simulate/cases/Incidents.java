package congvu.producers.simulate.cases;

import congvu.producers.simulate.chance.Dice;
import congvu.producers.simulate.misbehaviour.Misbehaviour;
import congvu.producers.simulate.misbehaviour.MisbehaviourRates;
import congvu.producers.simulate.truth.InjectedTruth;
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
 * What goes wrong at a unit as a whole. The communes are divided among the kinds, so that no two of them meet at one unit and
 * each can be told apart.
 */
final class Incidents {

    private static final long PICKS = 351;
    private static final int KINDS = 5;
    private static final int CLOSED_IN_HASTE = 30;
    private static final int BAD_RATINGS = 3;
    private static final int COMPLAINTS = 4;
    private static final int LEAST_RED = 20;
    private static final int MOST_MEMBERS = 900;
    private static final double RED_SHARE = 0.10;
    private static final double UNSTAFFED_LATE_SHARE = 0.03;
    private static final int MOST_UNSTAFFED_LATE = 12;
    private static final int LEAST_PRAISED = 50;

    private final World world;
    private final Span span;
    private final MisbehaviourRates rates;
    private final OfficeClock calendar;
    private final LateAllowance volumes;
    private final Set<Long> unstaffed = new HashSet<>();
    private final Set<Integer> exemplary = new HashSet<>();

    Incidents(World world, Span span, MisbehaviourRates rates) {
        this.world = world;
        this.span = span;
        this.rates = rates;
        this.calendar = world.clock(Hours.NATION);
        this.volumes = new LateAllowance(world, span);
        for (int fortnight = 0; fortnight < span.fortnights(); fortnight++) {
            int number = fortnight;
            of(Misbehaviour.UNSTAFFED, fortnight, ref -> unstaffed.add(counterDay(counter(ref), target(ref, number))));
        }
        praise();
    }

    /** Whether a unit takes part in no other fault: its figures are staged as a whole. */
    boolean isSpared(SimUnit unit) {
        int part = unit.commune() < 0 ? -1 : unit.commune() % KINDS;
        boolean isBusyOffice = unit.id().endsWith(".KT");
        return exemplary.contains(unit.index()) || (isBusyOffice && (part == 1 || part == 3));
    }

    boolean isExemplary(int unit) {
        return exemplary.contains(unit);
    }

    boolean isUnstaffed(int unit, int day) {
        return !unstaffed.isEmpty() && unstaffed.contains(counterDay(unit, day));
    }

    Set<Integer> exemplary() {
        return Set.copyOf(exemplary);
    }

    /** How many files in time make a unit worth a commendation. */
    static int leastPraised() {
        return LEAST_PRAISED;
    }

    /** The incidents of a kind in a fortnight, each of their members a reference. */
    void of(Misbehaviour kind, int fortnight, LongConsumer listener) {
        List<SimUnit> communes = communes(kind);
        int count = count(kind, communes.size());
        for (int i = 0; i < count && kind != Misbehaviour.K_PRAISE; i++) {
            long first = CaseRef.staged(kind, fortnight, i, 0);
            int members = members(first);
            for (int member = 0; member < members; member++) {
                listener.accept(CaseRef.staged(kind, fortnight, i, member));
            }
        }
    }

    /** How many cases an incident has; none where the unit is too small for it. */
    int members(long ref) {
        int day = target(ref, CaseRef.fortnight(ref));
        SimUnit office = office(ref);
        return switch (CaseRef.kind(ref)) {
            case MASS_CLOSING -> CLOSED_IN_HASTE;
            case F_RATING -> BAD_RATINGS;
            case P_UNIT_RED -> {
                double files = volumes.volume(office, lateAcceptedOn(day, 4));
                yield (int) Math.min(MOST_MEMBERS, Math.max(LEAST_RED, Math.ceil(RED_SHARE * files)));
            }
            case UNSTAFFED -> {
                int late = lateWhenUnstaffed(ref);
                yield late < 2 || world.unit(counter(ref)).staffCount() == 0 ? 0 : late + COMPLAINTS;
            }
            default -> 0;
        };
    }

    /** How many files go overdue while the counter is empty: a few of a hundred, so that the unit is not red for it. */
    int lateWhenUnstaffed(long ref) {
        int day = target(ref, CaseRef.fortnight(ref));
        double files = volumes.volume(office(ref), lateAcceptedOn(day, 3));
        return (int) Math.min(MOST_UNSTAFFED_LATE, UNSTAFFED_LATE_SHARE * files);
    }

    /** The day on which a file is accepted that is overdue on or before a day. */
    int lateAcceptedOn(int day, int workingDaysBefore) {
        return calendar.workingDay(calendar.ordinal(day) - workingDaysBefore);
    }

    /** The working day around which an incident lies. */
    int target(long ref, int fortnight) {
        int first = calendar.ordinal(span.firstDayOf(fortnight));
        int end = Math.max(first + 1, calendar.ordinal(span.endDayOf(fortnight)));
        int from = Math.min(first + 4, end - 1);
        Dice dice = Dice.of(world.seed(), PICKS, firstMember(ref));
        return calendar.workingDay(from + dice.below(end - from));
    }

    /** The busiest office of the commune of an incident. */
    SimUnit office(long ref) {
        return world.offices(commune(ref)).get(1);
    }

    /** The counter of the commune of an incident, its index. */
    int counter(long ref) {
        return office(ref).counter();
    }

    /** What an incident comes to, to be told with its first member. */
    InjectedTruth truth(long ref, List<String> members) {
        Misbehaviour kind = CaseRef.kind(ref);
        boolean isAtCounter = kind == Misbehaviour.UNSTAFFED || kind == Misbehaviour.F_RATING;
        SimUnit unit = isAtCounter ? world.unit(counter(ref)) : office(ref);
        List<Misbehaviour> implied = kind == Misbehaviour.UNSTAFFED
                ? List.of(Misbehaviour.W_ABSENT, Misbehaviour.O_NOAPOLOGY, Misbehaviour.F_CONDUCT)
                : List.of();
        int day = target(ref, CaseRef.fortnight(ref));
        return new InjectedTruth(kind, "UNIT", unit.id(), unit.id(), List.of(day), List.of(), members, implied);
    }

    private void praise() {
        List<SimUnit> communes = communes(Misbehaviour.K_PRAISE);
        int count = count(Misbehaviour.K_PRAISE, communes.size());
        for (int i = 0; i < count; i++) {
            SimUnit office = world.offices(communes.get(i)).get(2);
            exemplary.add(office.index());
        }
    }

    private SimUnit commune(long ref) {
        Misbehaviour kind = CaseRef.kind(ref);
        List<SimUnit> communes = communes(kind);
        long offset = Dice.hash(world.seed() + PICKS, kind.code().hashCode(), CaseRef.fortnight(ref)) >>> 1;
        return communes.get((int) ((offset + CaseRef.index(ref)) % communes.size()));
    }

    private List<SimUnit> communes(Misbehaviour kind) {
        int part = switch (kind) {
            case MASS_CLOSING -> 0;
            case UNSTAFFED -> 1;
            case F_RATING -> 2;
            case P_UNIT_RED -> 3;
            default -> 4;
        };
        List<SimUnit> all = world.units(UnitKind.COMMUNE);
        List<SimUnit> mine = new ArrayList<>();
        for (int i = part; i < all.size(); i += KINDS) {
            mine.add(all.get(i));
        }
        return mine;
    }

    private int count(Misbehaviour kind, int candidates) {
        double share = rates.of(kind);
        int wanted = (int) Math.round(share * world.units(UnitKind.COMMUNE).size());
        return share == 0 ? 0 : Math.min(candidates, Math.max(1, wanted));
    }

    private static long firstMember(long ref) {
        return CaseRef.staged(CaseRef.kind(ref), CaseRef.fortnight(ref), CaseRef.index(ref), 0);
    }

    private static long counterDay(int unit, int day) {
        return (long) unit << 32 | day;
    }
}
