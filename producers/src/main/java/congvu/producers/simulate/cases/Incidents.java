package congvu.producers.simulate.cases;

import congvu.producers.simulate.chance.Dice;
import congvu.producers.simulate.misbehaviour.Misbehaviour;
import congvu.producers.simulate.misbehaviour.MisbehaviourRates;
import congvu.producers.simulate.signals.PackNumbers;
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
    private static final int CLOSED_NEARLY_IN_HASTE = 12;
    private static final int LEAST_RED = 20;
    private static final int MOST_MEMBERS = 900;
    private static final double RED_SHARE = 0.15;
    private static final int NEARLY_RED_LATE = 3;
    private static final int DAYS_BEFORE = 4;

    private final World world;
    private final Span span;
    private final MisbehaviourRates rates;
    private final OfficeClock calendar;
    private final LateAllowance volumes;
    private final Set<Long> unstaffed = new HashSet<>();
    private final Set<Integer> exemplary = new HashSet<>();
    private final Set<Integer> praised = new HashSet<>();

    Incidents(World world, Span span, MisbehaviourRates rates) {
        this.world = world;
        this.span = span;
        this.rates = rates;
        this.calendar = world.clock(Hours.NATION);
        this.volumes = new LateAllowance(world, span);
        for (int fortnight = 0; fortnight < span.fortnights(); fortnight++) {
            of(Misbehaviour.UNSTAFFED, fortnight, this::leave);
            of(Misbehaviour.NEAR_UNSTAFFED_IN_TIME, fortnight, this::leave);
            of(Misbehaviour.NEAR_UNSTAFFED_QUIET, fortnight, this::leave);
        }
        praise();
    }

    /** Nobody comes to the counter for as many working days as it takes. */
    private void leave(long ref) {
        SimUnit counter = unit(ref);
        OfficeClock clock = world.clock(counter);
        int last = clock.ordinal(target(ref, CaseRef.fortnight(ref)));
        for (int i = 0; i < PackNumbers.COUNTER_WORKING_DAYS; i++) {
            unstaffed.add(counterDay(counter.index(), clock.workingDay(last - i)));
        }
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

    /** Those of them that are worth a commendation. */
    Set<Integer> praised() {
        return Set.copyOf(praised);
    }

    /** The incidents of a kind in a fortnight, each of their members a reference. */
    void of(Misbehaviour kind, int fortnight, LongConsumer listener) {
        int count = kind == Misbehaviour.K_PRAISE || (isOnce(kind) && fortnight > 0) ? 0 : count(kind);
        for (int i = 0; i < count; i++) {
            long first = CaseRef.staged(kind, fortnight, i, 0);
            int members = members(first);
            for (int member = 0; member < members; member++) {
                listener.accept(CaseRef.staged(kind, fortnight, i, member));
            }
        }
    }

    /** How many cases an incident has; none where the unit is too small for it. */
    int members(long ref) {
        return switch (CaseRef.kind(ref)) {
            case MASS_CLOSING -> CLOSED_IN_HASTE;
            case NEAR_MASS_CLOSING -> CLOSED_NEARLY_IN_HASTE;
            case F_RATING -> PackNumbers.POOR_RATINGS;
            case NEAR_RATING -> PackNumbers.POOR_RATINGS - 1;
            case NEAR_UNIT_RED -> PackNumbers.RED_FILES - 1;
            case NEAR_PRAISE -> 1;
            case P_UNIT_RED -> {
                int day = target(ref, CaseRef.fortnight(ref));
                double files = volumes.volume(unit(ref), lateAcceptedOn(day, DAYS_BEFORE));
                yield (int) Math.min(MOST_MEMBERS, Math.max(LEAST_RED, Math.ceil(RED_SHARE * files)));
            }
            case UNSTAFFED, NEAR_UNSTAFFED_PRESENT, NEAR_UNSTAFFED_IN_TIME, NEAR_UNSTAFFED_QUIET ->
                unit(ref).staffCount() == 0 ? 0 : lateAtCounter(ref) + complaints(ref);
            default -> 0;
        };
    }

    /** How many files of a counter go overdue. */
    int lateAtCounter(long ref) {
        boolean isInTime = CaseRef.kind(ref) == Misbehaviour.NEAR_UNSTAFFED_IN_TIME;
        return PackNumbers.COUNTER_OVERDUE - (isInTime ? 1 : 0);
    }

    private static int complaints(long ref) {
        boolean isQuiet = CaseRef.kind(ref) == Misbehaviour.NEAR_UNSTAFFED_QUIET;
        return PackNumbers.COUNTER_COMPLAINTS - (isQuiet ? 1 : 0);
    }

    /** Whether a member of a unit that is almost red is late. */
    static boolean isLateAmongFew(long ref) {
        return CaseRef.member(ref) < NEARLY_RED_LATE;
    }

    /** The day on which a file is accepted that is overdue on or before a day. */
    int lateAcceptedOn(int day, int workingDaysBefore) {
        return calendar.workingDay(calendar.ordinal(day) - workingDaysBefore);
    }

    /** The working day around which an incident lies; not the last one of all, so that it is over in time. */
    int target(long ref, int fortnight) {
        int first = calendar.ordinal(span.firstDayOf(fortnight));
        int end = Math.max(first + 1, calendar.ordinal(span.endDayOf(fortnight)) - 1);
        int from = Math.min(first + DAYS_BEFORE, end - 1);
        Dice dice = Dice.of(world.seed(), PICKS, firstMember(ref));
        return calendar.workingDay(from + dice.below(end - from));
    }

    /** The unit at which an incident happens: the busiest office of its commune, the counter, or another one. */
    SimUnit unit(long ref) {
        Misbehaviour kind = CaseRef.kind(ref);
        return switch (kind) {
            case NEAR_RATING -> world.units(UnitKind.DEPARTMENT).getFirst();
            case NEAR_MASS_CLOSING -> world.offices(commune(ref)).getFirst();
            case NEAR_PRAISE -> world.offices(commune(ref)).get(2);
            case F_RATING,
                    NEAR_UNIT_RED,
                    UNSTAFFED,
                    NEAR_UNSTAFFED_PRESENT,
                    NEAR_UNSTAFFED_IN_TIME,
                    NEAR_UNSTAFFED_QUIET ->
                world.unit(world.offices(commune(ref)).getFirst().counter());
            default -> world.offices(commune(ref)).get(1);
        };
    }

    /** What an incident comes to, to be told with its first member. */
    InjectedTruth truth(long ref, List<String> members) {
        Misbehaviour kind = CaseRef.kind(ref);
        SimUnit unit = unit(ref);
        List<Misbehaviour> implied = kind == Misbehaviour.UNSTAFFED
                ? List.of(
                        Misbehaviour.W_ABSENT, Misbehaviour.O_OVERDUE, Misbehaviour.O_NOAPOLOGY, Misbehaviour.F_CONDUCT)
                : List.of();
        int day = target(ref, CaseRef.fortnight(ref));
        return new InjectedTruth(kind, "UNIT", unit.id(), unit.id(), List.of(day), List.of(), members, implied);
    }

    private void praise() {
        List<SimUnit> communes = communes(Misbehaviour.K_PRAISE);
        int count = count(Misbehaviour.K_PRAISE);
        for (int i = 0; i < count; i++) {
            praised.add(world.offices(communes.get(i)).get(2).index());
        }
        exemplary.addAll(praised);
        if (count(Misbehaviour.NEAR_PRAISE) > 0) {
            exemplary.add(
                    unit(CaseRef.staged(Misbehaviour.NEAR_PRAISE, 0, 0, 0)).index());
        }
    }

    private SimUnit commune(long ref) {
        Misbehaviour kind = CaseRef.kind(ref);
        List<SimUnit> communes = communes(kind);
        Misbehaviour leading = leading(kind);
        boolean isFixed = leading == Misbehaviour.K_PRAISE;
        long offset =
                isFixed ? 0 : Dice.hash(world.seed() + PICKS, leading.code().hashCode(), CaseRef.fortnight(ref)) >>> 1;
        return communes.get((int) ((offset + slot(kind) + CaseRef.index(ref)) % communes.size()));
    }

    private List<SimUnit> communes(Misbehaviour kind) {
        int part = switch (leading(kind)) {
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

    /** The kind whose communes it shares. */
    private static Misbehaviour leading(Misbehaviour kind) {
        return switch (kind) {
            case NEAR_MASS_CLOSING -> Misbehaviour.MASS_CLOSING;
            case NEAR_UNSTAFFED_PRESENT, NEAR_UNSTAFFED_IN_TIME, NEAR_UNSTAFFED_QUIET -> Misbehaviour.UNSTAFFED;
            case NEAR_UNIT_RED -> Misbehaviour.P_UNIT_RED;
            case NEAR_RATING -> Misbehaviour.F_RATING;
            case NEAR_PRAISE -> Misbehaviour.K_PRAISE;
            default -> kind;
        };
    }

    /** Place among the communes that it shares, behind those of the leading kind where both would meet at one unit. */
    private int slot(Misbehaviour kind) {
        return switch (kind) {
            case NEAR_MASS_CLOSING, NEAR_PRAISE, NEAR_UNSTAFFED_PRESENT -> count(leading(kind));
            case NEAR_UNSTAFFED_IN_TIME -> count(leading(kind)) + 1;
            case NEAR_UNSTAFFED_QUIET -> count(leading(kind)) + 2;
            default -> 0;
        };
    }

    /** What would add up if it came again. */
    private static boolean isOnce(Misbehaviour kind) {
        return kind == Misbehaviour.NEAR_RATING
                || kind == Misbehaviour.NEAR_UNIT_RED
                || kind == Misbehaviour.NEAR_PRAISE;
    }

    private int count(Misbehaviour kind) {
        double share = rates.of(kind);
        int candidates = communes(kind).size();
        if (share == 0 || candidates <= slot(kind)) {
            return 0;
        }
        int wanted = (int) Math.round(share * world.units(UnitKind.COMMUNE).size());
        return kind.isNearMiss() ? 1 : Math.min(candidates, Math.max(1, wanted));
    }

    private static long firstMember(long ref) {
        return CaseRef.staged(CaseRef.kind(ref), CaseRef.fortnight(ref), CaseRef.index(ref), 0);
    }

    private static long counterDay(int unit, int day) {
        return (long) unit << 32 | day;
    }
}
