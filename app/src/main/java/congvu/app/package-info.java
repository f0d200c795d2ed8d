/**
 * The congvu command: assembles every role into one binary.
 *
 * <p>No business logic: a role is built elsewhere and only started here.
 */
@NullMarked
package congvu.app;

import org.jspecify.annotations.NullMarked;
