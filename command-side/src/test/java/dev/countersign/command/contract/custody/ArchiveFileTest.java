package dev.countersign.command.contract.custody;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.command.TestCommandSide;
import dev.countersign.events.ContractId;
import dev.countersign.events.contract.Holder;
import dev.countersign.events.contract.OriginalArchived;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Archive numbers as the register knows them; no command is decided here. */
class ArchiveFileTest {
  private static final ContractId FIRST = new ContractId("filed-first");
  private static final ContractId SECOND = new ContractId("filed-second");

  private static void archived(ContractId contract, @Nullable String number) {
    TestCommandSide.bean(ArchiveFileSource.class)
        .on(
            new OriginalArchived(
                contract, 1, Holder.customer(), "Box", number, LocalDate.of(2026, 3, 2)));
  }

  private static ContractId file(ContractId contract, String number) {
    return TestCommandSide.bean(ArchiveFileSource.class).contractOf(number, contract);
  }

  @Test
  void aNumberIsOfTheFirstContractThatTookIt() {
    archived(FIRST, "FILE-1");
    archived(SECOND, "FILE-1");
    archived(SECOND, null);
    assertThat(file(SECOND, "FILE-1")).isEqualTo(FIRST);
    assertThat(file(SECOND, "FILE-2")).isEqualTo(SECOND);
    assertThat(file(FIRST, "FILE-2")).isEqualTo(SECOND);
  }
}
