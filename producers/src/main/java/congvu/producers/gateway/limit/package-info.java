/**
 * How much a key may send in a time.
 *
 * <p>The size of a request and how many are under way are not here: they are the server's.
 */
@NullMarked
package congvu.producers.gateway.limit;

import org.jspecify.annotations.NullMarked;
