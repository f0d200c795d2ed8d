package congvu.producers.importing.csv;

import congvu.producers.importing.row.RowReason;
import org.jspecify.annotations.Nullable;

/**
 * One line of bytes.
 *
 * @param number from 1
 * @param bytes without the line end; empty when damaged
 * @param damage why it cannot be used, or null
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
record Line(long number, byte[] bytes, @Nullable RowReason damage) {}
