/**
 * The two pages of every role: its meters and its health.
 *
 * <p>No console and no gateway: nothing here takes input or shows a dossier.
 */
@NullMarked
package congvu.app.http;

import org.jspecify.annotations.NullMarked;
