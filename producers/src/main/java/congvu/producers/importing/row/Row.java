package congvu.producers.importing.row;

import org.jspecify.annotations.Nullable;

/**
 * What one row says in the columns that the profile needs.
 *
 * @param line line in the file at which the row begins, from 1
 * @param values by slot of {@link ColumnSlots}; null: no value
 */
@SuppressWarnings("ArrayRecordComponent") // One array per row instead of a list and its boxes; never compared.
public record Row(long line, @Nullable String[] values) {}
