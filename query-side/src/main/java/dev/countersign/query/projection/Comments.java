package dev.countersign.query.projection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What each column of a view is, in the words of the migrations of its schema. As views are not
 * migrated, live tables get from here what was said better since they were made.
 *
 * @param said by table and column: {@code opportunity.amount}
 */
record Comments(Map<String, String> said) {
  /** Of columns that are the same wherever they are, by column, or by table and column. */
  private static final Map<String, String> EVERYWHERE =
      Map.ofEntries(
          Map.entry(
              "known_from",
              "Position in the log of the event that made this version; it is known from there on."),
          Map.entry(
              "known_to",
              "Position of the event that ended it, from which on it is not known any more; null: it is what is known now."),
          Map.entry("position", "Position of the event in the log."),
          Map.entry("last_event", "Name of the event that made this version."),
          Map.entry(
              "effective_date",
              "Business date since when that holds, in the zone of the company; null: since it was recorded."),
          Map.entry("recorded_at", "Instant at which that was recorded."),
          Map.entry("recorded_by", "The employee who acted, by identifier; null: the system."),
          Map.entry("reason", "Why, where the command said so."),
          Map.entry("on_behalf_of", "The employee for whom was acted; null: for nobody else."),
          Map.entry(
              "branch_id",
              "The branch that it belongs to, by identifier; its name is in directory.branch."),
          Map.entry(
              "customer_id", "The customer, by identifier; its name is in directory.customer."),
          Map.entry("product_id", "The product, by identifier; its name is in directory.product."),
          Map.entry("contract_id", "The contract, by identifier."),
          Map.entry("opportunity_id", "The opportunity, by identifier."),
          Map.entry("employee_id", "The employee, by identifier."),
          Map.entry("seal_id", "The seal, by identifier."),
          Map.entry("currency", "Currency of the amount, by its ISO 4217 code."),
          Map.entry("name.id", "Identifier of what has the name."),
          Map.entry("name.kind", "What that is: customer, employee, branch or product."),
          Map.entry("name.name", "What it is called."));

  private static final Pattern COMMENT =
      Pattern.compile("comment on column (\\w+)\\.\"?(\\w+)\"? is '((?:[^']|'')*)';");

  static Comments of(View view) {
    Map<String, String> said = new HashMap<>();
    // Flyway and Spring have different words for it.
    String folder = view.migrations().replaceFirst("^filesystem:", "file:");
    try {
      for (Resource migration :
          new PathMatchingResourcePatternResolver().getResources(folder + "/V*.sql")) {
        Matcher comment = COMMENT.matcher(migration.getContentAsString(StandardCharsets.UTF_8));
        while (comment.find()) {
          said.put(comment.group(1) + "." + comment.group(2), comment.group(3).replace("''", "'"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Comments(Map.copyOf(said));
  }

  /** What the column is; empty where nobody says it. */
  Optional<String> of(String table, String column) {
    String both = table + "." + column;
    return Optional.ofNullable(said.get(both))
        .or(() -> Optional.ofNullable(EVERYWHERE.get(both)))
        .or(() -> Optional.ofNullable(EVERYWHERE.get(column)));
  }
}
