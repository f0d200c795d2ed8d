package congvu.domain.signal;

import congvu.domain.fact.SignalFact;
import congvu.domain.reference.ReferenceBook;
import congvu.domain.rule.FactKind;
import congvu.domain.rule.Matches;
import congvu.domain.rule.RuleLeg;
import congvu.domain.rule.UnitHit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Signals as facts for rules about units. */
public interface SignalFacts {

    /** Nobody asks about signals. */
    SignalFacts NONE = new SignalFacts() {
        @Override
        public List<RuleLeg> legsFor(SignalFact fact) {
            return List.of();
        }

        @Override
        public List<String> ancestorsOf(SignalFact fact) {
            return List.of();
        }
    };

    /** As the rules of a book ask, of the unit of the signal and of those above it. */
    static SignalFacts in(ReferenceBook book) {
        return book.rules().speaksOf(FactKind.SIGNAL)
                ? of(book, fact -> book.ancestorsOf(fact.unitId(), fact.epochDay()))
                : NONE;
    }

    /** The same, of the unit of the signal alone. */
    static SignalFacts inItsUnit(ReferenceBook book) {
        return of(book, fact -> List.of());
    }

    private static SignalFacts of(ReferenceBook book, Function<SignalFact, List<String>> ancestors) {
        return new SignalFacts() {
            @Override
            public List<RuleLeg> legsFor(SignalFact fact) {
                return book.ruleLegs(FactKind.SIGNAL, fact.unitId(), fact.epochDay());
            }

            @Override
            public List<String> ancestorsOf(SignalFact fact) {
                return ancestors.apply(fact);
            }
        };
    }

    /** The legs that speak of signals, for the unit and day of one. */
    List<RuleLeg> legsFor(SignalFact fact);

    /** The units above the unit of the fact on its day, nearest first. */
    List<String> ancestorsOf(SignalFact fact);

    /** What is told to units, with what signals tell them. */
    default List<UnitHit> joined(List<UnitHit> ofUnits, SignalSubject subject, List<PublishedSignal> published) {
        if (published.isEmpty()) {
            return ofUnits;
        }
        Matches matches = new Matches();
        for (PublishedSignal one : published) {
            SignalFact fact = new SignalFact(
                    one.signalId(),
                    one.unitId(),
                    one.from(),
                    one.epochDay(),
                    null,
                    one.ruleId(),
                    one.severity(),
                    subject.kind(),
                    one.state());
            List<RuleLeg> legs = legsFor(fact);
            if (!legs.isEmpty()) {
                matches.add(fact, legs, ancestorsOf(fact));
            }
        }
        if (matches.ofUnits().isEmpty()) {
            return ofUnits;
        }
        List<UnitHit> all = new ArrayList<>(ofUnits);
        all.addAll(matches.ofUnits());
        return all;
    }
}
