package congvu.producers.simulate.attendance;

import congvu.producers.simulate.misbehaviour.Misbehaviour;
import congvu.producers.simulate.signals.SignalLedger;
import congvu.producers.simulate.truth.AttendanceTruth;
import congvu.producers.simulate.truth.AttendanceTruth.State;
import congvu.producers.simulate.truth.InjectedTruth;
import congvu.producers.simulate.truth.SignalTruth;
import congvu.producers.simulate.truth.SignalTruth.Subject;
import congvu.producers.simulate.truth.TruthSink;
import congvu.producers.simulate.world.OfficeClock;
import congvu.producers.simulate.world.Shift;
import congvu.producers.simulate.world.SimUnit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Tells what is true of the days of all persons, a day at a time. */
public final class AttendanceTruths implements IntConsumer {

    private static final long MINUTE = 60_000L;
    /** No processor waits longer than this behind the last punch that could count. */
    private static final long LONGEST_WAIT = 2 * 60 * MINUTE;

    private static final String STAFF = "STAFF";
    private static final int EXPLAIN_DAYS = 2;

    private final Stories stories;
    private final TruthSink sink;
    private final PunctualityTally tally;
    private final SignalLedger ledger;
    private final PersonDay about;

    AttendanceTruths(Stories stories, TruthSink sink, PunctualityTally tally, SignalLedger ledger) {
        this.stories = stories;
        this.sink = sink;
        this.tally = tally;
        this.ledger = ledger;
        this.about = new PersonDay(stories);
    }

    @Override
    public void accept(int day) {
        if (!stories.span().holds(day)) {
            return;
        }
        for (SimUnit unit : stories.world().units()) {
            int end = unit.staffFrom() + unit.staffCount();
            for (int person = unit.staffFrom(); person < end; person++) {
                about.fill(unit, person, day);
                if (about.story.isPlanned()) {
                    tell();
                }
            }
        }
    }

    private void tell() {
        State state = isOpen() ? State.OPEN : about.story.state();
        if (state.isJudged()) {
            tally.judged(about.unit.index(), about.day, state == State.ON_TIME);
        }
        if (sink.wantsAttendance()) {
            sink.attendance(truth(state));
        }
        if (state != State.OPEN) {
            signals(state);
            injected();
        }
    }

    /** What a day comes to is a signal by itself; a missing punch once nobody can explain it any more. */
    private void signals(State state) {
        switch (state) {
            case LATE -> signalLate();
            case LEFT_EARLY -> signal("W-EARLY");
            case LATE_AND_LEFT_EARLY -> {
                signalLate();
                signal("W-EARLY");
            }
            case ABSENT -> {
                signal("W-ABSENT");
                ledger.eventful(about.unit, about.day);
            }
            case MISSING_PUNCH -> {
                if (isExplanationOver()) {
                    signal("W-NOPUNCH");
                }
            }
            case OPEN, ON_TIME, EXCUSED, SOURCE_SILENT -> {
                // Nothing to look at.
            }
        }
    }

    private void signalLate() {
        signal("W-LATE");
        ledger.late(about.unit, about.person, about.day);
    }

    private void signal(String rule) {
        String occurrence = "DAY:" + LocalDate.ofEpochDay(about.day);
        ledger.signal(new SignalTruth(rule, Subject.STAFF, token(), occurrence, about.unit.id(), about.day));
    }

    private boolean isOpen() {
        long lastPunch = about.plannedUntil() + Shift.PUNCH_WINDOW_MINUTES * MINUTE;
        return lastPunch + LONGEST_WAIT > stories.span().until();
    }

    private AttendanceTruth truth(State state) {
        return new AttendanceTruth(
                stories.world().staff().token(about.person),
                about.day,
                about.unit.id(),
                about.shift.id(),
                state,
                about.lateMillis(),
                state == State.OPEN ? 0 : about.earlyMillis(),
                reasons(),
                state == State.OPEN ? null : before(state));
    }

    private List<String> reasons() {
        return switch (about.story) {
            case LEAVE, LEAVE_TOLD_LATE, LEAVE_IN_THE_MORNING, LEAVE_IN_THE_AFTERNOON -> List.of("LEAVE");
            case TRIP -> List.of("TRIP");
            case DUTY -> List.of("DUTY");
            case EXPLAINED -> List.of("EXPLAINED");
            default -> List.of();
        };
    }

    private @Nullable State before(State state) {
        boolean isExcusedAtOnce = about.story.isAway() && about.story != Story.LEAVE_TOLD_LATE;
        if (about.isDelayed && !isExcusedAtOnce) {
            return State.SOURCE_SILENT;
        }
        return switch (about.story) {
            case LEAVE_TOLD_LATE -> state == State.EXCUSED ? State.ABSENT : null;
            case EXPLAINED -> State.MISSING_PUNCH;
            default -> null;
        };
    }

    private void injected() {
        switch (about.story) {
            case LATE, LATE_AND_EARLY -> late();
            case EARLY -> one(Misbehaviour.W_EARLY, eventIds(about.boundaries - 1));
            case ABSENT -> one(Misbehaviour.W_ABSENT, List.of());
            case NO_PUNCH -> {
                if (isExplanationOver()) {
                    one(Misbehaviour.W_NOPUNCH, madePunches());
                }
            }
            default -> {
                // Ordinary life.
            }
        }
    }

    private void late() {
        one(Misbehaviour.W_LATE, eventIds(0));
        if (about.story == Story.LATE_AND_EARLY) {
            one(Misbehaviour.W_EARLY, eventIds(about.boundaries - 1));
        }
        Misbehaviour fault = stories.fault(about.person, about.day);
        if (fault != null && fault.isOfSeveralDays()) {
            together(fault);
        }
    }

    /** Told once, on the last of its days. */
    private void together(Misbehaviour fault) {
        int[] days = stories.faultDays(about.home, about.person, about.day, fault);
        if (about.day != days[days.length - 1]) {
            return;
        }
        List<Integer> all = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int day : days) {
            all.add(day);
            ids.add(Statement.PUNCH_0.eventId(token(), day));
        }
        injected(fault, all, ids);
    }

    private boolean isExplanationOver() {
        OfficeClock clock = stories.world().clock(about.home);
        int next = clock.isWorked(about.day) ? clock.ordinal(about.day) + 1 : clock.ordinal(about.day);
        return clock.workingDay(next + EXPLAIN_DAYS - 1) < stories.span().endDay();
    }

    private void one(Misbehaviour kind, List<String> eventIds) {
        injected(kind, List.of(about.day), eventIds);
    }

    private void injected(Misbehaviour kind, List<Integer> days, List<String> eventIds) {
        sink.injected(new InjectedTruth(kind, STAFF, token(), about.unit.id(), days, eventIds, List.of(), List.of()));
    }

    private List<String> eventIds(int boundary) {
        return List.of(Statement.punch(boundary).eventId(token(), about.day));
    }

    private List<String> madePunches() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < about.boundaries; i++) {
            if (about.punched[i] != PersonDay.MISSING) {
                made.add(Statement.punch(i).eventId(token(), about.day));
            }
        }
        return made;
    }

    private String token() {
        return stories.world().staff().token(about.person);
    }
}
