package congvu.producers.importing;

import congvu.producers.importing.mapping.MadeEvent;
import congvu.producers.importing.mapping.RowMapper;
import congvu.producers.importing.mapping.RowOutcome;
import congvu.producers.importing.replay.EventLog;
import congvu.producers.importing.report.RejectedReport;
import congvu.producers.importing.report.RowCounts;
import congvu.producers.importing.report.RowTally;
import congvu.producers.importing.row.Row;
import congvu.producers.importing.row.RowReason;
import congvu.producers.importing.row.RowRefusal;
import congvu.producers.importing.row.RowSink;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Maps rows, keeps the events, and accounts for every row. */
final class RowCollector implements RowSink {

    private final RowMapper mapper;
    private final Function<SpecificRecord, byte[]> encoder;
    private final EventLog events;
    private final RejectedReport report;
    private final Runnable eachRow;
    private final RowTally tally = new RowTally();
    private final Set<String> cases = new HashSet<>();
    private final DeviceSpans devices = new DeviceSpans();

    RowCollector(
            RowMapper mapper,
            Function<SpecificRecord, byte[]> encoder,
            EventLog events,
            RejectedReport report,
            Runnable eachRow) {
        this.mapper = mapper;
        this.encoder = encoder;
        this.events = events;
        this.report = report;
        this.eachRow = eachRow;
    }

    @Override
    public void caseRow(Row row) {
        take(row, mapper::caseRow);
    }

    @Override
    public void eventRow(Row row) {
        take(row, mapper::eventRow);
    }

    @Override
    public void rejected(long line, RowReason reason, @Nullable String column) {
        tally.rejected(reason);
        report.add(line, reason, column);
        eachRow.run();
    }

    @Override
    public void skipped(String reason) {
        tally.skipped(reason);
        eachRow.run();
    }

    RowCounts counts() {
        return tally.counts();
    }

    long cases() {
        return cases.size();
    }

    /** Which devices took punches, and from when to when. */
    DeviceSpans devices() {
        return devices;
    }

    private void take(Row row, Mapping mapping) {
        try {
            switch (mapping.map(row)) {
                case RowOutcome.Made made -> keep(made);
                case RowOutcome.Skipped skipped -> skipped(skipped.reason());
            }
        } catch (RowRefusal refusal) {
            rejected(row.line(), refusal.reason(), refusal.column());
        }
    }

    private void keep(RowOutcome.Made made) {
        for (MadeEvent event : made.events()) {
            cases.add(event.key());
            devices.see(event.event());
            events.add(
                    event.occurredAt().toEpochMilli(),
                    event.type().rank(),
                    event.key().getBytes(StandardCharsets.UTF_8),
                    encoder.apply(event.event()));
        }
        tally.used();
        eachRow.run();
    }

    /** One of the mapper's two ways. */
    private interface Mapping {

        RowOutcome map(Row row) throws RowRefusal;
    }
}
