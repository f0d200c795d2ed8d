package congvu.domain.dossier;

/** Which event this is: ids are unique within their source. */
public record EventIdentity(String source, String eventId) {}
