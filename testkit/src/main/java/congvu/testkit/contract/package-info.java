/**
 * Records of any topic, made from its schema alone, for whoever must show that every topic can be read.
 *
 * <p>Not here: records that mean something; those are in {@code congvu.testkit.fixtures}.
 */
@NullMarked
package congvu.testkit.contract;

import org.jspecify.annotations.NullMarked;
