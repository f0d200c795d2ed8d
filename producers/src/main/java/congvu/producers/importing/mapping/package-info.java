/**
 * Turns cleaned rows into dossier events as the profile says.
 *
 * <p>Reading files and sending events are not here.
 */
@NullMarked
package congvu.producers.importing.mapping;

import org.jspecify.annotations.NullMarked;
