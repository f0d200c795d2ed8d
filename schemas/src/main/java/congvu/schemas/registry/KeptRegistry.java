package congvu.schemas.registry;

/** A book whose every new version is on the disk before anyone learns its id. */
final class KeptRegistry {

    private final RegistryBook book;
    private final RegistryFile file;
    private RegistryBook.Snapshot kept;

    KeptRegistry(RegistryBook book, RegistryFile file) {
        this.book = book;
        this.file = file;
        this.kept = book.snapshot();
    }

    RegistryBook book() {
        return book;
    }

    /** Compares with what is on the disk, so that a write that failed is made up for by the next request. */
    synchronized RegistryBook.Version register(String subject, RegistryBook.Content content) {
        RegistryBook.Version version = book.register(subject, content);
        RegistryBook.Snapshot now = book.snapshot();
        if (!now.equals(kept)) {
            file.save(now);
            kept = now;
        }
        return version;
    }
}
