package dev.countersign.command.gateway;

import dev.countersign.command.Command;
import dev.countersign.events.EmployeeId;
import dev.countersign.web.Caller;
import dev.countersign.web.InvalidField;
import dev.countersign.web.InvalidFieldsException;
import dev.countersign.web.RequestTrail;
import dev.countersign.web.Text;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The one endpoint of all commands: {@link CommandRoutes} gives it a URL for each. */
@Hidden
@RestController
class CommandEndpoint {
  static final String POSITION = "Countersign-Position";

  private final CommandRoutes routes;
  private final CommandReader reader;
  private final CommandSender sender;
  private final Identifiers identifiers;
  private final JsonMapper json;

  CommandEndpoint(
      CommandRoutes routes,
      CommandReader reader,
      CommandSender sender,
      Identifiers identifiers,
      JsonMapper json) {
    this.routes = routes;
    this.reader = reader;
    this.sender = sender;
    this.identifiers = identifiers;
    this.json = json;
  }

  /** Headers are set by hand: a {@code ResponseEntity} sends its body and its end one by one. */
  CommandReceipt.Body handle(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable Map<String, String> path,
      @RequestBody(required = false) @Nullable JsonNode body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestHeader(name = Headers.ON_BEHALF_OF, required = false) @Nullable String onBehalfOf,
      Caller caller,
      RequestTrail trail) {
    CommandType type =
        routes.of(
            String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)));
    RequestTrail.name(request, type.name());
    Headers.checkKey(key);
    ObjectNode fields = fields(body);
    path.forEach((name, value) -> put(fields, name, value));
    type.readPath(path, fields);
    if (Identifiers.isGenerated(type) && !fields.hasNonNull(type.target().getName())) {
      fields.put(type.target().getName(), identifiers.generate(type, caller.employeeId(), key));
    }
    Command command = reader.read(type, fields);
    CommandReceipt receipt =
        sender.send(
            command,
            new Envelope(
                new EmployeeId(caller.employeeId()),
                Headers.onBehalfOf(onBehalfOf),
                type.reasonOf(command),
                trail.requestId(),
                trail.sourceAddress(),
                trail.traceparent(),
                null,
                key,
                Headers.version(ifMatch)));
    response.setStatus((type.creates() ? HttpStatus.CREATED : HttpStatus.OK).value());
    String etag = CommandReceipt.etag(receipt);
    if (etag != null) {
      response.setHeader(HttpHeaders.ETAG, etag);
    }
    response.setHeader(POSITION, Long.toString(receipt.position()));
    if (receipt.repeated()) {
      response.setHeader("Idempotent-Replayed", "true");
    }
    return receipt.body();
  }

  private ObjectNode fields(@Nullable JsonNode body) {
    if (body == null || body.isNull()) {
      return json.createObjectNode();
    }
    if (body instanceof ObjectNode object) {
      return object;
    }
    throw invalid("body", new Text("must be a JSON object", "必须是 JSON 对象"));
  }

  private static void put(ObjectNode fields, String name, String value) {
    JsonNode given = fields.get(name);
    if (given != null && !Objects.equals(given.asString(null), value)) {
      throw invalid(name, new Text("must not differ from the one in the URL", "必须与 URL 中的一致"));
    }
    fields.put(name, value);
  }

  private static InvalidFieldsException invalid(String field, Text message) {
    return new InvalidFieldsException(List.of(new InvalidField(field, message)));
  }
}
