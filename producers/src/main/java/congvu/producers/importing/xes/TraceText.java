package congvu.producers.importing.xes;

import congvu.producers.importing.row.RowReason;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one trace, from its first to its last angle bracket.
 *
 * @param line line at which it begins, from 1
 * @param bytes its text; empty when damaged
 * @param damage why it cannot be used, or null
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
record TraceText(long line, byte[] bytes, @Nullable RowReason damage) {}
