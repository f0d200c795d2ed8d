package congvu.domain.attendance;

import org.jspecify.annotations.Nullable;

/**
 * Why something is not held against a person.
 *
 * @param reasonCode what the source gave as its reason, null when it gave none
 */
public record Excuse(ExcuseReason reason, @Nullable String reasonCode) {}
