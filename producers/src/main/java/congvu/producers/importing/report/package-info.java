/**
 * Counts what became of every row, and lists the refused ones for the user to mend.
 *
 * <p>No value of a row is ever written here, only where it stood and why it was refused.
 */
@NullMarked
package congvu.producers.importing.report;

import org.jspecify.annotations.NullMarked;
