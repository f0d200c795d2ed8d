/**
 * Shows a user how far a long import has come.
 *
 * <p>No result of an import is here.
 */
@NullMarked
package congvu.producers.importing.progress;

import org.jspecify.annotations.NullMarked;
