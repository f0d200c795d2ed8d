package congvu.domain.alert;

import org.jspecify.annotations.Nullable;

/**
 * One change to tell subscribers about.
 *
 * @param published what they know after it
 * @param standing what it rests on; null for a retraction, which rests on nothing any more
 */
public record AlertTransition(
        PublishedAlert published,
        AlertCause cause,
        @Nullable StandingAlert standing) {}
