package dev.countersign.importing;

import dev.countersign.importing.ImportRun.State;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ImportRuns extends Repository<ImportRun, UUID> {
  ImportRun saveAndFlush(ImportRun run);

  Optional<ImportRun> findById(UUID id);

  /** For the transaction alone, since another process may cancel or resume it. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select r from ImportRun r where r.id = :id")
  Optional<ImportRun> lock(UUID id);

  List<ImportRun> findByStateIn(Collection<State> states);

  /** The latest first; those before the one created then, with that id. */
  @Query(
      """
      select r from ImportRun r
      where r.createdAt < :before or (r.createdAt = :before and r.id < :id)
      order by r.createdAt desc, r.id desc
      """)
  List<ImportRun> before(Instant before, UUID id, Limit limit);
}
