package dev.countersign.command.register;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(schema = "command", name = "unique_key")
class UniqueKeyRow {
  @Embeddable
  record Key(String scope, String key) {}

  @EmbeddedId private Key key;
  private String owner;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected UniqueKeyRow() {}

  String owner() {
    return owner;
  }

  Key key() {
    return key;
  }
}
