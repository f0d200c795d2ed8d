package congvu.testkit.model;

import congvu.schemas.reference.RuleFactKind;
import java.util.Map;

/**
 * Something that rules may speak of, as the model finds it.
 *
 * @param key which fact it is, among those of its kind and of the entity that tells it
 * @param teller the file, person or rating that tells it
 * @param unitId that answers for it
 * @param homeUnitId whose working days count for its teller: of a file the unit that accepted it
 * @param at when it came about, epoch milliseconds
 * @param day the local day on which it counts, epoch day
 * @param ruleDay the local day by whose rules it is judged, epoch day
 * @param fields what conditions may ask of it: numbers as Long or Double, flags, texts and names of constants
 */
public record ModelFact(
        RuleFactKind kind,
        String key,
        String teller,
        String unitId,
        String homeUnitId,
        long at,
        int day,
        int ruleDay,
        Map<String, Object> fields) {

    public ModelFact {
        fields = Map.copyOf(fields);
    }

    /** Whether it is of a dossier, task or case. */
    public boolean ofFile() {
        return switch (kind) {
            case EVENT, GAP, ALERT, FILE -> true;
            case DAY, RATING, CHECK, SIGNAL, UNKNOWN -> false;
        };
    }

    /** Whether it is about a person. */
    public boolean ofPerson() {
        return kind == RuleFactKind.DAY
                || (kind == RuleFactKind.CHECK && Boolean.TRUE.equals(fields.get("isOfPerson")));
    }
}
