package congvu.schemas.catalogue;

import java.io.IOException;

/** Number of the newest release of the schemas. */
public final class NewestRelease {

    private NewestRelease() {}

    public static int number() throws IOException {
        return ReleasedSchemas.releases().getLast();
    }
}
