/**
 * The subcommands that a person types, with their exit codes.
 *
 * <p>No role is built here: a command parses what was typed, starts the role, and tells how it ended.
 */
@NullMarked
package congvu.app.command;

import org.jspecify.annotations.NullMarked;
