package congvu.producers.simulate.cases;

import congvu.producers.simulate.misbehaviour.Misbehaviour;
import congvu.producers.simulate.signals.PackNumbers;
import congvu.producers.simulate.told.Flow;
import congvu.producers.simulate.told.Told;
import congvu.producers.simulate.truth.InjectedTruth;
import congvu.producers.simulate.world.OfficeClock;
import congvu.producers.simulate.world.SimUnit;
import congvu.producers.simulate.world.Span;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * What is told about all cases, in order of time.
 *
 * <p>It begins with what is still open on the first day: the backlog, told at its own past times. Of an open case only the
 * time of its next event is kept; its plan is made again when that comes.
 */
public final class CaseFlow implements Flow {

    /** No ordinary case lasts longer. */
    private static final int BACKLOG_DAYS = 33;

    /** No staged case begins earlier before the fortnight in which its fault shows. */
    private static final int STAGED_DAYS = 80;

    private final Span span;
    private final CaseStage stage;
    private final CasePlanner planner;
    private final Arrivals arrivals;
    private final List<long[]> staged;
    private final CaseTruths truths;
    private final CaseHeap open = new CaseHeap();
    private int nextDay;
    private int nextFortnight;
    private boolean isOver;

    /** @param truths told of each case when nothing more is told of it */
    public CaseFlow(CaseStage stage, CaseTruths truths) {
        this.stage = stage;
        this.span = stage.span();
        this.planner = stage.planner();
        this.arrivals = new Arrivals(stage.world());
        this.staged = stage.staged().all();
        this.truths = truths;
        this.nextDay = span.firstDay() - STAGED_DAYS;
    }

    @Override
    public long nextAt() {
        while (!isOver && nextDay < span.endDay() && (open.isEmpty() || open.firstTime() >= midnight())) {
            openDay();
        }
        if (open.isEmpty() || open.firstTime() >= span.until()) {
            finish();
            return OVER;
        }
        return open.firstTime();
    }

    @Override
    public Told.Event next() {
        long at = nextAt();
        if (at == OVER) {
            throw new NoSuchElementException("Expected another event, but all of them have been told.");
        }
        long ref = open.firstRef();
        int number = open.firstEvent();
        CasePlan plan = planner.plan(ref);
        CaseEvent event = plan.events().get(number);
        open.removeFirst();
        if (number + 1 < plan.events().size()) {
            open.add(plan.events().get(number + 1).at(), ref, number + 1);
        } else {
            truths.over(plan);
        }
        return new Told.Event(at, event.topic(), event.key(), event.record().get(), false);
    }

    private long midnight() {
        return OfficeClock.midnight(nextDay);
    }

    private void openDay() {
        while (nextFortnight < staged.size() && span.firstDayOf(nextFortnight) - STAGED_DAYS <= nextDay) {
            for (long ref : staged.get(nextFortnight)) {
                begin(ref);
            }
            nextFortnight++;
        }
        if (nextDay >= span.firstDay() - BACKLOG_DAYS) {
            arrivals.on(nextDay, this::begin);
        }
        nextDay++;
    }

    /** What was over before the first day is not told at all. */
    private void begin(long ref) {
        CasePlan plan = planner.plan(ref);
        if (plan.lastAt() >= OfficeClock.midnight(span.firstDay())) {
            open.add(plan.firstAt(), ref, 0);
        }
    }

    private void finish() {
        if (isOver) {
            return;
        }
        isOver = true;
        for (int i = 0; i < open.size(); i++) {
            truths.over(planner.plan(open.ref(i)));
        }
        stage.incidents().praised().stream().sorted().forEach(this::praise);
    }

    private void praise(int index) {
        SimUnit unit = stage.world().unit(index);
        if (truths.dossiersInTime(unit) >= PackNumbers.PRAISE_FILES) {
            truths.injected(new InjectedTruth(
                    Misbehaviour.K_PRAISE, "UNIT", unit.id(), unit.id(), List.of(), List.of(), List.of(), List.of()));
        }
    }
}
