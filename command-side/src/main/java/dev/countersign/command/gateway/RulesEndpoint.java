package dev.countersign.command.gateway;

import dev.countersign.web.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/rules")
@Tag(name = "Rules", description = "What commands must keep to.")
class RulesEndpoint {
  private final List<Listed> rules;

  RulesEndpoint(RuleCatalog catalog) {
    this.rules =
        catalog.all().stream()
            .map(
                entry ->
                    new Listed(
                        entry.name(),
                        entry.demands().section(),
                        new Text(entry.demands().en(), entry.demands().zh()),
                        entry.dependsOnState() ? 409 : 422,
                        entry.commands()))
            .toList();
  }

  @Schema(name = "ListedRule")
  record Listed(
      @Schema(
              description = "The `rule` of the problem that tells the refusal.",
              example = "maker-is-not-approver")
          String rule,
      @Schema(
              description = "The section of the operations standard; empty: the house's own.",
              example = "2.4.1")
          String section,
      @Schema(description = "What it demands, in both languages, without the values of a case.")
          Text demands,
      @Schema(
              description =
                  "The HTTP status of the refusal: 409 where the same command could pass later.",
              example = "409")
          int status,
      @Schema(description = "The commands that it may refuse.") List<String> commands) {}

  record Catalog(List<Listed> items) {}

  @GetMapping
  @Operation(
      summary = "The catalogue of rules",
      description = "Every rule by its name, with the commands that it may refuse. For everybody.")
  Catalog rules() {
    return new Catalog(rules);
  }
}
