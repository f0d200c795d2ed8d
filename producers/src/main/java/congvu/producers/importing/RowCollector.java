package congvu.producers.importing;

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
import congvu.schemas.event.DossierEvent;
import congvu.schemas.event.DossierEventType;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** Maps rows, keeps the events, and accounts for every row. */
final class RowCollector implements RowSink {

    /** The order of the symbols is the order of the life cycle; the schema is its one home. */
    private static final Schema RANKS = DossierEventType.getClassSchema();

    private final RowMapper mapper;
    private final Function<DossierEvent, byte[]> encoder;
    private final EventLog events;
    private final RejectedReport report;
    private final Runnable eachRow;
    private final RowTally tally = new RowTally();
    private final Set<String> cases = new HashSet<>();

    RowCollector(
            RowMapper mapper,
            Function<DossierEvent, byte[]> encoder,
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
        for (DossierEvent event : made.events()) {
            cases.add(event.getDossierId());
            events.add(
                    event.getOccurredAt().toEpochMilli(),
                    RANKS.getEnumOrdinal(event.getType().name()),
                    event.getDossierId().getBytes(StandardCharsets.UTF_8),
                    encoder.apply(event));
        }
        tally.used();
        eachRow.run();
    }

    /** One of the mapper's two ways. */
    private interface Mapping {

        RowOutcome map(Row row) throws RowRefusal;
    }
}
