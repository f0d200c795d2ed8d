package congvu.producers.importing;

import congvu.producers.importing.mapping.MadeEvent;
import congvu.producers.importing.mapping.RowMapper;
import congvu.producers.importing.mapping.RowOutcome;
import congvu.producers.importing.profile.Profile;
import congvu.producers.importing.profile.SourceVerdict;
import congvu.producers.importing.row.ColumnSlots;
import congvu.producers.importing.row.Row;
import congvu.producers.importing.row.RowReason;
import congvu.producers.importing.row.RowRefusal;
import congvu.producers.importing.row.RowSink;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads from a file what its source itself says of each case, to be held against what was found. */
public final class SourceFlags {

    private SourceFlags() {}

    /** By key, for dossiers their id, for every row that tells an event; empty where the profile names no such column. */
    public static Map<String, SourceFlag> read(Profile profile, Path file) throws IOException {
        SourceVerdict verdict = profile.sourceVerdict();
        if (verdict == null) {
            return Map.of();
        }
        try (InputFile input = InputFile.open(file)) {
            Collector collector = new Collector(profile, verdict);
            input.rows(profile).read(collector);
            return collector.flags;
        }
    }

    private static final class Collector implements RowSink {

        private final SourceVerdict verdict;
        private final RowMapper mapper;
        private final int slot;
        private final Map<String, SourceFlag> flags = new TreeMap<>();

        Collector(Profile profile, SourceVerdict verdict) {
            ColumnSlots slots = new ColumnSlots(profile.neededColumns());
            this.verdict = verdict;
            this.mapper = new RowMapper(profile, slots);
            this.slot = slots.slot(verdict.column());
        }

        @Override
        public void caseRow(Row row) {
            try {
                take(mapper.caseRow(row), row);
            } catch (RowRefusal refused) {
                rejected(row.line(), refused.reason(), refused.column());
            }
        }

        @Override
        public void eventRow(Row row) {
            try {
                take(mapper.eventRow(row), row);
            } catch (RowRefusal refused) {
                rejected(row.line(), refused.reason(), refused.column());
            }
        }

        /** The import has listed it already. */
        @Override
        public void rejected(long line, RowReason reason, @Nullable String column) {}

        @Override
        public void skipped(String reason) {}

        /** Of several rows of a case the one that says something counts. */
        private void take(RowOutcome outcome, Row row) {
            if (outcome instanceof RowOutcome.Made made) {
                SourceFlag flag = flag(row.values()[slot]);
                for (MadeEvent event : made.events()) {
                    flags.merge(event.key(), flag, (one, other) -> other == SourceFlag.BLANK ? one : other);
                }
            }
        }

        private SourceFlag flag(@Nullable String value) {
            if (value == null) {
                return SourceFlag.BLANK;
            }
            if (verdict.onTime().contains(value)) {
                return SourceFlag.ON_TIME;
            }
            return verdict.late().contains(value) ? SourceFlag.LATE : SourceFlag.BLANK;
        }
    }
}
