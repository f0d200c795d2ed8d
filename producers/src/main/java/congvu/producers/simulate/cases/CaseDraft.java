package congvu.producers.simulate.cases;

import congvu.producers.simulate.misbehaviour.Misbehaviour;
import congvu.producers.simulate.told.InputTopic;
import congvu.producers.simulate.truth.InjectedTruth;
import congvu.producers.simulate.world.OfficeClock;
import congvu.producers.simulate.world.SimUnit;
import congvu.schemas.event.FeedbackEvent;
import congvu.schemas.event.FeedbackEventType;
import congvu.schemas.event.FeedbackKind;
import congvu.schemas.event.TaskEvent;
import congvu.schemas.event.TaskEventType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A case of feedback or an assigned task while its plan is being written. */
final class CaseDraft {

    private final String id;
    private final OfficeClock clock;
    private final List<CaseEvent> events = new ArrayList<>(8);
    private final List<StagedFault> faults = new ArrayList<>(1);
    private final List<SignalPlan> signals = new ArrayList<>(1);
    private @Nullable ObligationPlan obligation;

    CaseDraft(String id, OfficeClock clock) {
        this.id = id;
        this.clock = clock;
    }

    String id() {
        return id;
    }

    /** The instant so many working days after another one. */
    long after(long instant, double workingDays) {
        return clock.instantAt(clock.worked(instant) + clock.workingDays(workingDays));
    }

    OfficeClock clock() {
        return clock;
    }

    void owe(ObligationPlan owed) {
        obligation = owed;
    }

    long tell(FeedbackKind kind, FeedbackEventType type, long at, Consumer<FeedbackEvent> filling) {
        String eventId = id + '.' + events.size();
        events.add(new CaseEvent(at, InputTopic.FEEDBACK, id, eventId, () -> {
            FeedbackEvent event = EventForms.feedback(eventId, id, at, type, kind);
            filling.accept(event);
            return event;
        }));
        return at;
    }

    long tell(TaskEventType type, long at, Consumer<TaskEvent> filling) {
        String eventId = id + '.' + events.size();
        events.add(new CaseEvent(at, InputTopic.TASKS, id, eventId, () -> {
            TaskEvent event = EventForms.task(eventId, id, at, type);
            filling.accept(event);
            return event;
        }));
        return at;
    }

    /** Notes a misbehaviour that the event added last shows. */
    void fault(Misbehaviour kind, String subjectKind, SimUnit unit, long visibleAt) {
        faults.add(new StagedFault(
                visibleAt,
                new InjectedTruth(
                        kind,
                        subjectKind,
                        id,
                        unit.id(),
                        List.of(OfficeClock.dayOf(visibleAt)),
                        List.of(id + '.' + (events.size() - 1)),
                        List.of(),
                        List.of())));
    }

    void fault(StagedFault fault) {
        faults.add(fault);
    }

    void bear(SignalPlan bearing) {
        signals.add(bearing);
    }

    CasePlan plan() {
        ObligationPlan owed = obligation;
        if (owed != null) {
            owed.verify();
        }
        return new CasePlan(events, owed == null ? List.of() : List.of(owed), faults, signals);
    }
}
