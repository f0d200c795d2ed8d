package congvu.streams.rate;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Sends scorecards to their topic. */
final class CardOutlet implements CardSink {
    private final ProcessorContext<byte[], byte[]> context;
    private final RateAccount account;

    CardOutlet(ProcessorContext<byte[], byte[]> context, RateAccount account) {
        this.context = context;
        this.account = account;
    }

    @Override
    public void publish(CardId id, byte[] framed) {
        forward(id, framed);
        account.scorecard();
    }

    @Override
    public void withdraw(CardId id) {
        forward(id, null);
        account.scorecard();
    }

    private void forward(CardId id, byte @Nullable [] value) {
        long timestamp = Math.max(0, context.currentStreamTimeMs());
        byte[] key = id.key().getBytes(StandardCharsets.UTF_8);
        context.forward(new Record<byte[], byte @Nullable []>(key, value, timestamp), RateNodes.TO_SCORECARDS);
    }
}
