package congvu.intake;

import congvu.schemas.rejected.RefusalReason;
import org.jspecify.annotations.Nullable;

/**
 * Why a record was not taken.
 *
 * @param field the schema field at fault, never its value; null where no single field is
 */
public record Refusal(RefusalReason reason, @Nullable String field) {}
