package congvu.producers.simulate.cases;

import congvu.producers.simulate.chance.Dice;
import congvu.producers.simulate.misbehaviour.Misbehaviour;
import congvu.producers.simulate.signals.SignalLedger;
import congvu.producers.simulate.world.Hours;
import congvu.producers.simulate.world.OfficeClock;
import congvu.producers.simulate.world.SimUnit;
import congvu.producers.simulate.world.World;
import congvu.schemas.event.FeedbackKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the plan of any case from its reference; the last ones made are kept, since their next event often comes soon. */
final class CasePlanner {

    private static final int KEPT = 1 << 13;

    private final World world;
    private final StagedCases staged;
    private final Incidents incidents;
    private final DossierPlanner dossiers;
    private final FeedbackPlanner feedback;
    private final TaskPlanner tasks;
    private final InspectionPlanner inspections;
    private final long[] keptRefs = new long[KEPT];
    private final @Nullable CasePlan[] kept = new CasePlan[KEPT];

    CasePlanner(World world, StagedCases staged, Incidents incidents) {
        this.world = world;
        this.staged = staged;
        this.incidents = incidents;
        this.dossiers = new DossierPlanner(world, incidents::isExemplary);
        this.feedback = new FeedbackPlanner(world);
        this.tasks = new TaskPlanner(world);
        this.inspections = new InspectionPlanner(world);
    }

    CasePlan plan(long ref) {
        int place = (int) Dice.mixed(ref) & (KEPT - 1);
        CasePlan before = kept[place];
        if (before != null && keptRefs[place] == ref) {
            return before;
        }
        CasePlan made = make(ref);
        kept[place] = made;
        keptRefs[place] = ref;
        return made;
    }

    private CasePlan make(long ref) {
        CaseFamily family = CaseRef.family(ref);
        if (family == CaseFamily.STAGED) {
            return staged(ref);
        }
        SimUnit unit = world.unit(CaseRef.unit(ref));
        int day = CaseRef.day(ref);
        return switch (family) {
            case DOSSIER -> dossiers.ordinary(ref);
            case PETITION -> feedback.petition(ref, unit, day);
            case COMPLAINT -> feedback.grievance(ref, FeedbackKind.COMPLAINT, unit, day, false);
            case DENUNCIATION -> feedback.grievance(ref, FeedbackKind.DENUNCIATION, unit, day, false);
            case DIRECTIVE -> tasks.directive(ref, unit, day);
            case DUTY -> tasks.periodic(ref, Arrivals.PERIODIC.get(CaseRef.number(ref)), unit, day);
            case INSPECTION -> inspections.ordinary(ref, unit, day);
            case STAGED -> staged(ref);
        };
    }

    private CasePlan staged(long ref) {
        Misbehaviour kind = CaseRef.kind(ref);
        if (kind.group() == Misbehaviour.Group.UNIT) {
            return incident(ref, kind);
        }
        SimUnit unit = staged.unit(ref);
        int day = staged.day(ref);
        return switch (kind) {
            case F_CONDUCT -> feedback.conduct(ref, unit, day, List.of());
            case F_PAKN_LATE -> feedback.latePetition(ref, unit, day);
            case F_KNTC_LATE -> {
                boolean isComplaint = (CaseRef.index(ref) + CaseRef.fortnight(ref)) % 2 == 0;
                FeedbackKind grievance = isComplaint ? FeedbackKind.COMPLAINT : FeedbackKind.DENUNCIATION;
                yield feedback.grievance(ref, grievance, unit, day, true);
            }
            case T_OVERDUE -> tasks.late(ref, unit, day);
            case I_FINDING, I_FINDING_UNIT, NEAR_FINDING -> inspections.finding(ref, kind, unit, day);
            default -> dossiers.staged(ref, kind, unit, day);
        };
    }

    private CasePlan incident(long ref, Misbehaviour kind) {
        int target = incidents.target(ref, CaseRef.fortnight(ref));
        int member = CaseRef.member(ref);
        SimUnit unit = incidents.unit(ref);
        OfficeClock clock = world.clock(Hours.NATION);
        List<StagedFault> faults = member == 0
                ? List.of(
                        new StagedFault(OfficeClock.midnight(target + 1) - 1, incidents.truth(ref, members(ref, kind))))
                : List.of();
        CasePlan plan = switch (kind) {
            case MASS_CLOSING, NEAR_MASS_CLOSING -> {
                int day = clock.workingDay(clock.ordinal(target) - 1 - member % 2);
                yield dossiers.closedInHaste(ref, unit, day, target, faults);
            }
            case P_UNIT_RED, NEAR_PRAISE ->
                dossiers.lateAmongOthers(ref, unit, incidents.lateAcceptedOn(target, 4), faults);
            case NEAR_UNIT_RED ->
                Incidents.isLateAmongFew(ref)
                        ? dossiers.lateAmongOthers(ref, unit, incidents.lateAcceptedOn(target, 4), faults)
                        : dossiers.inTimeAmongOthers(ref, unit, incidents.lateAcceptedOn(target, 4));
            case UNSTAFFED, NEAR_UNSTAFFED_PRESENT, NEAR_UNSTAFFED_IN_TIME, NEAR_UNSTAFFED_QUIET ->
                member < incidents.lateAtCounter(ref)
                        ? dossiers.lateOn(ref, unit, target, faults)
                        : feedback.conduct(ref, unit, target, faults);
            case F_RATING, NEAR_RATING -> {
                int day = clock.workingDay(clock.ordinal(target) - member);
                yield feedback.badRating(ref, unit, day, faults);
            }
            default -> throw new IllegalArgumentException("Expected an incident, but found " + kind.code() + ".");
        };
        return kind == Misbehaviour.UNSTAFFED && member == 0
                ? plan.with((until, ledger) -> cross(unit, target, until, ledger))
                : plan;
    }

    /** It can be seen once the day is over. */
    private static void cross(SimUnit unit, int day, long until, SignalLedger ledger) {
        if (OfficeClock.midnight(day + 1) <= until) {
            ledger.crossed(unit, day);
        }
    }

    private List<String> members(long ref, Misbehaviour kind) {
        List<String> ids = new ArrayList<>();
        int count = incidents.members(ref);
        for (int member = 0; member < count; member++) {
            long one = CaseRef.staged(kind, CaseRef.fortnight(ref), CaseRef.index(ref), member);
            ids.add(idOf(one, kind, member));
        }
        return ids;
    }

    private String idOf(long ref, Misbehaviour kind, int member) {
        return switch (kind) {
            case F_RATING, NEAR_RATING -> feedback.id("rating-", ref);
            case UNSTAFFED, NEAR_UNSTAFFED_PRESENT, NEAR_UNSTAFFED_IN_TIME, NEAR_UNSTAFFED_QUIET ->
                member < incidents.lateAtCounter(ref)
                        ? dossiers.id(ref, incidents.unit(ref))
                        : feedback.id("pakn-", ref);
            default -> dossiers.id(ref, incidents.unit(ref));
        };
    }
}
