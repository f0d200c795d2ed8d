/**
 * Reads hand-written YAML so that every complaint names the file, the line, the key and the way out.
 *
 * <p>What the keys mean is not here: profiles and reference files read themselves through {@link YamlMap}.
 */
@NullMarked
package congvu.producers.yaml;

import org.jspecify.annotations.NullMarked;
