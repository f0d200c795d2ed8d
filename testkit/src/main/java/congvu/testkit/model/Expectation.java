package congvu.testkit.model;

import java.util.Map;

/**
 * All that must stand at one tick, by its key.
 *
 * @param obligations by obligation id
 * @param alerts by alert id: only those that stand; every other alert that was ever published must be RETRACTED
 * @param rates by rate key
 */
public record Expectation(
        Map<String, ExpectedObligation> obligations,
        Map<String, ExpectedAlert> alerts,
        Map<String, ExpectedRate> rates) {}
