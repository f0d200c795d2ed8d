/**
 * The stage that keeps every deadline: takes events, ticks and reference data in, asks {@code domain}, stores and
 * publishes the difference.
 *
 * <p>Not here: any rule about deadlines, alerts or rates; the summing of rates over partitions.
 */
@NullMarked
package congvu.streams.dossier;

import org.jspecify.annotations.NullMarked;
