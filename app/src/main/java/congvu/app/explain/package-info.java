/**
 * Why an obligation has the deadline and the verdict that it has, day by day, for a clerk or for a script.
 *
 * <p>No deadline is computed here: the obligation and its alerts state it, and the ledger of the domain lays it out.
 */
@NullMarked
package congvu.app.explain;

import org.jspecify.annotations.NullMarked;
