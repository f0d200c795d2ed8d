/**
 * What a role is told before it starts: one record per concern, each validating itself; file, environment, options.
 *
 * <p>No role is started here, and no default is chosen outside the records.
 */
@NullMarked
package congvu.app.config;

import org.jspecify.annotations.NullMarked;
