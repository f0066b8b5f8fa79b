package dev.countersign.command.register;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface DirectoryRows extends Repository<DirectoryRow, String> {
  List<DirectoryRow> findByStreamIn(Collection<String> streams);

  Optional<DirectoryRow> findById(String stream);

  DirectoryRow save(DirectoryRow row);
}
