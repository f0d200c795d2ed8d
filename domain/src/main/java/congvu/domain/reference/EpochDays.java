package congvu.domain.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Bounds of periods of local days as numbers, where a missing bound is far away. */
final class EpochDays {

    static final int EVER = Integer.MIN_VALUE;
    static final int NEVER = Integer.MAX_VALUE;

    private EpochDays() {}

    /** The first day. */
    static int from(@Nullable LocalDate first) {
        return first == null ? EVER : Math.toIntExact(first.toEpochDay());
    }

    /** The day after the last one. */
    static int after(@Nullable LocalDate last) {
        return last == null ? NEVER : Math.toIntExact(last.toEpochDay() + 1);
    }
}
