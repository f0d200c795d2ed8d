package congvu.streams.person;

import congvu.domain.calendar.WorkingTimeline;
import congvu.domain.reference.ReferenceBook;
import congvu.domain.rule.Hit;
import congvu.domain.signal.PersonSignals;
import congvu.domain.signal.PublishedSignal;
import congvu.domain.signal.RateSource;
import congvu.domain.signal.RuleSource;
import congvu.domain.signal.SignalContext;
import congvu.domain.signal.SignalFacts;
import congvu.streams.stage.StageClock;
import congvu.streams.stage.StageContext;

/** The world by which signals of a person are decided: that of the unit of the last fact that met a rule. */
final class PersonContext {
    private final StageContext context;

    PersonContext(StageContext context) {
        this.context = context;
    }

    /** Before the first tick it is the beginning of all calendars. */
    long tick() {
        long tick = context.clock().tick();
        return tick == StageClock.NO_TICK ? book().defaultTimeline().startOfDay(Integer.MIN_VALUE) : tick;
    }

    ReferenceBook book() {
        return context.book();
    }

    SignalContext of(PersonSignals person) {
        return new SignalContext(
                RuleSource.ofHits(book().rules()), RateSource.NONE, timelineOf(person), context.signals(), tick());
    }

    SignalFacts signalFacts() {
        return SignalFacts.in(book());
    }

    private WorkingTimeline timelineOf(PersonSignals person) {
        Hit last = person.lastHit();
        if (last != null) {
            return book().timelineOf(last.unitId(), last.epochDay());
        }
        PublishedSignal latest = null;
        for (PublishedSignal one : person.signals().published()) {
            latest = latest == null || one.epochDay() >= latest.epochDay() ? one : latest;
        }
        return latest == null ? book().defaultTimeline() : book().timelineOf(latest.unitId(), latest.epochDay());
    }
}
