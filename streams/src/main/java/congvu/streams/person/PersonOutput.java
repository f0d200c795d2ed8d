package congvu.streams.person;

import congvu.domain.rule.RuleBook;
import congvu.domain.rule.RuleSubject;
import congvu.domain.signal.PersonSettlement;
import congvu.domain.signal.PersonalHit;
import congvu.domain.signal.SignalSubject;
import congvu.domain.signal.SignalTransition;
import congvu.schemas.event.ActionFamily;
import congvu.streams.signal.SignalRecords;
import congvu.streams.signal.UnitHits;
import congvu.streams.stage.Outlet;
import congvu.streams.stage.PartitionAccount;
import congvu.streams.stage.PartitionNodes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a decision about a person publishes: transitions of signals, and differences to units. Records are made first and
 * sent afterwards, so that a failure in making them sends nothing.
 */
final class PersonOutput {
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Message(String child, byte[] key, byte @Nullable [] value) {}

    /** Records ready to send. */
    record Batch(List<Message> messages, List<SignalTransition> transitions) {}

    private final Outlet outlet;
    private final SignalRecords records;
    private final PartitionAccount account;

    PersonOutput(Outlet outlet, SignalRecords records, PartitionAccount account) {
        this.outlet = outlet;
        this.records = records;
        this.account = account;
    }

    Batch prepare(String staffToken, PersonSettlement settlement, RuleBook rules) {
        SignalSubject person = subject(staffToken);
        SignalRecords.About about = new SignalRecords.About(person, staffToken, ActionFamily.ATTENDANCE, null);
        List<Message> messages = new ArrayList<>();
        for (SignalTransition transition : settlement.transitions()) {
            messages.add(new Message(
                    PartitionNodes.TO_STAFF_SIGNALS,
                    SignalRecords.key(transition),
                    records.value(about, transition, rules)));
        }
        for (UnitHits hits : UnitHits.of(PersonalHit.TELLER, settlement.toUnits())) {
            messages.add(new Message(PartitionNodes.TO_RATE_PARTIALS, hits.key(), hits.toBytes()));
        }
        return new Batch(messages, settlement.transitions());
    }

    void send(Batch batch) {
        for (Message message : batch.messages()) {
            outlet.forward(message.child(), message.key(), message.value());
        }
        for (SignalTransition transition : batch.transitions()) {
            if (!transition.isExpired()) {
                account.signal(transition.published().state());
            }
        }
    }

    static SignalSubject subject(String staffToken) {
        return new SignalSubject(RuleSubject.STAFF, staffToken);
    }
}
