package dev.countersign.application.demo;

import dev.countersign.command.contract.register.ContractRegister;
import dev.countersign.command.contract.signing.IssuedText;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What the examples of the API description cannot say before the demo company is made: the hash of
 * an issued text comes of a number, which has the year in it.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@ConditionalOnProperty("countersign.demo")
public class DemoExamples implements GlobalOpenApiCustomizer {
  private static final String PATH = "/api/v1/contracts/{contractId}/record-execution";

  private final ContractRegister contracts;

  DemoExamples(ContractRegister contracts) {
    this.contracts = contracts;
  }

  @Override
  public void customise(OpenAPI api) {
    PathItem path = api.getPaths().get(PATH);
    String number = contracts.row(DemoContracts.id(10)).number();
    if (path != null && number != null) {
      path.getPost()
          .getRequestBody()
          .getContent()
          .values()
          .forEach(json -> json.setExample(withHash(json.getExample(), number)));
    }
  }

  private static Map<Object, Object> withHash(Object example, String number) {
    Map<Object, Object> filled = new LinkedHashMap<>((Map<?, ?>) example);
    filled.put("documentHash", IssuedText.hash(number, DemoContracts.HASH));
    return filled;
  }
}
