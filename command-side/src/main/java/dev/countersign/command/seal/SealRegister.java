package dev.countersign.command.seal;

import dev.countersign.command.register.Agreement;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.SealId;
import dev.countersign.events.SigningEntityId;
import dev.countersign.events.seal.SealPhase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where each seal stands, and who keeps it. */
@Component
class SealRegister {
  private final JdbcClient jdbc;
  private final Agreement agreement;

  SealRegister(JdbcClient jdbc, Agreement agreement) {
    this.jdbc = jdbc;
    this.agreement = agreement;
  }

  /**
   * The seal, kept as it is until the transaction's end; fails for one that was never registered.
   */
  SealInHand inHand(SealId seal) {
    agreement.require("seal", "seal_id", seal.value());
    return jdbc.sql(
            """
            select phase, entity_id, branch_id, keeper_id, stand_in_id
            from command.seal where seal_id = ? for share
            """)
        .param(seal.value())
        .query(
            (row, number) -> {
              String branch = row.getString("branch_id");
              return new SealInHand(
                  SealPhase.valueOf(row.getString("phase")),
                  new SigningEntityId(row.getString("entity_id")),
                  branch == null ? null : new BranchId(branch),
                  Stream.of(row.getString("keeper_id"), row.getString("stand_in_id"))
                      .filter(Objects::nonNull)
                      .map(EmployeeId::new)
                      .toList());
            })
        .single();
  }

  /** What is to be counted; nothing of it changes until the transaction's end. */
  SealsToCount toCount(@Nullable BranchId branch) {
    agreement.require("seal");
    List<SealId> seals = new ArrayList<>();
    List<EmployeeId> keepers = new ArrayList<>();
    jdbc.sql(
            """
            select seal_id, keeper_id from command.seal
            where branch_id is not distinct from ? and phase not in ('LOST', 'DESTROYED')
            order by seal_id for share
            """)
        .param(branch == null ? null : branch.value())
        .query(
            row -> {
              seals.add(new SealId(row.getString("seal_id")));
              String keeper = row.getString("keeper_id");
              if (keeper != null) {
                keepers.add(new EmployeeId(keeper));
              }
            });
    return new SealsToCount(seals, keepers);
  }

  /** Whether there is still a loss of it to be reported. */
  boolean canBeLost(SealId seal) {
    agreement.require("seal", "seal_id", seal.value());
    return jdbc.sql("select phase not in ('LOST', 'DESTROYED') from command.seal where seal_id = ?")
        .param(seal.value())
        .query(Boolean.class)
        .single();
  }
}
