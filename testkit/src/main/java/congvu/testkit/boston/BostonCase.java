package congvu.testkit.boston;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One row of the file, with local wall clock times read in {@link #ZONE}. In the repeated hour of 2015-11-01 the earlier
 * instant is taken.
 *
 * @param caseId the city's number of the request
 * @param openedAt when it was opened
 * @param targetAt the city's own deadline, {@code null} where it set none
 * @param closedAt {@code null} while it was open at the snapshot
 * @param cityFlag {@code ONTIME}, {@code OVERDUE} or empty, as the city wrote it
 * @param type the request type, which plays the procedure
 * @param department plays the unit
 */
public record BostonCase(
        String caseId,
        Instant openedAt,
        @Nullable Instant targetAt,
        @Nullable Instant closedAt,
        String cityFlag,
        String type,
        String department) {

    /** The zone of all wall clock times of the file. */
    public static final ZoneId ZONE = ZoneId.of("America/New_York");

    /** As-of of the snapshot: 2016-01-13 00:00 local. */
    public static final Instant AS_OF =
            LocalDateTime.of(2016, 1, 13, 0, 0).atZone(ZONE).toInstant();

    /** The verdict by the rules of the provenance text: a tie is on time, nothing without a target is judged. */
    public BostonVerdict verdict() {
        if (targetAt == null) {
            return BostonVerdict.NO_TARGET;
        }
        if (closedAt != null) {
            return closedAt.isAfter(targetAt) ? BostonVerdict.CLOSED_LATE : BostonVerdict.CLOSED_ON_TIME;
        }
        return targetAt.isBefore(AS_OF) ? BostonVerdict.OPEN_OVERDUE : BostonVerdict.OPEN_NOT_DUE;
    }

    /** One event for the opening, one for the closing. */
    public int events() {
        return closedAt == null ? 1 : 2;
    }

    public LocalDate openedOn() {
        return openedAt.atZone(ZONE).toLocalDate();
    }

    /** How our verdict stands to the city's flag. */
    public FlagAgreement agreement() {
        if (cityFlag.isEmpty()) {
            return FlagAgreement.FLAG_BLANK;
        }
        if (targetAt == null) {
            return FlagAgreement.FLAG_WITHOUT_TARGET;
        }
        boolean late = verdict() == BostonVerdict.CLOSED_LATE || verdict() == BostonVerdict.OPEN_OVERDUE;
        return cityFlag.equals(late ? "OVERDUE" : "ONTIME") ? FlagAgreement.AGREES : FlagAgreement.DISAGREES;
    }
}
