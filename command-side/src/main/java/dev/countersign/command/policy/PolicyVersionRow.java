package dev.countersign.command.policy;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.ColumnTransformer;

@Entity
@Table(schema = "command", name = "policy_version")
class PolicyVersionRow {
  @Embeddable
  record Key(String kind, int version) {}

  @EmbeddedId private Key key;
  private LocalDate effectiveFrom;

  @ColumnTransformer(write = "cast(? as jsonb)")
  private String content;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected PolicyVersionRow() {}

  PolicyVersionRow(Key key, LocalDate effectiveFrom, String content) {
    this.key = key;
    this.effectiveFrom = effectiveFrom;
    this.content = content;
  }

  int version() {
    return key.version();
  }

  LocalDate effectiveFrom() {
    return effectiveFrom;
  }

  String content() {
    return content;
  }
}
