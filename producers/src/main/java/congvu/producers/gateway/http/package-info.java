/**
 * The addresses of the gateway: requests, answers, problems with their codes, room for so many at a time.
 *
 * <p>What an event says, and whether Kafka has it, is not decided here.
 */
@NullMarked
package congvu.producers.gateway.http;

import org.jspecify.annotations.NullMarked;
