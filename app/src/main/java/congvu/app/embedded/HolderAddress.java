package congvu.app.embedded;

/**
 * Where the process that holds a data directory can be reached.
 *
 * @param pid its process id
 * @param bootstrapServers of its broker, host:port
 * @param registryUrl of its schema registry
 */
public record HolderAddress(long pid, String bootstrapServers, String registryUrl) {

    private static final int FIELDS = 3;

    String toText() {
        return pid + " " + bootstrapServers + " " + registryUrl;
    }

    static HolderAddress ofText(String text) {
        String[] fields = text.strip().split(" ");
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException(
                    "Expected pid, broker and registry, but found " + fields.length + " words.");
        }
        return new HolderAddress(Long.parseLong(fields[0]), fields[1], fields[2]);
    }
}
