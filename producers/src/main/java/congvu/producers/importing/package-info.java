/**
 * Imports a foreign file as dossier events: read, map, order, send.
 *
 * <p>No rule about deadlines is here, and no command line.
 */
@NullMarked
package congvu.producers.importing;

import org.jspecify.annotations.NullMarked;
