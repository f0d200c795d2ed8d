package example.subscriber;

import congvu.schemas.registry.SchemaRegistry;
import io.apicurio.registry.resolver.client.RegistryArtifactReference;
import io.apicurio.registry.resolver.client.RegistryClientFacade;
import io.apicurio.registry.resolver.client.RegistryVersionCoordinates;
import io.apicurio.registry.resolver.strategy.ArtifactReference;
import java.util.List;
import java.util.Set;

/** Lets Apicurio's deserializer ask a registry with Confluent's interface, by id; it asks nothing else of it. */
final class ConfluentFacade implements RegistryClientFacade {

    private final SchemaRegistry registry;

    ConfluentFacade(SchemaRegistry registry) {
        this.registry = registry;
    }

    @Override
    public String getSchemaByContentId(Long id) {
        return registry.schema(Math.toIntExact(id)).toString();
    }

    @Override
    public List<RegistryArtifactReference> getReferencesByContentId(long id) {
        return List.of();
    }

    @Override
    public String getSchemaByGlobalId(long id, boolean dereferenced) {
        throw notAsked();
    }

    @Override
    public String getSchemaByGAV(String group, String artifact, String version) {
        throw notAsked();
    }

    @Override
    public String getSchemaByContentHash(String hash) {
        throw notAsked();
    }

    @Override
    public List<RegistryArtifactReference> getReferencesByGlobalId(long id) {
        throw notAsked();
    }

    @Override
    public List<RegistryArtifactReference> getReferencesByGAV(String group, String artifact, String version) {
        throw notAsked();
    }

    @Override
    public List<RegistryArtifactReference> getReferencesByContentHash(String hash) {
        throw notAsked();
    }

    @Override
    public List<RegistryVersionCoordinates> searchVersionsByContent(
            String content, String type, ArtifactReference reference, boolean canonical) {
        throw notAsked();
    }

    @Override
    public RegistryVersionCoordinates createSchema(
            String type,
            String group,
            String artifact,
            String version,
            String behaviour,
            boolean canonical,
            String content,
            Set<RegistryArtifactReference> references) {
        throw notAsked();
    }

    @Override
    public RegistryVersionCoordinates getVersionCoordinatesByGAV(String group, String artifact, String version) {
        throw notAsked();
    }

    @Override
    public Object getClient() {
        throw notAsked();
    }

    private static UnsupportedOperationException notAsked() {
        return new UnsupportedOperationException("Expected a deserializer to ask for a schema by its id alone.");
    }
}
