package dev.countersign.command.register;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(schema = "command", name = "role_grant")
class GrantRow {
  @Embeddable
  record Key(String employeeId, String role, String branchId) {}

  @EmbeddedId private Key key;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected GrantRow() {}

  GrantRow(Key key) {
    this.key = key;
  }

  Key key() {
    return key;
  }
}
