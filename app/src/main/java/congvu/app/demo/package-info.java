/**
 * The whole of Congvu in one process on a file: broker, registry, processors and import, and what they found.
 *
 * <p>No rule, and no figure that is not read from the result topics; the roles themselves are built elsewhere.
 */
@NullMarked
package congvu.app.demo;

import org.jspecify.annotations.NullMarked;
