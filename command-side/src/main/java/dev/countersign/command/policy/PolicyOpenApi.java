package dev.countersign.command.policy;

import dev.countersign.events.policy.Policy;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Says by which word each kind of policy names itself: without it one would pass for another. */
@Component
class PolicyOpenApi implements GlobalOpenApiCustomizer {
  private static final String KIND = "kind";

  @Override
  public void customise(OpenAPI api) {
    var schemas = api.getComponents().getSchemas();
    Discriminator kinds = new Discriminator().propertyName(KIND);
    for (Class<? extends Policy> kind : DefaultPolicies.kinds()) {
      Schema<?> schema = schemas.get(kind.getSimpleName());
      if (schema != null && schema.getAllOf() != null) {
        String name = Policy.idOf(kind).value();
        StringSchema word = new StringSchema();
        word.setEnum(List.of(name));
        schema.getAllOf().getLast().addProperty(KIND, word);
        kinds.mapping(name, "#/components/schemas/" + kind.getSimpleName());
      }
    }
    Schema<?> any = schemas.get(Policy.class.getSimpleName());
    if (any != null) {
      any.setDiscriminator(kinds);
    }
  }
}
