package congvu.streams.dossier;

/**
 * What subscribers were last told about one obligation.
 *
 * @param id its key on the topic, needed to take it back should it vanish
 * @param fingerprint of the bytes that were published
 */
record PublishedObligation(String id, long fingerprint) {}
