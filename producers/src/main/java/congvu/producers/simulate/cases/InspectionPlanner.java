package congvu.producers.simulate.cases;

import congvu.producers.simulate.chance.Dice;
import congvu.producers.simulate.misbehaviour.Misbehaviour;
import congvu.producers.simulate.told.InputTopic;
import congvu.producers.simulate.truth.InjectedTruth;
import congvu.producers.simulate.truth.SignalTruth;
import congvu.producers.simulate.truth.SignalTruth.Subject;
import congvu.producers.simulate.world.DayShape;
import congvu.producers.simulate.world.Norm;
import congvu.producers.simulate.world.SimUnit;
import congvu.producers.simulate.world.World;
import congvu.schemas.event.CheckFinding;
import congvu.schemas.event.InspectionEvent;
import congvu.schemas.event.InspectionEventType;
import congvu.schemas.event.InspectionMode;
import congvu.schemas.event.SubjectKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans of inspections, planned and unannounced: what is checked, on units and on persons. */
final class InspectionPlanner {

    private static final long LIVES = 331;
    private static final long IDS = 332;
    private static final long MINUTE = 60_000L;
    private static final double UNANNOUNCED_SHARE = 0.5;
    private static final double WITHDRAWN_SHARE = 0.1;

    private static final List<Norm> NORMS = List.of(Norm.values());

    private final World world;

    InspectionPlanner(World world) {
        this.world = world;
    }

    /** Every norm on the unit and on one person; all of them are kept. */
    CasePlan ordinary(long ref, SimUnit unit, int day) {
        Dice dice = Dice.of(world.seed(), LIVES, ref);
        List<CaseEvent> events = new ArrayList<>();
        long at = during(unit, day, dice);
        InspectionMode mode = mode(dice);
        String person = world.staff().someToken(unit, dice.between(0L, Long.MAX_VALUE));
        for (Norm norm : Norm.values()) {
            boolean isUnit = norm == Norm.D3 || norm == Norm.T4;
            events.add(check(ref, events.size(), at, unit, isUnit ? null : person, norm, mode, CheckFinding.COMPLIANT));
            at += dice.between(MINUTE, 5 * MINUTE);
        }
        if (dice.chance(WITHDRAWN_SHARE)) {
            events.add(withdrawal(events.getFirst(), at + 30 * MINUTE, person));
        }
        return new CasePlan(events, List.of(), List.of(), List.of());
    }

    /** One norm that is not kept, by a person or a unit; it may turn out that it was. */
    CasePlan finding(long ref, Misbehaviour kind, SimUnit unit, int day) {
        Dice dice = Dice.of(world.seed(), LIVES, ref);
        long at = during(unit, day, dice);
        Norm norm = NORMS.get(dice.below(NORMS.size()));
        String token = world.staff().someToken(unit, dice.between(0L, Long.MAX_VALUE));
        boolean isOfUnit = kind == Misbehaviour.I_FINDING_UNIT;
        String person = isOfUnit ? null : token;
        CaseEvent check = check(ref, 0, at, unit, person, norm, mode(dice), CheckFinding.NOT_COMPLIANT);
        InjectedTruth truth = new InjectedTruth(
                kind,
                isOfUnit ? "UNIT" : "STAFF",
                check.key(),
                unit.id(),
                List.of(day),
                List.of(check.eventId()),
                List.of(),
                List.of());
        List<CaseEvent> events = new ArrayList<>(List.of(check));
        boolean isWithdrawn = kind == Misbehaviour.NEAR_FINDING;
        if (isWithdrawn) {
            events.add(withdrawal(check, at + 30 * MINUTE, token));
        }
        Subject subject = isOfUnit ? Subject.UNIT : Subject.STAFF;
        SignalPlan bearing = (until, ledger) -> {
            if (at < until && !isWithdrawn) {
                ledger.signal(new SignalTruth(
                        isOfUnit ? "I-NORM-UNIT" : "I-NORM-STAFF",
                        subject,
                        check.key(),
                        "CHECK:" + check.eventId(),
                        unit.id(),
                        day));
            }
        };
        return new CasePlan(events, List.of(), List.of(new StagedFault(at, truth)), List.of(bearing));
    }

    private CaseEvent check(
            long ref,
            int number,
            long at,
            SimUnit unit,
            @Nullable String person,
            Norm norm,
            InspectionMode mode,
            CheckFinding finding) {
        String inspection = id(ref);
        String check = inspection + '.' + number;
        String subject = person == null ? unit.id() : person;
        return new CaseEvent(at, InputTopic.INSPECTIONS, subject, check, () -> {
            InspectionEvent event = blank(check, check, subject, person != null, at, InspectionEventType.CHECKED);
            event.setInspectionId(inspection);
            event.setUnitId(unit.id());
            event.setNormId(norm.name());
            event.setMode(mode);
            event.setFinding(finding);
            event.setEvidenceRef("BB-" + inspection);
            return event;
        });
    }

    private static CaseEvent withdrawal(CaseEvent check, long at, String person) {
        String eventId = check.eventId() + ".w";
        return new CaseEvent(
                at,
                InputTopic.INSPECTIONS,
                check.key(),
                eventId,
                () -> blank(
                        eventId,
                        check.eventId(),
                        check.key(),
                        check.key().equals(person),
                        at,
                        InspectionEventType.WITHDRAWN));
    }

    private static InspectionEvent blank(
            String eventId, String check, String subject, boolean isPerson, long at, InspectionEventType type) {
        InspectionEvent event = new InspectionEvent();
        event.setEventId(eventId);
        event.setSource(EventForms.INSPECTORATE);
        event.setSubjectId(subject);
        event.setSubjectKind(isPerson ? SubjectKind.STAFF : SubjectKind.UNIT);
        event.setOccurredAt(Instant.ofEpochMilli(at));
        event.setType(type);
        event.setCheckId(check);
        event.setMode(InspectionMode.UNKNOWN);
        event.setFinding(CheckFinding.UNKNOWN);
        return event;
    }

    private static InspectionMode mode(Dice dice) {
        return dice.chance(UNANNOUNCED_SHARE) ? InspectionMode.SURPRISE : InspectionMode.PLANNED;
    }

    private long during(SimUnit unit, int day, Dice dice) {
        DayShape shape = world.clock(unit).shape(day);
        return shape.after((long) (dice.between(0.05, 0.8) * shape.workMillis()));
    }

    private String id(long ref) {
        return "tt-" + HexFormat.of().toHexDigits(Dice.mixed(ref ^ Dice.mixed(world.seed() + IDS)));
    }
}
