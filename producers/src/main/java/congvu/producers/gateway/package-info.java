/**
 * The gateway: HTTP in, for sources that do not speak Kafka. Takes JSON and CloudEvents, and answers when Kafka has them.
 *
 * <p>No TLS (a reverse proxy has it), no page for people, no actions of operators and no reference data.
 */
@NullMarked
package congvu.producers.gateway;

import org.jspecify.annotations.NullMarked;
