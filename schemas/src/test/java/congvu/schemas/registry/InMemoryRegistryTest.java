package congvu.schemas.registry;

class InMemoryRegistryTest extends SchemaRegistryContract {

    private final SchemaRegistry registry = new InMemoryRegistry();

    @Override
    SchemaRegistry registry() {
        return registry;
    }
}
