package congvu.streams.unit;

import congvu.domain.rule.RuleBook;
import congvu.domain.rule.RuleSubject;
import congvu.domain.signal.SignalSubject;
import congvu.domain.signal.SignalTransition;
import congvu.intake.Refusal;
import congvu.schemas.event.ActionFamily;
import congvu.schemas.row.RejectedRow;
import congvu.schemas.row.RejectedWriter;
import congvu.streams.signal.SignalRecords;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** The way out of one task of units, beside its rates. */
final class UnitOutlet implements UnitSignalSink {
    private final ProcessorContext<byte[], byte[]> context;
    private final RejectedWriter rejected;
    private final SignalRecords signals;
    private final UnitAccount account;
    private final RejectedRow row = new RejectedRow();

    UnitOutlet(ProcessorContext<byte[], byte[]> context, UnitWire wire, UnitAccount account) {
        this.context = context;
        this.rejected = wire.rejected();
        this.signals = wire.signals();
        this.account = account;
    }

    @Override
    public void tell(String unitId, SignalTransition transition, RuleBook rules) {
        SignalRecords.About about =
                new SignalRecords.About(new SignalSubject(RuleSubject.UNIT, unitId), unitId, ActionFamily.UNIT, null);
        long timestamp = Math.max(0, context.currentStreamTimeMs());
        context.forward(
                new Record<byte[], byte @Nullable []>(
                        SignalRecords.key(transition), signals.value(about, transition, rules), timestamp),
                UnitNodes.TO_SIGNALS);
        if (!transition.isExpired()) {
            account.signal(transition.published().state());
        }
    }

    /**
     * Tells where an action is and why it was not taken, never what it said.
     *
     * @param appendedAt when it came to its topic, epoch milliseconds
     */
    void refused(ActionMessage action, long appendedAt, Refusal refusal) {
        byte[] key = row.refuse(
                action.topic(), action.partition(), action.offset(), refusal.reason(), refusal.field(), appendedAt);
        context.forward(new Record<>(key, rejected.write(row), appendedAt), UnitNodes.TO_REJECTED);
    }
}
