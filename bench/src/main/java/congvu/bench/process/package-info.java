/**
 * Machines of their own for what is measured: started, told what to do, asked what they used, ended.
 *
 * <p>Not here: what runs in them.
 */
@NullMarked
package congvu.bench.process;

import org.jspecify.annotations.NullMarked;
