package congvu.streams.signal;

import congvu.domain.rule.FactPlace;
import congvu.domain.rule.Hit;
import congvu.domain.rule.Leg;
import congvu.domain.rule.RuleBook;
import congvu.domain.rule.RuleSubject;
import congvu.domain.rule.SignalRule;
import congvu.domain.signal.LegEvidence;
import congvu.domain.signal.PublishedSignal;
import congvu.domain.signal.RateReading;
import congvu.domain.signal.SignalReview;
import congvu.domain.signal.SignalSubject;
import congvu.domain.signal.SignalTransition;
import congvu.domain.signal.StandingSignal;
import congvu.schemas.catalogue.TopicCatalogue;
import congvu.schemas.event.ActionFamily;
import congvu.schemas.reference.RuleFactKind;
import congvu.schemas.reference.RuleSeverity;
import congvu.schemas.result.Signal;
import congvu.schemas.result.SignalCause;
import congvu.schemas.result.SignalFact;
import congvu.schemas.result.SignalLeg;
import congvu.schemas.result.SignalState;
import congvu.schemas.wire.AvroSerdes;
import congvu.schemas.wire.RecordEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Signals as records of their topics. What is about a person goes to another topic than what is about files and units, and
 * only there does evidence name the facts of persons.
 */
public final class SignalRecords {
    private final RecordEncoder<Signal> ofAll;
    private final RecordEncoder<Signal> ofPersons;

    public SignalRecords(TopicCatalogue topics, AvroSerdes serdes) {
        this.ofAll = serdes.encoder(topics.signals());
        this.ofPersons = serdes.encoder(topics.staffSignals());
    }

    /**
     * What a signal is about, as actions name it.
     *
     * @param aboutId id of the dossier, task or case, unit, or staff token
     * @param procedureId null where there is none
     */
    public record About(
            SignalSubject subject,
            String aboutId,
            ActionFamily family,
            @Nullable String procedureId) {}

    /** The key of the record. */
    public static byte[] key(SignalTransition transition) {
        return transition.published().signalId().getBytes(StandardCharsets.UTF_8);
    }

    /** The value; null when the signal leaves for good. */
    public byte @Nullable [] value(About about, SignalTransition transition, RuleBook rules) {
        if (transition.isExpired()) {
            return null;
        }
        boolean isOfPerson = about.subject().kind() == RuleSubject.STAFF;
        return (isOfPerson ? ofPersons : ofAll).encode(record(about, transition, rules));
    }

    private static Signal record(About about, SignalTransition transition, RuleBook rules) {
        PublishedSignal told = transition.published();
        StandingSignal standing = transition.standing();
        SignalRule rule =
                standing == null ? rules.version(told.packId(), told.ruleId(), told.ruleVersion()) : standing.rule();
        SignalReview review = transition.review();
        boolean isOfPerson = about.subject().kind() == RuleSubject.STAFF;
        return Signal.newBuilder()
                .setSignalId(told.signalId())
                .setRuleId(told.ruleId())
                .setPackId(told.packId())
                .setRuleVersion(told.ruleVersion())
                .setSubjectKind(subject(about.subject().kind()))
                .setSubjectId(about.subject().id())
                .setAboutId(about.aboutId())
                .setActionFamily(about.family())
                .setUnitId(told.unitId())
                .setProcedureId(about.procedureId())
                .setSeverity(RuleSeverity.valueOf(told.severity().name()))
                .setNormId(rule == null ? null : rule.normId())
                .setState(SignalState.valueOf(told.state().name()))
                .setVersion(told.version())
                .setCause(SignalCause.valueOf(transition.cause().name()))
                .setOccurredFrom(Instant.ofEpochMilli(told.from()))
                .setOccurredUntil(Instant.ofEpochMilli(told.until()))
                .setDay(LocalDate.ofEpochDay(told.epochDay()))
                // A rule that was withdrawn has no words any more: its id stands for them.
                .setTextVi(rule == null ? told.ruleId() : rule.wording().vi())
                .setTextEn(rule == null ? told.ruleId() : rule.wording().en())
                .setEvidence(
                        standing == null
                                ? List.of()
                                : standing.evidence().stream()
                                        .map(leg -> leg(leg, isOfPerson))
                                        .toList())
                .setActorToken(review.actorToken())
                .setAssigneeToken(review.assigneeToken())
                .setReasonCode(review.reasonCode())
                .setSilencedUntil(instant(review.silencedUntil()))
                .setExplainUntil(instant(review.explainUntil()))
                .setExpiresAt(Instant.ofEpochMilli(told.expiresAt()))
                .build();
    }

    private static SignalLeg leg(LegEvidence evidence, boolean isOfPerson) {
        SignalLeg.Builder leg = SignalLeg.newBuilder()
                .setLegId(evidence.leg().legId())
                .setCount(evidence.count())
                .setFacts(evidence.hits().stream()
                        .map(hit -> fact(hit, isOfPerson))
                        .toList())
                .setFactsLeftOut(evidence.leftOut());
        RateReading reading = evidence.rate();
        switch (evidence.leg()) {
            case Leg.Facts facts ->
                leg.setCondition(facts.when().text())
                        .setAtLeast(facts.isAtLeast() ? (long) facts.bound() : null)
                        .setAtMost(facts.isAtLeast() ? null : (long) facts.bound());
            case Leg.Rate rate ->
                leg.setFormulaId(rate.formulaId())
                        .setThreshold(rate.threshold())
                        .setNumerator(reading == null ? null : reading.numerator())
                        .setDenominator(reading == null ? null : reading.denominator());
        }
        return leg.build();
    }

    private static SignalFact fact(Hit hit, boolean isOfPerson) {
        boolean mayBeNamed = isOfPerson || !hit.kind().mayTellOfPersons();
        FactPlace place = mayBeNamed ? hit.place() : null;
        return SignalFact.newBuilder()
                .setKind(RuleFactKind.valueOf(hit.kind().name()))
                .setFactId(mayBeNamed ? hit.factKey() : null)
                .setAt(Instant.ofEpochMilli(hit.at()))
                .setDay(LocalDate.ofEpochDay(hit.epochDay()))
                .setEventId(place == null ? null : place.eventId())
                .setTopic(place == null ? null : place.topic())
                .setPartition(place == null ? null : place.partition())
                .setOffset(place == null ? null : place.offset())
                .build();
    }

    private static congvu.schemas.reference.RuleSubject subject(RuleSubject kind) {
        return congvu.schemas.reference.RuleSubject.valueOf(kind.name());
    }

    private static @Nullable Instant instant(long epochMillis) {
        return epochMillis == 0 || epochMillis == Long.MAX_VALUE ? null : Instant.ofEpochMilli(epochMillis);
    }
}
