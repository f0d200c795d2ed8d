package congvu.streams.attendance;

import congvu.domain.attendance.AttendanceContribution;
import congvu.domain.attendance.AttendanceDay;
import congvu.domain.attendance.DayState;
import congvu.domain.rate.Contribution;
import congvu.domain.signal.FactHits;
import congvu.schemas.row.AttendanceDayRow;
import congvu.schemas.row.AttendanceDayWriter;
import congvu.schemas.wire.WireFrame;
import congvu.streams.packed.Fingerprint;
import congvu.streams.stage.Outlet;
import congvu.streams.stage.PartitionNodes;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a look publishes: days whose record changed. Of an open day nothing is told but that someone came late. Records are
 * made first and sent afterwards, so that a failure in making them sends nothing.
 */
final class DayOutput {
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Message(byte[] key, byte @Nullable [] value) {}

    /** What a day was in rates, and what it is. */
    record Move(@Nullable Contribution before, @Nullable Contribution after) {}

    /**
     * Records ready to send.
     *
     * @param days what subscribers know once it is sent, of the days that are kept
     * @param settled contributions of days that are not kept any longer
     */
    record Batch(List<Message> messages, List<PublishedDay> days, List<Move> moves, List<Contribution> settled) {}

    private final Outlet outlet;
    private final AttendanceDayWriter writer;
    private final AttendanceDayRow row = new AttendanceDayRow();

    DayOutput(Outlet outlet, AttendanceDayWriter writer) {
        this.outlet = outlet;
        this.writer = writer;
    }

    /** @param asked what the rules say anew of days; of a day that is not in it they say nothing */
    Batch prepare(String staffToken, Finding finding, List<PublishedDay> known, Map<LocalDate, FactHits> asked) {
        SortedMap<Integer, PublishedDay> days = new TreeMap<>();
        known.forEach(day -> days.put(day.epochDay(), day));
        List<Message> messages = new ArrayList<>(1);
        List<Move> moves = new ArrayList<>(1);
        finding.days().forEach((date, judged) -> {
            int epochDay = Math.toIntExact(date.toEpochDay());
            PublishedDay before = days.get(epochDay);
            PublishedDay after = judged.filter(DayOutput::isTold)
                    .map(day -> prepare(staffToken, day, before, isHit(asked.get(date)), messages))
                    .orElse(null);
            if (after != null) {
                days.put(epochDay, after);
            } else if (before != null) {
                days.remove(epochDay);
                messages.add(new Message(keyOf(staffToken, date), null));
            }
            moves.add(new Move(contributionOf(before), contributionOf(after)));
        });
        List<Contribution> settled = new ArrayList<>();
        days.values().removeIf(day -> isSettled(day, finding.keptFrom(), settled));
        return new Batch(messages, List.copyOf(days.values()), moves, settled);
    }

    void send(Batch batch) {
        for (Message message : batch.messages()) {
            outlet.forward(PartitionNodes.TO_ATTENDANCE_DAYS, message.key(), message.value());
        }
    }

    private static boolean isTold(AttendanceDay day) {
        return !day.isOpen() || day.lateMillis() > 0;
    }

    private PublishedDay prepare(
            String staffToken,
            AttendanceDay day,
            @Nullable PublishedDay before,
            boolean isHit,
            List<Message> messages) {
        DayRows.fill(row, day);
        byte[] value = writer.write(row);
        long fingerprint = Fingerprint.of(value, WireFrame.HEADER_BYTES, value.length, value.length);
        if (before == null || before.fingerprint() != fingerprint) {
            messages.add(new Message(keyOf(staffToken, day.day()), value));
        }
        boolean isUncertain = !day.unknown().isEmpty() || day.state() == DayState.SOURCE_SILENT;
        return new PublishedDay(
                Math.toIntExact(day.day().toEpochDay()),
                fingerprint,
                isUncertain,
                isHit,
                AttendanceContribution.of(day));
    }

    private static boolean isHit(@Nullable FactHits hits) {
        return hits != null && !hits.isEmpty();
    }

    private static boolean isSettled(PublishedDay day, long keptFrom, List<Contribution> settled) {
        if (day.epochDay() >= keptFrom) {
            return false;
        }
        if (day.contribution() != null) {
            settled.add(day.contribution());
        }
        return true;
    }

    private static @Nullable Contribution contributionOf(@Nullable PublishedDay day) {
        return day == null ? null : day.contribution();
    }

    /** No token holds a bar. */
    private static byte[] keyOf(String staffToken, LocalDate day) {
        return (staffToken + '|' + day).getBytes(StandardCharsets.UTF_8);
    }
}
