package congvu.app.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds what is shipped beside the launcher: profiles, data, reference files. */
public final class ShippedFiles {

    /** Told by the launcher: the folder in which it lies itself. */
    private static final String HOME_PROPERTY = "congvu.home";

    private ShippedFiles() {}

    /**
     * The shipped file, whatever the working directory is.
     *
     * @throws ConfigurationException naming where it was looked for
     */
    public static Path find(String relative) {
        List<Path> roots = new ArrayList<>();
        String home = System.getProperty(HOME_PROPERTY);
        if (home != null) {
            roots.add(Path.of(home));
        }
        // A program started from a build folder or an editor: some folder above has it.
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            roots.add(at);
        }
        return roots.stream()
                .map(root -> root.resolve(relative))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new ConfigurationException("Expected the shipped file " + relative + " in "
                        + roots.getFirst() + ", but it is not there; start the command by its launcher."));
    }
}
