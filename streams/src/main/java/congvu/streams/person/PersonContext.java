package congvu.streams.person;

import congvu.domain.calendar.WorkingTimeline;
import congvu.domain.fact.SignalFact;
import congvu.domain.reference.ReferenceBook;
import congvu.domain.rule.FactKind;
import congvu.domain.rule.Hit;
import congvu.domain.rule.RuleLeg;
import congvu.domain.signal.PersonSignals;
import congvu.domain.signal.PublishedSignal;
import congvu.domain.signal.RateSource;
import congvu.domain.signal.RuleSource;
import congvu.domain.signal.SignalContext;
import congvu.domain.signal.SignalFacts;
import congvu.streams.stage.StageClock;
import congvu.streams.stage.StageContext;
import java.util.List;

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
        ReferenceBook book = book();
        return new SignalFacts() {
            @Override
            public List<RuleLeg> legsFor(SignalFact fact) {
                return book.ruleLegs(FactKind.SIGNAL, fact.unitId(), fact.epochDay());
            }

            @Override
            public List<String> ancestorsOf(SignalFact fact) {
                return book.ancestorsOf(fact.unitId(), fact.epochDay());
            }
        };
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
