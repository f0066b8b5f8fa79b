package dev.countersign.command.register;

import dev.countersign.command.Directory;
import dev.countersign.events.BranchId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

@Entity
@Table(schema = "command", name = "directory_entry")
class DirectoryRow implements Persistable<String> {
  @Id private String stream;
  private @Nullable String branchId;
  private boolean active;
  @Transient private boolean isNew;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected DirectoryRow() {}

  DirectoryRow(dev.countersign.events.Id id, @Nullable BranchId branch) {
    this.stream = id.toString();
    this.branchId = branch == null ? null : branch.value();
    this.active = true;
    this.isNew = true;
  }

  void deactivate() {
    active = false;
  }

  Directory.Entry entry() {
    return new Directory.Entry(stream, branchId, active);
  }

  @Override
  public String getId() {
    return stream;
  }

  @Override
  public boolean isNew() {
    return isNew;
  }

  @PostLoad
  @PostPersist
  void stored() {
    isNew = false;
  }
}
