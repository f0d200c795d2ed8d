package congvu.streams.tally;

import congvu.domain.fact.CheckFact;
import congvu.domain.rule.Fact;
import congvu.domain.rule.FactKind;
import congvu.domain.rule.UnitHit;
import congvu.domain.signal.FactHits;
import congvu.domain.signal.PersonQuestions;
import congvu.domain.signal.SignalCause;
import congvu.domain.signal.UnitHitDifference;
import congvu.domain.tally.TallyJournal;
import congvu.streams.person.PersonKeeper;
import congvu.streams.signal.UnitHits;
import congvu.streams.stage.Outlet;
import congvu.streams.stage.StageContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks the rules about facts that are counted, and hands what they meet to whoever keeps it: hits of a checked person to
 * the keeper of persons, all others to the units that they are about. Nothing is told twice, and what does not stand any
 * more is taken back.
 */
final class TallyRules {
    private final Reading reading;
    private final StageContext context;
    private final Outlet outlet;
    private final PersonKeeper persons;

    TallyRules(Reading reading, StageContext context, Outlet outlet, PersonKeeper persons) {
        this.reading = reading;
        this.context = context;
        this.outlet = outlet;
        this.persons = persons;
    }

    /** From what is kept under a key to the fact that rules may speak of. */
    interface Reading {

        /** The fact as it stands; null for none. */
        @Nullable
        Fact fact(String key, TallyJournal journal);

        /** Who or what the fact is about. */
        String subjectOf(String key);

        /** Which fact of that subject. */
        String factKeyOf(String key);
    }

    /**
     * One decision, not yet carried out.
     *
     * @param told what units know after it
     * @param isWithPerson whether the keeper of persons holds something of the fact after it
     */
    record Decision(
            List<UnitHit> told,
            boolean isWithPerson,
            List<UnitHits> messages,
            PersonKeeper.@Nullable Decision person) {}

    Decision ask(String key, TallyJournal journal, TallyState before) {
        Fact fact = reading.fact(key, journal);
        FactHits hits = hitsOf(key, fact);
        boolean isOfPerson = fact instanceof CheckFact check && check.isOfPerson();
        boolean isWithPerson = isOfPerson && !hits.isEmpty();
        PersonKeeper.Decision person = isWithPerson || before.isWithPerson()
                ? persons.decide(
                        reading.subjectOf(key),
                        List.of(isOfPerson ? hits : FactHits.none(FactKind.CHECK, reading.factKeyOf(key))),
                        SignalCause.FACTS_CHANGED)
                : null;
        UnitHitDifference toUnits = UnitHitDifference.between(
                before.told(), isOfPerson ? List.of() : hits.now().ofUnits());
        return new Decision(
                toUnits.told(), isWithPerson, UnitHits.of(reading.subjectOf(key), toUnits.changes()), person);
    }

    void carryOut(Decision decision) {
        for (UnitHits message : decision.messages()) {
            outlet.partial(message.key(), message.toBytes());
        }
        PersonKeeper.Decision person = decision.person();
        if (person != null) {
            persons.carryOut(person);
        }
    }

    private FactHits hitsOf(String key, @Nullable Fact fact) {
        if (fact == null) {
            return FactHits.none(FactKind.CHECK, reading.factKeyOf(key));
        }
        PersonQuestions questions = new PersonQuestions(context.book());
        FactHits hits = questions.of(fact);
        context.account().failedConditions(questions.failures());
        return hits;
    }
}
