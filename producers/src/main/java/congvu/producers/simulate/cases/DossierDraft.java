package congvu.producers.simulate.cases;

import congvu.domain.calendar.Deadlines;
import congvu.producers.simulate.chance.Dice;
import congvu.producers.simulate.misbehaviour.Misbehaviour;
import congvu.producers.simulate.told.InputTopic;
import congvu.producers.simulate.truth.InjectedTruth;
import congvu.producers.simulate.truth.ObligationTruth.Family;
import congvu.producers.simulate.truth.ObligationTruth.Verdict;
import congvu.producers.simulate.world.OfficeClock;
import congvu.producers.simulate.world.ProcedureShelf;
import congvu.producers.simulate.world.SimProcedure;
import congvu.producers.simulate.world.SimUnit;
import congvu.producers.simulate.world.World;
import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.DossierEventType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A dossier while its plan is being written.
 *
 * <p>Places are given as net working time since the legal start: what has been used of the term. Pauses are added when the
 * place becomes an instant, so that a file decided at nine tenths of its term is in time however often it stood still.
 */
final class DossierDraft {

    /** Between two events of a file that is being processed, in working days; more than two would be idle. */
    private static final double LONGEST_GAP_DAYS = 1.4;

    private static final double FIRST_GAP_DAYS = 0.7;
    private static final long MINUTE = 60_000L;
    private static final String REVIEW = "review";

    private final String id;
    private final SimProcedure procedure;
    private final Dice dice;
    private final World world;
    private final OfficeClock clock;
    private final OfficeClock counter;
    private final long acceptedAt;
    private final long legalStart;
    private final long workedAtStart;
    private final long nominalDue;
    private final long budget;
    private final ObligationPlan file;
    private final List<ObligationPlan> steps = new ArrayList<>(2);
    private final List<CaseEvent> events = new ArrayList<>(12);
    private final List<DossierEventType> types = new ArrayList<>(12);
    private final List<StagedFault> faults = new ArrayList<>(2);
    private final List<DossierSignals.Moment> moments = new ArrayList<>(12);
    private final List<SignalPlan> signals = new ArrayList<>(2);
    private @Nullable ObligationPlan runningStep;
    private SimUnit holder;
    private long net;
    private long paused;
    private int fillers;
    private long lastFiller;

    DossierDraft(World world, String id, SimUnit owner, SimProcedure procedure, long acceptedAt, Dice dice) {
        this.id = id;
        this.world = world;
        this.procedure = procedure;
        this.dice = dice;
        this.clock = world.clock(owner);
        this.counter = world.clock(world.unit(owner.counter()));
        this.acceptedAt = acceptedAt;
        this.legalStart = Deadlines.legalStart(clock.timeline(), acceptedAt, procedure.cutOff());
        this.workedAtStart = clock.worked(legalStart);
        this.nominalDue = Deadlines.nominalDue(clock.timeline(), legalStart, procedure.term());
        this.budget = clock.worked(nominalDue) - workedAtStart;
        this.file = new ObligationPlan(id, Family.DOSSIER, false, clock.timeline(), acceptedAt, owner);
        file.promise(acceptedAt, legalStart, nominalDue);
        this.holder = owner;
    }

    String id() {
        return id;
    }

    /** How far it has come. */
    long place() {
        return net;
    }

    /** Net working time of the term. */
    long budget() {
        return budget;
    }

    long days(double count) {
        return clock.workingDays(count);
    }

    long nominalDue() {
        return nominalDue;
    }

    boolean statesAppointment() {
        return procedure.statesAppointment();
    }

    boolean hasSteps() {
        return !procedure.steps().isEmpty();
    }

    boolean feePauses() {
        return procedure.feePauses();
    }

    OfficeClock counter() {
        return counter;
    }

    /** The place of an instant, were there no pause any more. */
    long netOf(long instant) {
        return clock.worked(instant) - workedAtStart - paused;
    }

    /** The instant of a place. */
    long at(long place) {
        return clock.instantAt(workedAtStart + place + paused);
    }

    /** Adds an event that is told when it happens. */
    long tell(DossierEventType type, long at, Consumer<DossierEvent> filling) {
        return tell(type, at, at, filling);
    }

    /** Adds an event. */
    long tell(DossierEventType type, long at, long told, Consumer<DossierEvent> filling) {
        String eventId = id + '.' + events.size();
        types.add(type);
        long used = clock.worked(at) - workedAtStart - paused;
        moments.add(new DossierSignals.Moment(type, at, told, eventId, used, holder));
        events.add(new CaseEvent(told, InputTopic.DOSSIERS, id, eventId, () -> {
            DossierEvent event = EventForms.dossier(eventId, id, at, type);
            filling.accept(event);
            return event;
        }));
        return at;
    }

    /** Adds an event of another topic that belongs to this dossier, with what it bears on. */
    void add(CaseEvent event, SignalPlan bearing) {
        events.add(event);
        signals.add(bearing);
    }

    /** Id of the event that was added last. */
    String lastEventId() {
        return id + '.' + (events.size() - 1);
    }

    /** Id of the event that was added so many before the next one. */
    String eventIdBefore(int back) {
        return id + '.' + (events.size() - back);
    }

    /** When that event is told. */
    long toldBefore(int back) {
        return events.get(events.size() - back).at();
    }

    boolean isDecided() {
        return types.getLast() == DossierEventType.DECIDED;
    }

    /** Id of the first event of a type. */
    String firstEventId(DossierEventType type) {
        return id + '.' + types.indexOf(type);
    }

    /** Moves on, with an event now and then so that the file is never idle. */
    void advance(long place) {
        while (place - lastFiller > gap()) {
            net = Math.max(net + MINUTE, lastFiller + (long) (dice.between(0.6, 1.0) * gap()));
            filler();
        }
        net = Math.max(net, place);
    }

    private long gap() {
        return days(fillers == 0 ? FIRST_GAP_DAYS : LONGEST_GAP_DAYS);
    }

    /** Moves on without a word. */
    void idle(long place) {
        net = Math.max(net, place);
    }

    /** An event of no consequence. */
    void handAround() {
        filler();
    }

    /** A file with steps is checked, handed on and signed; others are handed around within the unit. */
    private void filler() {
        long at = at(net);
        int number = fillers++;
        lastFiller = net;
        if (hasSteps() && number == 0) {
            stepDone(ProcedureShelf.CHECK, at);
        } else if (hasSteps() && number == 1) {
            tell(DossierEventType.TRANSFERRED, at, event -> event.setStepId(ProcedureShelf.SIGN));
            openStep(ProcedureShelf.SIGN, at);
        } else if (hasSteps() && number == 2) {
            stepDone(ProcedureShelf.SIGN, at);
        } else if (number % 2 == 0) {
            tell(DossierEventType.TRANSFERRED, at, event -> event.setStatusCode(4));
        } else {
            tell(DossierEventType.STEP_DONE, at, event -> event.setStepId(REVIEW));
        }
    }

    private void stepDone(String step, long at) {
        tell(DossierEventType.STEP_DONE, at, event -> event.setStepId(step));
        endStep(at);
    }

    /** Opens a step that has a term of its own. */
    void openStep(String step, long at) {
        long start = Deadlines.legalStart(clock.timeline(), at, null);
        ObligationPlan opened = new ObligationPlan(
                id + "/s/" + step + "/1", Family.DOSSIER, true, clock.timeline(), at, file.ownerAt(at + 1));
        long due = Deadlines.nominalDue(
                clock.timeline(),
                start,
                Objects.requireNonNull(procedure.steps().get(step)));
        opened.promise(at, start, due);
        steps.add(opened);
        runningStep = opened;
    }

    private void endStep(long at) {
        if (runningStep != null) {
            runningStep.end(at, at, Verdict.ON_TIME, Verdict.ON_TIME);
            runningStep = null;
        }
    }

    /** The neighbour owns the file from here on. */
    void handToNeighbour() {
        transfer(world.neighbour(file.ownerAt(Long.MAX_VALUE)));
    }

    /** The unit that owns the file from here on. */
    void transfer(SimUnit unit) {
        long at = at(net);
        holder = unit;
        tell(DossierEventType.TRANSFERRED, at, event -> {
            event.setUnitId(unit.id());
            event.setStatusCode(4);
        });
        file.owner(at, unit);
    }

    /** Stops the clock for so much working time, from one event to another. */
    void pause(DossierEventType from, DossierEventType to, long workMillis, Consumer<DossierEvent> filling) {
        long begun = tell(from, at(net), filling);
        paused += workMillis;
        long over = tell(to, at(net), event -> {});
        boolean isRequest = from == DossierEventType.SUPPLEMENT_REQUESTED;
        file.stop(begun, over, isRequest);
        steps.forEach(step -> step.stop(begun, over, isRequest));
    }

    /** A new appointment with an apology (form 04). */
    long extend(long nominal) {
        long at = at(net);
        tell(DossierEventType.EXTENDED, at, event -> {
            event.setAppointmentAt(Instant.ofEpochMilli(nominal));
            event.setReasonCode("WAITING_FOR_OPINION");
        });
        file.promise(at, at, nominal);
        return at;
    }

    /** Ends the file here; the verdicts are those that were decided for it. */
    long end(DossierEventType type, Verdict first, Verdict latest) {
        return end(type, at(net), at(net), first, latest);
    }

    /** Ends the file. */
    long end(DossierEventType type, long at, long told, Verdict first, Verdict latest) {
        tell(type, at, told, event -> event.setStatusCode(statusOf(type)));
        endStepWithFile(at, told);
        file.end(at, told, first, latest);
        if (type != DossierEventType.DECIDED) {
            file.leaveWithoutResult();
        }
        return at;
    }

    private void endStepWithFile(long at, long told) {
        if (runningStep != null) {
            runningStep.end(at, told, Verdict.ON_TIME, Verdict.ON_TIME);
            runningStep = null;
        }
    }

    /** Notes a misbehaviour of this dossier. */
    void fault(Misbehaviour kind, long visibleAt, List<String> eventIds, List<Misbehaviour> implies) {
        faults.add(new StagedFault(
                visibleAt,
                new InjectedTruth(
                        kind,
                        Family.DOSSIER.name(),
                        id,
                        file.ownerAt(visibleAt).id(),
                        List.of(OfficeClock.dayOf(visibleAt)),
                        eventIds,
                        List.of(),
                        implies)));
    }

    /** Notes a misbehaviour that is more than this dossier. */
    void fault(StagedFault fault) {
        faults.add(fault);
    }

    long acceptedAt() {
        return acceptedAt;
    }

    CasePlan plan() {
        List<ObligationPlan> obligations = new ArrayList<>(steps.size() + 1);
        obligations.add(file);
        obligations.addAll(steps);
        obligations.forEach(ObligationPlan::verify);
        signals.add(new DossierSignals(id, clock, file, budget, procedure.feePauses(), moments));
        return new CasePlan(events, obligations, faults, signals);
    }

    /** The plan of a file that was never accepted. */
    CasePlan planWithoutObligation() {
        return new CasePlan(events, List.of(), List.of(), List.of());
    }

    private static int statusOf(DossierEventType type) {
        return switch (type) {
            case DECIDED -> 9;
            case REFUSED -> 3;
            case STOPPED -> 8;
            default -> 7;
        };
    }
}
