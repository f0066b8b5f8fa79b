package dev.countersign.command.gateway;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One URL for each intention, all leading to {@link CommandEndpoint}. */
@Component
class CommandRoutes implements SmartInitializingSingleton {
  static final String BASE = "/api/v1/";

  private final Map<String, CommandType> byPattern = new HashMap<>();
  private final CommandCatalog catalog;
  private final RequestMappingHandlerMapping mapping;
  private final ObjectProvider<CommandEndpoint> endpoint;

  CommandRoutes(
      CommandCatalog catalog,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
      ObjectProvider<CommandEndpoint> endpoint) {
    this.catalog = catalog;
    this.mapping = mapping;
    this.endpoint = endpoint;
  }

  @Override
  public void afterSingletonsInstantiated() {
    Method handle =
        Arrays.stream(CommandEndpoint.class.getDeclaredMethods())
            .filter(method -> method.getName().equals("handle"))
            .findFirst()
            .orElseThrow();
    for (CommandType type : catalog.all()) {
      for (String path : type.paths()) {
        String pattern = BASE + path;
        byPattern.put(pattern, type);
        mapping.registerMapping(
            RequestMappingInfo.paths(pattern)
                .methods(RequestMethod.POST)
                .produces(MediaType.APPLICATION_JSON_VALUE)
                .options(mapping.getBuilderConfiguration())
                .build(),
            endpoint.getObject(),
            handle);
      }
    }
  }

  CommandType of(String pattern) {
    CommandType type = byPattern.get(pattern);
    if (type == null) {
      throw new IllegalStateException("No command at " + pattern);
    }
    return type;
  }
}
