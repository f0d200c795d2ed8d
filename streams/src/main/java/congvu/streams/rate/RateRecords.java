package congvu.streams.rate;

import congvu.domain.count.Counter;
import congvu.domain.rate.RateFormula;
import congvu.domain.rate.RateValue;
import congvu.domain.rate.UnavailableReason;
import congvu.schemas.result.OfficerSatisfaction;
import congvu.schemas.result.RateUnavailableReason;
import congvu.schemas.row.RateRow;
import congvu.schemas.row.RateWriter;
import congvu.schemas.wire.RecordEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Makes records of rates and forwards them. The bytes are a function of the rate alone. */
final class RateRecords implements RateSink {

    private final ProcessorContext<byte[], byte[]> context;
    private final RateWriter writer;
    private final RecordEncoder<OfficerSatisfaction> officers;
    private final int minimumRatings;
    private final RateAccount account;
    private final RateRow row = new RateRow();

    RateRecords(
            ProcessorContext<byte[], byte[]> context,
            RateWriter writer,
            RecordEncoder<OfficerSatisfaction> officers,
            int minimumRatings,
            RateAccount account) {
        this.officers = officers;
        this.minimumRatings = minimumRatings;
        this.context = context;
        this.writer = writer;
        this.account = account;
    }

    @Override
    public void publish(RateId id, RateFormula formula, RateValue value, long revision, boolean isFinal) {
        row.clear();
        row.unitId.set(id.unitId());
        row.withDescendants = id.withDescendants();
        row.procedureId.set(id.procedureId());
        row.periodKind = id.period().kind();
        row.periodStartEpochDay = id.startDay();
        row.formulaId.set(formula.id());
        row.numerator = value.numerator();
        row.denominator = value.denominator();
        row.excluded = value.excluded();
        Double ratio = value.ratio();
        row.ratio = ratio == null ? Double.NaN : ratio;
        row.unavailableReason = reason(value.unavailableReason());
        row.revision = revision;
        row.isFinal = isFinal;
        forward(id.key(formula.id()), writer.write(row));
        account.publish();
    }

    @Override
    public void withdraw(RateId id, RateFormula formula) {
        forward(id.key(formula.id()), null);
        account.withdraw();
    }

    @Override
    public void officer(RateId id, int @Nullable [] sums) {
        String key = id.unitId() + "|" + id.period().text(id.start());
        forward(RateNodes.TO_OFFICERS, key, sums == null ? null : officers.encode(record(id, sums)));
    }

    private OfficerSatisfaction record(RateId id, int[] sums) {
        return OfficerSatisfaction.newBuilder()
                .setStaffToken(id.unitId())
                .setMonthStart(id.start())
                .setRatings(Math.toIntExact(sums[Counter.RECEIVED.place()]))
                .setSatisfied(Math.toIntExact(sums[Counter.CONTENT.place()]))
                .setPoorAttitude(Math.toIntExact(sums[Counter.ATTITUDE_POOR.place()]))
                .setMinimum(minimumRatings)
                .build();
    }

    private void forward(String key, byte @Nullable [] value) {
        forward(RateNodes.TO_RATES, key, value);
    }

    private void forward(String child, String key, byte @Nullable [] value) {
        long timestamp = Math.max(0, context.currentStreamTimeMs());
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        context.forward(new Record<byte[], byte @Nullable []>(bytes, value, timestamp), child);
    }

    private static @Nullable RateUnavailableReason reason(@Nullable UnavailableReason reason) {
        if (reason == null) {
            return null;
        }
        return switch (reason) {
            case NO_CASES -> RateUnavailableReason.NO_CASES;
            case NO_DEADLINE -> RateUnavailableReason.NO_DEADLINE;
        };
    }
}
