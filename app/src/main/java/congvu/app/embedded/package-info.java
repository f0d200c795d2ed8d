/**
 * A broker and a registry inside this process, on a data directory that survives restarts.
 *
 * <p>Nothing else in the project may touch Kafka's server classes, and no role knows whether its Kafka is this one.
 */
@NullMarked
package congvu.app.embedded;

import org.jspecify.annotations.NullMarked;
