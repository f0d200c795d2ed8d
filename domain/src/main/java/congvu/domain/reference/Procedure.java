package congvu.domain.reference;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An administrative procedure (TTHC) with all its versions, kept with the highest version first. */
public record Procedure(String id, String name, List<ProcedureVersion> versions) {

    public Procedure {
        versions = versions.stream()
                .sorted(Comparator.comparingInt(ProcedureVersion::version).reversed())
                .toList();
    }

    /** The version in force on a local date; where periods overlap the highest version number wins; null if none. */
    public @Nullable ProcedureVersion inForceOn(LocalDate date) {
        for (ProcedureVersion version : versions) {
            if (version.inForceOn(date)) {
                return version;
            }
        }
        return null;
    }
}
