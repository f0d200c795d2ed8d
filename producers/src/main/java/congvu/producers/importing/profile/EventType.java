package congvu.producers.importing.profile;

/**
 * A type of event of some target.
 *
 * @param symbol of the schema
 * @param rank its place there, which is the order of the life cycle and orders events of the same instant
 */
public record EventType(Enum<?> symbol, int rank) {

    public String name() {
        return symbol.name();
    }
}
