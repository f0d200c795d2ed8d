package congvu.domain.signal;

import congvu.domain.rule.FactKind;
import congvu.domain.rule.Hit;
import congvu.domain.rule.UnitHit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one person for the rules: hits, which outlive the facts that they are of, and signals. Immutable: the
 * same facts give the same hits and signals in whatever order and however often they were told.
 *
 * @param waiting facts that settle at a later tick
 * @param ofUnits hits of rules about units, as units are told them: {@link PersonalHit}
 * @param signals with the hits of rules about the person
 */
public record PersonSignals(List<FactHits> waiting, List<UnitHit> ofUnits, SubjectSignals signals) {

    /** Nothing known, nothing told. */
    public static final PersonSignals NONE = new PersonSignals(List.of(), List.of(), SubjectSignals.NONE);

    public PersonSignals {
        waiting = List.copyOf(waiting);
        ofUnits = List.copyOf(ofUnits);
    }

    /** As kept: what signals themselves tell units follows from the signals. */
    public static PersonSignals of(List<FactHits> waiting, SubjectSignals signals) {
        return new PersonSignals(
                waiting,
                signals.told().stream()
                        .filter(told -> told.hit().kind() != FactKind.SIGNAL)
                        .toList(),
                signals);
    }

    /** Whether there is nothing to keep. */
    public boolean isEmpty() {
        return waiting.isEmpty() && ofUnits.isEmpty() && signals.isEmpty();
    }

    /** The same once a fact is as told, in place of what was known of it; settle it then. */
    public PersonSignals with(String staffToken, FactHits fact, long tick) {
        FactHits standing = fact.settlesAt() <= tick ? fact.whenSettled() : fact;
        List<FactHits> others = waiting.stream()
                .filter(one -> !one.isAbout(fact.kind(), fact.factKey()))
                .toList();
        List<FactHits> nowWaiting = new ArrayList<>(others);
        if (standing.waits()) {
            nowWaiting.add(standing);
        }
        return new PersonSignals(nowWaiting, ofUnitsWith(staffToken, standing), signals.withHits(ownWith(standing)));
    }

    /** The same with every fact settled whose tick has come; settle it then. */
    public PersonSignals at(String staffToken, long tick) {
        PersonSignals settled = this;
        for (FactHits fact : waiting) {
            settled = fact.settlesAt() <= tick ? settled.with(staffToken, fact, tick) : settled;
        }
        return settled;
    }

    /** The same after a person acted, or after a repeat; settle it then. */
    public PersonSignals with(SignalActions actions) {
        return new PersonSignals(waiting, ofUnits, signals.with(actions));
    }

    /** The last fact by day that meets a rule about the person; null when none does. */
    public @Nullable Hit lastHit() {
        Hit last = null;
        for (Hit hit : signals.hits()) {
            boolean isLater = last == null
                    || hit.epochDay() > last.epochDay()
                    || (hit.epochDay() == last.epochDay() && hit.at() > last.at());
            last = isLater ? hit : last;
        }
        return last;
    }

    /**
     * Decides what stands, and what is to be told. What units were told of facts that cannot change any more is forgotten
     * here, and stays there.
     *
     * @param correctable how long facts can change
     * @param cause what provoked this
     */
    public PersonSettlement settle(
            SignalSubject person,
            SignalFacts facts,
            SignalContext context,
            Correctable correctable,
            SignalCause cause) {
        List<UnitHit> toUnits = changeable(ofUnits, correctable, context);
        SubjectSignals kept = new SubjectSignals(
                signals.hits(),
                signals.published(),
                signals.actions(),
                changeable(signals.told(), correctable, context));
        SignalSettlement settlement = kept.settle(person, toUnits, facts, context, cause);
        PersonSignals next = new PersonSignals(waiting, toUnits, settlement.next());
        long nextChangeAt = Math.min(settlement.nextChangeAt(), next.nextOfItselfAt(context, correctable));
        return new PersonSettlement(next, settlement.transitions(), settlement.toUnits(), nextChangeAt);
    }

    private List<Hit> ownWith(FactHits fact) {
        List<Hit> own = new ArrayList<>();
        for (Hit hit : signals.hits()) {
            if (!fact.isAbout(hit.kind(), hit.factKey())) {
                own.add(hit);
            }
        }
        own.addAll(fact.now().own());
        return own;
    }

    private List<UnitHit> ofUnitsWith(String staffToken, FactHits fact) {
        if (ofUnits.isEmpty() && fact.now().ofUnits().isEmpty()) {
            return ofUnits;
        }
        String key = PersonalHit.keyOf(staffToken, fact.kind(), fact.factKey());
        List<UnitHit> others = new ArrayList<>();
        for (UnitHit told : ofUnits) {
            if (!told.hit().factKey().equals(key)) {
                others.add(told);
            }
        }
        fact.now().ofUnits().forEach(told -> others.add(PersonalHit.of(staffToken, told)));
        return others;
    }

    /** What signals themselves tell follows from them. */
    private static List<UnitHit> changeable(List<UnitHit> told, Correctable correctable, SignalContext context) {
        return told.stream()
                .filter(one -> one.hit().kind() == FactKind.SIGNAL || correctable.until(one) > context.tick())
                .toList();
    }

    /**
     * When a fact settles, or a hit is let go: what is kept of a person has an end, whether or not more is told. What
     * units were told is let go together, since every day would have its own time otherwise.
     */
    private long nextOfItselfAt(SignalContext context, Correctable correctable) {
        long next = Long.MAX_VALUE;
        for (FactHits fact : waiting) {
            next = Math.min(next, fact.settlesAt());
        }
        for (Hit hit : signals.hits()) {
            next = Math.min(next, context.policy().countsUntil(hit.at()));
        }
        long lastOfUnits = Long.MIN_VALUE;
        for (UnitHit told : ofUnits) {
            lastOfUnits = Math.max(lastOfUnits, correctable.until(told));
        }
        return ofUnits.isEmpty() ? next : Math.min(next, lastOfUnits);
    }
}
