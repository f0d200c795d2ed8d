/**
 * What a user's profile file says: how to read a foreign file, and what its columns mean.
 *
 * <p>Nothing here reads data; the records only validate themselves.
 */
@NullMarked
package congvu.producers.importing.profile;

import org.jspecify.annotations.NullMarked;
