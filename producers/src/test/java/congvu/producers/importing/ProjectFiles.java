package congvu.producers.importing;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files that are shipped with the project, found from wherever the tests run. */
public final class ProjectFiles {

    private ProjectFiles() {}

    public static Path at(String path) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("Expected to run the tests inside the project.");
        }
        return folder.resolve(path);
    }
}
